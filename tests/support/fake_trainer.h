#pragma once

#include "core/train/trainer.h"

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace cyclorama::test {

/// The defaults with the demo as data, which needs no folder.
inline TrainingConfig demoConfig() {
    TrainingConfig config;
    config.demo = true;
    return config;
}

/// What a fake trainer is to do.
struct FakeScript {
    TrainingConfig config = demoConfig();
    std::int64_t stepsPerEpoch = 10;
    std::int64_t totalSteps = 100;
    std::int64_t previewEvery = 0; ///< 0: only when asked
    int previewSide = 32;
    std::int64_t failAtStep = 0; ///< 0: never
    bool inverted = false;       ///< fakes of A run against their real pictures in brightness
    std::int64_t firstStep = 0;  ///< steps already done, as after a resume
};

/// A trainer without networks: on its own thread it tells a listener what a real one would, with
/// figures that are a function of the step alone. It takes as many steps as a test allows.
class FakeTrainer : public Trainer {
public:
    explicit FakeTrainer(FakeScript script);
    ~FakeTrainer() override;

    void addListener(TrainerListener& listener) override;
    void start() override;
    void pause() override;
    void resume() override;
    void stop() override;
    void checkpointNow() override;
    void previewNow() override;
    void change(const std::string& key, const std::string& value) override;
    TrainingConfig config() const override;
    TrainerStatus status() const override;
    Outcome wait() override;

    /// What status() says it waits for; its end waits for it too.
    void setHeld(const Sentence& reason);
    /// Lets the thread take `steps` more steps. Does not block.
    void allow(std::int64_t steps);
    /// Blocks until `steps` steps of the run are done and told.
    void waitForStep(std::int64_t step);
    /// The verbs in the order in which they were called: "start", "change lambda_A 12", ...
    std::vector<std::string> calls() const;

    static StepMetrics metricsOf(const FakeScript& script, std::int64_t step);
    static PreviewSet previewOf(const FakeScript& script, std::int64_t step);

private:
    void run();
    void enter(TrainerState state);
    void tell(RunEvent event);
    void note(std::string call);

    const FakeScript m_script;
    std::vector<TrainerListener*> m_listeners;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    TrainingConfig m_config;
    TrainerState m_state = TrainerState::Idle;
    std::vector<RunEvent> m_commands;
    std::vector<std::string> m_calls;
    Outcome m_outcome;
    Sentence m_held;
    std::int64_t m_step;
    std::int64_t m_allowed = 0;
    bool m_pause = false;
    bool m_stop = false;
    bool m_checkpoint = false;
    bool m_preview = false;
    bool m_over = false;
    std::thread m_thread;
};

} // namespace cyclorama::test
