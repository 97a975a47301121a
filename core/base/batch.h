#pragma once

#include <mutex>
#include <utility>
#include <vector>

namespace cyclorama {

/// Collects values until somebody takes them all at once; none is lost. Any thread.
template <typename T>
class Batch {
public:
    /// Returns true when the batch was empty, so the reader needs a wake-up.
    bool append(T value) {
        std::lock_guard lock(m_mutex);
        m_values.push_back(std::move(value));
        return m_values.size() == 1;
    }

    std::vector<T> takeAll() {
        std::lock_guard lock(m_mutex);
        return std::exchange(m_values, {});
    }

private:
    std::mutex m_mutex;
    std::vector<T> m_values;
};

} // namespace cyclorama
