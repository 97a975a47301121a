#include "ui/widgets/plot_export.h"

#include "ui/widgets/loss_plot.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <algorithm>

namespace cyclorama {

QImage plotPicture(LossPlot& plot, const QSize& size, double scale, const QString& title) {
    QImage image(size * scale, QImage::Format_RGB32);
    plot.paintOn(image, size, scale, title);
    return image;
}

QByteArray plotPng(LossPlot& plot, const QSize& size, double scale, const QString& title) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    plotPicture(plot, size, scale, title).save(&buffer, "PNG");
    return bytes;
}

QByteArray plotSvg(LossPlot& plot, const QSize& size, const QString& title) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setResolution(96);
    generator.setTitle(title);
    plot.paintOn(generator, size, 1, title);
    return bytes;
}

QByteArray plotPdf(LossPlot& plot, const QSize& size, const QString& title) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(title);
    writer.setCreator(QStringLiteral("Cyclorama"));
    // The font's sizes are for 96 dots to the inch.
    writer.setResolution(96);
    writer.setPageSize(QPageSize(QSizeF(size) * 72 / 96, QPageSize::Point));
    writer.setPageMargins(QMarginsF(0, 0, 0, 0));
    plot.paintOn(writer, size, 1, title);
    return bytes;
}

QByteArray curvesCsv(const RunCurves& curves) {
    QByteArray text = "step,epochs,seconds,lr";
    for (const char* name : kLossNames)
        text.append(',').append(name);
    text.append('\n');
    text.reserve(static_cast<qsizetype>(curves.size()) * 100);
    for (std::size_t i = 0; i < curves.size(); ++i) {
        text.append(QByteArray::number(static_cast<qlonglong>(curves.step(i))))
            .append(',')
            .append(QByteArray::number(curves.position(CurveAxis::Epoch, i), 'g', 10))
            .append(',')
            .append(QByteArray::number(curves.position(CurveAxis::Time, i), 'f', 3))
            .append(',')
            .append(QByteArray::number(curves.raw(kLearningRateCurve).at(i), 'g', 7));
        for (int curve = 0; curve < kLossCount; ++curve)
            text.append(',').append(QByteArray::number(curves.raw(curve).at(i), 'g', 9));
        text.append('\n');
    }
    return text;
}

} // namespace cyclorama
