#include "ui/widgets/before_after.h"

#include "ui/widgets/image_viewport.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace cyclorama {

BeforeAfter::BeforeAfter(QWidget* parent) : QWidget(parent), m_viewport(new ImageViewport(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(160, 120);
    setAccessibleName(tr("Before and after"));
    setAccessibleDescription(tr("Left and right move the line between the two pictures."));
    connect(m_viewport, &ImageViewport::changed, this, qOverload<>(&BeforeAfter::update));
}

void BeforeAfter::setPictures(const QImage& before, const QImage& after) {
    m_before = before;
    m_after = after;
    m_beforeShrunk = m_afterShrunk = {};
    setCursor(before.isNull() ? Qt::ArrowCursor : Qt::SplitHCursor);
    update();
}

void BeforeAfter::setLabels(const QString& before, const QString& after) {
    m_beforeLabel = before;
    m_afterLabel = after;
    update();
}

void BeforeAfter::setPosition(double position) {
    position = std::clamp(position, 0.0, 1.0);
    if (position == m_position) return;
    m_position = position;
    update();
    Q_EMIT positionChanged(position);
}

double BeforeAfter::fittingZoom() const {
    if (m_before.isNull()) return 1;
    const QSizeF device = QSizeF(size()) * devicePixelRatioF();
    return std::min(device.width() / m_before.width(), device.height() / m_before.height());
}

double BeforeAfter::shownZoom() const {
    return m_viewport->fits() ? fittingZoom() : m_viewport->zoom();
}

QRectF BeforeAfter::pictureRect() const {
    const QSizeF shown = QSizeF(m_before.size()) * (shownZoom() / devicePixelRatioF());
    QPointF corner((width() - shown.width()) / 2, (height() - shown.height()) / 2);
    const auto moved = [](double pane, double picture, double centre) {
        return std::clamp(pane / 2 - centre * picture, pane - picture, 0.0);
    };
    if (shown.width() > width())
        corner.setX(moved(width(), shown.width(), m_viewport->centre().x()));
    if (shown.height() > height())
        corner.setY(moved(height(), shown.height(), m_viewport->centre().y()));
    return {corner, shown};
}

QRectF BeforeAfter::visibleRect() const {
    return pictureRect().intersected(QRectF(rect()));
}

void BeforeAfter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    if (m_before.isNull()) return;
    const QRectF picture = pictureRect();
    const QRectF area = visibleRect();
    const double line = area.left() + m_position * area.width();
    const double zoom = shownZoom();

    const auto draw = [&](const QImage& image, QImage& shrunk, const QRectF& clip) {
        if (clip.isEmpty() || image.isNull()) return;
        painter.save();
        painter.setClipRect(clip);
        if (zoom < 1) {
            const QSize target = (picture.size() * devicePixelRatioF()).toSize().expandedTo({1, 1});
            if (shrunk.size() != target)
                shrunk = image.scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
            painter.drawImage(picture, shrunk);
        } else {
            painter.setRenderHint(QPainter::SmoothPixmapTransform, m_viewport->fits() || zoom < 3);
            painter.drawImage(picture, image);
        }
        painter.restore();
    };
    draw(m_before, m_beforeShrunk, QRectF(area.topLeft(), QPointF(line, area.bottom())));
    draw(m_after, m_afterShrunk, QRectF(QPointF(line, area.top()), area.bottomRight()));

    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(QColor(0, 0, 0, 90), 4));
    painter.drawLine(QPointF(line, area.top()), QPointF(line, area.bottom()));
    painter.setPen(QPen(Qt::white, 2));
    painter.drawLine(QPointF(line, area.top()), QPointF(line, area.bottom()));
    const QPointF grip(line, area.center().y());
    painter.setPen(QPen(QColor(0, 0, 0, 90), 1));
    painter.setBrush(hasFocus() ? theme::colours().accent : QColor(Qt::white));
    painter.drawEllipse(grip, 13, 13);
    painter.setPen(QPen(hasFocus() ? theme::colours().onAccent : QColor(0x1c2126), 1.6,
                        Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const double side : {-1.0, 1.0})
        painter.drawPolyline(QPolygonF({grip + QPointF(side * 3, -4), grip + QPointF(side * 7, 0),
                                        grip + QPointF(side * 3, 4)}));
    if (line - area.left() > 60) paintLabel(painter, m_beforeLabel, true, area);
    if (area.right() - line > 60) paintLabel(painter, m_afterLabel, false, area);
}

void BeforeAfter::paintLabel(QPainter& painter, const QString& text, bool left,
                             const QRectF& area) const {
    if (text.isEmpty()) return;
    painter.setFont(theme::captionFont());
    const QFontMetricsF metrics(painter.font());
    const QSizeF size(metrics.horizontalAdvance(text) + 14, metrics.height() + 6);
    const QRectF label(QPointF(left ? area.left() + 8 : area.right() - 8 - size.width(),
                               area.bottom() - 8 - size.height()),
                       size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 150));
    painter.drawRoundedRect(label, 4, 4);
    painter.setPen(Qt::white);
    painter.drawText(label, Qt::AlignCenter, text);
}

void BeforeAfter::drawTo(double x) {
    const QRectF area = visibleRect();
    if (area.width() > 0) setPosition((x - area.left()) / area.width());
}

bool BeforeAfter::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void BeforeAfter::mousePressEvent(QMouseEvent* event) {
    if (m_before.isNull()) return;
    m_pressedAt = event->position();
    m_centreBefore = m_viewport->centre();
    m_drawing = event->button() == Qt::LeftButton;
    m_panning = !m_drawing;
    if (m_drawing) drawTo(event->position().x());
}

void BeforeAfter::mouseMoveEvent(QMouseEvent* event) {
    if (m_drawing) drawTo(event->position().x());
    if (m_panning) {
        const QPointF moved = event->position() - m_pressedAt;
        const QRectF picture = pictureRect();
        m_viewport->moveTo(m_centreBefore -
                           QPointF(moved.x() / picture.width(), moved.y() / picture.height()));
    }
}

void BeforeAfter::mouseReleaseEvent(QMouseEvent*) {
    m_drawing = m_panning = false;
}

void BeforeAfter::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / 120.0;
    if (notches == 0 || m_before.isNull()) return;
    const QRectF picture = pictureRect();
    const QPointF at((event->position().x() - picture.left()) / picture.width(),
                     (event->position().y() - picture.top()) / picture.height());
    m_viewport->zoomBy(std::pow(1.25, notches), at, shownZoom(), fittingZoom());
    event->accept();
}

void BeforeAfter::keyPressEvent(QKeyEvent* event) {
    const double by = event->modifiers() & Qt::ShiftModifier ? 0.1 : 0.02;
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        setPosition(m_position - by);
        break;
    case Qt::Key_Right:
        setPosition(m_position + by);
        break;
    case Qt::Key_Home:
        setPosition(0);
        break;
    case Qt::Key_End:
        setPosition(1);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_viewport->zoomBy(1.25, m_viewport->centre(), shownZoom(), fittingZoom());
        break;
    case Qt::Key_Minus:
        m_viewport->zoomBy(0.8, m_viewport->centre(), shownZoom(), fittingZoom());
        break;
    case Qt::Key_0:
        m_viewport->fit();
        break;
    case Qt::Key_1:
        m_viewport->oneToOne();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace cyclorama
