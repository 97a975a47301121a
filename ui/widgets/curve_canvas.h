#pragma once

#include "ui/widgets/curve_samples.h"
#include "ui/widgets/plot_colours.h"

#include <QPen>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QPainter;
class QPaintDevice;

namespace cyclorama {

/// Everything that a plot of curves shows at one moment.
struct CurveFrame {
    struct Line {
        CurvePoints points;
        QPen pen;
        bool onRightAxis = false;
        bool fine = true;   ///< antialiased; dense raw curves are not, which is many times faster
        bool steps = false; ///< a value holds until the next point
        bool sets = true;   ///< whether the range of values makes room for it
    };
    struct Mark {
        double x = 0;
        QString text;           ///< left out where there is no room for it
        bool important = false; ///< its words come before those of others
    };
    struct Note { ///< words above the end of a line
        double x = 0, y = 0;
        QString text;
    };

    CurveAxis axis = CurveAxis::Step;
    double left = 0, right = 1; ///< visible range of x
    double bottom = 0, top = 1; ///< of the losses; above 0 when logarithmic
    double rightTop = 1;        ///< of the right axis, which begins at 0; 0: no right axis
    bool logarithmic = false;
    std::vector<Line> lines; ///< drawn in this order
    std::vector<Mark> marks;
    std::vector<Note> notes;
    PlotColours colours;
};

/// Draws curves with axes. It knows how, not what: the only file that knows QCustomPlot. It takes
/// no mouse and no keys. GUI thread only.
class CurveCanvas : public QWidget {
    Q_OBJECT

public:
    explicit CurveCanvas(QWidget* parent = nullptr);
    ~CurveCanvas() override;

    /// Draws at once; the caller decides how often.
    void draw(const CurveFrame& frame);

    /// Draws a frame onto another device: `size` in logical pixels, each `scale` of the device's.
    /// The first `headingHeight` of it are left to `heading`. False when the device refuses.
    static bool paint(QPaintDevice& device, const QSize& size, double scale,
                      const CurveFrame& frame, int headingHeight,
                      const std::function<void(QPainter&)>& heading);

    /// Where the curves are, within the widget.
    QRect plotArea() const;
    /// Of the frame shown last; logical pixels of the widget.
    double toPixelX(double x) const;
    double toPixelY(double y, bool rightAxis) const;
    double fromPixelX(double pixel) const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Plot;
    std::unique_ptr<Plot> m_plot;
};

/// Seconds as a person reads them: "0:42", "1:07:30", "3 d 4 h".
QString clockText(double seconds);

} // namespace cyclorama
