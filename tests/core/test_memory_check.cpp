#include "core/train/memory_check.h"
#include "tests/support/small_config.h"

#include <QtTest>

using namespace cyclorama;

class TestMemoryCheck : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSecondCheckFindsWhatTheFirstFound() {
        TrainingConfig config = test::smallConfig();
        config.ngf = 32;
        config.crop_size = config.load_size = 128;
        const double first = checkMemory(config).peakBytes;
        QVERIFY2(first > 50e6, qPrintable(QString::number(first)));
        // The heap of a step before it does not hide what a step takes.
        for (int i = 0; i < 2; ++i) {
            const double again = checkMemory(config).peakBytes;
            QVERIFY2(again > 0.6 * first, qPrintable(QString("%1 of %2").arg(again).arg(first)));
        }
    }
};

QTEST_GUILESS_MAIN(TestMemoryCheck)
#include "test_memory_check.moc"
