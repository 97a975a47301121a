#pragma once

#include <chrono>
#include <cmath>
#include <deque>

namespace cyclorama {

/// How fast steps go by: over the last of them, and more calmly over a minute or so, by which the
/// time that is left is told.
class Pace {
public:
    using Clock = std::chrono::steady_clock;

    void stepDone(Clock::time_point now = Clock::now()) {
        if (!m_times.empty()) rememberStep(now - m_times.back());
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

    /// A step's mean, the last minute counting most; 0 before the second step.
    double steadySecondsPerStep() const { return m_steps > 0 ? m_seconds / m_steps : 0; }

private:
    /// Steps and their seconds fade alike, so that their ratio is a plain mean in the beginning.
    void rememberStep(std::chrono::duration<double> took) {
        const double kept = std::exp(-took / std::chrono::duration<double>(kWindow));
        m_steps = m_steps * kept + 1;
        m_seconds = m_seconds * kept + took.count();
    }

    static constexpr std::size_t kMostSteps = 200;
    static constexpr std::chrono::seconds kWindow{60};
    std::deque<Clock::time_point> m_times;
    double m_steps = 0;
    double m_seconds = 0;
};

} // namespace cyclorama
