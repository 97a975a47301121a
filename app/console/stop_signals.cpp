#include "app/console/stop_signals.h"

#include <cerrno>
#include <unistd.h>
#include <utility>

namespace cyclorama {

StopSignals::StopSignals(std::function<void()> stop)
    : m_watcher([in = m_signals.readEnd(), stop = std::move(stop)] {
        char byte = 0;
        for (;;) {
            const auto got = read(in, &byte, 1);
            if (got < 0 && errno == EINTR) continue;
            if (got != 1) return; // the pipe's end
            stop();
        }
    }) {}

StopSignals::~StopSignals() {
    m_signals.close();
    m_watcher.join();
}

} // namespace cyclorama
