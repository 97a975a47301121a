#pragma once

#include <QColor>
#include <QIconEngine>
#include <QString>

#include <functional>

namespace cyclorama::theme {

/// Draws a resource's SVG in whatever colour `colour` names at the moment of painting, so that
/// icons change with the palette without being set again.
class ThemeIconEngine : public QIconEngine {
public:
    ThemeIconEngine(QString name, std::function<QColor()> colour);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state,
                         qreal scale) override;
    QSize actualSize(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine* clone() const override;
    QString key() const override;
    bool isNull() override;

private:
    QString m_name;
    std::function<QColor()> m_colour;
};

} // namespace cyclorama::theme
