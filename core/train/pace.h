#pragma once

#include <chrono>
#include <deque>

namespace cyclorama {

/// How fast steps go by, over the last of them.
class Pace {
public:
    void stepDone() {
        const auto now = std::chrono::steady_clock::now();
        m_times.push_back(now);
        while (m_times.size() > 2 &&
               (m_times.size() > kMostSteps || now - m_times.front() > kWindow))
            m_times.pop_front();
    }

    /// After a pause: the gap counts for nothing.
    void restart() { m_times.clear(); }

    /// 0 before the second step.
    double stepsPerSecond() const {
        if (m_times.size() < 2) return 0;
        const std::chrono::duration<double> span = m_times.back() - m_times.front();
        return span.count() > 0 ? static_cast<double>(m_times.size() - 1) / span.count() : 0;
    }

private:
    static constexpr std::size_t kMostSteps = 200;
    static constexpr std::chrono::seconds kWindow{60};
    std::deque<std::chrono::steady_clock::time_point> m_times;
};

} // namespace cyclorama
