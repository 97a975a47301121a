#pragma once

#include "core/data/batch_loader.h"
#include "core/train/training_config.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cyclorama {

/// The pictures of a run as the model sees them: with direction BtoA its domain A is the folder B.
struct TrainingData {
    std::shared_ptr<PictureSource> a, b;
    std::shared_ptr<PictureSource> previewA, previewB; ///< the test folders, else the training ones
    /// What previews always show: names below the preview folder, or after `train:` (kTrainingMark)
    /// below the training one.
    std::vector<std::string> followedA, followedB;
    /// What they showed beside those before the run was resumed; shown again where it still is.
    std::vector<std::string> shownA, shownB;
    std::vector<SkippedFile> skipped;
};

/// Before the name of a picture that is meant to be one of the training folder, where the test
/// folder may have one of the same name.
inline constexpr std::string_view kTrainingMark = "train:";

/// Scans the folders of a config, or sets up the demo's pictures. Throws UsageError.
TrainingData openTrainingData(const TrainingConfig& config);

/// Takes over which pictures the config's previews follow.
void follow(TrainingData& data, const TrainingConfig& config);

/// How the config turns pictures into samples.
Augmentation augmentationOf(const TrainingConfig& config);

/// How the config loads batches.
LoaderOptions loaderOptions(const TrainingConfig& config,
                            std::function<void(const SkippedFile&)> onSkipped);

} // namespace cyclorama
