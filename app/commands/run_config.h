#pragma once

#include "app/request.h"

#include "core/data/picture_source.h"
#include "core/train/training_config.h"

#include <optional>

namespace cyclorama {

/// The settings of a new run: a preset, over it the config file, over that `--set` in the order
/// given, over that the options that name a setting. Throws UsageError.
TrainingConfig newRunConfig(const TrainRequest& request, const CommonOptions& common);

/// The folders of --data, or of --a and --b; nothing for neither. Throws UsageError where they
/// contradict each other or --demo, or hold no trainA and trainB.
std::optional<DataFolders> namedPictures(const TrainRequest& request);

/// The learning-rate schedule shortened or lengthened to `epochs` in all, with constant and
/// decaying part in proportion. Throws UsageError below 1.
void scaleEpochs(TrainingConfig& config, int epochs);

} // namespace cyclorama
