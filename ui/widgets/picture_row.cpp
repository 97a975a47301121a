#include "ui/widgets/picture_row.h"

#include "ui/widgets/run_card.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace cyclorama {

void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option) {
    const theme::Colours& colours = theme::colours();
    const QRectF row = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const bool selected = option.state & QStyle::State_Selected;
    if (selected || option.state & QStyle::State_MouseOver) {
        QColor ground = selected ? colours.accent : colours.text;
        ground.setAlphaF(selected ? 0.14f : 0.05f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(row, theme::kRadius, theme::kRadius);
    }
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter.setPen(colours.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(row.adjusted(0.5, 0.5, -0.5, -0.5), theme::kRadius, theme::kRadius);
    }
}

void paintRowPicture(QPainter& painter, const QRectF& place, const QImage& image) {
    if (!image.isNull()) {
        painter.drawPixmap(place.topLeft(), roundedPixmap(image, place.size().toSize(),
                                                          painter.device()->devicePixelRatioF()));
        return;
    }
    const double inset = place.width() * 0.29;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::colours().field);
    painter.drawRoundedRect(place, theme::kRadius, theme::kRadius);
    painter.setOpacity(0.5);
    theme::icon(QStringLiteral("landscape"), theme::Tint::Secondary)
        .paint(&painter, place.adjusted(inset, inset, -inset, -inset).toRect());
    painter.setOpacity(1);
}

} // namespace cyclorama
