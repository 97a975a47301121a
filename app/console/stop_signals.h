#pragma once

#include "core/base/signal_pipe.h"

#include <functional>
#include <thread>

namespace cyclorama {

/// Turns each signal of SignalPipe into a call of `stop` while it lives. One at a time.
class StopSignals {
public:
    /// `stop` is called on a thread of its own. Throws Error when the system refuses.
    explicit StopSignals(std::function<void()> stop);
    ~StopSignals();

    StopSignals(const StopSignals&) = delete;
    StopSignals& operator=(const StopSignals&) = delete;

private:
    SignalPipe m_signals;
    std::thread m_watcher;
};

} // namespace cyclorama
