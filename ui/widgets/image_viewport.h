#pragma once

#include <QObject>
#include <QPointF>
#include <QSize>

#include <optional>

namespace cyclorama {

/// The part of a picture that is in view, shared by several panes so that they zoom, pan and point
/// in step even where their pictures differ in size. Places are shares of width and height.
class ImageViewport : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Device pixels to a pixel of the picture; 0: as large as fits.
    double zoom() const { return m_zoom; }
    bool fits() const { return m_zoom == 0; }
    QPointF centre() const { return m_centre; }

    void fit();
    /// One pixel of the picture to one of the screen.
    void oneToOne();
    /// `place` stays where it is; `shown` is the zoom at which the pane shows the picture now and
    /// `fitting` the one at which it would fit.
    void zoomBy(double factor, QPointF place, double shown, double fitting);
    void moveTo(QPointF centre);

    /// Where a person points, in any of the panes.
    std::optional<QPointF> pointed() const { return m_pointed; }
    void point(std::optional<QPointF> place);

Q_SIGNALS:
    void changed();
    void pointedChanged();

private:
    double m_zoom = 0;
    QPointF m_centre{0.5, 0.5};
    std::optional<QPointF> m_pointed;
};

} // namespace cyclorama
