#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <vector>

namespace cyclorama {

/// Measures how long the event loop leaves its timers waiting: the distance between two turns of a
/// timer that is due every 4 milliseconds, everything included that holds it up, the system's own
/// scheduling too.
class StallMeter : public QObject {
    Q_OBJECT

public:
    explicit StallMeter(QObject* parent = nullptr);

    void start();
    /// Milliseconds; 0 before the first turn.
    double longestGap() const;
    /// The gap that `share` (0 to 1) of all gaps stay below or reach.
    double gapAt(double share) const;
    std::size_t count() const { return m_gaps.size(); }

private:
    void turn();

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_last = 0;
    std::vector<float> m_gaps;
};

} // namespace cyclorama
