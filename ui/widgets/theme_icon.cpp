#include "ui/widgets/theme_icon.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace cyclorama::theme {

namespace {

QString fileOf(const QString& name) {
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

/// The icon as pixels of the screen.
QPixmap render(const QString& name, QColor colour, const QSize& pixels) {
    const QString key = QStringLiteral("cyclorama-icon/%1/%2/%3x%4")
                            .arg(name, colour.name(QColor::HexArgb))
                            .arg(pixels.width())
                            .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) return pixmap;

    QFile file(fileOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("There is no icon named %s", qPrintable(name));
        return {};
    }
    QByteArray drawing = file.readAll();
    drawing.replace("\"#000\"", '"' + colour.name().toLatin1() + '"');
    QSvgRenderer renderer(drawing);
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(colour.alphaF());
    const QSizeF drawn = QSizeF(renderer.defaultSize()).scaled(pixels, Qt::KeepAspectRatio);
    renderer.render(&painter, QRectF(QPointF((pixels.width() - drawn.width()) / 2,
                                             (pixels.height() - drawn.height()) / 2),
                                     drawn));
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

} // namespace

ThemeIconEngine::ThemeIconEngine(QString name, std::function<QColor()> colour)
    : m_name(std::move(name))
    , m_colour(std::move(colour)) {}

void ThemeIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode,
                            QIcon::State state) {
    painter->drawPixmap(rect, scaledPixmap(rect.size() * painter->device()->devicePixelRatio(),
                                           mode, state, painter->device()->devicePixelRatio()));
}

QPixmap ThemeIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    return scaledPixmap(size, mode, state, 1.0);
}

QPixmap ThemeIconEngine::scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State,
                                      qreal scale) {
    // In Qt 6.4 `size` is in pixels of the screen; `scale` says only what they stand for.
    QColor colour = m_colour();
    if (mode == QIcon::Disabled) colour.setAlphaF(0.4f);
    QPixmap pixmap = render(m_name, colour, size);
    pixmap.setDevicePixelRatio(scale);
    return pixmap;
}

QSize ThemeIconEngine::actualSize(const QSize& size, QIcon::Mode, QIcon::State) {
    return size;
}

QIconEngine* ThemeIconEngine::clone() const {
    return new ThemeIconEngine(m_name, m_colour);
}

QString ThemeIconEngine::key() const {
    return QStringLiteral("cyclorama");
}

bool ThemeIconEngine::isNull() {
    return !QFile::exists(fileOf(m_name));
}

} // namespace cyclorama::theme
