#pragma once

#include "core/train/training_events.h"

#include <QStringList>
#include <QWidget>

#include <filesystem>

namespace cyclorama {

/// The panel of all runs: what they came to, and what can be done with them. It asks the window to
/// open, resume or queue; renaming, revealing and trashing it does itself. GUI thread only.
class RunsDock : public QWidget {
    Q_OBJECT

public:
    explicit RunsDock(QWidget* parent = nullptr);
    ~RunsDock() override;

    /// The folder whose runs are listed; the default runs folder unless told otherwise.
    void setFolder(const std::filesystem::path& folder);
    std::filesystem::path folder() const;

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
    void queueRequested(const QString& run); ///< resume it when the running one has ended
    void renamed(const QString& from, const QString& to);
    void problemOccurred(const QString& message);
    void statusMessage(const QString& message);
};

} // namespace cyclorama
