#pragma once

#include "ui/widgets/run_curves.h"

#include <QVector>

namespace cyclorama {

/// Points of a polyline.
struct CurvePoints {
    QVector<double> x, y;
};

/// Cuts the visible stretch of a run into columns of pixels, once for all its curves, and hands out
/// what to draw of each: every measurement where there are few, else one or two points a column.
class CurveSampler {
public:
    /// `columns` is the width of the plot in device pixels.
    CurveSampler(const RunCurves& run, CurveAxis axis, double from, double to, int columns);

    /// Extent of the values in each column, as a line that touches both: nothing a run measured
    /// can hide between two pixels.
    CurvePoints envelope(const CurvePyramid& curve) const;
    /// Mean of each column.
    CurvePoints averages(const CurveSmoothing& curve) const;
    /// Whether measurements share columns.
    bool isReduced() const { return !m_boundaries.empty(); }

private:
    CurvePoints all(const CurvePyramid& curve) const;
    QVector<double> positions() const;

    const RunCurves& m_run;
    CurveAxis m_axis;
    std::size_t m_begin = 0, m_end = 0;    ///< what is visible
    std::vector<std::size_t> m_boundaries; ///< of the columns; empty: draw every measurement
    std::vector<double> m_centres;         ///< of the columns
};

} // namespace cyclorama
