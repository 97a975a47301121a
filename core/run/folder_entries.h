#pragma once

#include <filesystem>
#include <vector>

namespace cyclorama {

/// What lies directly in a folder, in no order; nothing for a folder that does not exist. Throws
/// Error when it cannot be read.
std::vector<std::filesystem::path> entriesOf(const std::filesystem::path& folder);

} // namespace cyclorama
