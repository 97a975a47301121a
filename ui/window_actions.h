#pragma once

#include "ui/dock_area.h"

#include <QObject>

#include <vector>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;
class QUndoStack;

namespace cyclorama {

class CurrentRun;

/// Everything the window can be told to do, with its words, icon and shortcut; and the menus made
/// of it. What an action does is connected by the window.
class WindowActions : public QObject {
    Q_OBJECT

public:
    explicit WindowActions(QWidget* window);

    // File
    QAction *newRun, *openRun, *startPage, *closeRun, *loadSettings, *saveSettings, *quit;
    // Edit
    QAction *undo, *redo, *findSetting;
    // Run
    QAction *start, *pause, *resume, *stop, *checkpoint, *preview, *checkMemory, *enqueue,
        *enqueueCopy, *startNext, *revealRun;
    // View
    QAction *layoutTrain, *layoutWatch, *layoutTranslate, *dockAll, *resetLayout, *fullScreen;
    QAction* platformStyle;
    QActionGroup *appearance, *language;
    /// Those that show a panel, in the View menu's order; there once the menus are filled.
    const std::vector<QAction*>& panels() const { return m_panels; }
    // Tools
    QAction *translatePictures, *demo, *checkDevices;
    // Help
    QAction *guide, *shortcuts, *about;

    void fillMenus(QMenuBar& bar, DockArea& docks, QUndoStack& undoStack);
    /// Enables what the run allows at present.
    void follow(const CurrentRun& run);

    /// Every action with a shortcut, grouped by the menu it stands in.
    struct MenuShortcuts {
        QString menu;
        std::vector<const QAction*> actions;
    };
    std::vector<MenuShortcuts> listShortcuts() const;

private:
    QAction* make(const char* icon, const QString& text, const QString& tip,
                  const QKeySequence& shortcut = {});

    QAction* makePanelAction(DockArea& docks, DockArea::Panel panel);

    QWidget* m_window;
    std::vector<QMenu*> m_menus;
    std::vector<QAction*> m_panels;
};

} // namespace cyclorama
