#pragma once

#include <filesystem>
#include <set>
#include <string>

namespace cyclorama {

/// Chooses where results go: never over a source, never over another result of the same job.
class ResultPaths {
public:
    /// `sources`: everything that must stay as it is.
    ResultPaths(std::filesystem::path out, std::string suffix,
                const std::set<std::filesystem::path>& sources);

    /// The path for a source that lies at `relative` below its input; `ending` with its dot.
    std::filesystem::path next(const std::filesystem::path& relative, const std::string& ending);

private:
    std::filesystem::path m_out;
    std::string m_suffix;
    std::set<std::filesystem::path> m_taken;
};

} // namespace cyclorama
