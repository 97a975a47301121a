#include "core/train/pace.h"

#include <QTest>

using namespace cyclorama;
using namespace std::chrono_literals;

class TestPace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inTheBeginningItIsTheMean() {
        Pace pace;
        Pace::Clock::time_point now;
        pace.stepDone(now);
        QCOMPARE(pace.steadySecondsPerStep(), 0.0);
        for (const auto took : {100ms, 300ms})
            pace.stepDone(now += took);
        QVERIFY(std::abs(pace.steadySecondsPerStep() - 0.2) < 0.001);
    }

    void aFewSlowSecondsHardlyMoveTheTimeLeft() {
        Pace pace;
        Pace::Clock::time_point now;
        for (int step = 0; step < 1200; ++step)
            pace.stepDone(now += 100ms);
        for (int step = 0; step < 10; ++step)
            pace.stepDone(now += 300ms);
        QVERIFY2(pace.steadySecondsPerStep() < 0.107,
                 qPrintable(QString::number(pace.steadySecondsPerStep())));
        // What stays so for minutes is believed.
        for (int step = 0; step < 1200; ++step)
            pace.stepDone(now += 300ms);
        QVERIFY(pace.steadySecondsPerStep() > 0.29);
    }

    void aPauseCountsForNothing() {
        Pace pace;
        Pace::Clock::time_point now;
        for (int step = 0; step < 100; ++step)
            pace.stepDone(now += 100ms);
        pace.restart();
        pace.stepDone(now += 1h);
        pace.stepDone(now += 100ms);
        QVERIFY(std::abs(pace.steadySecondsPerStep() - 0.1) < 0.001);
    }
};

QTEST_APPLESS_MAIN(TestPace)
#include "test_pace.moc"
