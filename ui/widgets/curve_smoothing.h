#pragma once

#include "ui/widgets/curve_pyramid.h"

#include <array>
#include <cstddef>
#include <vector>

namespace cyclorama {

/// The exponential moving average of a curve, corrected for its start (Adam's bias correction) so
/// that it begins at the first value rather than at zero. Values that are not finite leave it as
/// it was, and are gaps themselves.
///
/// Nothing is stored: only what is asked for is worked out, so that another weight costs nothing.
/// What lies so far back that a float cannot hold its share is left out, and the mean over a
/// stretch follows from the average at its two ends and the curve's own sum, for which no value
/// need be looked at. Cheap to make; the curve has to outlive it.
class CurveSmoothing {
public:
    /// `weight` is that of the past, 0 (nothing is smoothed) to below 1.
    CurveSmoothing(const CurvePyramid& curve, double weight);

    double at(std::size_t index) const;
    /// The averages from `begin` to before `end`.
    std::vector<double> values(std::size_t begin, std::size_t end) const;
    /// The mean of the averages from each boundary to the next; NaN where nothing is finite.
    /// Boundaries rise.
    std::vector<double> means(const std::vector<std::size_t>& boundaries) const;

private:
    /// The average so far: value = accumulated / mass, mass = 1 - weight^n.
    struct State {
        double accumulated = 0;
        double mass = 0;
        double value() const { return accumulated / mass; }
    };

    void take(State& state, std::size_t begin, std::size_t end) const;
    /// As it stands before `index`.
    State before(std::size_t index) const;
    double meanByHand(State& state, std::size_t begin, std::size_t end) const;

    const CurvePyramid& m_curve;
    double m_weight;
    std::array<double, CurvePyramid::kBlock> m_share; ///< of each value of a block at its end
    double m_blockWeight;                             ///< of what was before the block
    std::size_t m_memory; ///< values after which what was before no longer matters
};

} // namespace cyclorama
