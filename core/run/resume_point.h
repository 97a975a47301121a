#pragma once

#include "core/run/training_run.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace cyclorama {

/// Where a session goes on.
struct ResumePoint {
    std::filesystem::path checkpoint; ///< empty: from the run's beginning
    std::int64_t step = 0;            ///< steps done
    std::vector<Sentence> notes;      ///< what a person should know, in words
};

/// The wanted checkpoint, or the newest that is whole. A run that was ended before its first
/// checkpoint goes on from its beginning. Throws UsageError for a checkpoint that is none of the
/// run's and Error when there are checkpoints but none can be read.
ResumePoint findResumePoint(const std::filesystem::path& run, const std::filesystem::path& wanted);

/// Renames checkpoints of later steps to NAME.set-aside, so that they are not taken for this
/// session's; they are damaged, or belong to steps that it will do again. Throws Error.
void setLaterCheckpointsAside(const std::filesystem::path& run, std::int64_t step);

/// The config with its end moved as asked for: `epochs` counts from the run's beginning and changes
/// only the epochs of decay, unless it lies before them; `steps` does the same for steps, and gives
/// the run the epochs it needs. `stepsPerEpoch` may be 0 when unknown.
TrainingConfig withNewEnd(TrainingConfig config, const ResumedRun& request, double stepsPerEpoch);

} // namespace cyclorama
