// Pillow's resampling: a separable bicubic filter (Keys 1981, a = -0.5) that widens with the
// reduction, in fixed point with 22 bits after the point. Keeping to its arithmetic makes samples
// equal to those of the Python implementation to the last bit. The horizontal pass comes first;
// Pillow 13 turns the passes round where the height shrinks far more than the width, older ones
// never do.

#include "core/data/decode.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

namespace cyclorama {
namespace {

constexpr int kFractionBits = 22;
constexpr std::int32_t kHalf = 1 << (kFractionBits - 1);

double bicubic(double x) {
    constexpr double a = -0.5;
    x = std::abs(x);
    if (x < 1.0) return ((a + 2.0) * x - (a + 3.0)) * x * x + 1.0;
    if (x < 2.0) return (((x - 5.0) * x + 8.0) * x - 4.0) * a;
    return 0.0;
}

std::uint8_t rounded(std::int32_t sum) {
    return static_cast<std::uint8_t>(std::clamp(sum >> kFractionBits, 0, 255));
}

/// What one pixel of the result is made from.
struct Taps {
    int first = 0;
    std::vector<std::int32_t> weights;
};

std::vector<Taps> tapsFor(int from, int to) {
    const double scale = static_cast<double>(from) / to;
    const double widening = std::max(scale, 1.0);
    const double support = 2.0 * widening;
    std::vector<Taps> all(to);
    std::vector<double> weights;
    for (int i = 0; i < to; ++i) {
        const double centre = (i + 0.5) * scale;
        const int first = std::max(static_cast<int>(centre - support + 0.5), 0);
        const int last = std::min(static_cast<int>(centre + support + 0.5), from);
        weights.clear();
        double sum = 0;
        for (int x = first; x < last; ++x) {
            weights.push_back(bicubic((x - centre + 0.5) * (1.0 / widening)));
            sum += weights.back();
        }
        all[i].first = first;
        for (const double weight : weights) {
            const double fixed = weight / sum * (1 << kFractionBits);
            all[i].weights.push_back(static_cast<std::int32_t>(fixed + (fixed < 0 ? -0.5 : 0.5)));
        }
    }
    return all;
}

template <int channels>
void resizeRow(const std::uint8_t* in, const std::vector<Taps>& taps, std::uint8_t* out) {
    for (const Taps& tap : taps) {
        std::int32_t sums[channels];
        std::fill_n(sums, channels, kHalf);
        const std::uint8_t* pixel = in + std::size_t(tap.first) * channels;
        for (const std::int32_t weight : tap.weights) {
            for (int c = 0; c < channels; ++c)
                sums[c] += weight * *pixel++;
        }
        for (int c = 0; c < channels; ++c)
            *out++ = rounded(sums[c]);
    }
}

Image withWidth(const Image& image, int width) {
    Image result{width, image.height, image.channels, {}};
    result.pixels.resize(result.rowBytes() * result.height);
    const auto taps = tapsFor(image.width, width);
    for (int y = 0; y < image.height; ++y) {
        const std::uint8_t* in = image.pixels.data() + y * image.rowBytes();
        std::uint8_t* out = result.pixels.data() + y * result.rowBytes();
        switch (image.channels) {
        case 1:
            resizeRow<1>(in, taps, out);
            break;
        case 3:
            resizeRow<3>(in, taps, out);
            break;
        case 4:
            resizeRow<4>(in, taps, out);
            break;
        }
    }
    return result;
}

Image withHeight(const Image& image, int height) {
    Image result{image.width, height, image.channels, {}};
    const std::size_t rowBytes = result.rowBytes();
    result.pixels.resize(rowBytes * height);
    std::vector<std::int32_t> sums(rowBytes);
    const auto taps = tapsFor(image.height, height);
    for (int y = 0; y < height; ++y) {
        std::fill(sums.begin(), sums.end(), kHalf);
        const std::uint8_t* in = image.pixels.data() + taps[y].first * rowBytes;
        for (const std::int32_t weight : taps[y].weights) {
            for (std::size_t x = 0; x < rowBytes; ++x)
                sums[x] += weight * in[x];
            in += rowBytes;
        }
        std::transform(sums.begin(), sums.end(), result.pixels.data() + y * rowBytes, rounded);
    }
    return result;
}

} // namespace

Image resized(const Image& image, int width, int height) {
    if (image.empty() || width < 1 || height < 1)
        throw Error("a picture needs a size to resize to");
    // A pass that changes nothing is left out, as in Pillow.
    if (width == image.width && height == image.height) return image;
    if (width == image.width) return withHeight(image, height);
    if (height == image.height) return withWidth(image, width);
    return withHeight(withWidth(image, width), height);
}

Image thumbnail(const Image& image, int side) {
    const int longer = std::max(image.width, image.height);
    if (longer <= side) return image;
    const auto scaled = [&](int length) {
        return std::max(1, static_cast<int>(std::lround(double(length) * side / longer)));
    };
    Image result{scaled(image.width), scaled(image.height), image.channels, {}};
    result.pixels.resize(result.rowBytes() * result.height);
    // Averaging is several times faster than the bicubic filter on the large pictures that
    // thumbnails are made from.
    const int type = CV_8UC(image.channels);
    const cv::Mat from(image.height, image.width, type,
                       const_cast<std::uint8_t*>(image.pixels.data()));
    cv::Mat to(result.height, result.width, type, result.pixels.data());
    cv::resize(from, to, to.size(), 0, 0, cv::INTER_AREA);
    return result;
}

} // namespace cyclorama
