#include "ui/stall_meter.h"

#include <algorithm>

namespace cyclorama {

namespace {

constexpr int kDueMilliseconds = 4;
constexpr std::size_t kExpectedGaps = 64 * 1024;

} // namespace

StallMeter::StallMeter(QObject* parent) : QObject(parent) {
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &StallMeter::turn);
}

void StallMeter::start() {
    m_gaps.clear();
    m_gaps.reserve(kExpectedGaps);
    m_clock.start();
    m_last = m_clock.nsecsElapsed();
    m_timer.start(kDueMilliseconds);
}

void StallMeter::turn() {
    const qint64 now = m_clock.nsecsElapsed();
    m_gaps.push_back(static_cast<float>(static_cast<double>(now - m_last) / 1e6));
    m_last = now;
}

double StallMeter::longestGap() const {
    return m_gaps.empty() ? 0 : *std::max_element(m_gaps.begin(), m_gaps.end());
}

double StallMeter::gapAt(double share) const {
    if (m_gaps.empty()) return 0;
    std::vector<float> sorted = m_gaps;
    const auto place = std::min(
        sorted.size() - 1, static_cast<std::size_t>(share * static_cast<double>(sorted.size())));
    std::nth_element(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(place),
                     sorted.end());
    return sorted[place];
}

} // namespace cyclorama
