#pragma once

#include "core/nn/cyclegan.h"
#include "core/train/training_config.h"

namespace cyclorama {

/// The model that a config describes, on a device. Throws UsageError.
CycleGanOptions modelOptions(const TrainingConfig& config, const at::Device& device);

/// The loss weights as they stand.
LossWeights lossWeights(const TrainingConfig& config);

/// The device that a name means; `auto` is the first GPU, else the CPU.
/// Throws UsageError for a device that is not there, naming those that are.
at::Device resolveDevice(const std::string& name);

} // namespace cyclorama
