// The mouse and the keys of LossPlot.

#include "ui/widgets/loss_plot.h"
#include "ui/widgets/reading_overlay.h"

#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <cmath>

namespace cyclorama {

bool LossPlot::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Copy)) {
            event->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void LossPlot::resizeEvent(QResizeEvent*) {
    m_canvas->setGeometry(rect());
    m_overlay->setGeometry(rect());
    m_overlay->raise();
    m_cursor = -1;
    m_overlay->clear();
    if (isVisible()) redraw(); // at once: a stretched old drawing would flicker
}

void LossPlot::showEvent(QShowEvent*) {
    redraw();
}

void LossPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    const bool look = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (look) scheduleRedraw();
}

void LossPlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::colours().panel);
}

void LossPlot::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_drag = event->modifiers() & Qt::ShiftModifier ? Drag::Select : Drag::Pan;
    m_dragFrom = event->position();
    m_dragLeft = m_left;
    m_dragRight = m_right;
    m_dragBottom = m_bottom;
    m_dragTop = m_top;
}

void LossPlot::mouseMoveEvent(QMouseEvent* event) {
    const QRect area = m_canvas->plotArea();
    const QPointF at = event->position();
    if (m_drag == Drag::Select) {
        QRect selection = QRect(m_dragFrom.toPoint(), at.toPoint()).normalized();
        selection.setTop(area.top());
        selection.setBottom(area.bottom());
        m_overlay->setSelection(selection.intersected(area));
        return;
    }
    const bool moved = (at - m_dragFrom).manhattanLength() >= 4;
    if (m_drag == Drag::Pan && (moved || cursor().shape() == Qt::ClosedHandCursor)) {
        setCursor(Qt::ClosedHandCursor);
        m_cursor = -1;
        m_overlay->clear();
        const double perPixel = (m_dragRight - m_dragLeft) / std::max(1, area.width());
        const double by = -(at.x() - m_dragFrom.x()) * perPixel;
        setRange(m_dragLeft + by, m_dragRight + by);
        if (m_valuesByHand && !m_logarithmic) {
            const double up =
                (at.y() - m_dragFrom.y()) * (m_dragTop - m_dragBottom) / std::max(1, area.height());
            m_bottom = m_dragBottom + up;
            m_top = m_dragTop + up;
        }
        return;
    }
    if (m_drag == Drag::None) readAt(area.contains(at.toPoint()) ? at.x() : -1);
}

void LossPlot::mouseReleaseEvent(QMouseEvent* event) {
    if (m_drag == Drag::Select) {
        const double from = std::min(m_dragFrom.x(), event->position().x());
        const double to = std::max(m_dragFrom.x(), event->position().x());
        if (to - from >= 4) setRange(m_canvas->fromPixelX(from), m_canvas->fromPixelX(to));
        m_overlay->setSelection({});
    }
    m_drag = Drag::None;
    unsetCursor();
}

void LossPlot::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) goLive();
}

void LossPlot::leaveEvent(QEvent*) {
    m_cursor = -1;
    m_overlay->clear();
}

void LossPlot::wheelEvent(QWheelEvent* event) {
    const QRect area = m_canvas->plotArea();
    const QPoint turn = event->angleDelta();
    const bool sideways = std::abs(turn.x()) > std::abs(turn.y());
    const double notches = (sideways ? turn.x() : turn.y()) / 120.0;
    if (notches == 0) return;
    const QPointF at = event->position();
    if (sideways || event->modifiers() & Qt::ShiftModifier)
        pan(-notches * 0.1);
    else if (event->modifiers() & Qt::ControlModifier || at.x() < area.left())
        zoomValues(std::pow(1.2, notches));
    else
        zoom(std::pow(1.2, notches),
             std::clamp((at.x() - area.left()) / std::max(1, area.width()), 0.0, 1.0));
    event->accept();
}

void LossPlot::keyPressEvent(QKeyEvent* event) {
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        shift ? moveCursor(-1) : pan(-0.1);
        break;
    case Qt::Key_Right:
        shift ? moveCursor(1) : pan(0.1);
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1.25);
        break;
    case Qt::Key_Minus:
        zoom(1 / 1.25);
        break;
    case Qt::Key_Up:
        zoomValues(1.25);
        break;
    case Qt::Key_Down:
        zoomValues(1 / 1.25);
        break;
    case Qt::Key_Home:
    case Qt::Key_0:
        goLive();
        break;
    case Qt::Key_Escape:
        if (m_overlay->hasReading()) {
            m_cursor = -1;
            m_overlay->clear();
            break;
        }
        [[fallthrough]];
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace cyclorama
