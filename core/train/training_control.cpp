#include "core/train/training_control.h"

#include <algorithm>
#include <chrono>

namespace cyclorama {

void TrainingControl::send(TrainingCommand command) {
    m_commands.append(std::move(command));
    m_gate.nudge();
}

TrainingConfig TrainingControl::config() const {
    std::lock_guard lock(m_mutex);
    return m_config;
}

TrainerStatus TrainingControl::status() const {
    std::lock_guard lock(m_mutex);
    return m_status;
}

Outcome TrainingControl::waitForOutcome() {
    std::unique_lock lock(m_mutex);
    m_over.wait(lock, [this] { return m_isOver; });
    return m_outcome;
}

void TrainingControl::setConfig(const TrainingConfig& config) {
    std::lock_guard lock(m_mutex);
    m_config = config;
}

void TrainingControl::setStatus(const TrainerStatus& status) {
    std::lock_guard lock(m_mutex);
    const TrainerState state = m_status.state;
    m_status = status;
    m_status.state = state;
}

void TrainingControl::setState(TrainerState state) {
    {
        std::lock_guard lock(m_mutex);
        if (m_status.state == state) return;
        m_status.state = state;
    }
    for (auto* listener : m_listeners)
        listener->onState(state);
}

void TrainingControl::tell(const StepMetrics& metrics) {
    for (auto* listener : m_listeners)
        listener->onMetrics(metrics);
}

void TrainingControl::tell(const PreviewSet& preview) {
    for (auto* listener : m_listeners)
        listener->onPreview(preview);
}

void TrainingControl::tell(RunEvent event) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    event.time = std::chrono::duration<double>(now).count();
    for (auto* listener : m_listeners)
        listener->onEvent(event);
}

void TrainingControl::log(LogLevel level, const Sentence& text) {
    const LogLine line = logLine(level, text);
    for (auto* listener : m_listeners)
        listener->onLog(line);
}

void TrainingControl::finish(const Outcome& outcome) {
    for (auto* listener : m_listeners)
        listener->onOutcome(outcome);
    finishQuietly(outcome);
}

void TrainingControl::finishQuietly(const Outcome& outcome) {
    {
        std::lock_guard lock(m_mutex);
        m_outcome = outcome;
        m_isOver = true;
    }
    m_over.notify_all();
}

bool TrainingControl::wantsPreview() const {
    return m_listeners.empty() ||
           std::any_of(m_listeners.begin(), m_listeners.end(),
                       [](TrainerListener* listener) { return listener->wantsPreview(); });
}

} // namespace cyclorama
