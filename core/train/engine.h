#pragma once

#include "core/train/trainer.h"

#include <filesystem>
#include <memory>
#include <string>

namespace cyclorama {

/// One session of the engine: where it begins and where its files go. Internal to core; people
/// reach it through core/run/training_run.h, which adds the run folder around it.
struct EngineSession {
    TrainingConfig config;
    std::filesystem::path checkpointFolder; ///< step_000000500.ckpt, step_000001200_epoch_0004.ckpt
    std::filesystem::path resumeFrom;       ///< a checkpoint, or empty
    std::filesystem::path startFrom;        ///< folder with *_net_G_A.pth and sisters, or empty
    std::filesystem::path networksFolder;   ///< where latest_net_*.pth go
};

/// A trainer that is not started yet. With `resumeFrom`, everything but max_steps, n_epochs,
/// n_epochs_decay, device and threads comes from the checkpoint.
std::unique_ptr<Trainer> makeTrainer(EngineSession session);

/// Reads a checkpoint whole and checks that it holds what a run needs. Throws Error.
void verifyCheckpoint(const std::filesystem::path& checkpoint);

/// The config inside a checkpoint, live changes included. Throws Error.
TrainingConfig checkpointConfig(const std::filesystem::path& checkpoint);

} // namespace cyclorama
