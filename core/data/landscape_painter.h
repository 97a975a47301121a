#pragma once

#include "core/base/image.h"

#include <functional>
#include <vector>

#include <opencv2/core.hpp>

namespace cyclorama {

/// Red, green and blue in [0, 1].
using Color = cv::Vec3f;

inline Color mixed(const Color& a, const Color& b, double t) {
    return a + (b - a) * static_cast<float>(t);
}

/// A square canvas in unit coordinates, several times finer than the picture that it becomes, so
/// that all edges come out smooth.
class LandscapePainter {
public:
    using Point = cv::Point2d;

    explicit LandscapePainter(int size);

    /// How many columns the canvas has, and where the middle of one lies.
    int columns() const { return m_canvas.cols; }
    double unit(int column) const { return (column + 0.5) / m_canvas.cols; }

    /// Paints a piece of a column; `color` is asked for each height.
    void column(int column, double top, double bottom, const std::function<Color(double)>& color);
    void polygon(const std::vector<Point>& corners, const Color& color);
    void disc(const Point& centre, double radius, const Color& color, double opacity = 1);
    /// A flat shadow or patch of light whose edge fades.
    void softEllipse(const Point& centre, double radiusX, double radiusY, const Color& color,
                     double opacity);
    /// Light that fades from the centre outwards; like real light it never exceeds white.
    void glow(const Point& centre, double radius, const Color& light);

    Image finished() const;

private:
    template <typename Paint>
    void inside(const Point& centre, double radiusX, double radiusY, Paint paint);

    int m_size;
    cv::Mat3f m_canvas;
};

} // namespace cyclorama
