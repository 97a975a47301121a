#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/run/run_folder.h"
#include "core/run/training_run.h"
#include "core/train/training_events.h"
#include "tests/support/small_config.h"

#include <QTemporaryDir>
#include <QtTest>
#include <atomic>

using namespace cyclorama;

namespace {

namespace fs = std::filesystem;

/// Stops the trainer after a step.
class StopAfter : public TrainerListener {
public:
    StopAfter(Trainer& trainer, std::int64_t step) : m_trainer(trainer), m_step(step) {
        trainer.addListener(*this);
    }
    void onMetrics(const StepMetrics& metrics) override {
        if (metrics.step == m_step) m_trainer.stop();
    }

private:
    Trainer& m_trainer;
    std::int64_t m_step;
};

Outcome trainWhole(const TrainingConfig& config, const fs::path& run) {
    const auto trainer = createRun({config, run, {}});
    trainer->start();
    return trainer->wait();
}

Outcome resumeUntil(const ResumedRun& request, std::int64_t step) {
    const auto trainer = resumeRun(request);
    const StopAfter stop(*trainer, step);
    trainer->start();
    return trainer->wait();
}

bool sameNetworks(const fs::path& one, const fs::path& other) {
    for (const char* network : {"G_A", "G_B", "D_A", "D_B"})
        if (readFile(RunLayout{one}.latestNetwork(network)) !=
            readFile(RunLayout{other}.latestNetwork(network)))
            return false;
    return true;
}

} // namespace

class TestResume : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void interruptedAtAnyStepEndsInTheSameBits_data() {
        QTest::addColumn<QString>("norm");
        QTest::addColumn<bool>("dropout");
        QTest::addColumn<QString>("ganMode");
        QTest::addColumn<QString>("policy");
        QTest::addColumn<int>("batch");
        QTest::newRow("instance") << "instance" << false << "lsgan"
                                  << "linear" << 1;
        QTest::newRow("batch norm, dropout") << "batch" << true << "lsgan"
                                             << "cosine" << 2;
        QTest::newRow("gradient penalty, plateau") << "instance" << false << "wgangp"
                                                   << "plateau" << 1;
    }
    void interruptedAtAnyStepEndsInTheSameBits() {
        QFETCH(QString, norm);
        QFETCH(bool, dropout);
        QFETCH(QString, ganMode);
        QFETCH(QString, policy);
        QFETCH(int, batch);
        TrainingConfig config = test::smallConfig();
        config.norm = norm.toStdString();
        config.no_dropout = !dropout;
        config.gan_mode = ganMode.toStdString();
        config.lr_policy = policy.toStdString();
        config.batch_size = batch;
        config.loader_threads = 2;
        config.threads = batch == 1 ? 2 : 1;
        config.max_dataset_size = 4;
        config.n_epochs_decay = 1;
        const Outcome whole = trainWhole(config, path("whole"));
        QCOMPARE(whole.state, TrainerState::Finished);
        const auto metrics = readMetrics(path("whole"));
        QCOMPARE(metrics.size(), std::size_t(whole.step));

        // One run that is stopped after every single step.
        {
            const auto first = createRun({config, path("pieces"), {}});
            StopAfter stop(*first, 1);
            first->start();
            QCOMPARE(first->wait().state, TrainerState::Stopped);
        }
        for (std::int64_t step = 2; step <= whole.step; ++step) {
            const Outcome outcome = resumeUntil({path("pieces"), {}, {}, {}, {}, {}}, step);
            QCOMPARE(outcome.step, step);
        }
        const auto pieces = readMetrics(path("pieces"));
        QCOMPARE(pieces.size(), metrics.size());
        for (std::size_t i = 0; i < metrics.size(); ++i) {
            QCOMPARE(pieces[i].losses, metrics[i].losses);
            QCOMPARE(pieces[i].learningRate, metrics[i].learningRate);
        }
        QVERIFY(sameNetworks(path("whole"), path("pieces")));
    }

    void aFinishedRunGoesOnAsIfItsEndHadBeenLater() {
        TrainingConfig config = test::smallConfig();
        config.lr_policy = "constant";
        config.max_steps = 7;
        QCOMPARE(trainWhole(config, path("extended")).step, std::int64_t(7));
        const auto trainer = resumeRun({path("extended"), {}, {}, 15, {}, {}});
        trainer->start();
        QCOMPARE(trainer->wait().step, std::int64_t(15));
        config.max_steps = 15;
        trainWhole(config, path("whole"));
        QVERIFY(sameNetworks(path("whole"), path("extended")));
    }

    void moreEpochsExtendAFinishedRun() {
        TrainingConfig config = test::smallConfig();
        const Outcome first = trainWhole(config, path("run"));
        QCOMPARE(first.step, std::int64_t(24));
        {
            const auto trainer = resumeRun({path("run"), {}, 6, {}, {}, {}});
            trainer->start();
            const Outcome outcome = trainer->wait();
            QCOMPARE(outcome.state, TrainerState::Finished);
            QCOMPARE(outcome.step, std::int64_t(36));
        }
        QVERIFY(readMetrics(path("run")).back().learningRate > 0);
        QCOMPARE(readRunConfig(path("run")).totalEpochs(), 6);
    }

    void aDamagedCheckpointGivesWayToTheOneBefore() {
        TrainingConfig config = test::smallConfig();
        config.checkpoint_steps = 5;
        config.max_steps = 12;
        trainWhole(config, path("run"));
        const auto checkpoints = listCheckpoints(path("run"));
        QCOMPARE(checkpoints.front().step, std::int64_t(12));
        std::string bytes = readFile(checkpoints.front().path);
        bytes[bytes.size() / 2] ^= 0x10;
        replaceFile(checkpoints.front().path, bytes);
        const auto trainer = resumeRun({path("run"), {}, {}, 14, {}, {}});
        trainer->start();
        QCOMPARE(trainer->wait().step, std::int64_t(14));
        const auto metrics = readMetrics(path("run"));
        QCOMPARE(metrics.size(), std::size_t(14));
    }

    void twoSessionsOnOneRunAreRefused() {
        TrainingConfig config = test::smallConfig();
        const auto trainer = createRun({config, path("run"), {}});
        QVERIFY_THROWS_EXCEPTION(Error, resumeRun({path("run"), {}, {}, {}, {}, {}}));
    }

    void anySubsetOfNetworksIsAStart() {
        TrainingConfig config = test::smallConfig();
        config.max_steps = 3;
        trainWhole(config, path("first"));
        for (const char* network : {"G_B", "D_A", "D_B"})
            fs::remove(RunLayout{path("first")}.latestNetwork(network));
        config.max_steps = 1;
        config.lr = 1e-9;
        const auto trainer = createRun({config, path("second"), path("first")});
        trainer->start();
        QCOMPARE(trainer->wait().state, TrainerState::Finished);
        const auto log = readFile(RunLayout{path("second")}.log());
        QVERIFY2(log.find("G_A starts from") != std::string::npos, log.c_str());
        QVERIFY2(log.find("G_B starts fresh") != std::string::npos, log.c_str());
    }

private:
    fs::path path(const char* name) const {
        return fs::path(m_folder->path().toStdString()) / name;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestResume)
#include "test_resume.moc"
