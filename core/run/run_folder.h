#pragma once

#include "core/train/training_config.h"
#include "core/train/training_events.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace cyclorama {

/// A checkpoint that lies in a run folder.
struct CheckpointInfo {
    std::filesystem::path path;
    std::int64_t step = 0;
    int epoch = 0;     ///< the epoch it was written in, from 1; 0 when unknown
    bool kept = false; ///< one of every Nth epoch, never removed by itself
};

/// One preview picture on disk.
struct PreviewFile {
    std::filesystem::path path; ///< PNG
    std::int64_t step = 0;
    int domain = 0;   ///< 0: A, 1: B
    int picture = 0;  ///< index of the fixed picture; -1 - i for the i-th of the current batch
    std::string role; ///< "real", "fake", "reconstructed", "identity"
};

/// What a run folder tells without opening a checkpoint.
struct RunSummary {
    std::filesystem::path path;
    std::string name;                        ///< the folder's name
    TrainerState state = TrainerState::Idle; ///< Running when another session holds it now
    std::int64_t step = 0;
    int epoch = 0;
    double epochs = 0; ///< done, with fraction
    int totalEpochs = 0;
    std::int64_t checkpointStep = 0; ///< of the newest checkpoint, from which it goes on; 0: none
    double seconds = 0;              ///< training time over all sessions
    std::string failure;             ///< of a failed run: why, in English; may be empty
    double changed = 0;              ///< seconds since 1970 of the last sign of life
    std::array<float, kLossCount> losses{}; ///< of the last step
    std::filesystem::path preview;          ///< newest preview picture (a fake), or empty
    Sentence problem;                       ///< why it cannot be opened, or empty

    /// Steps since the newest checkpoint, which a run that stands still would train again.
    std::int64_t stepsToRepeat() const;
};

/// Names of what lies in a run folder (docs/run-folder.md).
///   config.json            the settings, as resolved at the start and after each extension
///   metrics.csv            a line a step
///   events.jsonl           a line an event
///   log.txt
///   previews/              step_00000100/A0_real.png, A0_fake.png, ..., A_batch0_real.png, ...
///   checkpoints/           step_000000500.ckpt, ...
///   latest_net_G_A.pth     and G_B, D_A, D_B: the reference's format
///   tensorboard/           event files
struct RunLayout {
    std::filesystem::path root;
    std::filesystem::path config() const { return root / "config.json"; }
    std::filesystem::path metrics() const { return root / "metrics.csv"; }
    std::filesystem::path events() const { return root / "events.jsonl"; }
    std::filesystem::path log() const { return root / "log.txt"; }
    std::filesystem::path previews() const { return root / "previews"; }
    std::filesystem::path checkpoints() const { return root / "checkpoints"; }
    std::filesystem::path tensorboard() const { return root / "tensorboard"; }
    std::filesystem::path lock() const { return root / "run.lock"; }
    std::filesystem::path latestNetwork(const std::string& network) const {
        return root / ("latest_net_" + network + ".pth");
    }
};

/// True when the folder holds a run (a readable config.json of ours).
bool isRun(const std::filesystem::path& folder);

/// The config of a run. Throws Error naming the file and what is wrong.
TrainingConfig readRunConfig(const std::filesystem::path& run);

/// All steps of a run, oldest first; where a resumed session wrote a step again, its last line
/// counts. A line cut short by a crash is left out.
std::vector<StepMetrics> readMetrics(const std::filesystem::path& run);

/// All events of a run, oldest first.
std::vector<RunEvent> readEvents(const std::filesystem::path& run);

/// Previews on disk, oldest first.
std::vector<PreviewFile> listPreviews(const std::filesystem::path& run);

/// Checkpoints on disk, newest first.
std::vector<CheckpointInfo> listCheckpoints(const std::filesystem::path& run);

/// What the folder tells; never throws: an unreadable run says so in `problem`.
RunSummary summarise(const std::filesystem::path& run);

/// Runs directly inside `folder`, last changed first.
std::vector<RunSummary> listRuns(const std::filesystem::path& folder);

/// The folder new runs go to unless told otherwise: $CYCLORAMA_RUNS, else "runs" below the
/// present folder when that exists, else ~/Cyclorama/runs.
std::filesystem::path defaultRunsFolder();

/// A free path in the runs folder, named after the data and the day: "horse2giraffe-2026-11-24".
std::filesystem::path freshRunPath(const TrainingConfig& config,
                                   const std::filesystem::path& runsFolder = defaultRunsFolder());

} // namespace cyclorama
