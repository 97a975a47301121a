#pragma once

#include "core/data/augmentation.h"
#include "core/nn/cyclegan.h"
#include "core/train/training_data.h"
#include "core/train/training_events.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace cyclorama {

/// Rows of a preview that a device may still be computing, or copying to the host.
class PendingPreview {
public:
    /// Waits for the device.
    std::vector<PreviewRow> finish() &&;

private:
    friend class PreviewMaker;
    struct Row {
        PreviewRow row; ///< without pictures and distances
        PendingCopy real, fake, reconstructed, identity;
        PendingCopy distances; ///< of the cycle, of identity
    };
    std::vector<Row> m_rows;
};

/// Shows what the networks make of the same pictures through a whole run.
class PreviewMaker {
public:
    /// Chooses up to `count` pictures a domain, first those that are to be followed (all of them),
    /// then those shown before, then others, evenly spread over the source, and prepares them
    /// without chance. One that
    /// cannot be decoded or found is told to `onSkipped` and left out.
    PreviewMaker(const TrainingData& data, const LoaderOptions& options, int count,
                 const at::Device& device);
    /// The same; rows come from the device by way of `copies` (null: a CPU computes).
    PreviewMaker(const TrainingData& data, const LoaderOptions& options, int count,
                 const at::Device& device, std::shared_ptr<CopyStream> copies);

    /// Keys of the pictures chosen that are not followed.
    const std::vector<std::string>& othersA() const { return m_othersA; }
    const std::vector<std::string>& othersB() const { return m_othersB; }

    /// Asks for the fixed pictures through the networks as they are now, without waiting for the
    /// device.
    PendingPreview begin(CycleGan& model) const;

    /// Adds what a step generated of its own batch; `nameA`, `nameB` of its first pictures.
    void add(PendingPreview& preview, const CycleImages& images, const std::string& nameA,
             const std::string& nameB) const;

private:
    struct Source {
        std::string name, key;
    };
    void add(PendingPreview& preview, const CycleImages& images, const Source& sourceA,
             const Source& sourceB, bool fixed) const;
    struct Pair {
        Source sourceA, sourceB;
        at::Tensor a, b; ///< 1 x C x H x W, on the device
    };
    std::vector<Pair> m_pairs;
    std::vector<std::string> m_othersA, m_othersB;
    std::string m_markA, m_markB; ///< before the names of a batch's pictures, to make keys of them
    std::shared_ptr<CopyStream> m_copies;
};

} // namespace cyclorama
