#pragma once

#include "core/train/trainer.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <vector>

namespace cyclorama {

/// A training run as the window sees it: owns the trainer and turns what its thread tells into
/// signals on this object's thread. The trainer's thread only appends to a batch and posts one
/// wake-up; the wake-up drains everything at once, at most 25 times a second, so that a fast run
/// cannot flood the window. Metrics, events and log lines are all delivered, in order; of the
/// previews only the newest is, and none is asked of the trainer while one is unread.
class TrainingSession : public QObject {
    Q_OBJECT

public:
    explicit TrainingSession(QObject* parent = nullptr);
    ~TrainingSession() override; ///< stops the trainer with a checkpoint and joins

    /// Takes a trainer that has not started. Closes the one before.
    void open(std::unique_ptr<Trainer> trainer, const QString& runFolder);
    /// Stops with a checkpoint, joins and forgets the trainer. Blocks for the rest of a step and
    /// the checkpoint: call it when the run has ended, or where waiting is right.
    void close();

    bool isOpen() const { return m_trainer != nullptr; }
    /// Preparing, running, paused or stopping.
    bool isActive() const;
    QString runFolder() const { return m_runFolder; }
    TrainerState state() const { return m_state; }
    /// A snapshot; the default value when no trainer is open.
    TrainerStatus status() const;
    /// The config with live changes. Only while isOpen().
    TrainingConfig config() const;

    // None of the verbs blocks; what is not possible in the present state is ignored.
    void start();
    void pause();
    void resume();
    void stop();
    void checkpointNow();
    void previewNow();
    /// Throws UsageError when the key is not live or the value not allowed.
    void change(const QString& key, const QString& value);

    /// Signals delivered so far, for the stall meter.
    qint64 metricsDelivered() const { return m_metricsDelivered; }

Q_SIGNALS:
    void opened(const QString& runFolder);
    void stateChanged(cyclorama::TrainerState state);
    void metricsArrived(const std::vector<cyclorama::StepMetrics>& metrics);
    void previewArrived(std::shared_ptr<const cyclorama::PreviewSet> preview);
    void eventHappened(const cyclorama::RunEvent& event);
    void logged(const cyclorama::LogLine& line);
    /// The last signal of a run; the trainer may be closed from here on.
    void ended(const cyclorama::Outcome& outcome);
    void closed();

private:
    class Listener;

    void wake();
    void drain();

    std::shared_ptr<Listener> m_listener;
    std::unique_ptr<Trainer> m_trainer;
    QString m_runFolder;
    TrainerState m_state = TrainerState::Idle;
    bool m_stopAsked = false; ///< told at once; the trainer finishes its step first
    qint64 m_metricsDelivered = 0;
    QElapsedTimer m_sinceDrain;
    QTimer m_drainLater;
};

} // namespace cyclorama
