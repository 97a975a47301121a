#pragma once

#include <QImage>
#include <QRectF>

class QPainter;
class QStyleOptionViewItem;

namespace cyclorama {

// What the rows of lists of pictures have in common. The painter antialiases.

/// The ground of a chosen or pointed-at row, and a frame where the keyboard is.
void paintRowGround(QPainter& painter, const QStyleOptionViewItem& option);

/// A row's picture, rounded; while there is none, its place with the drawing of a landscape.
void paintRowPicture(QPainter& painter, const QRectF& place, const QImage& image);

} // namespace cyclorama
