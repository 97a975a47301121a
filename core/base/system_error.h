#pragma once

#include <filesystem>
#include <string_view>

namespace cyclorama {

/// Throws Error "PATH: WHAT: REASON" with the reason that `errno` holds, and what to do about it
/// where that is known (a full disk, a folder that may not be written).
[[noreturn]] void throwSystemError(const std::filesystem::path& path, std::string_view what);

} // namespace cyclorama
