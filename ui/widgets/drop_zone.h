#pragma once

#include <QFrame>
#include <QString>

class QLabel;
class QPushButton;

namespace cyclorama {

/// A place to put a folder: dropped on it, browsed for by click or Enter. Says what it holds.
class DropZone : public QFrame {
    Q_OBJECT

public:
    /// `prompt` is what it says while empty: "Drop pictures A here".
    explicit DropZone(const QString& prompt, QWidget* parent = nullptr);

    QString folder() const { return m_folder; }
    /// Shows the folder; tells nobody.
    void setFolder(const QString& folder);
    /// The title of the dialog in which a folder is chosen.
    void setQuestion(const QString& question) { m_question = question; }
    /// A line below the folder's name: counts, or what is wrong with it.
    void setNote(const QString& note, bool isProblem = false);
    bool hasProblem() const { return m_hasProblem; }
    /// One line high, for the Data panel, rather than a large target.
    void setCompact(bool compact);

Q_SIGNALS:
    /// One folder, or as many as were dropped at once.
    void foldersChosen(const QStringList& folders);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void browse();
    void refresh();

    QString m_prompt;
    QString m_question;
    QString m_folder;
    QString m_note;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_detail;
    bool m_hasProblem = false;
    bool m_lit = false;
    bool m_compact = false;
};

} // namespace cyclorama
