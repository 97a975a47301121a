#pragma once

#include "core/base/image.h"

#include <QImage>

namespace cyclorama {

/// The same pixels as Qt sees them (a copy): Grayscale8, RGB888 or RGBA8888. Any thread.
QImage toQImage(const Image& image);

/// And back; any format becomes grey, RGB or, with transparency, RGBA. Any thread.
Image fromQImage(const QImage& image);

} // namespace cyclorama
