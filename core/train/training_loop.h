#pragma once

#include "core/data/batch_loader.h"
#include "core/nn/cyclegan.h"
#include "core/train/batch_tensor.h"
#include "core/train/engine.h"
#include "core/train/pace.h"
#include "core/train/preview_maker.h"
#include "core/train/progress.h"
#include "core/train/training_control.h"

#include <chrono>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace cyclorama {

/// One training session from its first step to its last, on the thread that calls it.
class TrainingLoop {
public:
    TrainingLoop(const EngineSession& session, TrainingControl& control, std::stop_token stop);

    /// Opens the data, builds or restores the model. Throws Error and what LibTorch throws.
    void prepare();

    /// Trains until the run's end or until a stop is asked for; leaves a checkpoint.
    Outcome train();

    /// After an exception: saves what the steps before it reached, when that is whole and not saved
    /// yet. Throws nothing.
    void rescue() noexcept;

    /// Path of the newest checkpoint that this session wrote or began with, or empty.
    const std::filesystem::path& lastCheckpoint() const { return m_lastCheckpoint; }

    /// Steps done.
    std::int64_t step() const { return m_progress.step; }

private:
    /// Metrics of steps whose losses may still be on their way from the device.
    struct PendingMetrics {
        StepMetrics metrics;
        at::Tensor losses;
    };

    /// A preview that the device may still be computing.
    struct PendingPreviewSet {
        PreviewSet set; ///< without rows
        PendingPreview rows;
    };

    std::int64_t endStep() const;
    bool isOver() const;
    LearningRates learningRates() const;
    void takeStep();
    void finishEpoch();
    void flushMetrics();
    void obey(const std::vector<TrainingCommand>& commands);
    void apply(const ChangeSetting& change);
    void standStill();
    void publishStatus();
    LoaderOptions pictureOptions();
    void knowPictures();
    void choosePreviews();
    void beginPreview(const CycleImages* batch = nullptr, const TrainingBatch* sources = nullptr);
    void deliverPreview();
    void previewNow();
    bool checkpoint();
    bool lastCheckpointSaved();
    void writeCheckpoint();
    void announceDecay();
    void reportRecording();
    void reportWaiting();
    void reportSkipped();

    const EngineSession& m_session;
    TrainingControl& m_control;
    std::stop_token m_stop;
    TrainingConfig m_config;
    TrainingData m_data;
    std::int64_t m_batchesPerEpoch = 0;
    Batch<SkippedFile> m_skipped;
    std::optional<CycleGan> m_model;
    std::optional<PreviewMaker> m_previews;
    std::optional<BatchLoader> m_loader;
    std::optional<BatchTensor> m_tensorA, m_tensorB;
    Progress m_progress;
    Pace m_pace;
    std::vector<PendingMetrics> m_pending;
    std::optional<PendingPreviewSet> m_pendingPreview;
    std::chrono::steady_clock::time_point m_lastFlush, m_lastSave, m_sessionBegan;
    double m_pausedSeconds = 0;
    bool m_previewsChanged = false; ///< which pictures, by a setting
    bool m_toldRecording = false;
    bool m_isWhole = false; ///< model and progress fit together: not inside a step
    std::int64_t m_savedStep = -1;
    std::int64_t m_previewedStep = -1; ///< of the last preview, or where the session began
    std::filesystem::path m_lastCheckpoint;
};

} // namespace cyclorama
