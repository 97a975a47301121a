#pragma once

#include <string_view>

namespace cyclorama {

/// Whether the bytes are well-formed UTF-8. Python loads no other text, and neither JSON nor a
/// window can show it.
bool isUtf8(std::string_view text);

} // namespace cyclorama
