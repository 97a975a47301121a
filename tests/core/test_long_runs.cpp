#include "core/data/demo_landscape.h"
#include "core/run/run_folder.h"
#include "core/run/training_run.h"
#include "core/train/devices.h"
#include "core/train/settings.h"
#include "tests/support/small_config.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QtTest>

using namespace cyclorama;

namespace {

/// Resident memory after some steps.
class MemoryAt : public TrainerListener {
public:
    void onMetrics(const StepMetrics& metrics) override {
        if (metrics.step == 200) early = processBytes();
        if (metrics.step == 2000) late = processBytes();
    }
    double early = 0, late = 0;
};

class LastPreview : public TrainerListener {
public:
    void onPreview(const PreviewSet& set) override { last = set; }
    PreviewSet last;
};

} // namespace

/// What only shows after minutes.
class TestLongRuns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QSKIP("Time and memory are judged here, and a sanitizer takes of both for itself");
#endif
    }

    void memoryStaysFlatOverTwoThousandSteps() {
        QTemporaryDir folder;
        TrainingConfig config = test::smallConfig();
        config.n_epochs = 1000;
        config.max_steps = 2000;
        config.preview_steps = 20;
        config.checkpoint_steps = 250;
        MemoryAt memory;
        const auto trainer = createRun({config, folder.filePath("run").toStdString(), {}});
        trainer->addListener(memory);
        trainer->start();
        QCOMPARE(trainer->wait().state, TrainerState::Finished);
        qInfo("resident memory: %.0f MB after 200 steps, %.0f MB after 2,000", memory.early / 1e6,
              memory.late / 1e6);
        QVERIFY(memory.late < 1.05 * memory.early);
    }

    void theDemoLearnsTheSeasonsWithinTwoMinutes() {
        QTemporaryDir folder;
        TrainingConfig config = findPreset("demo").config;
        config.device = "cpu";
        config.preview_pictures = 6;
        LastPreview preview;
        const auto trainer = createRun({config, folder.filePath("run").toStdString(), {}});
        trainer->addListener(preview);
        QElapsedTimer watch;
        watch.start();
        trainer->start();
        QCOMPARE(trainer->wait().state, TrainerState::Finished);
        int right = 0, judged = 0;
        double cycleL1 = 0;
        for (const auto& row : preview.last.rows) {
            if (!row.fixed) continue;
            ++judged;
            // Summer became winter, winter summer.
            if ((winterScore(row.fake) > 0) == (row.domain == 0)) ++right;
            cycleL1 += row.cycleL1;
        }
        cycleL1 /= judged;
        qInfo("after %.0f s: season right in %d of %d fakes, cycle L1 %.3f", watch.elapsed() / 1e3,
              right, judged, cycleL1);
        QCOMPARE(judged, 12);
        QVERIFY(right >= 11);
        QVERIFY(cycleL1 < 0.15);
    }
};

QTEST_GUILESS_MAIN(TestLongRuns)
#include "test_long_runs.moc"
