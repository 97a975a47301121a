#include "core/translate/video_writer.h"

#include <opencv2/videoio.hpp>

namespace cyclorama {

bool openVideo(cv::VideoWriter& out, const std::filesystem::path& path, double framesPerSecond,
               const cv::Size& size) {
    const auto open = [&](char a, char b, char c, char d) {
        return out.open(path.string(), cv::VideoWriter::fourcc(a, b, c, d), framesPerSecond, size);
    };
    if (path.extension() == ".avi") return open('M', 'J', 'P', 'G');
    return open('a', 'v', 'c', '1') || open('m', 'p', '4', 'v');
}

} // namespace cyclorama
