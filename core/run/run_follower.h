#pragma once

#include "core/train/training_events.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace cyclorama {

/// Reads what the session of another program adds to a run, only what is new each time. One thread
/// at a time.
class RunFollower {
public:
    struct News {
        std::vector<StepMetrics> metrics;
        std::vector<RunEvent> events;
    };

    /// Begins at the present end of the run's files. Throws Error.
    explicit RunFollower(const std::filesystem::path& run);

    /// What has been written since, in whole lines. A file that has become shorter, as where a
    /// session goes on from an older checkpoint, is told again from its beginning. Throws Error.
    News read();

private:
    std::filesystem::path m_run;
    std::size_t m_metricsEnd;
    std::size_t m_eventsEnd;
};

} // namespace cyclorama
