#include "core/run/recorded_trainer.h"

#include <utility>

namespace cyclorama {

RecordedTrainer::RecordedTrainer(FileLock lock, std::unique_ptr<RunRecorder> recorder,
                                 std::unique_ptr<Trainer> engine, std::vector<Sentence> notes)
    : m_lock(std::move(lock))
    , m_recorder(std::move(recorder))
    , m_noteTeller(std::move(notes))
    , m_engine(std::move(engine)) {
    m_engine->addListener(m_noteTeller);
    addListener(*m_recorder);
}

void RecordedTrainer::addListener(TrainerListener& listener) {
    m_noteTeller.add(listener);
    m_engine->addListener(listener);
}

void RecordedTrainer::start() {
    m_engine->start();
}
void RecordedTrainer::pause() {
    m_engine->pause();
}
void RecordedTrainer::resume() {
    m_engine->resume();
}
void RecordedTrainer::stop() {
    m_engine->stop();
}
void RecordedTrainer::checkpointNow() {
    m_engine->checkpointNow();
}
void RecordedTrainer::previewNow() {
    m_engine->previewNow();
}

void RecordedTrainer::change(const std::string& key, const std::string& value) {
    m_engine->change(key, value);
}

TrainingConfig RecordedTrainer::config() const {
    return m_engine->config();
}
TrainerStatus RecordedTrainer::status() const {
    return m_engine->status();
}
Outcome RecordedTrainer::wait() {
    return m_engine->wait();
}

RecordedTrainer::NoteTeller::NoteTeller(std::vector<Sentence> notes) : m_notes(std::move(notes)) {}

void RecordedTrainer::NoteTeller::add(TrainerListener& listener) {
    m_listeners.push_back(&listener);
}

void RecordedTrainer::NoteTeller::onState(TrainerState) {
    for (Sentence& note : std::exchange(m_notes, {})) {
        const LogLine line = logLine(LogLevel::Warning, std::move(note));
        for (TrainerListener* listener : m_listeners)
            listener->onLog(line);
    }
}

} // namespace cyclorama
