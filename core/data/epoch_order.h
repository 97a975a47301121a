#pragma once

#include "core/data/batch_loader.h"

namespace cyclorama {

/// Which pictures make up the samples of one epoch. A plain value: keep one for as long as its
/// epoch lasts, as it holds the shuffled order.
class EpochOrder {
public:
    EpochOrder(const LoaderOptions& options, std::size_t countA, std::size_t countB,
               std::int64_t epoch);

    std::int64_t epoch() const { return m_epoch; }
    BatchIndices batch(std::int64_t index) const;

private:
    std::uint64_t m_seed;
    std::size_t m_batchSize;
    bool m_isSerial;
    std::size_t m_countA, m_countB;
    std::int64_t m_epoch;
    std::vector<std::size_t> m_shuffled; ///< places 0 .. max(A, B) - 1; empty when serial
};

/// What the random decisions of data loading are for; the first part of their seeds.
enum class DataChoice : std::uint64_t { OrderOfA = 1, PictureOfB, PieceOfA, PieceOfB };

std::uint64_t dataSeed(std::uint64_t seed, DataChoice choice, std::int64_t epoch,
                       std::size_t place);

} // namespace cyclorama
