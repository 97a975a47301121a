#pragma once

#include <QImage>
#include <QListWidget>
#include <QStyledItemDelegate>

namespace cyclorama {

/// The queue of translations: a row each with a small picture, a name and how it stands. Results
/// that are in a file can be dragged out.
class TranslationList : public QListWidget {
    Q_OBJECT

public:
    enum class State { Waiting, Working, Done, Failed, Cancelled };

    explicit TranslationList(QWidget* parent = nullptr);

    void addRow(int item, const QString& name, const QString& path);
    bool holds(int item) const { return rowOf(item) >= 0; }
    int rowOf(int item) const;
    int itemAtRow(int row) const;
    /// The row stands for another item from now on: it is translated once more.
    void renumber(int item, int next);

    /// What the pictures are of, and what the result shows: "horse", "zebra".
    void setDomains(int item, const QString& source, const QString& result);
    QString sourceName(int item) const;
    QString resultName(int item) const;

    void setState(int item, State state, const QString& problem = {});
    State state(int item) const;
    /// How much of an item at work is done, 0 to 100.
    void setProgress(int item, int percent);
    /// What the row says about its state, as the eye sees it.
    QString stateWords(int item) const;
    QString problem(int item) const;
    void setThumbnail(int item, const QImage& image);
    void setFile(int item, const QString& file);
    QString file(int item) const;
    /// The user has the result in a file of his own.
    void setSaved(int item);
    /// Results that are not saved, and what waits or is at work.
    int unsavedCount() const;
    QString path(int item) const; ///< of the source; empty for a pasted picture
    QString name(int item) const;

    /// How many rows there are in a state.
    int count(State state) const;
    using QListWidget::count;

protected:
    void startDrag(Qt::DropActions actions) override;
    QMimeData* mimeData(const QList<QListWidgetItem*>& items) const override;
    QStringList mimeTypes() const override;

private:
    QListWidgetItem* find(int item) const;
};

} // namespace cyclorama
