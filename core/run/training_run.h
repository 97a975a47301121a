#pragma once

#include "core/data/picture_source.h"
#include "core/train/trainer.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

namespace cyclorama {

/// A new run.
struct NewRun {
    TrainingConfig config;
    std::filesystem::path folder; ///< made when missing; must not hold a run yet
    /// Folder or run with *_net_G_A.pth and sisters to start from; those missing start fresh.
    std::filesystem::path startFrom;
};

/// A run to go on with.
struct ResumedRun {
    std::filesystem::path folder;
    std::filesystem::path checkpoint;      ///< empty: the newest that is whole
    std::optional<int> epochs;             ///< new end, counted from the run's beginning
    std::optional<std::int64_t> steps;     ///< new end, counted from the run's beginning
    std::optional<std::string> device;     ///< this session only
    std::optional<int> threads;            ///< this session only
    std::optional<DataFolders> pictures{}; ///< where they lie now, when they have moved
};

/// Trainers that write all they do into a run folder: config, metrics, TensorBoard events,
/// previews, log, checkpoints and the four networks. The folder is locked until the trainer is
/// gone. Both throw UsageError for a bad config or folder and Error for a folder that is in use,
/// cannot be written or whose checkpoints cannot be read; nothing has started then.
std::unique_ptr<Trainer> createRun(const NewRun& request);
std::unique_ptr<Trainer> resumeRun(const ResumedRun& request);

/// The settings with which a run would go on: those of its config.json, and where some were changed
/// while it trained, their value in the newest checkpoint that can be read. Any thread. Throws
/// Error when config.json cannot be read.
TrainingConfig standingConfig(const std::filesystem::path& run);

} // namespace cyclorama
