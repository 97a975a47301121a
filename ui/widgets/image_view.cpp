#include "ui/widgets/image_view.h"

#include "ui/widgets/image_viewport.h"
#include "ui/widgets/picture_handout.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QActionEvent>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace cyclorama {

namespace {

/// From this zoom on a person looks at pixels and wants to see them as they are.
constexpr double kPixelZoom = 3;

void paintCheckerboard(QPainter& painter, const QRectF& area) {
    constexpr int kSquare = 8;
    const theme::Colours& colours = theme::colours();
    painter.fillRect(area, colours.field);
    painter.save();
    painter.setClipRect(area, Qt::IntersectClip);
    for (int y = 0; y * kSquare < area.height(); ++y)
        for (int x = y % 2; x * kSquare < area.width(); x += 2)
            painter.fillRect(
                QRectF(area.left() + x * kSquare, area.top() + y * kSquare, kSquare, kSquare),
                colours.line);
    painter.restore();
}

/// The corner with actions has a ground of its own, since any picture may lie behind it.
class ActionCorner : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QColor ground = theme::colours().panel;
        ground.setAlphaF(0.92f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(rect(), theme::kRadius, theme::kRadius);
    }
};

} // namespace

ImageView::ImageView(ImageViewport& viewport, QWidget* parent)
    : QWidget(parent)
    , m_viewport(viewport)
    , m_actions(new ActionCorner(this))
    , m_copy(makeCornerButton())
    , m_save(makeCornerButton())
    , m_enlarge(makeCornerButton()) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(16, 16);
    auto* layout = new QHBoxLayout(m_actions);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(0);
    const auto add = [&](QToolButton* button, const char* icon, const QString& words) {
        button->setIcon(theme::icon(QString::fromLatin1(icon)));
        button->setToolTip(words);
        button->setAccessibleName(words);
        layout->addWidget(button);
        return button;
    };
    connect(add(m_copy, "copy", tr("Copy picture")), &QToolButton::clicked, this,
            [this] { copyPicture(m_image); });
    connect(add(m_save, "save", tr("Save picture…")), &QToolButton::clicked, this,
            &ImageView::save);
    connect(add(m_enlarge, "fullscreen", tr("Show large, or small again (Enter)")),
            &QToolButton::clicked, this, &ImageView::enlargeRequested);
    m_actions->hide();
    connect(&m_viewport, &ImageViewport::changed, this, qOverload<>(&ImageView::update));
    connect(&m_viewport, &ImageViewport::pointedChanged, this, qOverload<>(&ImageView::update));
}

void ImageView::setImage(const QImage& image) {
    m_image = image;
    m_shrunk = {};
    showActions();
    update();
}

void ImageView::setEnlargeable(bool on) {
    m_enlarge->setVisible(on);
    m_actions->adjustSize();
}

double ImageView::fittingZoom() const {
    if (m_image.isNull()) return 1;
    const QSizeF device = QSizeF(size()) * devicePixelRatioF();
    return std::min(device.width() / m_image.width(), device.height() / m_image.height());
}

double ImageView::shownZoom() const {
    return m_viewport.fits() ? fittingZoom() : m_viewport.zoom();
}

QRectF ImageView::pictureRect() const {
    const double scale = shownZoom() / devicePixelRatioF();
    const QSizeF shown = QSizeF(m_image.size()) * scale;
    QPointF corner((width() - shown.width()) / 2, (height() - shown.height()) / 2);
    // What is larger than the pane is moved, but never further than its edge.
    const auto moved = [](double pane, double picture, double centre) {
        return std::clamp(pane / 2 - centre * picture, pane - picture, 0.0);
    };
    if (shown.width() > width())
        corner.setX(moved(width(), shown.width(), m_viewport.centre().x()));
    if (shown.height() > height())
        corner.setY(moved(height(), shown.height(), m_viewport.centre().y()));
    return {corner, shown};
}

QPointF ImageView::placeAt(QPointF position) const {
    const QRectF picture = pictureRect();
    if (picture.isEmpty()) return {};
    return {(position.x() - picture.left()) / picture.width(),
            (position.y() - picture.top()) / picture.height()};
}

QPoint ImageView::pixelAt(QPointF place) const {
    const QPoint pixel(static_cast<int>(std::floor(place.x() * m_image.width())),
                       static_cast<int>(std::floor(place.y() * m_image.height())));
    return m_image.rect().contains(pixel) ? pixel : QPoint(-1, -1);
}

void ImageView::zoomAt(double factor, QPointF position) {
    if (m_image.isNull()) return;
    m_viewport.zoomBy(factor, placeAt(position), shownZoom(), fittingZoom());
}

void ImageView::paintPicture(QPainter& painter) {
    const QRectF picture = pictureRect();
    if (m_image.hasAlphaChannel()) paintCheckerboard(painter, picture.intersected(QRectF(rect())));
    const double zoom = shownZoom();
    if (zoom < 1) {
        // Averaged over all its pixels: a picture twice as large would shimmer else.
        const QSize target = (picture.size() * devicePixelRatioF()).toSize().expandedTo({1, 1});
        if (m_shrunk.size() != target)
            m_shrunk = m_image.scaled(target, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        m_shrunk.setDevicePixelRatio(1);
        painter.drawImage(picture, m_shrunk);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, m_viewport.fits() || zoom < kPixelZoom);
    painter.drawImage(picture, m_image);
}

void ImageView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const theme::Colours& colours = theme::colours();
    if (m_image.isNull()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.field);
        painter.drawRoundedRect(rect(), theme::kRadius, theme::kRadius);
        return;
    }
    paintPicture(painter);

    const QRectF shown = pictureRect().intersected(QRectF(rect()));
    if (const auto pointed = m_viewport.pointed()) {
        const QRectF picture = pictureRect();
        const QPointF at(picture.left() + pointed->x() * picture.width(),
                         picture.top() + pointed->y() * picture.height());
        if (shown.contains(at) && !underMouse()) {
            painter.setRenderHint(QPainter::Antialiasing);
            for (const auto& [colour, width] :
                 {std::pair{QColor(0, 0, 0, 150), 3.0}, std::pair{QColor(255, 255, 255), 1.2}}) {
                painter.setPen(QPen(colour, width));
                painter.drawLine(at - QPointF(6, 0), at + QPointF(6, 0));
                painter.drawLine(at - QPointF(0, 6), at + QPointF(0, 6));
            }
        }
    }
    if (underMouse() || hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        QPen frame(hasFocus() ? colours.accent : colours.secondary, hasFocus() ? 2 : 1);
        frame.setJoinStyle(Qt::MiterJoin);
        painter.setPen(frame);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(shown.adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void ImageView::showActions() {
    // Where there is no room for all, copying and saving are left to the menu; a corner that would
    // cover the picture helps nobody.
    const auto fits = [this] {
        m_actions->adjustSize();
        return width() >= m_actions->width() + 4 * theme::kStep &&
               height() >= 2 * m_actions->height();
    };
    for (QToolButton* button : {m_copy, m_save})
        button->setVisible(true);
    if (!fits())
        for (QToolButton* button : {m_copy, m_save})
            button->setVisible(false);
    const bool room = fits();
    m_actions->setVisible(!m_image.isNull() && room && (underMouse() || hasFocus()));
    const QRectF shown = pictureRect().intersected(QRectF(rect()));
    m_actions->move(static_cast<int>(shown.right()) - m_actions->width() - 4,
                    static_cast<int>(shown.top()) + 4);
}

void ImageView::resizeEvent(QResizeEvent*) {
    showActions();
}

void ImageView::actionEvent(QActionEvent* event) {
    QWidget::actionEvent(event);
    QAction* action = event->action();
    QToolButton*& button = m_given[action];
    if (event->type() == QEvent::ActionRemoved) {
        delete button;
        m_given.remove(action);
        return;
    }
    if (button == nullptr) {
        button = makeCornerButton();
        button->setDefaultAction(action);
        static_cast<QHBoxLayout*>(m_actions->layout())->insertWidget(0, button);
    }
    button->setVisible(action->isVisible());
    showActions();
}

QToolButton* ImageView::makeCornerButton() {
    auto* button = new QToolButton(m_actions);
    button->setFocusPolicy(Qt::NoFocus); // the menu key offers the same
    theme::setRole(button, "quiet");
    return button;
}

bool ImageView::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        event->accept();
        return true;
    }
    // Who reads pixels in several panes does not want words over them.
    if (event->type() == QEvent::ToolTip && !m_viewport.fits()) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void ImageView::enterEvent(QEnterEvent*) {
    showActions();
    update();
}

void ImageView::leaveEvent(QEvent*) {
    m_viewport.point(std::nullopt);
    showActions();
    update();
}

void ImageView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    showActions();
}

void ImageView::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    showActions();
}

void ImageView::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_image.isNull()) return;
    m_pressed = true;
    m_pressedAt = event->position();
    m_centreBefore = m_viewport.centre();
    const QRectF picture = pictureRect();
    m_panning = picture.width() > width() + 1 || picture.height() > height() + 1;
}

void ImageView::mouseMoveEvent(QMouseEvent* event) {
    const QPointF moved = event->position() - m_pressedAt;
    if (m_pressed && moved.manhattanLength() >= QApplication::startDragDistance()) {
        if (!m_panning || event->modifiers() & Qt::ControlModifier) {
            m_pressed = false;
            dragPicture(this, m_image, m_fileName.isEmpty() ? tr("picture") : m_fileName, m_file);
            return;
        }
        setCursor(Qt::ClosedHandCursor);
        const QRectF picture = pictureRect();
        m_viewport.moveTo(m_centreBefore -
                          QPointF(moved.x() / picture.width(), moved.y() / picture.height()));
    }
    const QPointF place = placeAt(event->position());
    const bool inside = pixelAt(place).x() >= 0;
    m_viewport.point(inside ? std::optional(place) : std::nullopt);
}

void ImageView::mouseReleaseEvent(QMouseEvent*) {
    m_pressed = m_panning = false;
    unsetCursor();
}

void ImageView::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) Q_EMIT enlargeRequested();
}

void ImageView::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / 120.0;
    if (notches == 0) return;
    zoomAt(std::pow(1.25, notches), event->position());
    event->accept();
}

void ImageView::keyPressEvent(QKeyEvent* event) {
    const QPointF middle(width() / 2.0, height() / 2.0);
    const auto pan = [&](double x, double y) {
        const QRectF picture = pictureRect();
        if (picture.isEmpty()) return;
        m_viewport.moveTo(m_viewport.centre() +
                          QPointF(x * width() / picture.width(), y * height() / picture.height()));
    };
    if (event->matches(QKeySequence::Copy)) {
        copyPicture(m_image);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomAt(1.25, middle);
        break;
    case Qt::Key_Minus:
        zoomAt(1 / 1.25, middle);
        break;
    case Qt::Key_0:
        m_viewport.fit();
        break;
    case Qt::Key_1:
        m_viewport.oneToOne();
        break;
    case Qt::Key_Left:
        pan(-0.15, 0);
        break;
    case Qt::Key_Right:
        pan(0.15, 0);
        break;
    case Qt::Key_Up:
        pan(0, -0.15);
        break;
    case Qt::Key_Down:
        pan(0, 0.15);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT enlargeRequested();
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ImageView::contextMenuEvent(QContextMenuEvent* event) {
    if (m_image.isNull()) return;
    QMenu menu(this);
    menu.addActions(actions());
    menu.addAction(theme::icon(QStringLiteral("copy")), tr("Copy picture"), this,
                   [this] { copyPicture(m_image); });
    menu.addAction(theme::icon(QStringLiteral("save")), tr("Save picture…"), this,
                   &ImageView::save);
    if (m_enlarge->isVisibleTo(m_actions))
        menu.addAction(theme::icon(QStringLiteral("fullscreen")), tr("Show large, or small again"),
                       this, &ImageView::enlargeRequested);
    menu.addSeparator();
    menu.addAction(theme::icon(QStringLiteral("zoom-fit")), tr("Fit"), this,
                   [this] { m_viewport.fit(); });
    menu.addAction(theme::icon(QStringLiteral("one-to-one")), tr("One to one"), this,
                   [this] { m_viewport.oneToOne(); });
    menu.exec(event->globalPos());
    // Where the menu took the mouse away, no event has told of its leaving.
    if (!rect().contains(mapFromGlobal(QCursor::pos()))) m_viewport.point(std::nullopt);
}

void ImageView::save() {
    const QString name = m_fileName.isEmpty() ? tr("picture") : m_fileName;
    savePicture(this, m_image, name + QStringLiteral(".png"),
                [this](const QString& message, bool failed) { Q_EMIT told(message, failed); });
}

} // namespace cyclorama
