#pragma once

#include "core/data/picture_source.h"
#include "core/train/training_config.h"

namespace cyclorama {

/// The folders that a config names, held-out ones empty where it has none. Any thread.
DataFolders picturesOf(const TrainingConfig& config);
TrainingConfig withPictures(TrainingConfig config, const DataFolders& folders);

} // namespace cyclorama
