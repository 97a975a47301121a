#pragma once

#include <filesystem>
#include <string>
#include <vector>

/// Where results of translations go. Any thread; all throw Error naming the file.
namespace cyclorama {

/// A path in `folder` that nothing stands at yet: "horse_zebra.png", "horse_zebra 2.png", ...
std::filesystem::path freePath(const std::filesystem::path& folder, const std::string& stem,
                               const std::string& ending);

/// Puts a result at `target`, converted when the endings differ. Refuses to write over a source, by
/// whatever name or link it is reached.
void saveResult(const std::filesystem::path& result, const std::filesystem::path& target,
                const std::vector<std::filesystem::path>& sources);

} // namespace cyclorama
