#pragma once

#include "core/base/sentence.h"
#include "core/train/training_events.h"

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <mutex>
#include <optional>
#include <span>
#include <thread>
#include <vector>

namespace cyclorama {

class EventWriter;

/// Writes previews into a run's folder and its TensorBoard events on a thread of its own, so that
/// packing pictures does not hold up the training.
class PreviewWriter {
public:
    /// `events` must outlive the writer.
    PreviewWriter(std::filesystem::path run, EventWriter& events);
    ~PreviewWriter(); ///< writes what waits, then joins

    /// Does not block: where too many wait already, the oldest of them gives way.
    void put(PreviewSet set);

    /// Is there room for another without any giving way?
    bool hasRoom() const;

    /// Blocks until all that waits is written.
    void finish();

    /// Why a preview could not be written since this was last asked; empty when all were.
    Sentence takeProblem();

private:
    void work();
    void write(const PreviewSet& set);
    void makeRoomOnDisk(std::int64_t newest);

    const std::filesystem::path m_run;
    EventWriter& m_events;
    std::vector<std::int64_t> m_steps; ///< of the previews on disk; the thread's own
    std::int64_t m_lastEventStep = 0;  ///< the thread's own

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<PreviewSet> m_waiting;
    bool m_busy = false;
    bool m_end = false;
    Sentence m_problem;
    std::thread m_thread;
};

/// The step whose removal leaves the smallest gap, so that those that stay are spread evenly; never
/// the first or the last. `steps` ascend; nothing where there is none to remove.
std::optional<std::size_t> mostCrowded(std::span<const std::int64_t> steps);

} // namespace cyclorama
