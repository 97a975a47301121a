#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>

namespace cyclorama {

/// A gate that a worker passes between two pieces of work; it stands still while the gate is shut.
class PauseGate {
public:
    /// Does not block. Any thread.
    void shut() {
        std::lock_guard lock(m_mutex);
        m_open = false;
    }

    /// Does not block. Any thread.
    void open() {
        {
            std::lock_guard lock(m_mutex);
            m_open = true;
        }
        m_changed.notify_all();
    }

    bool isShut() const {
        std::lock_guard lock(m_mutex);
        return !m_open;
    }

    /// Wakes whoever waits, without opening: there is something else to do meanwhile.
    void nudge() {
        {
            std::lock_guard lock(m_mutex);
            m_nudged = true;
        }
        m_changed.notify_all();
    }

    /// Blocks the worker until the gate opens, is nudged, or a stop is asked for.
    void waitForChange(std::stop_token stop) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, stop, [this] { return m_open || m_nudged; });
        m_nudged = false;
    }

private:
    mutable std::mutex m_mutex;
    std::condition_variable_any m_changed;
    bool m_open = true;
    bool m_nudged = false;
};

} // namespace cyclorama
