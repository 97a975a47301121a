#include "core/translate/time_lapse.h"

#include "core/base/error.h"
#include "core/base/system_error.h"
#include "core/data/decode.h"
#include "core/translate/gif_writer.h"
#include "core/translate/video_writer.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <opencv2/core.hpp>
#include <opencv2/imgproc.hpp>
#include <opencv2/videoio.hpp>

namespace cyclorama {
namespace {

std::string endingOf(const std::filesystem::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    return ending;
}

/// RGB of the first picture's size.
Image fitted(Image picture, int width, int height) {
    picture = withChannels(std::move(picture), 3);
    if (picture.width == width && picture.height == height) return picture;
    return resized(picture, width, height);
}

class Reporter {
public:
    Reporter(const std::function<void(std::size_t)>& report, std::stop_token stop)
        : m_report(report)
        , m_stop(std::move(stop)) {}
    void written(const TimeLapse& wanted, std::size_t count) const {
        if (m_report) m_report(count);
        if (m_stop.stop_requested()) throw Error("{}: cancelled", wanted.path);
    }

private:
    const std::function<void(std::size_t)>& m_report;
    std::stop_token m_stop;
};

void writeGif(const TimeLapse& wanted, const std::filesystem::path& beside,
              const Reporter& reporter) {
    const Image first = withChannels(wanted.picture(0), 3);
    const int hundredths =
        std::max(2, static_cast<int>(std::lround(100 / wanted.picturesPerSecond)));
    GifWriter gif(beside, first.width, first.height, hundredths);
    for (std::size_t i = 0; i < wanted.count; ++i) {
        gif.add(i == 0 ? first : fitted(wanted.picture(i), first.width, first.height));
        reporter.written(wanted, i + 1);
    }
    gif.finish();
}

void writeVideo(const TimeLapse& wanted, const std::filesystem::path& beside,
                const Reporter& reporter) {
    cv::VideoWriter out;
    cv::Size size;
    for (std::size_t i = 0; i < wanted.count; ++i) {
        const Image picture = i == 0 ? withChannels(wanted.picture(0), 3)
                                     : fitted(wanted.picture(i), size.width, size.height);
        if (i == 0) size = {picture.width, picture.height};
        const cv::Size even(size.width & ~1, size.height & ~1);
        const cv::Mat view(picture.height, picture.width, CV_8UC3,
                           const_cast<std::uint8_t*>(picture.pixels.data()));
        cv::Mat frame;
        cv::cvtColor(view(cv::Rect({0, 0}, even)), frame, cv::COLOR_RGB2BGR);
        if (i == 0 && !openVideo(out, beside, wanted.picturesPerSecond, even))
            throw Error("{}: this OpenCV cannot write such a video; choose .gif, or install OpenCV "
                        "with FFmpeg",
                        wanted.path);
        out.write(frame);
        reporter.written(wanted, i + 1);
    }
}

} // namespace

void writeTimeLapse(const TimeLapse& wanted, const std::function<void(std::size_t)>& report,
                    std::stop_token stop) {
    const std::string ending = endingOf(wanted.path);
    if (ending != ".gif" && ending != ".mp4" && ending != ".avi")
        throw UsageError("{}: a time-lapse ends in .mp4, .avi or .gif; choose one of these",
                         wanted.path);
    if (wanted.count == 0) throw UsageError("{}: there is no picture to show yet", wanted.path);

    // OpenCV picks the container by the ending, so that has to stay the last.
    auto beside = wanted.path;
    beside.replace_extension(".part" + ending);
    const Reporter reporter(report, std::move(stop));
    std::error_code ignored;
    try {
        if (ending == ".gif")
            writeGif(wanted, beside, reporter);
        else
            writeVideo(wanted, beside, reporter);
        std::filesystem::rename(beside, wanted.path);
    } catch (const cv::Exception& error) {
        std::filesystem::remove(beside, ignored);
        throw Error("{}: {}", wanted.path, error.msg);
    } catch (const std::filesystem::filesystem_error& error) {
        std::filesystem::remove(beside, ignored);
        throw Error("{}: cannot be written: {}", wanted.path, reasonOf(error.code()));
    } catch (...) {
        std::filesystem::remove(beside, ignored);
        throw;
    }
}

} // namespace cyclorama
