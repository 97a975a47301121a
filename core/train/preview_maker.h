#pragma once

#include "core/data/augmentation.h"
#include "core/nn/cyclegan.h"
#include "core/train/training_data.h"
#include "core/train/training_events.h"

#include <functional>
#include <string>
#include <vector>

namespace cyclorama {

/// Shows what the networks make of the same pictures through a whole run.
class PreviewMaker {
public:
    /// Chooses up to `count` pictures a domain, first those that are to be followed (all of them),
    /// then others, evenly spread over the source, and prepares them without chance. One that
    /// cannot be decoded or found is told to `onSkipped` and left out.
    PreviewMaker(const TrainingData& data, const LoaderOptions& options, int count);

    /// The fixed pictures through the networks as they are now. Waits for the device.
    std::vector<PreviewRow> fixedRows(CycleGan& model) const;

    /// What a step generated of its own batch; `nameA`, `nameB` of its first pictures.
    static std::vector<PreviewRow> batchRows(const CycleImages& images, const std::string& nameA,
                                             const std::string& nameB);

private:
    struct Pair {
        std::string nameA, nameB;
        at::Tensor a, b; ///< 1 x C x H x W
    };
    std::vector<Pair> m_pairs;
};

} // namespace cyclorama
