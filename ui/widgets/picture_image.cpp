#include "ui/widgets/picture_image.h"

#include <cstring>

namespace cyclorama {

namespace {

QImage::Format formatOf(int channels) {
    switch (channels) {
    case 1:
        return QImage::Format_Grayscale8;
    case 4:
        return QImage::Format_RGBA8888;
    default:
        return QImage::Format_RGB888;
    }
}

} // namespace

QImage toQImage(const Image& image) {
    if (image.empty()) return {};
    // Deep copy: the view over our pixels must not outlive them.
    return QImage(image.pixels.data(), image.width, image.height,
                  static_cast<qsizetype>(image.rowBytes()), formatOf(image.channels))
        .copy();
}

Image fromQImage(const QImage& image) {
    Image result;
    if (image.isNull()) return result;
    result.channels = image.hasAlphaChannel() ? 4 : image.isGrayscale() ? 1 : 3;
    const QImage converted = image.convertToFormat(formatOf(result.channels));
    result.width = converted.width();
    result.height = converted.height();
    result.pixels.resize(result.rowBytes() * result.height);
    for (int y = 0; y < result.height; ++y)
        std::memcpy(result.pixels.data() + y * result.rowBytes(), converted.constScanLine(y),
                    result.rowBytes());
    return result;
}

} // namespace cyclorama
