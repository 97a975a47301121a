#include "core/run/resume_point.h"

#include "core/base/error.h"
#include "core/base/system_error.h"
#include "core/run/metrics_file.h"
#include "core/run/run_folder.h"
#include "core/train/engine.h"
#include "core/train/settings.h"

#include <algorithm>
#include <cmath>

namespace cyclorama {
namespace {

Sentence namesOf(const std::vector<CheckpointInfo>& checkpoints) {
    std::vector<Sentence> names;
    for (const auto& checkpoint : checkpoints)
        names.emplace_back(checkpoint.path.filename().string());
    return names.empty() ? say("none") : joined(names, ", ");
}

ResumePoint wantedPoint(const std::filesystem::path& run, const std::filesystem::path& wanted,
                        const std::vector<CheckpointInfo>& checkpoints) {
    for (const auto& checkpoint : checkpoints) {
        std::error_code missing;
        if (checkpoint.path.filename() != wanted &&
            !std::filesystem::equivalent(checkpoint.path, wanted, missing))
            continue;
        verifyCheckpoint(checkpoint.path);
        return {checkpoint.path, checkpoint.step, {}};
    }
    throw UsageError("{}: is no checkpoint of {}; there are {}", wanted, run, namesOf(checkpoints));
}

/// An end before the decay's beginning shortens the time at full rate; one after it the decay.
void setEpochs(TrainingConfig& config, int epochs) {
    config.n_epochs = std::min(config.n_epochs, epochs);
    config.n_epochs_decay = epochs - config.n_epochs;
}

} // namespace

ResumePoint findResumePoint(const std::filesystem::path& run, const std::filesystem::path& wanted) {
    const auto checkpoints = listCheckpoints(run);
    if (!wanted.empty()) return wantedPoint(run, wanted, checkpoints);

    ResumePoint point;
    for (const auto& checkpoint : checkpoints) {
        try {
            verifyCheckpoint(checkpoint.path);
        } catch (const Error& error) {
            point.notes.push_back(
                say("{}; the run goes on from the one before it", error.sentence()));
            continue;
        }
        point.checkpoint = checkpoint.path;
        point.step = checkpoint.step;
        return point;
    }
    if (!checkpoints.empty())
        throw Error("{}: none of its {} checkpoints can be read ({}); begin a new run from its "
                    "networks with --start-from {}",
                    run, checkpoints.size(), namesOf(checkpoints), run);
    if (const auto last = lastMetrics(run); checkpoints.empty() && last)
        point.notes.push_back(say("There is no checkpoint of the {} steps so far: the run begins "
                                  "again",
                                  last->step));
    return point;
}

void setLaterCheckpointsAside(const std::filesystem::path& run, std::int64_t step) {
    for (const auto& checkpoint : listCheckpoints(run)) {
        if (checkpoint.step <= step) continue;
        auto aside = checkpoint.path;
        aside += ".set-aside";
        std::error_code error;
        std::filesystem::rename(checkpoint.path, aside, error);
        if (error) throw Error("{}: cannot be renamed: {}", checkpoint.path, reasonOf(error));
    }
}

TrainingConfig withNewEnd(TrainingConfig config, const ResumedRun& request, double stepsPerEpoch) {
    if (request.epochs) {
        assign(config, "n_epochs_decay", std::to_string(*request.epochs)); // checks its range
        setEpochs(config, *request.epochs);
        config.max_steps = 0;
    }
    if (request.steps) {
        assign(config, "max_steps", std::to_string(*request.steps));
        if (stepsPerEpoch > 0) {
            const double needed =
                std::ceil(static_cast<double>(*request.steps) / stepsPerEpoch - 1e-6);
            if (needed > config.totalEpochs()) setEpochs(config, static_cast<int>(needed));
        }
    }
    return config;
}

} // namespace cyclorama
