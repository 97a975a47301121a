#include "ui/widgets/curve_samples.h"

#include <algorithm>

namespace cyclorama {

CurveSampler::CurveSampler(const RunCurves& run, CurveAxis axis, double from, double to,
                           int columns)
    : m_run(run)
    , m_axis(axis)
    , m_begin(run.firstAtOrAfter(axis, from))
    , m_end(run.firstAtOrAfter(axis, to)) {
    // The neighbours outside, so that lines reach the edges.
    if (m_begin > 0) --m_begin;
    m_end = std::min(run.size(), m_end + 1);
    columns = std::max(columns, 1);
    if (m_end - m_begin <= static_cast<std::size_t>(columns) * 2) return;

    const double width = (to - from) / columns;
    m_boundaries.push_back(m_begin);
    for (int column = 1; column <= columns; ++column) {
        const double edge = from + column * width;
        std::size_t next = column == columns ? m_end : run.firstAtOrAfter(axis, edge);
        next = std::min(next, m_end);
        if (next <= m_boundaries.back()) continue; // nothing was measured in this column
        m_boundaries.push_back(next);
        m_centres.push_back(edge - width / 2);
    }
}

QVector<double> CurveSampler::positions() const {
    QVector<double> positions;
    positions.reserve(static_cast<qsizetype>(m_end - m_begin));
    for (std::size_t i = m_begin; i < m_end; ++i)
        positions.append(m_run.position(m_axis, i));
    return positions;
}

CurvePoints CurveSampler::all(const CurvePyramid& curve) const {
    CurvePoints points{positions(), {}};
    points.y.reserve(points.x.size());
    for (std::size_t i = m_begin; i < m_end; ++i)
        points.y.append(curve.at(i));
    return points;
}

CurvePoints CurveSampler::envelope(const CurvePyramid& curve) const {
    if (m_boundaries.empty()) return all(curve);
    CurvePoints points;
    points.x.reserve(static_cast<qsizetype>(m_centres.size() * 2));
    points.y.reserve(points.x.capacity());
    for (std::size_t column = 0; column < m_centres.size(); ++column) {
        const CurveSummary summary = curve.summary(m_boundaries[column], m_boundaries[column + 1]);
        const double nothing = std::numeric_limits<double>::quiet_NaN();
        points.x << m_centres[column] << m_centres[column];
        // Turning over in every other column draws one line where two jumps would be.
        const double first = summary.empty() ? nothing : double(summary.minimum);
        const double second = summary.empty() ? nothing : double(summary.maximum);
        if (column % 2 == 0)
            points.y << first << second;
        else
            points.y << second << first;
    }
    return points;
}

CurvePoints CurveSampler::averages(const CurveSmoothing& curve) const {
    if (m_boundaries.empty()) {
        const std::vector<double> values = curve.values(m_begin, m_end);
        return {positions(), QVector<double>(values.begin(), values.end())};
    }
    const std::vector<double> means = curve.means(m_boundaries);
    return {QVector<double>(m_centres.begin(), m_centres.end()),
            QVector<double>(means.begin(), means.end())};
}

} // namespace cyclorama
