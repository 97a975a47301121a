#pragma once

#include "core/train/training_events.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace cyclorama {

/// Reads what the session of another program adds to a run, only what is new each time. One thread
/// at a time.
class RunFollower {
public:
    struct News {
        std::vector<StepMetrics> metrics;
        std::vector<RunEvent> events;
        std::string log; ///< whole lines of log.txt
    };

    /// Begins at the present end of the run's files. Throws Error.
    explicit RunFollower(const std::filesystem::path& run);

    /// What has been written since, in whole lines. A file that has been cut, as where a session
    /// goes on from an older checkpoint, is told again from its beginning. Throws Error.
    News read();

private:
    /// One file, and how far it has been read.
    class File {
    public:
        explicit File(std::filesystem::path path);
        std::string newLines();

    private:
        void remember(const std::string& lines);

        std::filesystem::path m_path;
        std::size_t m_end = 0;
        std::string m_tail; ///< what stood before the end: it does not where the file was cut
    };

    File m_metrics, m_events, m_log;
};

} // namespace cyclorama
