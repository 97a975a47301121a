#include "core/train/engine.h"

#include "core/base/error.h"
#include "core/train/setting_values.h"
#include "core/train/settings.h"
#include "core/train/training_control.h"
#include "core/train/training_loop.h"

#include <c10/util/Exception.h>
#include <exception>
#include <mutex>
#include <new>
#include <thread>

namespace cyclorama {
namespace {

/// What went wrong, in words a person can act on. Call inside a catch block.
Sentence tellException() {
    try {
        throw;
    } catch (const c10::OutOfMemoryError&) {
        return say("the device has too little memory for this step. Lower crop_size, batch_size, "
                   "ngf or the number of blocks in netG, then resume or start again");
    } catch (const std::bad_alloc&) {
        return say("this computer has too little memory for this step. Lower crop_size, "
                   "batch_size, ngf or cache_mib, then resume or start again");
    } catch (const c10::Error& error) {
        const std::string text = error.what_without_backtrace();
        if (text.find("not enough memory") != std::string::npos ||
            text.find("can't allocate memory") != std::string::npos)
            return say("this computer has too little memory for this step. Lower crop_size, "
                       "batch_size or ngf, then resume or start again (LibTorch: {})",
                       text);
        return say("LibTorch gave up: {}", text);
    } catch (const std::exception& error) {
        return sentenceOf(error);
    }
}

class EngineTrainer : public Trainer {
public:
    explicit EngineTrainer(EngineSession session)
        : m_session(std::move(session))
        , m_control(m_session.config) {}

    ~EngineTrainer() override {
        m_control.lastCheckpoint().letGo();
        if (m_thread.joinable()) stop();
    }

    void addListener(TrainerListener& listener) override { m_control.addListener(listener); }

    void start() override {
        std::call_once(m_started, [this] {
            m_thread = std::jthread([this](std::stop_token stop) { run(std::move(stop)); });
        });
    }

    void pause() override { m_control.gate().shut(); }
    void resume() override { m_control.gate().open(); }
    void stop() override {
        m_thread.request_stop();
        if (!m_control.lastCheckpoint().reason().empty()) m_control.lastCheckpoint().letGo();
    }
    void checkpointNow() override { m_control.send(CheckpointNow{}); }
    void previewNow() override { m_control.send(PreviewNow{}); }

    void change(const std::string& key, const std::string& value) override {
        if (!knownSetting(key).live)
            throw UsageError(
                "{} cannot change while a run is on; stop, and start a new run with it", key);
        TrainingConfig changed = config();
        assign(changed, key, value);
        validate(changed);
        m_control.send(ChangeSetting{key, value});
    }

    TrainingConfig config() const override { return m_control.config(); }
    TrainerStatus status() const override { return m_control.status(); }
    Outcome wait() override { return m_thread.joinable() ? m_control.waitForOutcome() : Outcome(); }

private:
    void run(std::stop_token stop) {
        TrainingLoop loop(m_session, m_control, std::move(stop));
        Outcome outcome;
        try {
            m_control.setState(TrainerState::Preparing);
            loop.prepare();
            outcome = loop.train();
        } catch (...) {
            outcome.state = TrainerState::Failed;
            outcome.message = tellException();
            loop.rescue();
            outcome.step = loop.step();
            outcome.checkpoint = loop.lastCheckpoint().string();
            if (!outcome.checkpoint.empty())
                outcome.message =
                    say("{}. Saved up to here: {}", outcome.message, outcome.checkpoint);
        }
        end(outcome);
    }

    /// The last calls to the listeners; one that throws must not take the program down.
    void end(const Outcome& outcome) {
        try {
            if (outcome.state == TrainerState::Failed)
                m_control.log(LogLevel::Error, outcome.message);
            m_control.setState(outcome.state);
        } catch (const std::exception&) {
            // Whoever throws here has the outcome to come: it tells the same and is heard there.
        }
        m_control.finish(outcome);
    }

    EngineSession m_session;
    TrainingControl m_control;
    std::once_flag m_started;
    std::jthread m_thread;
};

} // namespace

std::unique_ptr<Trainer> makeTrainer(EngineSession session) {
    return std::make_unique<EngineTrainer>(std::move(session));
}

} // namespace cyclorama
