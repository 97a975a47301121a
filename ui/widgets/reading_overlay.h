#pragma once

#include <QColor>
#include <QPointF>
#include <QRect>
#include <QString>
#include <QWidget>

#include <vector>

namespace cyclorama {

/// What all curves read at one place.
struct Reading {
    struct Row {
        QColor colour;
        bool dashed = false;
        QString name;
        std::vector<QString> values; ///< one for each column
    };
    QString heading;              ///< "step 10 842 · epoch 37.4"
    std::vector<QString> columns; ///< what the values are: "smoothed", "raw", names of other runs
    std::vector<Row> rows;
    QString mark;                ///< words of an event at this place, or empty
    double x = 0;                ///< pixels, of the cursor line
    std::vector<QPointF> points; ///< pixels, where the cursor meets the curves
    std::vector<QColor> pointColours;
};

/// The cursor over a plot: a line, a dot on each curve and a panel of values beside it; and a ring
/// while the plot has the keyboard. Lies over the plot so that moving it draws no curve anew, and
/// takes no mouse.
class ReadingOverlay : public QWidget {
    Q_OBJECT

public:
    explicit ReadingOverlay(QWidget* parent = nullptr);

    /// `area` is where the curves are.
    void present(const Reading& reading, const QRect& area);
    void clear();
    bool hasReading() const { return m_shown; }
    const Reading& reading() const { return m_reading; }

    /// A stretch that is being marked with the mouse; empty to end.
    void setSelection(const QRect& selection);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintPanel(QPainter& painter) const;

    Reading m_reading;
    QRect m_area;
    QRect m_selection;
    bool m_shown = false;
};

} // namespace cyclorama
