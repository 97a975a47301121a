#pragma once

#include <filesystem>
#include <opencv2/core/types.hpp>

namespace cv {
class VideoWriter;
}

namespace cyclorama {

/// Opens a video for frames of this size (odd sides lose a row or a column), by its ending: .avi is
/// Motion JPEG; all else H.264, which browsers and phones play, or MPEG-4 part 2 where this
/// OpenCV's FFmpeg has no such encoder. False where it cannot be written.
bool openVideo(cv::VideoWriter& out, const std::filesystem::path& path, double framesPerSecond,
               const cv::Size& size);

} // namespace cyclorama
