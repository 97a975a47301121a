#pragma once

#include "core/run/file_lock.h"
#include "core/run/run_recorder.h"
#include "core/train/trainer.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace cyclorama {

/// The engine's trainer with the run that it writes into: keeps the run locked and its recorder
/// listening for as long as it lives.
class RecordedTrainer : public Trainer {
public:
    /// `notes` are told to every listener, as warnings, when the session begins.
    RecordedTrainer(const std::filesystem::path& run, FileLock lock,
                    std::unique_ptr<RunRecorder> recorder, std::unique_ptr<Trainer> engine,
                    std::vector<Sentence> notes);

    ~RecordedTrainer() override { m_recorder->letGo(); }

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

private:
    void onPutBack();

    /// Tells all listeners something, on the trainer's thread; the notes with the first sign of
    /// life.
    class NoteTeller : public TrainerListener {
    public:
        explicit NoteTeller(std::vector<Sentence> notes);
        void add(TrainerListener& listener);
        void onState(TrainerState state) override;
        void tell(const LogLine& line);

    private:
        std::vector<Sentence> m_notes;
        std::vector<TrainerListener*> m_listeners;
    };

    // The engine goes first: its thread calls the recorder and writes into the locked folder.
    const std::filesystem::path m_run;
    FileLock m_lock;
    std::unique_ptr<RunRecorder> m_recorder;
    NoteTeller m_noteTeller;
    std::unique_ptr<Trainer> m_engine;
};

} // namespace cyclorama
