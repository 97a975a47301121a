#pragma once

#include "core/base/batch.h"
#include "core/base/pause_gate.h"
#include "core/base/persistence.h"
#include "core/train/trainer.h"

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace cyclorama {

struct ChangeSetting {
    std::string key, value;
};
struct CheckpointNow {};
struct PreviewNow {};
using TrainingCommand = std::variant<ChangeSetting, CheckpointNow, PreviewNow>;

/// What stands between the threads that steer a session and the one that trains: commands one way,
/// snapshots and listeners' calls the other.
class TrainingControl {
public:
    explicit TrainingControl(TrainingConfig config) : m_config(std::move(config)) {}

    // Steering, any thread.
    void send(TrainingCommand command);
    PauseGate& gate() { return m_gate; }
    Persistence& lastCheckpoint() { return m_lastCheckpoint; }
    TrainingConfig config() const;
    TrainerStatus status() const;
    Outcome waitForOutcome();

    // The trainer's thread only.
    void addListener(TrainerListener& listener) { m_listeners.push_back(&listener); }
    std::vector<TrainingCommand> takeCommands() { return m_commands.takeAll(); }
    void setConfig(const TrainingConfig& config);
    void setStatus(const TrainerStatus& status);
    void setState(TrainerState state);
    void tell(const StepMetrics& metrics);
    void tell(const PreviewSet& preview);
    void tell(RunEvent event); ///< stamped with the present time
    void log(LogLevel level, const Sentence& text);
    /// All listeners get the outcome: one that throws turns it into a failure for the rest.
    void finish(Outcome outcome);
    bool wantsPreview() const;

private:
    /// Calls all, and throws what the first threw that did.
    template <typename Call>
    void callAll(Call call);

    std::vector<TrainerListener*> m_listeners;
    Batch<TrainingCommand> m_commands;
    PauseGate m_gate;
    Persistence m_lastCheckpoint;
    mutable std::mutex m_mutex;
    std::condition_variable m_over;
    TrainingConfig m_config;
    TrainerStatus m_status;
    Outcome m_outcome;
    bool m_isOver = false;
};

} // namespace cyclorama
