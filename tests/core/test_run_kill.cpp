#include "core/base/atomic_file.h"
#include "core/base/random.h"
#include "core/run/run_folder.h"
#include "core/run/training_run.h"
#include "core/train/engine.h"
#include "tests/support/small_config.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <cstring>

using namespace cyclorama;

namespace {

constexpr const char* kTrain = "--train-and-be-killed";
constexpr int kKills = 20;
constexpr std::int64_t kSteps = 400;

TrainingConfig longEnough() {
    TrainingConfig config = test::tinyConfig();
    config.max_dataset_size = 20;
    config.n_epochs = config.n_epochs_decay = 10;
    config.checkpoint_steps = 5;
    config.preview_steps = 7;
    return config;
}

/// Tells the parent of each step, so that it knows when to kill.
struct StepTeller : TrainerListener {
    void onMetrics(const StepMetrics& step) override {
        std::printf("%lld\n", static_cast<long long>(step.step));
        std::fflush(stdout);
    }
};

/// The process that is killed: begins the run, or goes on with it.
int trainInThisProcess(const std::filesystem::path& run) {
    try {
        const auto trainer =
            isRun(run) ? resumeRun({run, {}, {}, {}, {}, {}}) : createRun({longEnough(), run, {}});
        StepTeller teller;
        trainer->addListener(teller);
        trainer->start();
        const Outcome outcome = trainer->wait();
        if (outcome.state == TrainerState::Finished) return 0;
        std::fprintf(stderr, "%s\n", outcome.message.english().c_str());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
    }
    return 1;
}

} // namespace

class TestRunKill : public QObject {
    Q_OBJECT

    static void startTraining(QProcess& process, const std::filesystem::path& run) {
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.start(QCoreApplication::applicationFilePath(),
                      {kTrain, QString::fromStdString(run.string())});
        QVERIFY(process.waitForStarted());
    }

private Q_SLOTS:
    /// Kill -9 at a random moment, again and again: it always goes on, no file is unreadable, and
    /// what comes out is what comes out of a run that nobody killed.
    void aRunThatIsKilledAgainAndAgainEndsAsIfItNeverWas() {
        const QTemporaryDir folder;
        const std::filesystem::path root = folder.path().toStdString();
        const auto run = root / "killed";
        Random random(20);
        int kills = 0;
        while (kills < kKills) {
            QProcess process;
            startTraining(process, run);
            // After some steps, and then some way into the next one or its checkpoint.
            const auto steps = 1 + random.below(8);
            std::uint64_t seen = 0;
            while (seen < steps && process.waitForReadyRead(60'000))
                seen += static_cast<std::uint64_t>(process.readAllStandardOutput().count('\n'));
            QTest::qWait(static_cast<int>(random.below(20)));
            if (process.state() == QProcess::NotRunning)
                QFAIL(process.readAllStandardError().constData());
            process.kill();
            QVERIFY(process.waitForFinished());
            ++kills;

            const auto metrics = readMetrics(run);
            for (std::size_t i = 0; i < metrics.size(); ++i)
                QCOMPARE(metrics[i].step, static_cast<std::int64_t>(i + 1));
            for (const auto& checkpoint : listCheckpoints(run))
                verifyCheckpoint(checkpoint.path);
            readEvents(run);
            QCOMPARE(summarise(run).problem.english(), std::string());
        }
        QProcess last;
        startTraining(last, run);
        QVERIFY(last.waitForFinished(300'000));
        QVERIFY2(last.exitCode() == 0, last.readAllStandardError().constData());

        QProcess calm;
        startTraining(calm, root / "calm");
        QVERIFY(calm.waitForFinished(300'000));
        QVERIFY2(calm.exitCode() == 0, calm.readAllStandardError().constData());

        const auto killed = readMetrics(run);
        const auto expected = readMetrics(root / "calm");
        QCOMPARE(static_cast<std::int64_t>(expected.size()), kSteps);
        QCOMPARE(killed.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i)
            QVERIFY2(killed[i].losses == expected[i].losses,
                     ("step " + std::to_string(i + 1)).c_str());
        for (const char* network : {"G_A", "G_B", "D_A", "D_B"})
            QVERIFY2(readFile(RunLayout{run}.latestNetwork(network)) ==
                         readFile(RunLayout{root / "calm"}.latestNetwork(network)),
                     network);
    }
};

int main(int argc, char** argv) {
    if (argc == 3 && std::strcmp(argv[1], kTrain) == 0) return trainInThisProcess(argv[2]);
    QCoreApplication application(argc, argv);
    TestRunKill test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_run_kill.moc"
