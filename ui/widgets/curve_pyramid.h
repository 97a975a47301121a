#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <vector>

namespace cyclorama {

/// What a stretch of a curve amounts to. Values that are not finite are passed over.
struct CurveSummary {
    float minimum = std::numeric_limits<float>::infinity();
    float maximum = -std::numeric_limits<float>::infinity();
    double sum = 0;
    std::size_t count = 0; ///< of finite values

    bool empty() const { return count == 0; }
    double mean() const { return sum / static_cast<double>(count); }

    void add(float value) {
        if (!std::isfinite(value)) return;
        minimum = std::min(minimum, value);
        maximum = std::max(maximum, value);
        sum += value;
        ++count;
    }
    void add(const CurveSummary& other) {
        minimum = std::min(minimum, other.minimum);
        maximum = std::max(maximum, other.maximum);
        sum += other.sum;
        count += other.count;
    }
};

/// A curve that only grows, with summaries over blocks of 8, 64, 512, ... values, so that minimum,
/// maximum and mean of any stretch take a number of steps that grows with the logarithm of its
/// length. A plot of a million values asks once for each column of pixels.
class CurvePyramid {
public:
    static constexpr std::size_t kBlock = 8;

    std::size_t size() const { return m_values.size(); }
    float at(std::size_t index) const { return m_values[index]; }
    const std::vector<float>& values() const { return m_values; }

    void append(float value);
    /// Takes other values altogether; faster than to append each.
    void assign(std::vector<float> values);
    /// Forgets everything from `size` on.
    void truncate(std::size_t size);
    void clear() { truncate(0); }

    /// Over the values from `begin` to before `end`, both at most size().
    CurveSummary summary(std::size_t begin, std::size_t end) const;

    /// How many of the 8 values from 8 `block` on are finite. Only for whole blocks.
    std::size_t finiteInBlock(std::size_t block) const {
        if (!m_levels.empty()) return m_levels.front()[block].count;
        return summary(block * kBlock, (block + 1) * kBlock).count;
    }

private:
    /// Entries of a level, or the values themselves for level 0.
    std::size_t entries(std::size_t level) const {
        return level == 0 ? m_values.size() : m_levels[level - 1].size();
    }
    void addEntries(CurveSummary& to, std::size_t level, std::size_t begin, std::size_t end) const;

    std::vector<float> m_values;
    /// m_levels[k][i] sums up the 8 entries from 8 i on of the level below; the last entry of a
    /// level may be of a block that is not full yet.
    std::vector<std::vector<CurveSummary>> m_levels;
};

} // namespace cyclorama
