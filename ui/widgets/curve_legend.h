#pragma once

#include "ui/widgets/run_curves.h"

#include <QAbstractButton>
#include <QWidget>

#include <array>

namespace cyclorama {

/// One curve in the legend: its line, name and latest value. Checked: the curve is shown. A click
/// or Space toggles it; a double click, Alt with a click or Enter shows it alone.
class CurveChip : public QAbstractButton {
    Q_OBJECT

public:
    explicit CurveChip(int curve, QWidget* parent = nullptr);

    void setValue(const QString& value);
    QString value() const { return m_value; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void isolateRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int m_curve;
    QString m_value;
};

/// The legend of the loss plot: a chip for each curve. Arrow keys go from chip to chip.
class CurveLegend : public QWidget {
    Q_OBJECT

public:
    explicit CurveLegend(QWidget* parent = nullptr);

    bool isCurveVisible(int curve) const { return m_chips[curve]->isChecked(); }
    CurveChip& chip(int curve) const { return *m_chips[curve]; }
    /// Shows one curve alone; all again when it is alone already.
    void isolate(int curve);
    void showAll();

Q_SIGNALS:
    void visibilityChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::array<CurveChip*, kCurveCount> m_chips;
    std::array<bool, kCurveCount> m_beforeClick; ///< a double click undoes what its first half did
};

} // namespace cyclorama
