#pragma once

#include "core/base/sentence.h"
#include "core/train/training_config.h"

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace cyclorama {

/// A run that waits for its turn.
struct QueuedRun {
    enum class State { Waiting, Started, Failed };

    std::string id;   ///< given by the queue
    std::string name; ///< for people
    State state = State::Waiting;
    Sentence problem; ///< why it failed

    std::optional<TrainingConfig> config; ///< of a new run; without one `folder` is resumed
    std::filesystem::path folder;    ///< of the run; empty: a fresh one is found when it starts
    std::filesystem::path startFrom; ///< of a new run, or empty
    std::optional<int> epochs;       ///< of a resumed run: its new end

    bool operator==(const QueuedRun&) const = default;
};

/// The next runs, in order, kept in queue.json of the runs folder, so that they outlive a restart;
/// several programs may use one queue. Every member reads or rewrites the file and throws Error
/// when that fails. Any thread.
class RunQueue {
public:
    /// A run that had started when its program was ended waits again, to be resumed. Throws
    /// nothing.
    explicit RunQueue(std::filesystem::path runsFolder);

    /// All entries, the next first.
    std::vector<QueuedRun> entries() const;

    /// Puts a run at the end; returns its id.
    std::string add(QueuedRun entry);

    /// An unknown id is ignored, as another program may have been quicker.
    void remove(const std::string& id);

    /// Moves an entry to `place` (0 is the next), or to the end where there are fewer.
    void move(const std::string& id, std::size_t place);

    /// The first that waits, marked as started, with `folder` filled in; nothing when none waits.
    std::optional<QueuedRun> takeNext();

    /// The run could not begin or failed: it stays in the queue, told so, until it is removed or
    /// put back.
    void markFailed(const std::string& id, const Sentence& problem);

    /// Lets a failed run wait again.
    void putBack(const std::string& id);

    /// A run's folder has another place now: the entries that are about it go with it.
    void follow(const std::filesystem::path& from, const std::filesystem::path& to);

private:
    void change(const std::function<void(std::vector<QueuedRun>&)>& edit);
    std::filesystem::path file() const { return m_folder / "queue.json"; }

    std::filesystem::path m_folder;
};

} // namespace cyclorama
