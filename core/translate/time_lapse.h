#pragma once

#include "core/base/image.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <stop_token>

namespace cyclorama {

/// What becomes of a row of pictures that are shown one after the other.
struct TimeLapse {
    std::filesystem::path path; ///< .mp4, .avi (Motion JPEG) or .gif, which decides the format
    double picturesPerSecond = 8;
    std::size_t count = 0;
    std::function<Image(std::size_t)> picture; ///< called in order, on the calling thread
};

/// Writes the moving picture; every picture takes the size of the first (odd sizes lose a row or a
/// column in videos, whose codecs want even ones). `report` is called after each picture with the
/// number written. A stop or an error leaves no file; what stood there before stays.
/// Throws UsageError for another ending or no picture, Error when it cannot be written. Blocks; any
/// thread.
void writeTimeLapse(const TimeLapse& wanted, const std::function<void(std::size_t)>& report = {},
                    std::stop_token stop = {});

} // namespace cyclorama
