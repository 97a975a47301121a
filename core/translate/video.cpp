#include "core/translate/video.h"

#include "core/base/error.h"
#include "core/data/decode.h"
#include "core/translate/video_writer.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

namespace cyclorama {
namespace {

constexpr double kPaceWhenUnknown = 25;
constexpr std::array<std::string_view, 8> kEndings = {".mp4",  ".mov", ".avi", ".mkv",
                                                      ".webm", ".m4v", ".mpg", ".mpeg"};

Image asImage(const cv::Mat& frame) {
    cv::Mat rgb;
    cv::cvtColor(frame, rgb, cv::COLOR_BGR2RGB);
    return {rgb.cols, rgb.rows, 3, {rgb.datastart, rgb.dataend}};
}

cv::Mat asFrame(const Image& image) {
    const Image rgb = withChannels(image, 3);
    const cv::Mat view(rgb.height, rgb.width, CV_8UC3,
                       const_cast<std::uint8_t*>(rgb.pixels.data()));
    cv::Mat frame;
    cv::cvtColor(view, frame, cv::COLOR_RGB2BGR);
    return frame;
}

/// Writes frame by frame beside `result`; true when all were written.
bool translateFrames(Translator& translator, cv::VideoCapture& in,
                     const std::filesystem::path& beside, const std::stop_token& stop) {
    const double pace = in.get(cv::CAP_PROP_FPS) > 0 ? in.get(cv::CAP_PROP_FPS) : kPaceWhenUnknown;
    cv::VideoWriter out;
    for (cv::Mat frame; in.read(frame);) {
        if (stop.stop_requested()) return false;
        const cv::Mat made = asFrame(translator.translate(asImage(frame)));
        if (!out.isOpened() && !openVideo(out, beside, pace, made.size()))
            throw Error("{}: cannot be written as MPEG-4 video; choose another folder, or install "
                        "OpenCV with FFmpeg",
                        beside);
        out.write(made);
    }
    return out.isOpened();
}

} // namespace

std::span<const std::string_view> videoEndings() {
    return kEndings;
}

bool hasVideoEnding(const std::filesystem::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

std::int64_t countFrames(const std::filesystem::path& video) {
    try {
        const cv::VideoCapture in(video.string());
        return in.isOpened()
                   ? std::max<std::int64_t>(0, std::llround(in.get(cv::CAP_PROP_FRAME_COUNT)))
                   : 0;
    } catch (const cv::Exception&) {
        return 0; // who translates it is told why
    }
}

Image firstFrame(const std::filesystem::path& video) {
    try {
        cv::VideoCapture in(video.string());
        cv::Mat frame;
        if (in.isOpened() && in.read(frame)) return asImage(frame);
    } catch (const cv::Exception& error) {
        throw Error("{}: {}", video, error.msg);
    }
    throw Error("{}: no video that can be read", video);
}

void translateVideo(Translator& translator, const std::filesystem::path& source,
                    const std::filesystem::path& result, std::stop_token stop) {
    auto beside = result;
    beside.replace_extension(".part.mp4");
    std::error_code ignored;
    try {
        std::filesystem::create_directories(result.parent_path());
        cv::VideoCapture in(source.string());
        if (!in.isOpened()) throw Error("{}: no video that can be read", source);
        if (!translateFrames(translator, in, beside, stop))
            throw stop.stop_requested() ? Error("{}: cancelled", source)
                                        : Error("{}: holds no frame", source);
        std::filesystem::rename(beside, result);
    } catch (const cv::Exception& error) {
        std::filesystem::remove(beside, ignored);
        throw Error("{}: {}", source, error.msg);
    } catch (...) {
        std::filesystem::remove(beside, ignored);
        throw;
    }
}

} // namespace cyclorama
