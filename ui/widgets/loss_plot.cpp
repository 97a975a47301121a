#include "ui/widgets/loss_plot.h"

#include "ui/widgets/reading_overlay.h"
#include "ui/widgets/theme.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace cyclorama {

namespace {

constexpr int kRedrawInterval = 40;   ///< ms: 25 a second
constexpr double kFollowShare = 0.01; ///< of the time, for curves that nobody touches
constexpr double kNearMark = 6;       ///< pixels, within which the cursor tells a mark's words

QPen curvePen(int curve, const PlotColours& colours, double width) {
    QPen pen(colours.curve(curve), width);
    pen.setJoinStyle(Qt::BevelJoin);
    pen.setCapStyle(Qt::FlatCap);
    if (curve == kLearningRateCurve)
        pen.setDashPattern({1, 2});
    else if (isDashed(curve))
        pen.setDashPattern({5, 3});
    return pen;
}

QColor faded(QColor colour, double opacity) {
    colour.setAlphaF(static_cast<float>(opacity));
    return colour;
}

} // namespace

QString curveName(int curve) {
    if (curve == kLearningRateCurve) return LossPlot::tr("learning rate");
    return QString::fromLatin1(kLossNames[static_cast<std::size_t>(curve)]);
}

QString curveValueText(int curve, double value) {
    if (!std::isfinite(value)) return QStringLiteral("–");
    const QLocale locale;
    if (curve == kLearningRateCurve) {
        if (value <= 0) return locale.toString(0);
        // "2e-4" as people write it, not "2.00e-04"
        int exponent = static_cast<int>(std::floor(std::log10(value)));
        double mantissa = std::round(value / std::pow(10, exponent) * 100) / 100;
        if (mantissa >= 10) {
            mantissa /= 10;
            ++exponent;
        }
        return locale.toString(mantissa, 'g', 3) + QLatin1Char('e') + QString::number(exponent);
    }
    const double size = std::abs(value);
    if (size != 0 && (size >= 1000 || size < 0.0005)) return locale.toString(value, 'e', 2);
    return locale.toString(value, 'f', size < 10 ? 3 : 1);
}

LossPlot::LossPlot(QWidget* parent)
    : QWidget(parent)
    , m_canvas(new CurveCanvas(this))
    , m_overlay(new ReadingOverlay(this)) {
    m_visible.fill(true);
    m_run.setSmoothing(0.9);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(160, 90);
    setAccessibleName(tr("Loss curves"));
    setAccessibleDescription(
        tr("Left and right move along the run, plus and minus zoom, up and down zoom the values, "
           "Home shows all and follows, Shift with left and right reads values."));
    m_redrawLater.setSingleShot(true);
    connect(&m_redrawLater, &QTimer::timeout, this, &LossPlot::redraw);
}

LossPlot::~LossPlot() = default;

void LossPlot::setRun(RunCurves curves) {
    curves.setSmoothing(m_run.smoothing());
    m_run = std::move(curves);
    m_valuesByHand = false;
    m_cursor = -1;
    m_overlay->clear();
    goLive();
}

void LossPlot::append(const std::vector<StepMetrics>& metrics) {
    m_run.append(metrics);
    scheduleRedraw(kFollowShare);
}

void LossPlot::setMarks(std::vector<EventMark> marks) {
    m_marks = std::move(marks);
    scheduleRedraw();
}

void LossPlot::setOthers(std::vector<ComparedRun> others) {
    m_others = std::move(others);
    for (ComparedRun& other : m_others)
        other.curves.setSmoothing(m_run.smoothing());
    scheduleRedraw();
}

void LossPlot::setAxis(CurveAxis axis) {
    if (axis == m_axis) return;
    // The same stretch of the run stays in view.
    if (!m_live && !m_run.empty()) {
        const std::size_t from = m_run.nearest(m_axis, m_left);
        const std::size_t to = m_run.nearest(m_axis, m_right);
        m_left = m_run.position(axis, from);
        m_right = m_run.position(axis, to);
    }
    m_axis = axis;
    if (m_right <= m_left) goLive();
    scheduleRedraw();
}

void LossPlot::setLogarithmic(bool on) {
    m_logarithmic = on;
    m_valuesByHand = false;
    scheduleRedraw();
}

void LossPlot::setSmoothing(double weight) {
    m_run.setSmoothing(weight);
    for (ComparedRun& other : m_others)
        other.curves.setSmoothing(weight);
    scheduleRedraw();
}

void LossPlot::setCurveVisible(int curve, bool visible) {
    m_visible[static_cast<std::size_t>(curve)] = visible;
    scheduleRedraw();
}

void LossPlot::goLive() {
    m_valuesByHand = false;
    fitToRun();
    setLive(true);
    scheduleRedraw();
}

void LossPlot::setLive(bool live) {
    if (live == m_live) return;
    m_live = live;
    Q_EMIT liveChanged(live);
}

void LossPlot::fitToRun() {
    bool any = false;
    double left = 0, right = 1;
    const auto include = [&](const RunCurves& curves) {
        if (curves.empty()) return;
        const double first = curves.position(m_axis, 0);
        const double last = curves.position(m_axis, curves.size() - 1);
        left = any ? std::min(left, first) : first;
        right = any ? std::max(right, last) : last;
        any = true;
    };
    include(m_run);
    for (const ComparedRun& other : m_others)
        include(other.curves);
    if (right <= left) {
        left -= 0.5;
        right += 0.5;
    }
    m_left = left;
    m_right = right;
}

void LossPlot::setRange(double left, double right) {
    double first = 0, last = 1, narrowest = 1e-9;
    const RunCurves* curves = !m_run.empty()     ? &m_run
                              : m_others.empty() ? nullptr
                                                 : &m_others.front().curves;
    if (!curves || curves->empty()) return;
    first = curves->position(m_axis, 0);
    last = curves->position(m_axis, curves->size() - 1);
    for (const ComparedRun& other : m_others) {
        if (other.curves.empty()) continue;
        first = std::min(first, other.curves.position(m_axis, 0));
        last = std::max(last, other.curves.position(m_axis, other.curves.size() - 1));
    }
    // Four measurements fill the width at most; the run cannot be pushed out of sight.
    narrowest = std::max(
        4 * (last - first) / static_cast<double>(std::max<std::size_t>(curves->size(), 2)), 1e-9);
    const double slack = 0.05 * (last - first);
    double width = std::clamp(right - left, std::min(narrowest, last - first + 2 * slack),
                              last - first + 2 * slack);
    if (width <= 0) return;
    const double centre = (left + right) / 2;
    left = std::clamp(centre - width / 2, first - slack, last + slack - width);
    m_left = left;
    m_right = left + width;
    setLive(false);
    scheduleRedraw();
}

void LossPlot::zoom(double factor, double at) {
    const double fixed = m_left + at * (m_right - m_left);
    const double width = (m_right - m_left) / factor;
    setRange(fixed - at * width, fixed + (1 - at) * width);
}

void LossPlot::pan(double share) {
    const double by = share * (m_right - m_left);
    setRange(m_left + by, m_right + by);
}

void LossPlot::zoomValues(double factor) {
    m_valuesByHand = true;
    if (m_logarithmic) {
        const double centre = std::sqrt(m_bottom * m_top);
        const double half = std::sqrt(m_top / m_bottom);
        const double scaled = std::pow(half, 1 / factor);
        m_bottom = centre / scaled;
        m_top = centre * scaled;
    } else {
        // Zero stays where it is when it is the floor: losses are read against it.
        const double fixed = m_bottom == 0 ? 0 : (m_bottom + m_top) / 2;
        m_bottom = fixed - (fixed - m_bottom) / factor;
        m_top = fixed + (m_top - fixed) / factor;
    }
    setLive(false);
    scheduleRedraw();
}

void LossPlot::scheduleRedraw(double share) {
    if (!isVisible()) return; // showEvent draws what was missed
    const double interval =
        std::clamp(m_redrawMilliseconds / share, double(kRedrawInterval), 1000.0);
    const double since =
        m_sinceRedraw.isValid() ? static_cast<double>(m_sinceRedraw.elapsed()) : interval;
    const int wait = static_cast<int>(std::max(0.0, interval - since));
    if (!m_redrawLater.isActive() || m_redrawLater.remainingTime() > wait)
        m_redrawLater.start(wait);
}

void LossPlot::redraw() {
    m_redrawLater.stop();
    QElapsedTimer timer;
    timer.start();
    if (m_live) fitToRun();
    const int columns = static_cast<int>(m_canvas->plotArea().width() * devicePixelRatioF());
    m_canvas->draw(frame(columns, PlotColours::screen()));
    m_redrawMilliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    ++m_redrawCount;
    m_sinceRedraw.start();
    if (m_cursor >= 0) readAt(m_cursor);
    Q_EMIT redrawn();
}

CurveFrame LossPlot::frame(int columns, const PlotColours& colours) {
    CurveFrame frame;
    frame.axis = m_axis;
    frame.left = m_left;
    frame.right = m_right;
    frame.logarithmic = m_logarithmic;
    frame.colours = colours;
    addLines(frame, std::max(columns, 50));
    fitValues(frame);
    addMarks(frame);
    return frame;
}

void LossPlot::addLines(CurveFrame& frame, int columns) {
    const bool smoothed = m_run.smoothing() > 0;
    const auto add = [&](CurvePoints points, const QPen& pen, bool rightAxis, bool fine) {
        frame.lines.push_back({std::move(points), pen, rightAxis, fine, false, true});
    };
    // From the back to the front: other runs, raw curves, this run.
    for (const ComparedRun& other : m_others) {
        const CurveSampler sampler(other.curves, m_axis, m_left, m_right, columns);
        QString name = other.name;
        for (int curve = 0; curve < kLossCount; ++curve) {
            if (!m_visible[static_cast<std::size_t>(curve)] || other.curves.empty()) continue;
            QPen pen = curvePen(curve, frame.colours, 1.3);
            pen.setColor(faded(pen.color(), 0.55));
            pen.setDashPattern(isDashed(curve) ? QList<qreal>{2, 3, 6, 3} : QList<qreal>{8, 3});
            CurvePoints points = sampler.averages(other.curves.smoothed(curve));
            if (!points.x.isEmpty() && !name.isEmpty()) {
                frame.notes.push_back({std::min(points.x.back(), m_right), points.y.back(), name});
                name.clear(); // once is enough to tell which run these are
            }
            add(std::move(points), pen, false, true);
        }
    }
    if (m_run.empty()) return;
    // Every other pixel does where many measurements share one, in half the time.
    const CurveSampler sampler(m_run, m_axis, m_left, m_right, columns / 2);
    const bool dense = sampler.isReduced();
    if (smoothed) {
        for (int curve = 0; curve < kLossCount; ++curve) {
            if (!m_visible[static_cast<std::size_t>(curve)]) continue;
            const QPen pen(faded(frame.colours.curve(curve), dense ? 0.14 : 0.25), 1);
            add(sampler.envelope(m_run.raw(curve)), pen, false, !dense);
            frame.lines.back().sets = false; // its spikes must not flatten the smoothed one
        }
    }
    if (m_visible[kLearningRateCurve]) {
        add(sampler.averages(m_run.smoothed(kLearningRateCurve)),
            curvePen(kLearningRateCurve, frame.colours, 1.5), true, true);
        frame.lines.back().steps = true;
    }
    for (int curve = 0; curve < kLossCount; ++curve) {
        if (!m_visible[static_cast<std::size_t>(curve)]) continue;
        if (smoothed)
            add(sampler.averages(m_run.smoothed(curve)), curvePen(curve, frame.colours, 1.8), false,
                true);
        else
            add(sampler.envelope(m_run.raw(curve)), curvePen(curve, frame.colours, 1), false,
                !dense);
    }
}

void LossPlot::fitValues(CurveFrame& frame) {
    double rate = 0;
    double low = std::numeric_limits<double>::infinity(), high = -low;
    for (CurveFrame::Line& line : frame.lines) {
        for (double& y : line.points.y) {
            // A logarithmic axis has no place for these; a gap says so.
            if (m_logarithmic && !line.onRightAxis && y <= 0)
                y = std::numeric_limits<double>::quiet_NaN();
            if (!std::isfinite(y)) continue;
            if (line.onRightAxis)
                rate = std::max(rate, y);
            else if (line.sets) {
                low = std::min(low, y);
                high = std::max(high, y);
            }
        }
    }
    frame.rightTop = m_visible[kLearningRateCurve] && rate > 0 ? rate * 1.15 : 0;
    if (!m_valuesByHand) {
        if (low > high) {
            m_bottom = m_logarithmic ? 0.1 : 0;
            m_top = 1;
        } else if (m_logarithmic) {
            m_bottom = low / 1.3;
            m_top = high * 1.6;
        } else {
            const double span = high - std::min(low, 0.0);
            m_bottom = low >= 0 ? 0 : low - 0.05 * span;
            m_top = high + 0.12 * (span > 0 ? span : 1);
        }
    }
    frame.bottom = m_bottom;
    frame.top = m_top;
}

void LossPlot::addMarks(CurveFrame& frame) const {
    for (const EventMark& mark : m_marks) {
        const std::size_t index = m_run.indexOfStep(mark.step);
        if (index >= m_run.size()) continue;
        const double x = m_run.position(m_axis, index);
        if (x >= m_left && x <= m_right) frame.marks.push_back({x, mark.text, mark.important});
    }
}

void LossPlot::readAt(double pixel) {
    const QRect area = m_canvas->plotArea();
    if (m_run.empty() || pixel < area.left() || pixel > area.right()) {
        m_cursor = -1;
        m_overlay->clear();
        return;
    }
    m_cursor = pixel;
    const std::size_t index = m_run.nearest(m_axis, m_canvas->fromPixelX(pixel));
    const double position = m_run.position(m_axis, index);
    const QLocale locale;

    Reading reading;
    reading.x = m_canvas->toPixelX(position);
    reading.heading = tr("step %1 · epoch %2 · %3")
                          .arg(locale.toString(static_cast<qlonglong>(m_run.step(index))),
                               locale.toString(m_run.position(CurveAxis::Epoch, index), 'f', 2),
                               clockText(m_run.position(CurveAxis::Time, index)));
    const bool smoothed = m_run.smoothing() > 0;
    if (smoothed)
        reading.columns = {tr("smoothed"), tr("raw")};
    else
        reading.columns = {tr("raw")};
    for (const ComparedRun& other : m_others)
        reading.columns.push_back(other.name);

    const PlotColours colours = PlotColours::screen();
    for (int curve = 0; curve < kCurveCount; ++curve) {
        if (!m_visible[static_cast<std::size_t>(curve)]) continue;
        Reading::Row row{colours.curve(curve), isDashed(curve), curveName(curve), {}};
        const double value = m_run.smoothed(curve).at(index);
        row.values.push_back(curveValueText(curve, value));
        if (smoothed) row.values.push_back(curveValueText(curve, m_run.raw(curve).at(index)));
        for (const ComparedRun& other : m_others) {
            const bool within = !other.curves.empty() &&
                                position <= other.curves.position(m_axis, other.curves.size() - 1);
            row.values.push_back(
                within ? curveValueText(curve, other.curves.smoothed(curve).at(
                                                   other.curves.nearest(m_axis, position)))
                       : QStringLiteral("–"));
        }
        if (std::isfinite(value) && !(m_logarithmic && value <= 0)) {
            reading.points.emplace_back(reading.x,
                                        m_canvas->toPixelY(value, curve == kLearningRateCurve));
            reading.pointColours.push_back(row.colour);
        }
        reading.rows.push_back(std::move(row));
    }
    QStringList marks;
    for (const EventMark& mark : m_marks) {
        const std::size_t at = m_run.indexOfStep(mark.step);
        if (at >= m_run.size()) continue;
        const double line = m_canvas->toPixelX(m_run.position(m_axis, at));
        if (std::min(std::abs(line - reading.x), std::abs(line - pixel)) <= kNearMark)
            marks << mark.text;
    }
    reading.mark = marks.join(QStringLiteral(" · "));
    m_overlay->present(reading, area);
}

void LossPlot::moveCursor(int direction) {
    const QRect area = m_canvas->plotArea();
    if (m_run.empty()) return;
    if (m_cursor < 0) {
        readAt(direction > 0 ? area.left() : area.right());
        return;
    }
    // One measurement further, or one pixel where they lie closer.
    const std::size_t index = m_run.nearest(m_axis, m_canvas->fromPixelX(m_cursor));
    const std::size_t last = m_run.size() - 1;
    const std::size_t next = direction > 0 ? std::min(index + 1, last) : index - (index > 0);
    double pixel = m_canvas->toPixelX(m_run.position(m_axis, next));
    if (std::abs(pixel - m_cursor) < 1) pixel = m_cursor + direction;
    readAt(std::clamp<double>(pixel, area.left(), area.right()));
}

bool LossPlot::paintOn(QPaintDevice& device, const QSize& size, double scale,
                       const QString& title) {
    const PlotColours colours = PlotColours::paper();
    if (m_live) fitToRun();
    CurveFrame drawn = frame(size.width(), colours);
    // Formats that cannot clip would show what lies outside the range.
    for (CurveFrame::Line& line : drawn.lines) {
        for (double& x : line.points.x)
            x = std::clamp(x, m_left, m_right);
        if (line.onRightAxis) continue;
        for (double& y : line.points.y)
            if (std::isfinite(y)) y = std::clamp(y, m_bottom, m_top);
    }
    const QFont words = theme::captionFont();
    const QFontMetrics metrics(words);
    const int line = metrics.height() + 6;

    constexpr int kKey = 26; // two dashes of a dashed curve
    struct Entry {
        int curve;
        QRect place;
    };
    std::vector<Entry> entries;
    QPoint at(12, 8 + line);
    for (int curve = 0; curve < kCurveCount; ++curve) {
        if (!m_visible[static_cast<std::size_t>(curve)]) continue;
        const int width = kKey + 6 + metrics.horizontalAdvance(curveName(curve)) + 16;
        if (at.x() + width > size.width() - 12) at = QPoint(12, at.y() + line);
        entries.push_back({curve, QRect(at, QSize(width, line))});
        at.rx() += width;
    }
    const int headingHeight = at.y() + line + 4;
    return CurveCanvas::paint(device, size, scale, drawn, headingHeight, [&](QPainter& painter) {
        QFont strong = words;
        strong.setWeight(QFont::DemiBold);
        painter.setFont(strong);
        painter.setPen(colours.text);
        painter.drawText(QRect(12, 6, size.width() - 24, line), Qt::AlignLeft | Qt::AlignVCenter,
                         title);
        painter.setFont(words);
        for (const Entry& entry : entries) {
            const int y = entry.place.center().y();
            painter.setPen(curvePen(entry.curve, colours, 2));
            painter.drawLine(entry.place.left(), y, entry.place.left() + kKey, y);
            painter.setPen(colours.text);
            painter.drawText(entry.place.adjusted(kKey + 6, 0, 0, 0),
                             Qt::AlignLeft | Qt::AlignVCenter, curveName(entry.curve));
        }
    });
}

} // namespace cyclorama
