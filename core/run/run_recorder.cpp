#include "core/run/run_recorder.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/run/events_file.h"
#include "core/run/metrics_file.h"
#include "core/run/preview_files.h"
#include "core/run/run_folder.h"
#include "core/train/settings.h"

#include <array>
#include <cstdio>
#include <ctime>

namespace cyclorama {
namespace {

/// TensorBoard reads slowly: it gets a step only when the number has grown by this share, which is
/// every step of the first 10,000. metrics.csv holds them all.
constexpr std::int64_t kScalarShare = 10'000;

constexpr std::chrono::seconds kFlushEvery{1};

const std::filesystem::path& cutAfter(const std::filesystem::path& run, std::int64_t step) {
    cutMetricsAfter(run, step);
    removePreviewsAfter(run, step);
    return run;
}

/// "2026-11-24 14:30:05 warning  text"; further lines of a text are indented.
std::string logText(const LogLine& line) {
    const auto seconds = static_cast<std::time_t>(line.time);
    std::tm parts{};
    ::localtime_r(&seconds, &parts);
    std::array<char, 32> time{};
    std::strftime(time.data(), time.size(), "%Y-%m-%d %H:%M:%S", &parts);
    std::array<char, 64> head{};
    std::snprintf(head.data(), head.size(), "%s %-7s  ", time.data(), name(line.level));
    std::string text = head.data();
    for (const char c : line.text.english()) {
        text += c;
        if (c == '\n') text += "    ";
    }
    return text;
}

bool movesTheEnd(const std::string& key) {
    return key == "n_epochs" || key == "n_epochs_decay" || key == "max_steps";
}

} // namespace

RunRecorder::RunRecorder(const std::filesystem::path& run, const TrainingConfig& config,
                         std::int64_t doneSteps)
    : m_run(cutAfter(run, doneSteps))
    , m_config(config)
    , m_metrics(RunLayout{run}.metrics(), metricsHeader())
    , m_events(RunLayout{run}.events())
    , m_log(RunLayout{run}.log())
    , m_tensorboard(RunLayout{run}.tensorboard(), doneSteps + 1)
    , m_flushed(Clock::now())
    , m_previews(run, m_tensorboard) {}

void RunRecorder::onState(TrainerState) {
    toTensorBoard([this] { m_tensorboard.flush(); });
    tellProblem();
}

void RunRecorder::onMetrics(const StepMetrics& metrics) {
    m_metrics.put(metricsLine(metrics));
    insist([this] { m_metrics.flush(); });
    if (metrics.step - m_lastScalarStep >= metrics.step / kScalarShare) writeScalars(metrics);
    if (const auto now = Clock::now(); now - m_flushed >= kFlushEvery) {
        m_flushed = now;
        insist([this] { keepFolder(); });
        toTensorBoard([&] {
            m_tensorboard.putBack(metrics.step + 1);
            m_tensorboard.flush();
            m_tensorboardFailed = false;
        });
        tellProblem();
    }
}

/// Holds the training until the disk takes it. What it does not take before the training is let go
/// of stays with the file that waits.
void RunRecorder::insist(const std::function<void()>& write) {
    bool wasHeld = false;
    const bool written = m_persistence.keepTrying(write, [&](const Sentence& reason) {
        wasHeld = true;
        m_tell(
            logLine(LogLevel::Warning, say("{}. The run is held until it can be written", reason)));
    });
    if (wasHeld && written)
        m_tell(logLine(LogLevel::Info, say("It could be written: the run goes on")));
}

/// TensorBoard's curves are a copy: where they fail they begin anew in another file.
void RunRecorder::toTensorBoard(const std::function<void()>& write) {
    try {
        write();
    } catch (const std::exception& error) {
        if (!std::exchange(m_tensorboardFailed, true))
            m_tell(logLine(LogLevel::Warning, sentenceOf(error)));
    }
}

void RunRecorder::tellProblem() {
    const Sentence problem = m_previews.takeProblem();
    if (!problem.empty()) m_tell(logLine(LogLevel::Warning, problem));
}

void RunRecorder::writeScalars(const StepMetrics& metrics) {
    m_lastScalarStep = metrics.step;
    std::array<EventWriter::Scalar, kLossCount + 2> scalars;
    for (std::size_t i = 0; i < kLossCount; ++i)
        scalars[i] = {std::string("loss/") + kLossNames[i], metrics.losses[i]};
    scalars[kLossCount] = {"learning_rate/G", static_cast<float>(metrics.learningRate)};
    scalars[kLossCount + 1] = {"learning_rate/D", static_cast<float>(metrics.learningRateD)};
    if (!m_tensorboardFailed) toTensorBoard([&] { m_tensorboard.scalars(metrics.step, scalars); });
}

void RunRecorder::keepFolder() {
    std::error_code ignored;
    if (m_metrics.isInPlace() && std::filesystem::exists(RunLayout{m_run}.config(), ignored))
        return;
    for (LineFile* file : {&m_metrics, &m_events, &m_log})
        file->putBack();
    writeRunConfig(m_run, m_config);
    m_putBack();
}

void RunRecorder::onPreview(const PreviewSet& set) {
    m_previews.put(set);
}

void RunRecorder::onEvent(const RunEvent& event) {
    insist([this] { keepFolder(); });
    m_events.put(eventLine(event));
    insist([this] { m_events.flush(); });
    m_lastEvent = event.kind;
    if (event.kind == RunEvent::Kind::SettingChanged && movesTheEnd(event.key)) {
        // Where a run ends is read from its config, also by a session that goes on from a
        // checkpoint older than this change.
        assign(m_config, event.key, event.to);
        insist([this] { writeRunConfig(m_run, m_config); });
    }
    if (event.kind == RunEvent::Kind::Checkpoint) {
        insist([this] {
            m_metrics.sync();
            m_events.sync();
        });
        toTensorBoard([this] { m_tensorboard.flush(); });
    }
}

void RunRecorder::onLog(const LogLine& line) {
    m_log.put(logText(line));
    try {
        m_log.flush();
    } catch (const Error&) {
        // It waits for the next line; the end of the run tells of it if it waits still.
    }
}

void RunRecorder::onOutcome(const Outcome& outcome) {
    // A failure has been logged where it happened; an exception has not become an event yet.
    const bool failed = outcome.state == TrainerState::Failed;
    if (!failed) onLog(logLine(LogLevel::Info, outcome.message));
    if (failed && m_lastEvent != RunEvent::Kind::Failed)
        m_events.put(eventLine({RunEvent::Kind::Failed,
                                outcome.step,
                                logLine(LogLevel::Error, {}).time,
                                {},
                                {},
                                outcome.message.english()}));
    m_previews.finish();
    tellProblem();
    toTensorBoard([this] { m_tensorboard.flush(); });
    m_metrics.sync();
    m_events.sync();
    m_log.sync();
}

bool RunRecorder::wantsPreview() {
    return m_previews.hasRoom();
}

void writeRunConfig(const std::filesystem::path& run, const TrainingConfig& config) {
    replaceFile(RunLayout{run}.config(), toJson(config));
}

} // namespace cyclorama
