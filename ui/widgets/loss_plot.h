#pragma once

#include "ui/widgets/curve_canvas.h"
#include "ui/widgets/event_marks.h"
#include "ui/widgets/run_curves.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <array>
#include <vector>

namespace cyclorama {

class ReadingOverlay;

/// Another run, laid under the curves for comparison.
struct ComparedRun {
    QString name;
    RunCurves curves;
};

/// The loss curves as a person handles them: follows a run, zooms and pans with mouse and keys,
/// reads values under a cursor. Draws at most 25 times a second while a person handles it, so
/// seldom while it only follows a run that the training hardly notices, and not at all while
/// hidden. GUI thread only.
class LossPlot : public QWidget {
    Q_OBJECT

public:
    explicit LossPlot(QWidget* parent = nullptr);
    ~LossPlot() override;

    void setRun(RunCurves curves);
    void append(const std::vector<StepMetrics>& metrics);
    const RunCurves& run() const { return m_run; }

    void setMarks(std::vector<EventMark> marks);
    void setOthers(std::vector<ComparedRun> others);
    const std::vector<ComparedRun>& others() const { return m_others; }

    void setAxis(CurveAxis axis);
    CurveAxis axis() const { return m_axis; }
    void setLogarithmic(bool on);
    void setSmoothing(double weight);
    void setCurveVisible(int curve, bool visible);
    bool isCurveVisible(int curve) const { return m_visible[curve]; }

    /// Shows the whole run and follows it from now on.
    void goLive();
    bool isLive() const { return m_live; }
    /// Both end following. `at` is the place that stays, as a share of the width.
    void zoom(double factor, double at = 0.5);
    void pan(double share);
    /// Visible range of positions.
    double left() const { return m_left; }
    double right() const { return m_right; }

    /// The plot with a heading and a legend, as a file or picture has it: on white.
    bool paintOn(QPaintDevice& device, const QSize& size, double scale, const QString& title);

    /// Draws now what is waiting to be drawn.
    void redraw();
    /// The last drawing, from the measurements to the pixels, in milliseconds.
    double redrawMilliseconds() const { return m_redrawMilliseconds; }
    qint64 redrawCount() const { return m_redrawCount; }
    const ReadingOverlay& overlay() const { return *m_overlay; }
    const CurveCanvas& canvas() const { return *m_canvas; }

Q_SIGNALS:
    void liveChanged(bool live);
    void redrawn();
    void copyRequested();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Drag { None, Pan, Select };

    /// `share`: the part of the time that drawing may take.
    void scheduleRedraw(double share = 0.5);
    void setLive(bool live);
    void fitToRun();
    void setRange(double left, double right);
    void zoomValues(double factor);
    CurveFrame frame(int columns, const PlotColours& colours);
    void addLines(CurveFrame& frame, int columns);
    void fitValues(CurveFrame& frame);
    void addMarks(CurveFrame& frame) const;
    void readAt(double pixel);
    void moveCursor(int direction);

    RunCurves m_run;
    std::vector<ComparedRun> m_others;
    std::vector<EventMark> m_marks;
    CurveAxis m_axis = CurveAxis::Step;
    bool m_logarithmic = false;
    std::array<bool, kCurveCount> m_visible;

    bool m_live = true;
    double m_left = 0, m_right = 1;
    double m_bottom = 0, m_top = 1;
    bool m_valuesByHand = false; ///< the user chose the range of values

    Drag m_drag = Drag::None;
    QPointF m_dragFrom;
    double m_dragLeft = 0, m_dragRight = 0, m_dragBottom = 0, m_dragTop = 0;
    double m_cursor = -1; ///< pixel of the reading cursor; below 0: none

    CurveCanvas* m_canvas;
    ReadingOverlay* m_overlay;
    QTimer m_redrawLater;
    QElapsedTimer m_sinceRedraw;
    double m_redrawMilliseconds = 0;
    qint64 m_redrawCount = 0;
};

/// The name of a curve as people write it: "cycle_A", "learning rate".
QString curveName(int curve);
/// A loss or rate in four significant figures of the locale.
QString curveValueText(int curve, double value);

} // namespace cyclorama
