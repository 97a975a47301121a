#pragma once

#include "core/train/training_events.h"

#include <QTimer>
#include <QWidget>

#include <filesystem>
#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QSlider;
class QStackedLayout;
class QToolButton;

namespace cyclorama {

class EmptyNote;
class PanelTools;
class PreviewGrid;
class PreviewHistory;

/// The panel of preview pictures: both directions, real, fake, reconstructed and identity, live or
/// from the run's history. GUI thread only.
class PreviewsDock : public QWidget {
    Q_OBJECT

public:
    explicit PreviewsDock(QWidget* parent = nullptr);
    ~PreviewsDock() override;

    /// Shows a run's newest preview from its folder and lets the slider go through all of them.
    void openRun(const std::filesystem::path& run);
    void closeRun();
    /// A new run is being set up: says what will be seen here, rather than that no run is open.
    void setDraft(bool draft);
    /// Another program may have written previews of the run.
    void lookAgain();

    /// The newest preview of the open run; shown at once unless the user is looking at history.
    void showPreview(std::shared_ptr<const PreviewSet> preview);

    /// What the captions call the two domains ("horse", "zebra"); empty: A and B.
    void setDomainNames(const QString& a, const QString& b);

    /// While a run trains, pictures can become fixed ones, or cease to be.
    void setKeepable(bool on);

    enum class Pictures { Fixed, Batch, Both };
    void setPictures(Pictures pictures);
    /// Which of the fixed pictures is shown, from 0.
    void choosePicture(int index);
    int pictureCount() const;

    bool isLive() const { return m_live; }
    void goLive();
    /// Looks at the history: the position on the slider.
    void showHistory(int position);
    /// The preview in view, or null.
    std::shared_ptr<const PreviewSet> shown() const { return m_shown; }
    PreviewGrid& grid() const { return *m_grid; }

Q_SIGNALS:
    void problemOccurred(const QString& message);
    void statusMessage(const QString& message);
    void shownChanged();
    /// The previews are to show these pictures from now on: keys (PreviewRow::key) of domain 0 and
    /// of domain 1, as many of each.
    void fixedPicturesWanted(const QStringList& a, const QStringList& b);

private:
    QWidget* makeBar();
    QWidget* makeHistoryBar();
    void present(std::shared_ptr<const PreviewSet> preview);
    void showRows();
    void updateEmptyNote();
    void onStepsChanged();
    void updateHistory();
    void setLive(bool live);
    void play(bool on);
    void offerKeeping();
    void keep(int row, bool kept);
    void awaitFixed(const PreviewSet& preview);
    void saveAll();
    void exportTimeLapse();

    std::shared_ptr<const PreviewSet> m_shown;
    PreviewHistory* m_history;
    bool m_live = true;
    bool m_open = false;
    bool m_draft = false;
    Pictures m_pictures = Pictures::Fixed;
    int m_picture = 0;
    bool m_keepable = false;
    int m_awaited = 0;       ///< so many previews may pass until one shows other fixed pictures
    bool m_keptLast = false; ///< it has one more
    QString m_nameA, m_nameB;
    QTimer m_playing;

    QStackedLayout* m_stack;
    EmptyNote* m_empty;
    PreviewGrid* m_grid;
    PanelTools* m_tools = nullptr;
    QWidget* m_historyBar = nullptr;
    QComboBox* m_which = nullptr;
    QWidget* m_chooser = nullptr;
    QLabel* m_pictureLabel = nullptr;
    QToolButton* m_previous = nullptr;
    QToolButton* m_next = nullptr;
    QToolButton* m_play = nullptr;
    QSlider* m_slider = nullptr;
    QLabel* m_stepLabel = nullptr;
    QToolButton* m_liveButton = nullptr;
};

} // namespace cyclorama
