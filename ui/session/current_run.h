#pragma once

#include "core/run/run_follower.h"
#include "core/run/training_run.h"
#include "core/train/memory_check.h"
#include "ui/session/training_session.h"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace cyclorama {

/// What makes trainers and checks memory: the engine in the program, a fake in tests. Called on a
/// thread of the pool; what they throw is told to the user.
struct Engine {
    std::function<std::unique_ptr<Trainer>(const NewRun&)> create;
    std::function<std::unique_ptr<Trainer>(const ResumedRun&)> resume;
    std::function<MemoryReport(const TrainingConfig&)> checkMemory;
    std::function<std::filesystem::path(const TrainingConfig&)> freshPath;

    static Engine real();
};

/// What was set for stopped runs and applies when they go on: per run folder, texts by key.
using WaitingChanges = std::map<std::filesystem::path, std::map<std::string, std::string>>;

/// The one run that the window is about: nothing, a new run being set up, or a run folder that is
/// looked at or trains. Knows which verbs are possible and carries them out without blocking.
class CurrentRun : public QObject {
    Q_OBJECT

public:
    enum class Stage {
        None,    ///< the start page
        Draft,   ///< settings of a new run, no folder yet
        Opened,  ///< a run folder, not training
        Opening, ///< a trainer is being made
        Active   ///< training, paused or stopping
    };

    explicit CurrentRun(Engine engine, QObject* parent = nullptr);

    TrainingSession& session() { return m_session; }
    const TrainingSession& session() const { return m_session; }

    Stage stage() const { return m_stage; }
    /// The run folder; empty in Draft and None.
    std::filesystem::path folder() const { return m_folder; }
    /// The settings of the draft or of the run, live changes included.
    const TrainingConfig& config() const { return m_config; }
    /// The config holds settings that no run has yet.
    bool isUnsaved() const { return m_unsaved; }
    /// Those of the opened run included. They stay while other runs are looked at, and are there
    /// again when theirs is opened.
    WaitingChanges waitingChanges() const;
    void setWaitingChanges(WaitingChanges changes) { m_waiting = std::move(changes); }
    /// A run that is not training has another folder now.
    void followRun(const std::filesystem::path& from, const std::filesystem::path& to);

    /// Where the run stands: from the trainer while there is one, else from the folder.
    TrainerStatus status() const;

    bool canStart() const;
    /// Why the opened run failed; empty where it did not, or did not say.
    const Sentence& failure() const { return m_failure; }
    /// The opened run is held by another program; told within a second of its beginning and end.
    bool trainsElsewhere() const;
    bool isFinished() const; ///< an opened run that has reached its last epoch
    bool canPause() const;
    bool canResume() const;
    bool canStop() const;
    bool canAct() const; ///< checkpoint and preview now

    /// Sets up a new run. Ignored while one trains.
    void beginDraft(const TrainingConfig& config);
    /// New settings of the draft, or, of an opened run, of what may change while it trains: that is
    /// changed as soon as it goes on.
    void setConfig(const TrainingConfig& config);
    /// Shows a run without training it. Ignored while one trains.
    void openFolder(const std::filesystem::path& run);
    /// Back to nothing. Ignored while one trains.
    void close();

    /// Starts the draft, or goes on with the opened run.
    void start();
    void pause() { m_session.pause(); }
    void resume() { m_session.resume(); }
    void stop() { m_session.stop(); }
    /// Starts a new run at once, in `folder`.
    void startNew(const TrainingConfig& config, const std::filesystem::path& folder,
                  const std::filesystem::path& startFrom = {});
    /// Goes on with a run, with a new last epoch where one is given.
    void resumeFolder(const std::filesystem::path& run, std::optional<int> epochs = std::nullopt);
    /// Goes on with it, its pictures being elsewhere by now.
    void resumeWithPictures(const std::filesystem::path& run, const DataFolders& pictures);

    /// Throws UsageError when it may not change now.
    void changeLive(const QString& key, const QString& value);

    /// Tries one step of the present settings; memoryChecked tells.
    void checkMemory();
    bool isCheckingMemory() const { return m_checkingMemory; }

Q_SIGNALS:
    /// The stage, the folder or what is possible has changed.
    void changed();
    void configChanged();
    /// A new run that was not started gives way to another, or to nothing.
    void draftLeft(const cyclorama::TrainingConfig& config);
    void folderOpened(const QString& run);
    void folderClosed();
    void ended(const cyclorama::Outcome& outcome);
    /// What another program, which trains the opened run, has written lately; once a second.
    void followed(const cyclorama::RunFollower::News& news);
    void memoryChecked(const cyclorama::MemoryReport& report);
    /// A run could not be gone on with; it stays as it was.
    void resumeRefused(const QString& run, const QString& problem);
    /// Something else asked for could not be done, in words.
    void problemOccurred(const QString& message);

private:
    void setStage(Stage stage);
    void leaveSettings();
    void showWaitingChanges();
    void applyWaitingChanges();
    void takeTrainer(std::unique_ptr<Trainer> trainer, const std::filesystem::path& folder);
    void goOn(const ResumedRun& request);
    void makeTrainer(std::function<std::unique_ptr<Trainer>()> make,
                     const std::filesystem::path& folder,
                     std::function<void(const QString&)> onRefused);
    void onEnded(const Outcome& outcome);
    void lookWhoTrains();
    void follow();
    void takeNews(const RunFollower::News& news);

    Engine m_engine;
    Stage m_stage = Stage::None;
    std::filesystem::path m_folder;
    TrainingConfig m_config;
    TrainingConfig m_folderConfig; ///< as the run's folder has it
    TrainerStatus m_folderStatus;
    Sentence m_failure;
    std::shared_ptr<RunFollower> m_follower; ///< of the opened run; read in the background
    bool m_reading = false;                  ///< it is being read
    std::optional<StepMetrics> m_paceFrom;   ///< the first step that it told
    ResumedRun m_refused;                    ///< the last that could not be gone on with
    WaitingChanges m_waiting;                ///< without the opened run's
    bool m_unsaved = false;
    bool m_startsDraft = false; ///< it is the draft for which a trainer is being made
    bool m_checkingMemory = false;
    QTimer m_lookAgain;
    quint64 m_request = 0;     ///< tells a late answer about a run from the present one
    TrainingSession m_session; // last: stops its thread first
};

} // namespace cyclorama
