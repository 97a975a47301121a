#include "core/data/epoch_order.h"

#include "core/base/random.h"

#include <algorithm>
#include <numeric>

namespace cyclorama {

std::uint64_t dataSeed(std::uint64_t seed, DataChoice choice, std::int64_t epoch,
                       std::size_t place) {
    return seedFor(
        {seed, static_cast<std::uint64_t>(choice), static_cast<std::uint64_t>(epoch), place});
}

EpochOrder::EpochOrder(const LoaderOptions& options, std::size_t countA, std::size_t countB,
                       std::int64_t epoch)
    : m_seed(options.seed)
    , m_batchSize(static_cast<std::size_t>(options.batchSize))
    , m_isSerial(options.serialBatches)
    , m_countA(countA)
    , m_countB(countB)
    , m_epoch(epoch) {
    if (m_isSerial) return;
    m_shuffled.resize(std::max(countA, countB));
    std::iota(m_shuffled.begin(), m_shuffled.end(), std::size_t{0});
    Random random(dataSeed(m_seed, DataChoice::OrderOfA, epoch, 0));
    for (std::size_t left = m_shuffled.size(); left > 1; --left) {
        std::swap(m_shuffled[left - 1], m_shuffled[random.below(left)]);
    }
}

BatchIndices EpochOrder::batch(std::int64_t index) const {
    const std::size_t first = static_cast<std::size_t>(index) * m_batchSize;
    const std::size_t last = std::min(first + m_batchSize, std::max(m_countA, m_countB));
    BatchIndices indices;
    for (std::size_t place = first; place < last; ++place) {
        if (m_isSerial) {
            indices.a.push_back(place % m_countA);
            indices.b.push_back(place % m_countB);
            continue;
        }
        // Shuffled places folded onto A: where B is the larger domain, A's pictures come up
        // equally often but for one.
        indices.a.push_back(m_shuffled[place] % m_countA);
        Random random(dataSeed(m_seed, DataChoice::PictureOfB, m_epoch, place));
        indices.b.push_back(random.below(m_countB));
    }
    return indices;
}

BatchIndices batchIndices(const LoaderOptions& options, std::size_t countA, std::size_t countB,
                          std::int64_t epoch, std::int64_t batch) {
    return EpochOrder(options, countA, countB, epoch).batch(batch);
}

} // namespace cyclorama
