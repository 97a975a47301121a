#include "ui/widgets/curve_canvas.h"

#include "ui/widgets/event_marks.h"
#include "ui/widgets/loss_plot.h"
#include "ui/widgets/theme.h"

#include <QVBoxLayout>
#include <qcustomplot.h>

#include <algorithm>
#include <cmath>

namespace cyclorama {

namespace {

constexpr double kDot = 5; ///< across, of a curve that is one step long
constexpr int kMarkRows = 5;
constexpr int kHeightOfMarkRow = 55; ///< of the plot, for each row of words of marks
constexpr double kBesideLine = 5;    ///< pixels between a mark's line and its words
constexpr double kBetweenWords = 14; ///< and between the words of two marks

/// Ticks in whole steps, in epochs or at round times, with labels in the locale's figures.
class PositionTicker : public QCPAxisTicker {
public:
    CurveAxis axis = CurveAxis::Step;

protected:
    double getTickStep(const QCPRange& range) override {
        if (axis == CurveAxis::Time) {
            static constexpr double kRound[] = {1,     2,     5,     10,    15,     30,     60,
                                                120,   300,   600,   900,   1800,   3600,   7200,
                                                14400, 21600, 43200, 86400, 172800, 432000, 864000};
            const double wanted = range.size() / (mTickCount + 1e-10);
            for (const double step : kRound)
                if (step >= wanted) return step;
        }
        const double step = QCPAxisTicker::getTickStep(range);
        if (axis != CurveAxis::Step || (step >= 1 && step == std::round(step))) return step;
        return step < 1 ? 1 : 5; // there is no step 2.5
    }

    /// Steps with the thousands sign that they have elsewhere; QCustomPlot's locale leaves it out.
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override {
        if (axis == CurveAxis::Time) return clockText(tick);
        if (axis == CurveAxis::Step)
            return QLocale().toString(static_cast<qlonglong>(std::llround(tick)));
        return locale.toString(tick, 'g', 6);
    }

    int getSubTickCount(double) override { return 0; }
};

/// As many decimals as the distance between ticks needs.
class ValueTicker : public QCPAxisTicker {
protected:
    double getTickStep(const QCPRange& range) override {
        m_step = QCPAxisTicker::getTickStep(range);
        return m_step;
    }
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override {
        int decimals = 1;
        if (m_step >= 10) decimals = 0;
        double unit = m_step * 10;
        while (decimals < 5 && std::abs(unit - std::round(unit)) > 1e-6) {
            unit *= 10;
            ++decimals;
        }
        if (decimals > 4) return locale.toString(tick, 'g', 3);
        return locale.toString(std::abs(tick) < m_step * 1e-6 ? 0.0 : tick, 'f', decimals);
    }
    int getSubTickCount(double) override { return 0; }

private:
    double m_step = 1;
};

/// 2e-4 rather than 0.0002: learning rates are read by their exponent.
class RateTicker : public QCPAxisTicker {
protected:
    QString getTickLabel(double tick, const QLocale&, QChar, int) override {
        return curveValueText(kLearningRateCurve, tick < 1e-12 ? 0 : tick);
    }
    int getSubTickCount(double) override { return 0; }
};

/// Ticks of a logarithmic axis at 1, 2 and 5 of each decade, at 1 alone where there are many, with
/// labels as plain numbers.
class LogTicker : public QCPAxisTicker {
protected:
    int getSubTickCount(double) override { return 0; }
    QVector<double> createTickVector(double, const QCPRange& range) override {
        QVector<double> ticks;
        if (range.lower <= 0) return ticks;
        const int first = static_cast<int>(std::floor(std::log10(range.lower)));
        const int last = static_cast<int>(std::ceil(std::log10(range.upper)));
        for (int decade = first; decade <= last; ++decade)
            for (const double mantissa : {1.0, 2.0, 5.0})
                if (mantissa == 1 || last - first <= 4)
                    ticks.append(mantissa * std::pow(10.0, decade));
        return ticks;
    }
    QString getTickLabel(double tick, const QLocale& locale, QChar, int) override {
        return locale.toString(tick, 'g', 3);
    }
};

/// A graph that draws its line in short pieces. Qt fills a wide antialiased line as one area, and
/// the time for that grows with the square of the pixels that it covers in a row.
class PiecewiseGraph : public QCPGraph {
public:
    using QCPGraph::QCPGraph;

protected:
    void drawLinePlot(QCPPainter* painter, const QVector<QPointF>& lines) const override {
        if (!antialiased() || painter->modes().testFlag(QCPPainter::pmVectorized)) {
            QCPGraph::drawLinePlot(painter, lines);
            return;
        }
        applyDefaultAntialiasingHint(painter);
        QPen pen = mPen;
        const bool dashed = pen.style() == Qt::CustomDashLine;
        if (!dashed && pen.color().alpha() < 255)
            pen.setCapStyle(Qt::FlatCap); // pieces that overlap would show
        double length = 0; // of the line so far, in widths of the pen as dashes count
        QPolygonF piece;
        const auto drawPiece = [&] {
            if (dashed) pen.setDashOffset(length);
            painter->setPen(pen);
            painter->drawPolyline(piece);
            if (dashed) {
                for (qsizetype p = 1; p < piece.size(); ++p)
                    length += QLineF(piece[p - 1], piece[p]).length() / pen.widthF();
            }
        };
        for (const QPointF& point : lines) {
            if (qIsNaN(point.y())) {
                drawPiece();
                piece.clear();
                continue;
            }
            // A long way between two points is gone in several pieces too.
            const double way = piece.isEmpty() ? 0 : point.x() - piece.back().x();
            const int parts =
                static_cast<int>(std::clamp(std::ceil(way / kPieceWidth), 1.0, kMostParts));
            const QPointF from = piece.isEmpty() ? point : piece.back();
            for (int part = 1; part <= parts; ++part) {
                piece.append(from + (point - from) * part / parts);
                if (piece.size() < kPiecePoints &&
                    piece.back().x() - piece.front().x() < kPieceWidth)
                    continue;
                drawPiece();
                piece = QPolygonF{piece.back()};
            }
        }
        drawPiece();
    }

private:
    static constexpr qsizetype kPiecePoints = 24;
    static constexpr double kPieceWidth = 24; ///< pixels
    /// More than any screen needs; points beside a deep zoom lie far outside it.
    static constexpr double kMostParts = 400;
};

/// Marks and notes, drawn over the curves.
class Annotations : public QCPAbstractItem {
public:
    explicit Annotations(QCustomPlot* plot) : QCPAbstractItem(plot) {}

    CurveFrame const* frame = nullptr;

    double selectTest(const QPointF&, bool, QVariant*) const override { return -1; }

protected:
    void draw(QCPPainter* painter) override {
        if (!frame) return;
        const QRect area = mParentPlot->axisRect()->rect();
        painter->setFont(theme::captionFont());
        const QFontMetricsF metrics(painter->font());
        const QColor& ground = frame->colours.background;
        // All lines before all words, so that no line goes through another mark's words.
        const std::vector<PlacedMark> marks = placeMarks(area, metrics);
        painter->setAntialiasing(false);
        painter->setPen(QPen(frame->colours.secondary, 1, Qt::DotLine));
        for (const PlacedMark& mark : marks)
            painter->drawLine(QLineF(mark.line, area.top(), mark.line, area.bottom()));
        for (const PlacedMark& mark : marks) {
            if (mark.text.isEmpty()) continue;
            painter->fillRect(mark.words.adjusted(-3, 0, 3, 0), ground);
            // A mast beside the words says on which side their line is.
            painter->fillRect(
                QRectF(mark.line - 1, mark.words.top() + 1, 2, mark.words.height() - 2),
                frame->colours.secondary);
            painter->setPen(mark.important ? frame->colours.text : frame->colours.secondary);
            painter->drawText(mark.words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                              mark.text);
        }
        drawNotes(painter, area, metrics);
    }

private:
    struct PlacedMark {
        double line; ///< pixel of its dotted line
        QString text;
        QRectF words;
        bool important;
    };

    /// Above the curves' ends and above each other, each with a mast down to its end: beside it the
    /// curves of other runs would go on through the words.
    void drawNotes(QCPPainter* painter, const QRectF& area, const QFontMetricsF& metrics) const {
        std::vector<QRectF> taken;
        for (const CurveFrame::Note& note : frame->notes) {
            const double end =
                std::min(std::round(mParentPlot->xAxis->coordToPixel(note.x)), area.right() - 1);
            const double level =
                std::clamp(mParentPlot->yAxis->coordToPixel(note.y), area.top(), area.bottom());
            QRectF words(end + kBesideLine, level - 2 * metrics.height(),
                         metrics.horizontalAdvance(note.text), metrics.height());
            if (words.right() > area.right()) words.moveRight(end - kBesideLine);
            const auto touches = [&words](const QRectF& other) { return words.intersects(other); };
            while (std::any_of(taken.begin(), taken.end(), touches))
                words.translate(0, -metrics.height());
            words.moveTop(std::max(words.top(), area.top()));
            taken.push_back(words);
            painter->fillRect(words.adjusted(-3, 0, 3, 0), frame->colours.background);
            painter->fillRect(QRectF(end - 1, words.top() + 1, 2, level - words.top() - 1),
                              frame->colours.text);
            painter->setPen(frame->colours.text);
            painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextDontClip,
                              note.text);
        }
    }

    /// Where the plot has room for words depends on what it is drawn on: a window or a file.
    std::vector<PlacedMark> placeMarks(const QRectF& area, const QFontMetricsF& metrics) const {
        std::vector<PlacedMark> placed;
        std::vector<MarkLabel> labels;
        for (const CurveFrame::Mark& mark : frame->marks) {
            const double line = std::min(std::round(mParentPlot->xAxis->coordToPixel(mark.x)) + 0.5,
                                         area.right() - 1.5);
            // Lines on top of each other become one.
            if (!placed.empty() && line - placed.back().line < 3 && !mark.important) continue;
            const double width = metrics.horizontalAdvance(mark.text);
            double left = line + kBesideLine;
            if (left + width > area.right()) left = line - kBesideLine - width;
            placed.push_back(
                {line, mark.text, {left, area.top(), width, metrics.height()}, mark.important});
            labels.push_back({left, width, mark.important});
        }
        // Words must not hide the curves of a low plot; the cursor tells those left out.
        const int most =
            std::clamp(static_cast<int>(area.height()) / kHeightOfMarkRow, 1, kMarkRows);
        const std::vector<int> rows = arrangeLabels(labels, most, kBetweenWords);
        for (std::size_t i = 0; i < placed.size(); ++i) {
            placed[i].words.translate(0, rows[i] * metrics.height());
            if (rows[i] < 0 || placed[i].words.left() < area.left()) placed[i].text.clear();
        }
        return placed;
    }
};

} // namespace

class CurveCanvas::Plot {
public:
    explicit Plot(QWidget* parent) : custom(parent) {
        custom.setAttribute(Qt::WA_TransparentForMouseEvents);
        custom.setFocusPolicy(Qt::NoFocus);
        custom.setPlottingHints(QCP::phCacheLabels);
        custom.setAutoAddPlottableToLegend(false);
        custom.xAxis->setTicker(position);
        custom.yAxis2->setTicker(rate);
        custom.yAxis2->setNumberFormat(QStringLiteral("g")); // 2e-4, not 2·10⁻⁴ with small figures
        custom.axisRect()->setMinimumMargins(QMargins(44, 8, 12, 24));
        custom.yAxis->grid()->setZeroLinePen(Qt::NoPen);
        custom.xAxis->grid()->setVisible(false);
        for (QCPAxis* axis : {custom.xAxis, custom.yAxis, custom.yAxis2}) {
            axis->setBasePen(Qt::NoPen);
            axis->setTickPen(Qt::NoPen);
            axis->setSubTickPen(Qt::NoPen);
            axis->setTickLabelPadding(6);
        }
        annotations = new Annotations(&custom);           // owned by the plot
        annotations->setLayer(QStringLiteral("overlay")); // no curve goes through the words
    }

    void take(const CurveFrame& next) {
        frame = next;
        annotations->frame = &frame;
        const PlotColours& colours = frame.colours;
        custom.setBackground(QBrush(colours.background));
        for (QCPAxis* axis : {custom.xAxis, custom.yAxis, custom.yAxis2}) {
            axis->setTickLabelColor(colours.secondary);
            axis->setTickLabelFont(theme::captionFont());
        }
        custom.yAxis->grid()->setPen(QPen(colours.line, 1));
        position->axis = frame.axis;
        const double fontWidth =
            QFontMetricsF(theme::captionFont()).horizontalAdvance(QStringLiteral("00 000 00"));
        position->setTickCount(std::clamp(int(custom.width() / (fontWidth * 1.6)), 2, 12));
        value->setTickCount(std::clamp(custom.height() / 36, 3, 6));
        rate->setTickCount(std::clamp(custom.height() / 36, 3, 6));

        const bool wasLogarithmic = custom.yAxis->scaleType() == QCPAxis::stLogarithmic;
        if (frame.logarithmic != wasLogarithmic || !custom.yAxis->ticker()->tickCount()) {
            custom.yAxis->setScaleType(frame.logarithmic ? QCPAxis::stLogarithmic
                                                         : QCPAxis::stLinear);
        }
        if (frame.logarithmic)
            custom.yAxis->setTicker(logarithmic);
        else
            custom.yAxis->setTicker(value);
        custom.xAxis->setRange(frame.left, frame.right);
        custom.yAxis->setRange(frame.bottom, frame.top);
        custom.yAxis2->setVisible(frame.rightTop > 0);
        if (frame.rightTop > 0) custom.yAxis2->setRange(0, frame.rightTop);

        while (custom.graphCount() < static_cast<int>(frame.lines.size())) {
            auto* graph = new PiecewiseGraph(custom.xAxis, custom.yAxis); // the plot's own
            graph->setAdaptiveSampling(false); // the points come one or two to a pixel
        }
        while (custom.graphCount() > static_cast<int>(frame.lines.size()))
            custom.removeGraph(custom.graphCount() - 1);
        for (int i = 0; i < custom.graphCount(); ++i) {
            CurveFrame::Line& line = frame.lines[static_cast<std::size_t>(i)];
            QCPGraph* graph = custom.graph(i);
            graph->setValueAxis(line.onRightAxis ? custom.yAxis2 : custom.yAxis);
            graph->setPen(line.pen);
            graph->setAntialiased(line.fine);
            graph->setLineStyle(line.steps ? QCPGraph::lsStepLeft : QCPGraph::lsLine);
            // A single step is no line yet.
            const QVector<double>& x = line.points.x;
            graph->setScatterStyle(!x.isEmpty() && x.front() == x.back()
                                       ? QCPScatterStyle(QCPScatterStyle::ssDisc, kDot)
                                       : QCPScatterStyle());
            graph->setData(line.points.x, line.points.y, true);
            line.points = {};
        }
    }

    /// Away from the window nothing else says what is drawn along them.
    void nameAxes() {
        custom.xAxis->setLabel(frame.axis == CurveAxis::Step    ? CurveCanvas::tr("step")
                               : frame.axis == CurveAxis::Epoch ? CurveCanvas::tr("epoch")
                                                                : CurveCanvas::tr("time"));
        custom.yAxis->setLabel(CurveCanvas::tr("loss"));
        custom.yAxis2->setLabel(CurveCanvas::tr("learning rate"));
        for (QCPAxis* axis : {custom.xAxis, custom.yAxis, custom.yAxis2}) {
            axis->setLabelFont(theme::captionFont());
            axis->setLabelColor(frame.colours.secondary);
        }
        custom.axisRect()->setMinimumMargins(QMargins());
    }

    QCustomPlot custom;
    CurveFrame frame; ///< shown last, without its points
    QSharedPointer<PositionTicker> position{new PositionTicker};
    QSharedPointer<ValueTicker> value{new ValueTicker};
    QSharedPointer<LogTicker> logarithmic{new LogTicker};
    QSharedPointer<RateTicker> rate{new RateTicker};
    Annotations* annotations = nullptr;
};

CurveCanvas::CurveCanvas(QWidget* parent) : QWidget(parent), m_plot(std::make_unique<Plot>(this)) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

CurveCanvas::~CurveCanvas() = default;

void CurveCanvas::draw(const CurveFrame& frame) {
    QCustomPlot& custom = m_plot->custom;
    if (custom.bufferDevicePixelRatio() != devicePixelRatioF())
        custom.setBufferDevicePixelRatio(devicePixelRatioF());
    m_plot->take(frame);
    custom.replot(QCustomPlot::rpQueuedRefresh);
}

bool CurveCanvas::paint(QPaintDevice& device, const QSize& size, double scale,
                        const CurveFrame& frame, int headingHeight,
                        const std::function<void(QPainter&)>& heading) {
    QCPPainter painter;
    if (!painter.begin(&device)) return false;
    painter.setMode(QCPPainter::pmVectorized);
    painter.setMode(QCPPainter::pmNoCaching);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.fillRect(QRect(QPoint(), size), frame.colours.background);
    painter.save();
    heading(painter);
    painter.restore();
    painter.translate(0, headingHeight);
    const QSize rest = size - QSize(0, headingHeight);
    Plot plot(nullptr);
    plot.custom.resize(rest);
    plot.take(frame);
    plot.nameAxes();
    plot.custom.toPainter(&painter, rest.width(), rest.height());
    return painter.end();
}

QRect CurveCanvas::plotArea() const {
    return m_plot->custom.axisRect()->rect();
}

double CurveCanvas::toPixelX(double x) const {
    return m_plot->custom.xAxis->coordToPixel(x);
}

double CurveCanvas::toPixelY(double y, bool rightAxis) const {
    return (rightAxis ? m_plot->custom.yAxis2 : m_plot->custom.yAxis)->coordToPixel(y);
}

double CurveCanvas::fromPixelX(double pixel) const {
    return m_plot->custom.xAxis->pixelToCoord(pixel);
}

void CurveCanvas::resizeEvent(QResizeEvent*) {
    m_plot->custom.setGeometry(rect());
}

QString clockText(double seconds) {
    const auto whole = static_cast<qint64>(std::llround(std::max(0.0, seconds)));
    const qint64 days = whole / 86400, hours = whole / 3600 % 24, minutes = whole / 60 % 60;
    const auto two = [](qint64 value) {
        return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
    };
    if (days > 0) return CurveCanvas::tr("%1 d %2 h").arg(days).arg(hours);
    if (hours > 0) return QStringLiteral("%1:%2:%3").arg(hours).arg(two(minutes), two(whole % 60));
    return QStringLiteral("%1:%2").arg(minutes).arg(two(whole % 60));
}

} // namespace cyclorama
