#include "ui/session/training_session.h"

#include "core/base/batch.h"
#include "core/base/mailbox.h"

#include <algorithm>
#include <atomic>

namespace cyclorama {

namespace {

constexpr int kDrainMilliseconds = 40; // 25 times a second

} // namespace

/// Stands on the trainer's thread. What it collects waits here until the session drains it.
class TrainingSession::Listener : public TrainerListener {
public:
    explicit Listener(TrainingSession* session) : m_session(session) {}

    void onState(TrainerState state) override {
        states.append(state);
        wakeSession();
    }
    void onMetrics(const StepMetrics& metric) override {
        metrics.append(metric);
        wakeSession();
    }
    void onPreview(const PreviewSet& preview) override {
        newestPreview.put(std::make_shared<const PreviewSet>(preview));
        wakeSession();
    }
    void onEvent(const RunEvent& event) override {
        events.append(event);
        wakeSession();
    }
    void onLog(const LogLine& line) override {
        lines.append(line);
        wakeSession();
    }
    void onOutcome(const Outcome& result) override {
        outcome.put(result);
        wakeSession();
    }
    bool wantsPreview() override { return newestPreview.empty(); }

    /// From here on whatever arrives is posted again.
    void beginDrain() { m_wakePosted = false; }

    Batch<TrainerState> states;
    Batch<StepMetrics> metrics;
    Batch<RunEvent> events;
    Batch<LogLine> lines;
    Mailbox<std::shared_ptr<const PreviewSet>> newestPreview;
    Mailbox<Outcome> outcome;

private:
    void wakeSession() {
        if (m_wakePosted.exchange(true)) return;
        QMetaObject::invokeMethod(m_session, &TrainingSession::wake, Qt::QueuedConnection);
    }

    TrainingSession* m_session; // outlives the trainer, which it owns
    std::atomic<bool> m_wakePosted = false;
};

TrainingSession::TrainingSession(QObject* parent) : QObject(parent) {
    m_drainLater.setSingleShot(true);
    connect(&m_drainLater, &QTimer::timeout, this, &TrainingSession::drain);
}

TrainingSession::~TrainingSession() {
    m_trainer.reset();
}

void TrainingSession::open(std::unique_ptr<Trainer> trainer, const QString& runFolder) {
    close();
    m_listener = std::make_shared<Listener>(this);
    m_trainer = std::move(trainer);
    m_trainer->addListener(*m_listener);
    m_runFolder = runFolder;
    m_state = TrainerState::Idle;
    m_stopAsked = false;
    Q_EMIT opened(runFolder);
    Q_EMIT stateChanged(m_state);
}

void TrainingSession::close() {
    if (!m_trainer) return;
    m_trainer.reset();
    drain(); // what the trainer said on its way out
    m_listener.reset();
    m_runFolder.clear();
    m_state = TrainerState::Idle;
    m_stopAsked = false;
    Q_EMIT closed();
}

bool TrainingSession::isActive() const {
    return m_state == TrainerState::Preparing || m_state == TrainerState::Running ||
           m_state == TrainerState::Paused || m_state == TrainerState::Stopping;
}

TrainerStatus TrainingSession::status() const {
    if (!m_trainer) return {};
    TrainerStatus status = m_trainer->status();
    if (m_state == TrainerState::Stopping) status.state = m_state; // told before the step has ended
    return status;
}

TrainingConfig TrainingSession::config() const {
    return m_trainer->config();
}

void TrainingSession::start() {
    if (m_trainer) m_trainer->start();
}

void TrainingSession::pause() {
    if (m_trainer) m_trainer->pause();
}

void TrainingSession::resume() {
    if (m_trainer) m_trainer->resume();
}

void TrainingSession::stop() {
    if (!m_trainer) return;
    m_trainer->stop();
    if (!isActive() || m_stopAsked) return;
    m_stopAsked = true;
    m_state = TrainerState::Stopping;
    Q_EMIT stateChanged(m_state);
}

void TrainingSession::checkpointNow() {
    if (m_trainer) m_trainer->checkpointNow();
}

void TrainingSession::previewNow() {
    if (m_trainer) m_trainer->previewNow();
}

void TrainingSession::change(const QString& key, const QString& value) {
    if (m_trainer) m_trainer->change(key.toStdString(), value.toStdString());
}

void TrainingSession::wake() {
    if (m_drainLater.isActive()) return;
    const qint64 since = m_sinceDrain.isValid() ? m_sinceDrain.elapsed() : kDrainMilliseconds;
    if (since >= kDrainMilliseconds) {
        drain();
    } else {
        m_drainLater.start(static_cast<int>(kDrainMilliseconds - since));
    }
}

void TrainingSession::drain() {
    m_drainLater.stop();
    m_sinceDrain.start();
    // A slot may close the run or open another; the present listener stays whole until the end.
    const std::shared_ptr<Listener> listener = m_listener;
    if (!listener) return;
    listener->beginDrain();

    // Taken last to first: an outcome taken here was preceded by everything taken after it.
    const auto outcome = listener->outcome.take();
    const auto states = listener->states.takeAll();
    const auto lines = listener->lines.takeAll();
    const auto events = listener->events.takeAll();
    const auto preview = listener->newestPreview.take();
    const auto metrics = listener->metrics.takeAll();

    const auto stillOpen = [this, &listener] { return m_listener == listener; };
    if (!metrics.empty()) {
        m_metricsDelivered += static_cast<qint64>(metrics.size());
        Q_EMIT metricsArrived(metrics);
    }
    if (preview && stillOpen()) Q_EMIT previewArrived(*preview);
    for (const RunEvent& event : events)
        if (stillOpen()) Q_EMIT eventHappened(event);
    for (const LogLine& line : lines)
        if (stillOpen()) Q_EMIT logged(line);
    for (const TrainerState state : states) {
        if (!stillOpen()) break;
        const bool isOver = state == TrainerState::Finished || state == TrainerState::Stopped ||
                            state == TrainerState::Failed;
        if (m_stopAsked && !isOver) continue; // it is stopping already
        m_stopAsked = false;
        m_state = state;
        Q_EMIT stateChanged(state);
    }
    if (outcome && stillOpen()) Q_EMIT ended(*outcome);
}

} // namespace cyclorama
