#include "core/run/folder_entries.h"
#include "core/run/metrics_file.h"
#include "core/run/run_folder.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <regex>

namespace cyclorama {
namespace {

/// step_000000500.ckpt, or step_000001200_epoch_0004.ckpt for one that stays.
std::optional<CheckpointInfo> parseName(const std::filesystem::path& path) {
    static const std::regex pattern(R"(step_(\d{1,18})(?:_epoch_(\d{1,9}))?\.ckpt)");
    const std::string name = path.filename().string();
    std::smatch parts;
    if (!std::regex_match(name, parts, pattern)) return std::nullopt;
    CheckpointInfo info;
    info.path = path;
    info.step = std::stoll(parts[1]);
    info.kept = parts[2].matched;
    if (info.kept) info.epoch = std::stoi(parts[2]);
    return info;
}

} // namespace

std::vector<CheckpointInfo> listCheckpoints(const std::filesystem::path& run) {
    std::vector<CheckpointInfo> found;
    for (const auto& path : entriesOf(RunLayout{run}.checkpoints()))
        if (auto info = parseName(path)) found.push_back(std::move(*info));
    std::ranges::sort(found, std::greater(), &CheckpointInfo::step);

    // A name without an epoch: reckoned from how many steps the run's epochs have.
    if (const auto last = lastMetrics(run); last && last->epochs > 0) {
        const double stepsPerEpoch = static_cast<double>(last->step) / last->epochs;
        for (auto& info : found)
            if (!info.kept)
                info.epoch = static_cast<int>(
                    std::ceil(static_cast<double>(info.step) / stepsPerEpoch - 1e-6));
    }
    return found;
}

} // namespace cyclorama
