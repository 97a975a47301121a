#pragma once

#include "core/base/image.h"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace cyclorama {

struct PnmHeader {
    char kind = '6'; ///< P1 to P6
    std::int64_t width = 0, height = 0;
    std::int64_t largest = 255; ///< what white is written as
    std::size_t samplesStart = 0;
};

/// Reads the header of a portable bitmap, greymap or pixmap and checks that the samples are all
/// there. Throws Error with the reason alone.
PnmHeader readPnmHeader(std::string_view bytes);

/// Decodes it into 1 or 3 channels, scaled to 8 bits (OpenCV does not scale, and wants white space
/// behind the last number). Throws Error with the reason alone. Any thread.
Image readPnm(std::string_view bytes);

} // namespace cyclorama
