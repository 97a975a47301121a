#pragma once

#include "core/base/error.h"
#include "core/base/image.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace cyclorama {

/// A picture file that cannot be used. what() names the file and the reason.
class PictureError : public Error {
public:
    PictureError(const std::filesystem::path& path, const Sentence& reason);
    const Sentence& reason() const { return m_reason; } ///< "truncated JPEG", "text", ...
    /// The same as a sentence for whoever chose the file: what it is, and what to do.
    Sentence advice() const;

private:
    Sentence m_reason;
};

/// Reads a picture of any supported format: 8 or 16 bits, grey, colour, alpha (laid on white) or
/// CMYK, turned upright by its EXIF orientation. `channels` is 1 (luma of ITU-R 601) or 3.
/// Throws PictureError for a file that is no picture, damaged, cut short or larger than 268 million
/// pixels, and plain Error for one that cannot be opened. Any thread.
Image decodePicture(const std::filesystem::path& path, int channels);

/// The same picture, grey by ITU-R 601 luma (1) or RGB (3). Any thread.
Image withChannels(Image image, int channels);

/// Writes a picture in the format of the path's ending (PNG, JPEG, WebP, BMP, TIFF, PNM); a crash
/// leaves no half file. Throws Error. Any thread.
void encodePicture(const Image& image, const std::filesystem::path& path);

/// PNG bytes of a picture.
std::vector<std::uint8_t> encodePng(const Image& image);

/// Scaled so that it fits into `side` x `side`, shape kept, never enlarged. Any thread.
Image thumbnail(const Image& image, int side);

/// Resized exactly, by the bicubic filter that Pillow uses: widened when shrinking, so that nothing
/// aliases. Equal to Pillow's result to the last bit, but for the order of passes (see resize.cpp).
/// Any thread.
Image resized(const Image& image, int width, int height);

} // namespace cyclorama
