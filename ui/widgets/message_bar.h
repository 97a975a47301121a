#pragma once

#include <QFrame>
#include <QString>

#include <functional>
#include <vector>

class QLabel;
class QVBoxLayout;

namespace cyclorama {

/// Says what happened inside the window, above the panels, without stopping work. Messages stand
/// below each other, newest first, until they are closed or an action is taken; the same message is
/// not shown twice.
class MessageBar : public QWidget {
    Q_OBJECT

public:
    enum class Tone { Info, Good, Warning, Error };
    struct Action {
        QString text;
        std::function<void()> run;
    };

    explicit MessageBar(QWidget* parent = nullptr);

    /// `id` names what the message is about: a later message with the same id replaces it.
    void post(Tone tone, const QString& text, const std::vector<Action>& actions = {},
              const QString& id = {});
    void clear(const QString& id);
    bool shows(const QString& id) const;
    /// The messages that can be read at present, newest first.
    QStringList texts() const;

private:
    QFrame* makeRow(Tone tone, const QString& text, const std::vector<Action>& actions);

    QVBoxLayout* m_rows;
};

} // namespace cyclorama
