#include "ui/widgets/curve_smoothing.h"

#include <algorithm>
#include <cmath>

namespace cyclorama {

namespace {

constexpr std::size_t kBlock = CurvePyramid::kBlock;
constexpr double kNothing = 1e-8; ///< a share that a float does not hold

} // namespace

CurveSmoothing::CurveSmoothing(const CurvePyramid& curve, double weight)
    : m_curve(curve)
    , m_weight(weight)
    , m_memory(weight > 0 ? static_cast<std::size_t>(std::log(kNothing) / std::log(weight)) + 1
                          : 1) {
    double power = 1;
    for (std::size_t i = m_share.size(); i-- > 0; power *= weight)
        m_share[i] = (1 - weight) * power;
    m_blockWeight = power;
}

/// Eight finite values at a time: the average moves on by one product for all of them.
void CurveSmoothing::take(State& state, std::size_t begin, std::size_t end) const {
    const std::vector<float>& values = m_curve.values();
    const auto& share = m_share;
    const auto one = [&](float value) {
        if (!std::isfinite(value)) return;
        state.accumulated = m_weight * state.accumulated + (1 - m_weight) * value;
        state.mass = 1 - m_weight * (1 - state.mass);
    };
    std::size_t i = begin;
    for (; i < end && i % kBlock != 0; ++i)
        one(values[i]);
    for (; i + kBlock <= end; i += kBlock) {
        if (m_curve.finiteInBlock(i / kBlock) != kBlock) {
            for (std::size_t k = i; k < i + kBlock; ++k)
                one(values[k]);
            continue;
        }
        const float* block = values.data() + i;
        // Two sums, which do not wait for each other.
        const double first =
            share[0] * block[0] + share[1] * block[1] + share[2] * block[2] + share[3] * block[3];
        const double second =
            share[4] * block[4] + share[5] * block[5] + share[6] * block[6] + share[7] * block[7];
        state.accumulated = m_blockWeight * state.accumulated + (first + second);
        state.mass = 1 - m_blockWeight * (1 - state.mass);
    }
    for (; i < end; ++i)
        one(values[i]);
}

CurveSmoothing::State CurveSmoothing::before(std::size_t index) const {
    State state;
    std::size_t begin = index > m_memory ? index - m_memory : 0;
    // Where gaps leave too few values, the memory reaches further back.
    while (begin > 0 && m_curve.summary(begin, index).count < m_memory)
        begin = begin > m_memory ? begin - m_memory : 0;
    take(state, begin, index);
    if (begin > 0) state.mass = 1;
    return state;
}

double CurveSmoothing::at(std::size_t index) const {
    const float value = m_curve.at(index);
    if (m_weight == 0 || !std::isfinite(value)) return value;
    return before(index + 1).value();
}

std::vector<double> CurveSmoothing::values(std::size_t begin, std::size_t end) const {
    std::vector<double> result;
    result.reserve(end - begin);
    State state = m_weight > 0 ? before(begin) : State();
    for (std::size_t i = begin; i < end; ++i) {
        const float value = m_curve.at(i);
        take(state, i, i + 1);
        result.push_back(std::isfinite(value) && m_weight > 0 ? state.value() : double(value));
    }
    return result;
}

double CurveSmoothing::meanByHand(State& state, std::size_t begin, std::size_t end) const {
    double sum = 0;
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) {
        take(state, i, i + 1);
        if (!std::isfinite(m_curve.at(i))) continue;
        sum += state.value();
        ++count;
    }
    return count > 0 ? sum / static_cast<double>(count) : std::numeric_limits<double>::quiet_NaN();
}

std::vector<double> CurveSmoothing::means(const std::vector<std::size_t>& boundaries) const {
    std::vector<double> result;
    if (boundaries.size() < 2) return result;
    result.reserve(boundaries.size() - 1);
    State state = before(boundaries.front());
    for (std::size_t i = 0; i + 1 < boundaries.size(); ++i) {
        const std::size_t begin = boundaries[i], end = boundaries[i + 1];
        if (state.mass < 1 - kNothing) {
            result.push_back(meanByHand(state, begin, end));
            continue;
        }
        const CurveSummary raw = m_curve.summary(begin, end);
        const State first = state;
        if (end - begin > m_memory)
            state = before(end);
        else
            take(state, begin, end);
        // Each e = w e' + (1 - w) x with e' the one before. Summed over the stretch:
        // S = w (S + first - last) + (1 - w) X, so S = X + w / (1 - w) (first - last).
        const double sum =
            raw.sum + m_weight / (1 - m_weight) * (first.accumulated - state.accumulated);
        result.push_back(raw.empty() ? std::numeric_limits<double>::quiet_NaN()
                                     : sum / static_cast<double>(raw.count));
    }
    return result;
}

} // namespace cyclorama
