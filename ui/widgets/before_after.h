#pragma once

#include <QImage>
#include <QWidget>

namespace cyclorama {

class ImageViewport;

/// Two pictures on top of each other with a line that a person draws across: left of it the first,
/// right of it the second. The wheel and + - zoom, 0 fits, 1 is one to one; the middle button or
/// the right one pans; Left and Right move the line. GUI thread only.
class BeforeAfter : public QWidget {
    Q_OBJECT

public:
    explicit BeforeAfter(QWidget* parent = nullptr);

    void setPictures(const QImage& before, const QImage& after);
    void setLabels(const QString& before, const QString& after);
    const QImage& before() const { return m_before; }
    const QImage& after() const { return m_after; }

    /// Where the line is, as a share of the picture's visible width.
    double position() const { return m_position; }
    void setPosition(double position);
    ImageViewport& viewport() { return *m_viewport; }

    /// Where the picture is drawn, in logical pixels.
    QRectF pictureRect() const;

Q_SIGNALS:
    void positionChanged(double position);
    void copyRequested();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    double fittingZoom() const;
    double shownZoom() const;
    QRectF visibleRect() const;
    void drawTo(double x);
    void paintLabel(QPainter& painter, const QString& text, bool left, const QRectF& area) const;

    ImageViewport* m_viewport;
    QImage m_before, m_after;
    QImage m_beforeShrunk, m_afterShrunk;
    QString m_beforeLabel, m_afterLabel;
    double m_position = 0.5;
    bool m_drawing = false;
    bool m_panning = false;
    QPointF m_pressedAt, m_centreBefore;
};

} // namespace cyclorama
