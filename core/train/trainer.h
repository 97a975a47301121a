#pragma once

#include "core/train/training_config.h"
#include "core/train/training_events.h"

#include <string>

namespace cyclorama {

/// A training session on a thread of its own. All verbs may be called from any thread, do not
/// block and take effect between two steps; asking for what is not possible in the present state
/// is ignored. The destructor stops (with a checkpoint, if the session had begun) and joins.
class Trainer {
public:
    virtual ~Trainer() = default;

    /// Call before start(). The listener must outlive the trainer.
    virtual void addListener(TrainerListener& listener) = 0;

    virtual void start() = 0;
    virtual void pause() = 0;
    virtual void resume() = 0;
    /// Ends after the present step, with a checkpoint. Where the last checkpoint cannot be written
    /// it is tried until it can (TrainerStatus::held); a stop meanwhile ends without it.
    virtual void stop() = 0;
    virtual void checkpointNow() = 0;
    virtual void previewNow() = 0;

    /// Changes a live setting (settings.h says which) from the next step on; recorded in the run.
    /// Throws UsageError at once when the key is not live or the value not allowed.
    virtual void change(const std::string& key, const std::string& value) = 0;

    /// The config as it stands now, live changes included.
    virtual TrainingConfig config() const = 0;

    virtual TrainerStatus status() const = 0;

    /// Blocks until the session is over.
    virtual Outcome wait() = 0;
};

} // namespace cyclorama
