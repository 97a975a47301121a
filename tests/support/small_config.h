#pragma once

#include "core/train/training_config.h"

namespace cyclorama::test {

/// A run on demo pictures whose steps take some 20 ms.
TrainingConfig smallConfig();

/// The smallest there is: 16 x 16 pixels, a step takes some milliseconds.
TrainingConfig tinyConfig();

} // namespace cyclorama::test
