#include "ui/widgets/difference.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace cyclorama {

namespace {

bool comparable(const Image& a, const Image& b) {
    return a.width == b.width && a.height == b.height && a.channels == b.channels && !a.empty();
}

/// A ramp that grows evenly brighter, so that it reads in grey and with any colour vision.
std::array<std::array<std::uint8_t, 3>, 256> ramp() {
    constexpr std::array<std::array<double, 3>, 6> kStops = {
        {{0, 0, 4}, {66, 10, 104}, {147, 38, 103}, {221, 81, 58}, {252, 165, 10}, {252, 255, 164}}};
    std::array<std::array<std::uint8_t, 3>, 256> result{};
    for (int i = 0; i < 256; ++i) {
        const double at = i / 255.0 * (kStops.size() - 1);
        const auto stop = std::min<std::size_t>(static_cast<std::size_t>(at), kStops.size() - 2);
        const double share = at - static_cast<double>(stop);
        for (std::size_t c = 0; c < 3; ++c)
            result[i][c] = static_cast<std::uint8_t>(
                kStops[stop][c] + share * (kStops[stop + 1][c] - kStops[stop][c]) + 0.5);
    }
    return result;
}

} // namespace

float meanDifference(const Image& a, const Image& b) {
    if (!comparable(a, b)) return 0;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < a.pixels.size(); ++i)
        sum += std::abs(static_cast<int>(a.pixels[i]) - b.pixels[i]);
    return static_cast<float>(static_cast<double>(sum) / static_cast<double>(a.pixels.size()) /
                              127.5);
}

Image differencePicture(const Image& a, const Image& b) {
    if (!comparable(a, b)) return {};
    const auto colours = ramp();
    Image result{a.width, a.height, 3, {}};
    result.pixels.resize(static_cast<std::size_t>(a.width) * a.height * 3);
    const auto channels = static_cast<std::size_t>(a.channels);
    for (std::size_t pixel = 0; pixel * 3 < result.pixels.size(); ++pixel) {
        int sum = 0;
        for (std::size_t c = 0; c < channels; ++c)
            sum += std::abs(static_cast<int>(a.pixels[pixel * channels + c]) -
                            b.pixels[pixel * channels + c]);
        const int level = std::min(255, 2 * sum / a.channels);
        std::copy_n(colours[static_cast<std::size_t>(level)].begin(), 3,
                    result.pixels.begin() + static_cast<std::ptrdiff_t>(pixel * 3));
    }
    return result;
}

} // namespace cyclorama
