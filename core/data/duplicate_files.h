#pragma once

#include <filesystem>
#include <functional>
#include <stop_token>
#include <utility>
#include <vector>

namespace cyclorama {

/// Pairs of files, one of `a` and one of `b`, that hold the same bytes. Reads whole files only
/// where sizes, beginnings and ends agree. Files that cannot be read have no twin. `progress` (0 to
/// 1) is called on the calling thread; after a stop the pairs found so far are returned.
std::vector<std::pair<std::filesystem::path, std::filesystem::path>>
duplicateFiles(const std::vector<std::filesystem::path>& a,
               const std::vector<std::filesystem::path>& b,
               const std::function<void(double)>& progress, const std::stop_token& stop);

} // namespace cyclorama
