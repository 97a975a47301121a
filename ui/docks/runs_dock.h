#pragma once

#include "core/run/run_folder.h"
#include "core/train/training_events.h"

#include <QFileSystemWatcher>
#include <QHash>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <filesystem>
#include <optional>
#include <vector>

class QAction;
class QLabel;
class QMenu;
class QPushButton;
class QStackedLayout;

namespace cyclorama {

class QueueView;
class RunList;

/// The panel of all runs: what they came to, and what can be done with them. It asks the window to
/// open, resume or queue; renaming, revealing and trashing it does itself. GUI thread only.
class RunsDock : public QWidget {
    Q_OBJECT

public:
    explicit RunsDock(QWidget* parent = nullptr);
    ~RunsDock() override;

    /// The folder whose runs are listed; the default runs folder unless told otherwise.
    void setFolder(const std::filesystem::path& folder);
    std::filesystem::path folder() const { return m_folder; }

    RunList& list() const { return *m_list; }
    /// The queue of runs below the list; who owns the queue fills it and hears what is asked.
    QueueView& queue() const { return *m_queue; }
    /// Gives a run's folder another name beside the old one.
    void rename(const QString& run, const QString& name);
    /// Moves runs to the trash without asking.
    void moveToTrash(const QStringList& runs);
    /// Asks until which epoch a run is to be trained; nothing when that is thought better of.
    /// `config` is what the run goes on with: it says how far it was to go, and the learning rate.
    static std::optional<int> askForLastEpoch(QWidget* parent, const QString& name, int epoch,
                                              const TrainingConfig& config);

public Q_SLOTS:
    /// Reads the folder again, in the background.
    void refresh();
    /// The run that is open in the window (or none: empty) and its state, which the list shows
    /// instead of what the folder says.
    void setActiveRun(const QString& run, cyclorama::TrainerState state);

Q_SIGNALS:
    void openRequested(const QString& run);
    void resumeRequested(const QString& run);
    void extendRequested(const QString& run, int epochs); ///< the new end, from the run's beginning
    void duplicateRequested(const QString& run);          ///< its settings, for a new run
    void compareRequested(const QStringList& runs);
    void queueRequested(const QString& run);     ///< resume it when the running one has ended
    void queueCopyRequested(const QString& run); ///< a new run with its settings, when that ended
    void renamed(const QString& from, const QString& to);
    void trashed(const QString& run);
    /// Why what was just asked for was not done. Void once something else was.
    void refused(const QString& why);
    void problemOccurred(const QString& message);
    void statusMessage(const QString& message);
    void listed(); ///< the list shows what the folder holds now

protected:
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeList();
    void makeActions();
    void take(const std::vector<RunSummary>& runs);
    void loadThumbnails(const std::vector<RunSummary>& runs);
    void updateActions();
    void updateDetails();
    void askToExtend();
    void askToTrash();
    void refuseRename(const QString& run);
    void refuseTrash(const QString& run);
    void reveal();
    bool isBusy(const QString& run) const; ///< trains, here or elsewhere
    QString chosen() const;                ///< the only selected run, or empty

    std::filesystem::path m_folder;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;   ///< collects changes of the folder
    QTimer m_slowly; ///< progress of runs elsewhere
    int m_reading = 0;
    QHash<QString, QString> m_thumbnails; ///< picture shown for each run

    QString m_active;
    TrainerState m_activeState = TrainerState::Idle;

    RunList* m_list;
    QueueView* m_queue;
    QStackedLayout* m_stack;
    QLabel* m_details;
    QMenu* m_menu;
    QPushButton* m_open;
    QPushButton* m_resume; ///< or extend, where the run has reached its end
    bool m_isDone = false;
    QAction *m_openAction, *m_resumeAction, *m_extendAction, *m_queueAction, *m_duplicateAction,
        *m_queueCopyAction, *m_compareAction, *m_renameAction, *m_revealAction, *m_trashAction;
};

} // namespace cyclorama
