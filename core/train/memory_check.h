#pragma once

#include "core/train/training_config.h"

namespace cyclorama {

/// What one real step of a config takes.
struct MemoryReport {
    bool fits = false;
    double peakBytes = 0;      ///< at the step's worst moment, on the device that trains
    double availableBytes = 0; ///< what the device could give
    double secondsPerStep = 0; ///< of the last step
};

/// Trains two steps (some more where they are to be recorded) on random pictures of the config's
/// size and throws them away. Blocks for as long as these take. Throws UsageError for a bad config.
/// Any thread.
MemoryReport checkMemory(const TrainingConfig& config);

} // namespace cyclorama
