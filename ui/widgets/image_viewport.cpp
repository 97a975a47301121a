#include "ui/widgets/image_viewport.h"

#include <algorithm>

namespace cyclorama {

namespace {

constexpr double kLargest = 64;

} // namespace

void ImageViewport::fit() {
    m_zoom = 0;
    m_centre = {0.5, 0.5};
    Q_EMIT changed();
}

void ImageViewport::oneToOne() {
    m_zoom = 1;
    Q_EMIT changed();
}

void ImageViewport::zoomBy(double factor, QPointF place, double shown, double fitting) {
    const double wanted = shown * factor;
    if (wanted <= fitting) {
        fit();
        return;
    }
    const double next = std::min(wanted, kLargest);
    m_centre = place + (m_centre - place) * (shown / next);
    m_centre = {std::clamp(m_centre.x(), 0.0, 1.0), std::clamp(m_centre.y(), 0.0, 1.0)};
    m_zoom = next;
    Q_EMIT changed();
}

void ImageViewport::moveTo(QPointF centre) {
    m_centre = {std::clamp(centre.x(), 0.0, 1.0), std::clamp(centre.y(), 0.0, 1.0)};
    Q_EMIT changed();
}

void ImageViewport::point(std::optional<QPointF> place) {
    if (place == m_pointed) return;
    m_pointed = place;
    Q_EMIT pointedChanged();
}

} // namespace cyclorama
