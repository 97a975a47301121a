#include "ui/widgets/run_curves.h"

#include <algorithm>

namespace cyclorama {

void RunCurves::append(const StepMetrics& metrics) {
    if (!m_steps.empty() && metrics.step <= m_steps.back()) truncate(indexOfStep(metrics.step));
    m_steps.push_back(metrics.step);
    m_epochs.push_back(metrics.epochs);
    m_seconds.push_back(metrics.seconds);
    for (int curve = 0; curve < kLossCount; ++curve)
        m_raw[curve].append(metrics.losses[curve]);
    m_raw[kLearningRateCurve].append(static_cast<float>(metrics.learningRate));
}

void RunCurves::append(const std::vector<StepMetrics>& metrics) {
    for (const StepMetrics& step : metrics)
        append(step);
}

void RunCurves::truncate(std::size_t size) {
    m_steps.resize(size);
    m_epochs.resize(size);
    m_seconds.resize(size);
    for (CurvePyramid& curve : m_raw)
        curve.truncate(size);
}

double RunCurves::position(CurveAxis axis, std::size_t index) const {
    switch (axis) {
    case CurveAxis::Epoch:
        return m_epochs[index];
    case CurveAxis::Time:
        return m_seconds[index];
    case CurveAxis::Step:
        break;
    }
    return static_cast<double>(m_steps[index]);
}

std::size_t RunCurves::firstAtOrAfter(CurveAxis axis, double position) const {
    const auto in = [position](const auto& positions) {
        return static_cast<std::size_t>(
            std::lower_bound(positions.begin(), positions.end(), position,
                             [](auto held, double wanted) { return held < wanted; }) -
            positions.begin());
    };
    switch (axis) {
    case CurveAxis::Epoch:
        return in(m_epochs);
    case CurveAxis::Time:
        return in(m_seconds);
    case CurveAxis::Step:
        break;
    }
    return in(m_steps);
}

std::size_t RunCurves::nearest(CurveAxis axis, double position) const {
    const std::size_t after = firstAtOrAfter(axis, position);
    if (after == 0) return 0;
    if (after == size()) return size() - 1;
    const double behind = this->position(axis, after) - position;
    const double ahead = position - this->position(axis, after - 1);
    return behind < ahead ? after : after - 1;
}

std::size_t RunCurves::indexOfStep(std::int64_t step) const {
    return static_cast<std::size_t>(std::lower_bound(m_steps.begin(), m_steps.end(), step) -
                                    m_steps.begin());
}

void RunCurves::setSmoothing(double weight) {
    m_weight = std::clamp(weight, 0.0, 0.9999);
}

} // namespace cyclorama
