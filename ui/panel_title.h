#pragma once

#include <QWidget>

class QDockWidget;
class QLabel;
class QToolButton;

namespace cyclorama {

/// The title of a panel that stands alone or floats, drawn like the one tab of a group. Takes no
/// space while the panel stands among tabs.
class PanelTitle : public QWidget {
    Q_OBJECT

public:
    explicit PanelTitle(QDockWidget* dock);

    void setShown(bool shown, bool floating);
    /// What the title itself takes of the width.
    int titleWidth() const { return sizeHint().width(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QDockWidget* m_dock;
    QLabel* m_label;
    QToolButton* m_return;
    QToolButton* m_close;
    bool m_shown = true;
    bool m_floating = false;
};

} // namespace cyclorama
