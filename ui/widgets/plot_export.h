#pragma once

#include "ui/widgets/run_curves.h"

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

namespace cyclorama {

class LossPlot;

/// The plot as it stands, as a picture or a file's bytes: on white, with a title and a legend.
/// `size` is in logical pixels (a PDF takes 96 to the inch).
QImage plotPicture(LossPlot& plot, const QSize& size, double scale, const QString& title);
QByteArray plotPng(LossPlot& plot, const QSize& size, double scale, const QString& title);
QByteArray plotSvg(LossPlot& plot, const QSize& size, const QString& title);
QByteArray plotPdf(LossPlot& plot, const QSize& size, const QString& title);

/// All measurements of a run, a line each, with the columns' names in the first. Any thread.
QByteArray curvesCsv(const RunCurves& curves);

} // namespace cyclorama
