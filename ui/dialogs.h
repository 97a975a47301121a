#pragma once

#include <functional>

class QDialog;
class QWidget;

namespace cyclorama {

class WindowActions;

/// The versions of the program and of what it stands on.
QDialog* makeAboutDialog(QWidget* parent);

/// All shortcuts, by menu.
QDialog* makeShortcutsDialog(const WindowActions& actions, QWidget* parent);

/// What the user wants when the window is closed while a run trains.
struct QuitAnswers {
    bool isPaused = false;    ///< it is not offered to go on in the background
    bool startsAgain = false; ///< the program starts again after it has quit
    std::function<void()> checkpointAndQuit;
    std::function<void()> keepTraining; ///< the window goes out of the way, the run goes on
};

/// Asks; Cancel and Escape do nothing. Show it with open(): it does not hold up the event loop.
QDialog* makeQuitQuestion(QuitAnswers answers, QWidget* parent);

} // namespace cyclorama
