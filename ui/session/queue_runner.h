#pragma once

#include "core/run/run_queue.h"
#include "ui/session/current_run.h"

#include <QObject>

#include <optional>
#include <string>
#include <vector>

namespace cyclorama {

/// Starts the queued runs one after the other: the next begins when the present one has finished or
/// failed, not when it was stopped by hand. GUI thread only.
class QueueRunner : public QObject {
    Q_OBJECT

public:
    QueueRunner(CurrentRun& run, const std::filesystem::path& runsFolder,
                QObject* parent = nullptr);

    /// A new run with these settings.
    void addNew(const TrainingConfig& config, const QString& name);
    /// Goes on with a run.
    void addResumed(const std::filesystem::path& run);
    void remove(const std::string& id);
    void move(const std::string& id, int place);
    /// Lets a failed run wait again.
    void putBack(const std::string& id);
    /// A run's folder is called otherwise now.
    void follow(const std::filesystem::path& from, const std::filesystem::path& to);
    /// A run's folder is gone: nothing of it is left to go on with.
    void forget(const std::filesystem::path& run);
    std::vector<QueuedRun> entries() const;
    int waitingCount() const;

    /// Begins the next waiting run when none trains. Says whether there was one.
    bool startNext();

Q_SIGNALS:
    void changed();
    void problemOccurred(const QString& message);

private:
    void onEnded(const Outcome& outcome);
    void onProblem(const QString& problem);
    void guarded(const std::function<void()>& work);

    CurrentRun& m_run;
    RunQueue m_queue;
    std::optional<QueuedRun> m_present; ///< the entry that trains, or is being opened
};

} // namespace cyclorama
