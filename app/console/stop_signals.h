#pragma once

#include <functional>
#include <thread>

namespace cyclorama {

/// Turns SIGINT, SIGTERM and SIGHUP into one call of `stop` while it lives. The first signal asks
/// to stop; a second SIGINT or SIGTERM ends the process at once with exit code 130. A SIGHUP that
/// is ignored already (nohup) stays so. One at a time.
class StopSignals {
public:
    /// `stop` is called on a thread of its own, at most once. Throws Error when the system refuses.
    explicit StopSignals(std::function<void()> stop);
    ~StopSignals();

    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

private:
    int m_pipe[2];
    std::thread m_watcher;
};

} // namespace cyclorama
