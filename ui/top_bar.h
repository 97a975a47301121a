#pragma once

#include "core/train/training_events.h"
#include "ui/dock_area.h"

#include <QFrame>
#include <QStringList>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;

namespace cyclorama {

class CurrentRun;

/// The row below the menu: the verbs of training, where the run stands, and the layouts. Its one
/// filled button is whatever comes next: Start, Pause or Resume.
class TopBar : public QFrame {
    Q_OBJECT

public:
    struct Actions {
        QAction* start;
        QAction* pause;
        QAction* resume;
        QAction* stop;
        QAction* checkpoint;
        QAction* preview;
        QAction* layouts[3]; ///< Train, Watch, Translate
    };

    TopBar(const Actions& actions, QWidget* parent = nullptr);

    /// Shows where the run stands. Cheap; may be called at every drain.
    void showRun(const CurrentRun& run);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QPushButton* addButton(QAction* action, bool primary);
    void showState(const QString& state, QStringList details);
    void takeFocusTo(QPushButton* button);

    Actions m_actions;
    QPushButton* m_start;
    QPushButton* m_pause;
    QPushButton* m_resume;
    QLabel* m_dot;
    QLabel* m_state;
    QLabel* m_left;
    QProgressBar* m_progress;
    QLabel* m_caption;               ///< of the layouts
    bool m_replaced = false;         ///< a button with the keyboard was put away
    QWidget* m_focusAfter = nullptr; ///< where the keyboard went then; only compared
};

} // namespace cyclorama
