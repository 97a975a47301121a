#pragma once

#include "core/train/learning_rate.h"

#include <cstdint>
#include <string>
#include <vector>

namespace cyclorama {

/// What a run has seen of one domain's pictures, so that it knows them when it goes on.
struct SeenPictures {
    std::int64_t count = 0;             ///< in the training folder; 0 in checkpoints without it
    std::vector<std::string> previewed; ///< keys of those that previews show unasked
};

/// Where a run stands: with the config and the model, all that the next step depends on.
struct Progress {
    std::int64_t step = 0;  ///< steps done
    std::int64_t epoch = 0; ///< epochs done
    std::int64_t batch = 0; ///< batches done in the present epoch
    double seconds = 0;     ///< training time so far
    PlateauState plateau;
    double epochCycleLoss = 0; ///< sum of cycle_A + cycle_B over the present epoch's batches
    SeenPictures a, b;
};

} // namespace cyclorama
