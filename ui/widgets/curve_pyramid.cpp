#include "ui/widgets/curve_pyramid.h"

namespace cyclorama {

void CurvePyramid::addEntries(CurveSummary& to, std::size_t level, std::size_t begin,
                              std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i) {
        if (level == 0)
            to.add(m_values[i]);
        else
            to.add(m_levels[level - 1][i]);
    }
}

void CurvePyramid::append(float value) {
    std::size_t index = m_values.size();
    m_values.push_back(value);
    for (std::size_t level = 0;; ++level) {
        index /= kBlock;
        // A level begins to be worth having when the one below holds more than a block.
        if (level == m_levels.size()) {
            if (index == 0) return;
            m_levels.emplace_back(1);
            addEntries(m_levels[level].front(), level, 0, kBlock);
        }
        if (index == m_levels[level].size()) m_levels[level].emplace_back();
        m_levels[level][index].add(value);
    }
}

void CurvePyramid::assign(std::vector<float> values) {
    m_values = std::move(values);
    std::size_t level = 0;
    for (; entries(level) > kBlock; ++level) {
        const std::size_t below = entries(level);
        if (level == m_levels.size()) m_levels.emplace_back();
        std::vector<CurveSummary>& blocks = m_levels[level];
        blocks.assign((below + kBlock - 1) / kBlock, {});
        for (std::size_t i = 0; i < blocks.size(); ++i)
            addEntries(blocks[i], level, i * kBlock, std::min(below, (i + 1) * kBlock));
    }
    m_levels.resize(level);
}

void CurvePyramid::truncate(std::size_t size) {
    if (size >= m_values.size()) return;
    m_values.resize(size);
    for (std::size_t level = 0; level < m_levels.size(); ++level) {
        const std::size_t below = entries(level);
        if (below <= kBlock) {
            m_levels.resize(level);
            return;
        }
        const std::size_t blocks = (below + kBlock - 1) / kBlock;
        m_levels[level].resize(blocks);
        m_levels[level].back() = {};
        addEntries(m_levels[level].back(), level, (blocks - 1) * kBlock, below);
    }
}

CurveSummary CurvePyramid::summary(std::size_t begin, std::size_t end) const {
    CurveSummary result;
    // Climbs as long as whole blocks lie between the two ends, adding what sticks out on each
    // level.
    for (std::size_t level = 0; begin < end; ++level) {
        const std::size_t firstBlock = (begin + kBlock - 1) / kBlock;
        const std::size_t lastBlock = end / kBlock;
        if (level == m_levels.size() || firstBlock >= lastBlock) {
            addEntries(result, level, begin, end);
            break;
        }
        addEntries(result, level, begin, firstBlock * kBlock);
        addEntries(result, level, lastBlock * kBlock, end);
        begin = firstBlock;
        end = lastBlock;
    }
    return result;
}

} // namespace cyclorama
