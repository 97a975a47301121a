#pragma once

#include <QString>
#include <QWidget>

class QLabel;

namespace cyclorama {

class NoteDrawing;

/// What a panel shows while it has nothing to show: a drawing, what will appear here and how to get
/// there.
class EmptyNote : public QWidget {
    Q_OBJECT

public:
    EmptyNote(const QString& icon, const QString& title, const QString& text,
              QWidget* parent = nullptr);
    void setText(const QString& title, const QString& text);
    void setIcon(const QString& icon);

private:
    NoteDrawing* m_drawing;
    QLabel* m_title;
    QLabel* m_text;
};

} // namespace cyclorama
