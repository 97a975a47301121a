#pragma once

#include "core/base/persistence.h"
#include "core/run/event_writer.h"
#include "core/run/line_file.h"
#include "core/run/preview_writer.h"
#include "core/train/training_config.h"
#include "core/train/training_events.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <utility>

namespace cyclorama {

/// Writes all that a trainer tells into the run's folder: metrics, events, log, previews,
/// TensorBoard events. Its calls come on the trainer's thread. Where the disk does not take metrics
/// or events the training is held until it does; previews and TensorBoard events are left out.
class RunRecorder : public TrainerListener {
public:
    /// `config` is what config.json holds; `doneSteps` are those of the checkpoint that the session
    /// goes on from: what the folder tells of later steps is taken off. Throws Error.
    RunRecorder(const std::filesystem::path& run, const TrainingConfig& config,
                std::int64_t doneSteps);

    void onState(TrainerState state) override;
    void onMetrics(const StepMetrics& metrics) override;
    void onPreview(const PreviewSet& set) override;
    void onEvent(const RunEvent& event) override;
    void onLog(const LogLine& line) override;
    void onOutcome(const Outcome& outcome) override;
    bool wantsPreview() override;

    /// `told` hears, on the trainer's thread, what a person should know of the writing.
    void whenThereIsNews(std::function<void(const LogLine&)> told) { m_tell = std::move(told); }

    /// Why the training is held at present; empty when it is not. Any thread.
    Sentence held() const { return m_persistence.reason(); }
    /// The training is held no more: what cannot be written at once waits for the end, which fails
    /// where it cannot be written then. Any thread.
    void letGo() { m_persistence.letGo(); }

    /// `told` hears, on the trainer's thread, that somebody removed or moved the folder while it
    /// was written into, and that it is there again with config, metrics, events and log.
    void whenPutBack(std::function<void()> told) { m_putBack = std::move(told); }

private:
    using Clock = std::chrono::steady_clock;

    void writeScalars(const StepMetrics& metrics);
    void keepFolder();
    void insist(const std::function<void()>& write);
    void toTensorBoard(const std::function<void()>& write);
    void tellProblem();

    const std::filesystem::path m_run;
    TrainingConfig m_config;
    LineFile m_metrics;
    LineFile m_events;
    LineFile m_log;
    EventWriter m_tensorboard;
    std::int64_t m_lastScalarStep = 0;
    std::optional<RunEvent::Kind> m_lastEvent;
    Clock::time_point m_flushed;
    std::function<void()> m_putBack = [] {};
    std::function<void(const LogLine&)> m_tell = [](const LogLine&) {};
    Persistence m_persistence;
    bool m_tensorboardFailed = false;
    PreviewWriter m_previews; ///< last: its thread uses what stands above
};

/// Writes the run's config.json; after a crash it is the old one or the new one. Throws Error.
void writeRunConfig(const std::filesystem::path& run, const TrainingConfig& config);

} // namespace cyclorama
