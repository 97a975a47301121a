#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

namespace cyclorama {

/// Lets `write` fill a file beside `target`, syncs it, renames it over `target` and syncs the
/// folder: after a crash `target` is the old file or the new one, never half of it.
/// Throws Error (with the path and the system's reason) when any of that fails; the file beside is
/// then removed. Missing parent folders are made.
void replaceFile(const std::filesystem::path& target,
                 const std::function<void(const std::filesystem::path& beside)>& write);

/// The same for bytes at hand.
void replaceFile(const std::filesystem::path& target, std::string_view bytes);

/// The whole file as bytes. Throws Error when it cannot be read.
std::string readFile(const std::filesystem::path& path);

} // namespace cyclorama
