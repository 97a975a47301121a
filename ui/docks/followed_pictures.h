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
    /// What is chosen, and from where.
    struct Choice {
        QString train, test; ///< the domain's folders, of which `test` may be empty
        int channels = 3;
        QStringList names; ///< as the settings preview_a and preview_b name pictures

        bool operator==(const Choice&) const = default;
    };

    explicit FollowedPictures(QWidget* parent = nullptr);

    void setChoice(const Choice& choice);
    void setEditable(bool editable);

    bool isEmpty() const { return m_choice.names.isEmpty(); }
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
    void showPictures();
    void showButtons();

    Choice m_choice;
    bool m_editable = true;
    QToolButton* m_choose;
    QToolButton* m_spread; ///< lets them be spread evenly again
    ThumbnailGrid* m_pictures;
};

} // namespace cyclorama
