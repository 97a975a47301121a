#include "ui/widgets/thumbnail_grid.h"

#include "core/data/decode.h"
#include "ui/session/background.h"
#include "ui/widgets/picture_image.h"
#include "ui/widgets/run_card.h"
#include "ui/widgets/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QToolTip>

#include <algorithm>

namespace cyclorama {

namespace {

constexpr int kSide = 64;
constexpr int kGap = 4;
constexpr int kDecodeSide = 160; // enough for a square on a screen of scale 2
constexpr int kMarkSide = 18;

/// A pin on a disc, in the picture's upper right corner.
void paintMark(QPainter& painter, const QRect& picture) {
    const QRect disc(picture.right() - kMarkSide - 2, picture.top() + 3, kMarkSide, kMarkSide);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colours().accent);
    painter.drawEllipse(disc);
    theme::icon("pin", theme::Tint::OnAccent).paint(&painter, disc.adjusted(3, 3, -3, -3));
}

} // namespace

ThumbnailGrid::ThumbnailGrid(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Pictures"));
}

void ThumbnailGrid::setSource(std::shared_ptr<PictureSource> source, int channels, int most) {
    const quint64 generation = ++m_generation;
    m_places.clear();
    const std::size_t count = source ? source->count() : 0;
    const std::size_t shown = std::min<std::size_t>(count, static_cast<std::size_t>(most));
    m_places.resize(shown);
    fitHeight();
    update();
    for (std::size_t i = 0; i < shown; ++i) {
        const std::size_t index = i * count / shown;
        m_places[i].name = m_places[i].tip = QString::fromStdString(source->name(index));
        const auto finish = [this, i, generation](const QImage& picture, const QString& problem) {
            if (generation != m_generation) return;
            m_places[i].picture = picture;
            m_places[i].done = true;
            if (!problem.isEmpty()) m_places[i].tip += "\n" + problem;
            update(placeRect(static_cast<int>(i)));
            if (loadedCount() == static_cast<int>(m_places.size())) Q_EMIT allLoaded();
        };
        inBackground(
            this,
            [source, index, channels] {
                return toQImage(thumbnail(source->load(index, channels), kDecodeSide));
            },
            [finish](const QImage& picture) { finish(picture, {}); },
            [finish](const QString& problem) { finish({}, problem); });
    }
}

void ThumbnailGrid::setPictures(const std::vector<QImage>& pictures, const QStringList& tips) {
    ++m_generation;
    m_places.clear();
    for (std::size_t i = 0; i < pictures.size(); ++i)
        m_places.push_back({pictures[i], tips.value(static_cast<qsizetype>(i)), true, {}});
    fitHeight();
    update();
}

void ThumbnailGrid::setMarkable(bool markable, const QString& advice) {
    m_markable = markable;
    m_markAdvice = advice;
    setFocusPolicy(markable ? Qt::StrongFocus : Qt::NoFocus);
    setAccessibleDescription(markable ? advice : QString());
}

void ThumbnailGrid::setMarked(const QStringList& names) {
    if (names == m_marked) return;
    m_marked = names;
    update();
}

int ThumbnailGrid::loadedCount() const {
    return static_cast<int>(std::count_if(m_places.begin(), m_places.end(),
                                          [](const Place& place) { return place.done; }));
}

int ThumbnailGrid::columnsFor(int width) const {
    return m_columns > 0 ? m_columns : std::max(1, (width + kGap) / (kSide + kGap));
}

void ThumbnailGrid::fitHeight() {
    setFixedHeight(heightForWidth(width()));
}

void ThumbnailGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) fitHeight();
}

int ThumbnailGrid::heightForWidth(int width) const {
    if (m_places.empty()) return 0;
    const int columns = columnsFor(width);
    const int side = (width - (columns - 1) * kGap) / columns;
    const int rows = (static_cast<int>(m_places.size()) + columns - 1) / columns;
    return rows * side + (rows - 1) * kGap;
}

QSize ThumbnailGrid::sizeHint() const {
    return {4 * (kSide + kGap), heightForWidth(280)};
}

QRect ThumbnailGrid::placeRect(int index) const {
    const int columns = columnsFor(width());
    const int side = (width() - (columns - 1) * kGap) / columns;
    return {(index % columns) * (side + kGap), (index / columns) * (side + kGap), side, side};
}

int ThumbnailGrid::placeAt(QPoint position) const {
    for (int i = 0; i < static_cast<int>(m_places.size()); ++i)
        if (placeRect(i).contains(position)) return i;
    return -1;
}

void ThumbnailGrid::setCurrent(int index) {
    m_current = std::clamp(index, 0, std::max(0, static_cast<int>(m_places.size()) - 1));
    update();
}

void ThumbnailGrid::mousePressEvent(QMouseEvent* event) {
    const int index = placeAt(event->position().toPoint());
    if (!m_markable || index < 0 || event->button() != Qt::LeftButton) {
        QWidget::mousePressEvent(event);
        return;
    }
    setCurrent(index);
    Q_EMIT markToggled(m_places[static_cast<std::size_t>(index)].name);
}

void ThumbnailGrid::keyPressEvent(QKeyEvent* event) {
    const int columns = columnsFor(width());
    switch (m_markable && !m_places.empty() ? event->key() : 0) {
    case Qt::Key_Left:
        return setCurrent(m_current - 1);
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_Up:
        return setCurrent(m_current - columns);
    case Qt::Key_Down:
        return setCurrent(m_current + columns);
    case Qt::Key_Space:
    case Qt::Key_Return:
        Q_EMIT markToggled(m_places[static_cast<std::size_t>(m_current)].name);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void ThumbnailGrid::focusInEvent(QFocusEvent* event) {
    setCurrent(m_current);
    QWidget::focusInEvent(event);
}

void ThumbnailGrid::focusOutEvent(QFocusEvent* event) {
    update();
    QWidget::focusOutEvent(event);
}

void ThumbnailGrid::paintEvent(QPaintEvent* event) {
    const theme::Colours& c = theme::colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (int i = 0; i < static_cast<int>(m_places.size()); ++i) {
        const QRect rect = placeRect(i);
        if (!rect.intersects(event->rect())) continue;
        const Place& place = m_places[static_cast<std::size_t>(i)];
        if (place.picture.isNull()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(c.field);
            painter.drawRoundedRect(rect, 4, 4);
            if (place.done)
                theme::icon("warning", theme::Tint::Warning)
                    .paint(&painter, rect.adjusted(20, 20, -20, -20));
            continue;
        }
        painter.drawPixmap(rect.topLeft(),
                           roundedPixmap(place.picture, rect.size(), devicePixelRatioF()));
        if (m_marked.contains(place.name)) paintMark(painter, rect);
    }
    if (hasFocus() && m_current < static_cast<int>(m_places.size())) {
        painter.setPen(QPen(c.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(placeRect(m_current).adjusted(1, 1, -1, -1), 4, 4);
    }
}

bool ThumbnailGrid::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = placeAt(help->pos());
        if (index < 0) return true;
        const QString& tip = m_places[static_cast<std::size_t>(index)].tip;
        QToolTip::showText(help->globalPos(), m_markable ? tip + "\n" + m_markAdvice : tip, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace cyclorama
