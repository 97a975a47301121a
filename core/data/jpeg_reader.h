#pragma once

#include "core/base/image.h"

#include <string_view>

namespace cyclorama {

/// Decodes a JPEG of any colour space into 1 or 3 channels, as stored (not turned upright).
/// OpenCV passes off a damaged JPEG as a picture that is grey from the damage on; here it is an
/// Error with the reason alone ("damaged JPEG: ..."). Any thread.
Image readJpeg(std::string_view bytes);

} // namespace cyclorama
