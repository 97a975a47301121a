#include "core/train/training_events.h"

#include "core/base/error.h"

namespace cyclorama {

const char* name(TrainerState state) {
    switch (state) {
    case TrainerState::Idle:
        return "idle";
    case TrainerState::Preparing:
        return "preparing";
    case TrainerState::Running:
        return "running";
    case TrainerState::Paused:
        return "paused";
    case TrainerState::Stopping:
        return "stopping";
    case TrainerState::Finished:
        return "finished";
    case TrainerState::Stopped:
        return "stopped";
    case TrainerState::Failed:
        return "failed";
    }
    return "";
}

const char* name(RunEvent::Kind kind) {
    switch (kind) {
    case RunEvent::Kind::Started:
        return "started";
    case RunEvent::Kind::Resumed:
        return "resumed";
    case RunEvent::Kind::Paused:
        return "paused";
    case RunEvent::Kind::Continued:
        return "continued";
    case RunEvent::Kind::Checkpoint:
        return "checkpoint";
    case RunEvent::Kind::SettingChanged:
        return "setting_changed";
    case RunEvent::Kind::DecayBegan:
        return "decay_began";
    case RunEvent::Kind::Finished:
        return "finished";
    case RunEvent::Kind::Stopped:
        return "stopped";
    case RunEvent::Kind::Failed:
        return "failed";
    }
    return "";
}

RunEvent::Kind eventKind(const std::string& word) {
    for (int i = 0; i <= static_cast<int>(RunEvent::Kind::Failed); ++i) {
        const auto kind = static_cast<RunEvent::Kind>(i);
        if (word == name(kind)) return kind;
    }
    throw Error("\"{}\" is no kind of event that this version knows", word);
}

} // namespace cyclorama
