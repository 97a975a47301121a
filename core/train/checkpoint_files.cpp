#include "core/train/checkpoint_files.h"

#include <algorithm>
#include <cstdio>
#include <vector>

namespace cyclorama {

namespace fs = std::filesystem;

fs::path checkpointPath(const fs::path& folder, std::int64_t step, std::int64_t epoch) {
    char name[64];
    if (epoch > 0)
        std::snprintf(name, sizeof name, "step_%09lld_epoch_%04lld.ckpt",
                      static_cast<long long>(step), static_cast<long long>(epoch));
    else
        std::snprintf(name, sizeof name, "step_%09lld.ckpt", static_cast<long long>(step));
    return folder / name;
}

void pruneCheckpoints(const fs::path& folder, int keep) {
    std::vector<fs::path> passing;
    for (const auto& entry : fs::directory_iterator(folder)) {
        const std::string name = entry.path().filename();
        if (name.starts_with("step_") && name.ends_with(".ckpt") &&
            name.find("_epoch_") == std::string::npos)
            passing.push_back(entry.path());
    }
    std::sort(passing.begin(), passing.end(), std::greater<>());
    std::error_code ignored; // it may be gone already
    for (std::size_t i = std::max(1, keep); i < passing.size(); ++i)
        fs::remove(passing[i], ignored);
}

} // namespace cyclorama
