#pragma once

#include <mutex>
#include <optional>
#include <utility>

namespace cyclorama {

/// Holds the newest value only: what was not read in time is replaced. Any thread.
template <typename T>
class Mailbox {
public:
    /// Returns true when the box was empty, so the reader needs a wake-up.
    bool put(T value) {
        std::lock_guard lock(m_mutex);
        const bool wasEmpty = !m_value;
        m_value = std::move(value);
        return wasEmpty;
    }

    std::optional<T> take() {
        std::lock_guard lock(m_mutex);
        return std::exchange(m_value, std::nullopt);
    }

    bool empty() const {
        std::lock_guard lock(m_mutex);
        return !m_value;
    }

private:
    mutable std::mutex m_mutex;
    std::optional<T> m_value;
};

} // namespace cyclorama
