#include "core/data/landscape_painter.h"

#include <algorithm>
#include <cmath>

#include <opencv2/imgproc.hpp>

namespace cyclorama {
namespace {

constexpr int kFineness = 3;      ///< canvas pixels for one of the picture, each way
constexpr int kPointFraction = 4; ///< bits after the point in OpenCV's drawing coordinates

} // namespace

LandscapePainter::LandscapePainter(int size)
    : m_size(size)
    , m_canvas(size * kFineness, size * kFineness) {}

void LandscapePainter::column(int column, double top, double bottom,
                              const std::function<Color(double)>& color) {
    const auto row = [&](double y) {
        return std::clamp(cvCeil(y * m_canvas.rows - 0.5), 0, m_canvas.rows);
    };
    for (int y = row(top), end = row(bottom); y < end; ++y)
        m_canvas(y, column) = color(unit(y));
}

void LandscapePainter::polygon(const std::vector<Point>& corners, const Color& color) {
    std::vector<cv::Point> points;
    for (const Point& corner : corners) {
        const double scale = m_canvas.cols * (1 << kPointFraction);
        const double half = 0.5 * (1 << kPointFraction);
        points.emplace_back(cvRound(corner.x * scale - half), cvRound(corner.y * scale - half));
    }
    cv::fillPoly(m_canvas, points, cv::Scalar(color), cv::LINE_8, kPointFraction);
}

void LandscapePainter::disc(const Point& centre, double radius, const Color& color,
                            double opacity) {
    const double edge = 0.5 / m_canvas.cols;
    inside(centre, radius + edge, radius + edge, [&](double distance, Color& pixel) {
        const double cover = (radius - distance * (radius + edge)) / (2 * edge) + 0.5;
        pixel = mixed(pixel, color, opacity * std::clamp(cover, 0.0, 1.0));
    });
}

void LandscapePainter::softEllipse(const Point& centre, double radiusX, double radiusY,
                                   const Color& color, double opacity) {
    inside(centre, radiusX, radiusY, [&](double distance, Color& pixel) {
        pixel = mixed(pixel, color, opacity * (1 - distance * distance));
    });
}

void LandscapePainter::glow(const Point& centre, double radius, const Color& light) {
    inside(centre, radius, radius, [&](double distance, Color& pixel) {
        const double left = 1 - distance;
        const Color added = light * static_cast<float>(left * left * left);
        for (int c = 0; c < 3; ++c)
            pixel[c] += added[c] * std::max(1 - pixel[c], 0.0f);
    });
}

/// Calls `paint` for each pixel of an ellipse with its distance from the centre, 1 at the edge.
template <typename Paint>
void LandscapePainter::inside(const Point& centre, double radiusX, double radiusY, Paint paint) {
    const double side = m_canvas.cols;
    const cv::Point first(cvFloor((centre.x - radiusX) * side),
                          cvFloor((centre.y - radiusY) * side));
    const cv::Point last(cvCeil((centre.x + radiusX) * side), cvCeil((centre.y + radiusY) * side));
    const cv::Rect area = cv::Rect(first, last) & cv::Rect({0, 0}, m_canvas.size());
    for (int y = area.y; y < area.y + area.height; ++y) {
        const double down = (unit(y) - centre.y) / radiusY;
        for (int x = area.x; x < area.x + area.width; ++x) {
            const double across = (unit(x) - centre.x) / radiusX;
            const double square = across * across + down * down;
            if (square < 1) paint(std::sqrt(square), m_canvas(y, x));
        }
    }
}

Image LandscapePainter::finished() const {
    cv::Mat3f small;
    cv::resize(m_canvas, small, {m_size, m_size}, 0, 0, cv::INTER_AREA);
    Image image{m_size, m_size, 3, {}};
    image.pixels.reserve(image.rowBytes() * m_size);
    for (const Color& color : small) {
        for (int c = 0; c < 3; ++c)
            image.pixels.push_back(cv::saturate_cast<uchar>(color[c] * 255));
    }
    return image;
}

} // namespace cyclorama
