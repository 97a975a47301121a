#pragma once

#include "app/request.h"

#include "core/train/training_config.h"

namespace cyclorama {

/// The settings of a new run: a preset, over it the config file, over that `--set` in the order
/// given, over that the options that name a setting. Throws UsageError.
TrainingConfig newRunConfig(const TrainRequest& request, const CommonOptions& common);

/// The learning-rate schedule shortened or lengthened to `epochs` in all, with constant and
/// decaying part in proportion. Throws UsageError below 1.
void scaleEpochs(TrainingConfig& config, int epochs);

} // namespace cyclorama
