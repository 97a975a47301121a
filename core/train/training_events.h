#pragma once

#include "core/base/image.h"
#include "core/base/log.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace cyclorama {

enum class TrainerState { Idle, Preparing, Running, Paused, Stopping, Finished, Stopped, Failed };

/// "idle", "preparing", ... as files and the command line write it.
const char* name(TrainerState state);

inline constexpr int kLossCount = 8;

/// Names of the eight losses in the order of StepMetrics::losses, as the Python implementation
/// prints them.
inline constexpr std::array<const char*, kLossCount> kLossNames = {
    "D_A", "G_A", "cycle_A", "idt_A", "D_B", "G_B", "cycle_B", "idt_B"};

/// What one step measured.
struct StepMetrics {
    std::int64_t step = 0; ///< 1 is the first step of the run
    int epoch = 0;         ///< 1 is the first epoch
    double epochs = 0;     ///< epochs trained after this step, with fraction
    double seconds = 0;    ///< training time so far over all sessions, pauses left out
    std::array<float, kLossCount> losses{}; ///< weighted, in the order of kLossNames
    double learningRate = 0;                ///< of the generators during this step
    double learningRateD = 0;               ///< of the discriminators
    bool operator==(const StepMetrics&) const = default;
};

/// One picture of one domain with everything the networks make of it.
/// Domain 0 (A): fake = G_A(A), reconstructed = G_B(fake), identity = G_B(A).
/// Domain 1 (B): fake = G_B(B), reconstructed = G_A(fake), identity = G_A(B).
struct PreviewRow {
    int domain = 0;
    bool fixed = true;  ///< one of the run's fixed pictures; else from the current batch
    std::string source; ///< file name of the real picture
    std::string key;    ///< how preview_a or preview_b name it; empty where it was read from disk
    Image real, fake, reconstructed, identity;
    float cycleL1 = 0;    ///< mean |reconstructed - real| of pixels in [-1, 1]
    float identityL1 = 0; ///< mean |identity - real|
};

/// The networks' state at one step, in pictures. Rows: fixed A, fixed B (in turn), current batch.
struct PreviewSet {
    std::int64_t step = 0;
    int epoch = 0;
    std::vector<PreviewRow> rows;
};

/// Something that happened at a step and belongs on the curves and into the run's history.
struct RunEvent {
    enum class Kind {
        Started,
        Resumed,
        Paused,
        Continued,
        Checkpoint,
        SettingChanged,
        DecayBegan,
        Finished,
        Stopped,
        Failed
    };
    Kind kind = Kind::Started;
    std::int64_t step = 0;
    double time = 0;  ///< seconds since 1970
    std::string key;  ///< of the changed setting, else empty
    std::string from; ///< its value before
    std::string to;   ///< its value after; for Checkpoint the file's name
};

/// "started", "checkpoint", ... as files write it, and back (throws Error on an unknown word).
const char* name(RunEvent::Kind kind);
RunEvent::Kind eventKind(const std::string& name);

/// How a run's session ended.
struct Outcome {
    TrainerState state = TrainerState::Idle; ///< Finished, Stopped or Failed
    std::int64_t step = 0;                   ///< last step done
    Sentence
        message; ///< what happened, for people; with a failure also what was saved and what to do
    std::string checkpoint; ///< path of the checkpoint that holds this state, or empty
};

/// Where a run stands; a snapshot.
struct TrainerStatus {
    TrainerState state = TrainerState::Idle;
    std::int64_t step = 0;
    std::int64_t totalSteps = 0;
    int epoch = 0;
    int totalEpochs = 0;
    std::int64_t stepsPerEpoch = 0;
    double stepsPerSecond = 0;    ///< over the last steps; 0 before the first
    double picturesPerSecond = 0; ///< A and B both counted
    double secondsLeft = 0;       ///< at the present pace; 0 when unknown
    double dataWaitShare = 0; ///< share of the session's time in which the step waited for pictures
    double processBytes = 0;  ///< resident memory of this process
    double deviceBytes = 0;   ///< memory in use on the device; 0 on a CPU
    Sentence device;          ///< "CPU, 2 threads", "NVIDIA RTX 4090 (cuda:0)"
    std::string precision;    ///< resolved: "float32", "bfloat16", ...
    Sentence
        held; ///< why the training waits for the disk, with nothing lost; empty when it does not
};

/// Hears what a trainer does. Every call comes on the trainer's thread and holds the training up
/// until it returns: take the value and leave. Exceptions end the run as a failure.
class TrainerListener {
public:
    virtual ~TrainerListener() = default;
    virtual void onState(TrainerState) {}
    virtual void onMetrics(const StepMetrics&) {} ///< every step, in order, soon after it
    virtual void onPreview(const PreviewSet&) {}
    virtual void onEvent(const RunEvent&) {}
    virtual void onLog(const LogLine&) {}
    virtual void onOutcome(const Outcome&) {} ///< the last call of all
    /// False while the listener has not read the last preview: the trainer then skips computing
    /// one of its own accord (one that was asked for is always computed).
    virtual bool wantsPreview() { return true; }
};

} // namespace cyclorama
