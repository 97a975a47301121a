#pragma once

#include "core/data/augmentation.h"
#include "core/data/augmentation_stages.h"
#include "core/data/picture_source.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace cyclorama {

/// A sample that is still to be cut out of its picture.
struct UncutSample {
    std::shared_ptr<const Image> scaled;
    Piece piece;
};

/// One step's pictures of one domain.
struct DomainBatch {
    int count = 0, channels = 0, height = 0, width = 0;
    std::vector<float> values; ///< count x channels x height x width in [-1, 1]; none where uncut
    std::vector<UncutSample> uncut;   ///< with LoaderOptions::leavesUncut, else none
    std::vector<std::size_t> indices; ///< of the pictures in their source
};

/// What the networks see of each byte: ToTensor and Normalize(0.5, 0.5) of the Python
/// implementation, rounding included.
const std::array<float, 256>& valuesOfBytes();

struct TrainingBatch {
    std::int64_t epoch = 0; ///< 0 is the first
    std::int64_t index = 0; ///< of the batch in its epoch
    DomainBatch a, b;
};

struct LoaderOptions {
    std::uint64_t seed = 0;
    int batchSize = 1;
    bool serialBatches = false; ///< B in order beside A, nothing shuffled
    int channelsA = 3, channelsB = 3;
    Augmentation augmentation;
    bool leavesUncut = false; ///< samples are cut and mirrored elsewhere (core/train/batch_tensor)
    int threads = 1;
    int queueDepth = 8;                  ///< batches made ahead
    std::size_t cacheBytes = 512u << 20; ///< of decoded and resized pictures kept, both domains
    /// Called (on a loading thread, one call at a time) once for each file that turns out to be
    /// damaged; the path is the picture's name in its source.
    std::function<void(const SkippedFile&)> onSkipped;
};

/// Makes the batches of epoch after epoch ahead of the step, on threads of its own. Which pictures
/// make up a batch, and how they are augmented, is a function of (seed, epoch, place in the epoch)
/// alone. An epoch has max(A, B) samples; A in shuffled order, B drawn independently. A picture
/// that cannot be decoded is replaced by the next one of its source that can.
class BatchLoader {
public:
    /// Begins to load at batch `batch` of `epoch` (both from 0).
    BatchLoader(std::shared_ptr<PictureSource> a, std::shared_ptr<PictureSource> b,
                LoaderOptions options, std::int64_t epoch, std::int64_t batch);
    ~BatchLoader(); ///< stops and joins; never waits for more than one decode a thread

    /// The next batch in order; blocks until it is made. Throws Error when a whole domain turns
    /// out to be unreadable or the pictures of a batch differ in size. One thread at a time.
    TrainingBatch next();

    /// Seconds next() has blocked so far.
    double waitedSeconds() const;

    /// Batches in an epoch: max(A, B) / batch size, rounded up.
    static std::int64_t batchesPerEpoch(std::size_t countA, std::size_t countB, int batchSize);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// The indices (into A, into B) of the samples of one batch; pure, for tests and previews.
struct BatchIndices {
    std::vector<std::size_t> a, b;
};
BatchIndices batchIndices(const LoaderOptions& options, std::size_t countA, std::size_t countB,
                          std::int64_t epoch, std::int64_t batch);

} // namespace cyclorama
