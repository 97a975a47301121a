#include "core/run/run_folder.h"

#include "core/base/error.h"
#include "core/run/events_file.h"
#include "core/run/folder_entries.h"
#include "core/run/metrics_file.h"
#include "core/run/preview_files.h"
#include "core/run/run_lock.h"

#include <algorithm>
#include <sys/stat.h>

namespace cyclorama {
namespace {

/// Seconds since 1970 of the file's last change; 0 for a missing file.
double changedAt(const std::filesystem::path& path) {
    struct stat facts {};
    if (::stat(path.c_str(), &facts) != 0) return 0;
    return static_cast<double>(facts.st_mtim.tv_sec) +
           static_cast<double>(facts.st_mtim.tv_nsec) * 1e-9;
}

TrainerState stateOf(const std::filesystem::path& run, const std::optional<RunEvent>& last) {
    if (isRunHeld(run)) return TrainerState::Running;
    if (!last) return TrainerState::Idle;
    switch (last->kind) {
    case RunEvent::Kind::Finished:
        return TrainerState::Finished;
    case RunEvent::Kind::Failed:
        return TrainerState::Failed;
    default:
        return TrainerState::Stopped; // also when it was killed in the middle
    }
}

} // namespace

std::int64_t RunSummary::stepsToRepeat() const {
    const bool stands = state == TrainerState::Stopped || state == TrainerState::Failed;
    return stands && checkpointStep > 0 ? std::max<std::int64_t>(step - checkpointStep, 0) : 0;
}

RunSummary summarise(const std::filesystem::path& run) {
    RunSummary summary;
    summary.path = run;
    summary.name = (run.has_filename() ? run : run.parent_path()).filename().string();
    const RunLayout layout{run};
    try {
        summary.changed = std::max(
            {changedAt(layout.config()), changedAt(layout.metrics()), changedAt(layout.events())});
        const auto last = lastEvent(run);
        summary.state = stateOf(run, last);
        if (summary.state == TrainerState::Failed) summary.failure = last->to;
        if (const auto metrics = lastMetrics(run)) {
            summary.step = metrics->step;
            summary.epoch = metrics->epoch;
            summary.epochs = metrics->epochs;
            summary.seconds = metrics->seconds;
            summary.losses = metrics->losses;
        }
        if (const auto checkpoints = listCheckpoints(run); !checkpoints.empty())
            summary.checkpointStep = checkpoints.front().step;
        summary.preview = newestPreview(run);
        summary.totalEpochs = readRunConfig(run).totalEpochs();
    } catch (const std::exception& error) {
        summary.problem = sentenceOf(error);
    }
    return summary;
}

std::vector<RunSummary> listRuns(const std::filesystem::path& folder) {
    std::vector<RunSummary> runs;
    for (const auto& path : entriesOf(folder))
        if (isRun(path)) runs.push_back(summarise(path));
    std::ranges::sort(runs, std::greater(), &RunSummary::changed);
    return runs;
}

} // namespace cyclorama
