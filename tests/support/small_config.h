#pragma once

#include "core/train/training_config.h"

namespace cyclorama::test {

/// A run on demo pictures whose steps take some 20 ms.
TrainingConfig smallConfig();

} // namespace cyclorama::test
