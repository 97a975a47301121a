#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace cyclorama {

/// A picture as plain 8-bit samples: rows from top to bottom, pixels from left to right, channels
/// interleaved (1: grey, 3: RGB, 4: RGBA). No padding between rows.
struct Image {
    int width = 0;
    int height = 0;
    int channels = 0;
    std::vector<std::uint8_t> pixels;

    bool empty() const { return pixels.empty(); }
    std::size_t rowBytes() const { return static_cast<std::size_t>(width) * channels; }
    bool operator==(const Image&) const = default;
};

} // namespace cyclorama
