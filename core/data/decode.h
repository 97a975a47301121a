#pragma once

#include "core/base/image.h"

#include <cstdint>
#include <filesystem>
#include <string_view>

namespace cyclorama {

/// Reads a picture of any supported format: 8 or 16 bits, grey, colour, alpha (laid on white) or
/// CMYK, turned upright by its EXIF orientation. `channels` is 1 or 3.
/// Throws Error naming the file and what is wrong with it, also for a file cut short. Any thread.
Image decodePicture(const std::filesystem::path& path, int channels);

/// Writes a picture in the format of the path's ending (PNG, JPEG, WebP, BMP, TIFF, PNM); a crash
/// leaves no half file. Throws Error. Any thread.
void encodePicture(const Image& image, const std::filesystem::path& path);

/// PNG bytes of a picture.
std::vector<std::uint8_t> encodePng(const Image& image);

/// Scaled so that it fits into `side` x `side`, shape kept, never enlarged. Any thread.
Image thumbnail(const Image& image, int side);

/// Resized exactly; area averaging when shrinking, bicubic when growing.
Image resized(const Image& image, int width, int height);

} // namespace cyclorama
