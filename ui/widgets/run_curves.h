#pragma once

#include "core/train/training_events.h"
#include "ui/widgets/curve_pyramid.h"
#include "ui/widgets/curve_smoothing.h"

#include <array>
#include <cstdint>
#include <vector>

namespace cyclorama {

/// What the curves run along.
enum class CurveAxis { Step, Epoch, Time };

/// The eight losses, in the order of kLossNames, and after them the learning rate.
inline constexpr int kCurveCount = kLossCount + 1;
inline constexpr int kLearningRateCurve = kLossCount;

/// All that a run measured, arranged for plotting: positions along the three axes, and each curve
/// raw and smoothed. A plain value; one thread at a time.
class RunCurves {
public:
    /// A step that is there already replaces it and what follows: a run that resumes from an
    /// earlier checkpoint measures those steps again.
    void append(const StepMetrics& metrics);
    void append(const std::vector<StepMetrics>& metrics);

    std::size_t size() const { return m_steps.size(); }
    bool empty() const { return m_steps.empty(); }

    /// Position of a measurement: steps, epochs or seconds of training.
    double position(CurveAxis axis, std::size_t index) const;
    std::int64_t step(std::size_t index) const { return m_steps[index]; }
    /// First measurement at or behind `position`; size() when there is none.
    std::size_t firstAtOrAfter(CurveAxis axis, double position) const;
    /// The measurement nearest to `position`. Only when not empty.
    std::size_t nearest(CurveAxis axis, double position) const;
    /// First measurement of `step` or a later one; size() when there is none.
    std::size_t indexOfStep(std::int64_t step) const;

    /// The weight of the past in the smoothed curve, 0 (none) to below 1.
    void setSmoothing(double weight);
    double smoothing() const { return m_weight; }

    const CurvePyramid& raw(int curve) const { return m_raw[curve]; }
    /// The learning rate is never smoothed.
    CurveSmoothing smoothed(int curve) const {
        return {m_raw[curve], curve == kLearningRateCurve ? 0 : m_weight};
    }

private:
    void truncate(std::size_t size);

    std::vector<std::int64_t> m_steps;
    std::vector<double> m_epochs;
    std::vector<double> m_seconds;
    std::array<CurvePyramid, kCurveCount> m_raw;
    double m_weight = 0;
};

} // namespace cyclorama
