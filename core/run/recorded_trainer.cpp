#include "core/run/recorded_trainer.h"

#include "core/run/run_folder.h"
#include "core/run/run_lock.h"

#include <utility>

namespace cyclorama {

RecordedTrainer::RecordedTrainer(const std::filesystem::path& run, FileLock lock,
                                 std::unique_ptr<RunRecorder> recorder,
                                 std::unique_ptr<Trainer> engine, std::vector<Sentence> notes)
    : m_run(run)
    , m_lock(std::move(lock))
    , m_recorder(std::move(recorder))
    , m_noteTeller(std::move(notes))
    , m_engine(std::move(engine)) {
    m_engine->addListener(m_noteTeller);
    addListener(*m_recorder);
    m_recorder->whenThereIsNews([this](const LogLine& line) { m_noteTeller.tell(line); });
    m_recorder->whenPutBack([this] { onPutBack(); });
}

void RecordedTrainer::onPutBack() {
    std::error_code ignored;
    if (!std::filesystem::exists(RunLayout{m_run}.lock(), ignored)) m_lock = lockRun(m_run);
    m_engine->checkpointNow();
    m_noteTeller.tell(logLine(
        LogLevel::Error,
        say("{}: was removed or moved while the run wrote into it. The folder is there again with "
            "all measurements, and a checkpoint follows; earlier checkpoints and previews are no "
            "longer in it",
            m_run)));
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
    m_recorder->letGo();
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
    TrainerStatus status = m_engine->status();
    if (status.held.empty()) status.held = m_recorder->held();
    return status;
}
Outcome RecordedTrainer::wait() {
    return m_engine->wait();
}

RecordedTrainer::NoteTeller::NoteTeller(std::vector<Sentence> notes) : m_notes(std::move(notes)) {}

void RecordedTrainer::NoteTeller::add(TrainerListener& listener) {
    m_listeners.push_back(&listener);
}

void RecordedTrainer::NoteTeller::onState(TrainerState) {
    for (Sentence& note : std::exchange(m_notes, {}))
        tell(logLine(LogLevel::Warning, std::move(note)));
}

void RecordedTrainer::NoteTeller::tell(const LogLine& line) {
    for (TrainerListener* listener : m_listeners)
        listener->onLog(line);
}

} // namespace cyclorama
