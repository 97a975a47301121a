#pragma once

#include "core/data/picture_source.h"
#include "core/train/training_config.h"

#include <filesystem>
#include <vector>

namespace cyclorama {

/// A run whose pictures lie elsewhere by now. Any thread; both read the disk.

/// The folders of a config that are no longer there; none for the demo.
std::vector<std::filesystem::path> missingPictures(const TrainingConfig& config);

/// Where the pictures are, told by one folder: `chosen` holds trainA and trainB, or the missing
/// folders under their old names, or it is what the first of them has become, with the others
/// beside it. One that is not found stays as it was; missing held-out pictures are left out. Throws
/// UsageError where a folder holds no picture.
DataFolders movedPictures(const TrainingConfig& config, const std::filesystem::path& chosen);

} // namespace cyclorama
