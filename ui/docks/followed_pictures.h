#pragma once

#include <QStringList>
#include <QWidget>

class QToolButton;

namespace cyclorama {

class ThumbnailGrid;

/// Which pictures of a domain the previews show through the whole run: buttons to choose them, and
/// the chosen ones. GUI thread.
class FollowedPictures : public QWidget {
    Q_OBJECT

public:
    explicit FollowedPictures(QWidget* parent = nullptr);

    /// The domain's folders, of which `test` may be empty.
    void setFolders(const QString& train, const QString& test, int channels);
    /// As the settings preview_a and preview_b name pictures.
    void setNames(const QStringList& names);
    void setEditable(bool editable);

    bool isEmpty() const { return m_names.isEmpty(); }
    /// The chosen ones that lie in the training folder, as paths below it.
    QStringList inTraining() const;
    /// Chooses a picture of one of the folders, or takes it out again.
    void toggle(const QString& file);
    /// The same of a picture of the training folder.
    void toggleInTraining(const QString& name);

Q_SIGNALS:
    void namesEdited(const QStringList& names);
    void problemOccurred(const QString& message);

private:
    void choose();
    QString fileOf(const QString& name) const;
    QString nameOf(const QString& file) const; ///< empty: in neither folder
    void refresh();

    QString m_train, m_test;
    int m_channels = 3;
    QStringList m_names;
    bool m_editable = true;
    QToolButton* m_choose;
    QToolButton* m_spread; ///< lets them be spread evenly again
    ThumbnailGrid* m_pictures;
};

} // namespace cyclorama
