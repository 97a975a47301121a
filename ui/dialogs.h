#pragma once

#include <QString>

#include <functional>
#include <vector>

class QDialog;
class QWidget;

namespace cyclorama {

class WindowActions;

/// The versions of the program and of what it stands on.
QDialog* makeAboutDialog(QWidget* parent);

/// All shortcuts, by menu.
QDialog* makeShortcutsDialog(const WindowActions& actions, QWidget* parent);

/// One of the answers to a question: the words of its button and what it does.
struct Answer {
    QString text;
    std::function<void()> work;
    QString toolTip;
};

/// Asks; Cancel and Escape do nothing but close it. The last answer is the usual one. Show it with
/// open(): it does not hold up the event loop.
QDialog* makeQuestion(const QString& title, const QString& text, std::vector<Answer> answers,
                      QWidget* parent);

} // namespace cyclorama
