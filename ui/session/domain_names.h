#pragma once

#include "core/train/training_config.h"

#include <QString>

namespace cyclorama {

/// What the two domains are called where people read about them.
struct DomainNames {
    QString a, b;
};

/// From the folders' names: "horse2zebra/trainA" and "trainB" are horse and zebra, other folders
/// are called what they are called, the demo's domains summer and winter. "A" and "B" where a
/// folder says nothing. With direction BtoA the two change places, as in training.
DomainNames domainNames(const TrainingConfig& config);

/// The data in a word or two: "horse2zebra", "day to night"; what a new run is called after.
QString dataTitle(const TrainingConfig& config);

} // namespace cyclorama
