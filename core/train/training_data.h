#pragma once

#include "core/data/batch_loader.h"
#include "core/train/training_config.h"

#include <functional>
#include <memory>
#include <vector>

namespace cyclorama {

/// The pictures of a run as the model sees them: with direction BtoA its domain A is the folder B.
struct TrainingData {
    std::shared_ptr<PictureSource> a, b;
    std::shared_ptr<PictureSource> previewA, previewB; ///< the test folders, else the training ones
    std::vector<std::string> followedA, followedB;     ///< names that previews always show
    std::vector<SkippedFile> skipped;
};

/// Scans the folders of a config, or sets up the demo's pictures. Throws UsageError.
TrainingData openTrainingData(const TrainingConfig& config);

/// How the config turns pictures into samples.
Augmentation augmentationOf(const TrainingConfig& config);

/// How the config loads batches.
LoaderOptions loaderOptions(const TrainingConfig& config,
                            std::function<void(const SkippedFile&)> onSkipped);

} // namespace cyclorama
