#include "core/base/atomic_file.h"
#include "core/data/decode.h"

#include <algorithm>

#include <opencv2/imgcodecs.hpp>

namespace cyclorama {
namespace {

constexpr int kJpegQuality = 95;
constexpr int kLosslessWebP = 101; // OpenCV: above 100 means lossless

std::vector<std::uint8_t> encoded(const Image& image, const std::string& ending) {
    if (image.empty()) throw Error("an empty picture cannot be written");
    // OpenCV keeps blue first.
    cv::Mat mat(image.height, image.width, CV_8UC(image.channels));
    std::copy(image.pixels.begin(), image.pixels.end(), mat.data);
    if (image.channels >= 3) {
        for (std::size_t i = 0; i < image.pixels.size(); i += image.channels) {
            std::swap(mat.data[i], mat.data[i + 2]);
        }
    }
    std::vector<std::uint8_t> bytes;
    try {
        if (!cv::imencode(ending, mat, bytes,
                          {cv::IMWRITE_JPEG_QUALITY, kJpegQuality, cv::IMWRITE_WEBP_QUALITY,
                           kLosslessWebP})) {
            throw Error("the picture cannot be written as {}", ending);
        }
    } catch (const cv::Exception&) {
        throw Error(
            "pictures cannot be written as \"{}\"; use .png, .jpg, .webp, .bmp, .tif or .ppm",
            ending);
    }
    return bytes;
}

} // namespace

void encodePicture(const Image& image, const std::filesystem::path& path) {
    std::string ending = path.extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return std::tolower(c); });
    std::vector<std::uint8_t> bytes;
    try {
        bytes = encoded(image, ending);
    } catch (const Error& error) {
        throw Error("{}: {}", path, error.sentence());
    }
    replaceFile(path, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
}

std::vector<std::uint8_t> encodePng(const Image& image) {
    return encoded(image, ".png");
}

} // namespace cyclorama
