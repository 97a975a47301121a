#pragma once

#include "core/nn/cyclegan.h"
#include "core/train/progress.h"
#include "core/train/training_config.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cyclorama {

/// Writes everything that the next step depends on: four networks, both optimisers, both pools,
/// all random states, float16's loss scale, the config with its live changes and the place in the
/// epoch. Waits for the device. Throws Error when the disk does not take it; the old file is whole
/// then.
void saveCheckpoint(const std::filesystem::path& path, CycleGan& model,
                    const TrainingConfig& config, const Progress& progress);

/// Puts a model of the checkpoint's config back into the saved state. Throws Error, with what is
/// missing; the model must be thrown away then.
Progress loadCheckpoint(const std::filesystem::path& path, CycleGan& model);

/// Writes latest_net_G_A.pth and its three sisters as the Python implementation would.
void saveNetworks(const std::filesystem::path& folder, CycleGan& model);

/// Loads whichever of *_net_G_A.pth and its sisters lie in the folder (`latest` first, else the
/// last by name). Returns the names of the networks found. Throws UsageError when there is none,
/// Error for a file of another shape.
std::vector<std::string> loadNetworks(const std::filesystem::path& folder, CycleGan& model);

} // namespace cyclorama
