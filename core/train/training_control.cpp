#include "core/train/training_control.h"

#include "core/base/error.h"

#include <algorithm>
#include <chrono>
#include <exception>

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
    TrainerStatus status = m_status;
    status.held = m_lastCheckpoint.reason();
    return status;
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
    callAll([&](TrainerListener& listener) { listener.onState(state); });
}

void TrainingControl::tell(const StepMetrics& metrics) {
    callAll([&](TrainerListener& listener) { listener.onMetrics(metrics); });
}

void TrainingControl::tell(const PreviewSet& preview) {
    callAll([&](TrainerListener& listener) { listener.onPreview(preview); });
}

void TrainingControl::tell(RunEvent event) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    event.time = std::chrono::duration<double>(now).count();
    callAll([&](TrainerListener& listener) { listener.onEvent(event); });
}

void TrainingControl::log(LogLevel level, const Sentence& text) {
    const LogLine line = logLine(level, text);
    callAll([&](TrainerListener& listener) { listener.onLog(line); });
}

template <typename Call>
void TrainingControl::callAll(Call call) {
    std::exception_ptr failure;
    for (TrainerListener* listener : m_listeners) {
        try {
            call(*listener);
        } catch (...) {
            if (!failure) failure = std::current_exception();
        }
    }
    if (failure) std::rethrow_exception(failure);
}

void TrainingControl::finish(Outcome outcome) {
    for (TrainerListener* listener : m_listeners) {
        try {
            listener->onOutcome(outcome);
        } catch (const std::exception& error) {
            outcome.state = TrainerState::Failed;
            outcome.message = say("{} (and the run's records could not be written: {})",
                                  outcome.message, sentenceOf(error));
        }
    }
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
