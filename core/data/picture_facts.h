#pragma once

#include "core/base/sentence.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace cyclorama {

enum class PictureFormat { None, Jpeg, Png, WebP, Bmp, Tiff, Pnm };

const char* name(PictureFormat format);

/// How many of a file's first bytes are enough for sniffFormat and describeContent.
inline constexpr std::size_t kHeadBytes = 36;

/// The format that a file's first bytes announce.
PictureFormat sniffFormat(std::string_view head);

/// What a file that holds no picture of a supported format seems to be: "empty", "text", "GIF", ...
Sentence describeContent(std::string_view head);

/// What can be known of a picture file without decoding it.
struct PictureFacts {
    PictureFormat format = PictureFormat::None;
    std::int64_t width = 0; ///< as stored, before `orientation` turns it
    std::int64_t height = 0;
    int orientation = 1; ///< EXIF: 1 upright ... 8
    bool alphaIsPremultiplied = false;
};

/// Reads a file's headers and checks that its parts are all there and its size is sane.
/// Throws Error with the reason alone ("truncated JPEG"): the caller knows the file's name.
PictureFacts inspectPicture(std::string_view bytes);

} // namespace cyclorama
