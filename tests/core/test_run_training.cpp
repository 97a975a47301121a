#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/data/decode.h"
#include "core/data/demo_landscape.h"
#include "core/run/moved_pictures.h"
#include "core/run/resume_point.h"
#include "core/run/run_folder.h"
#include "core/run/run_lock.h"
#include "core/run/training_run.h"
#include "core/train/settings.h"
#include "tests/support/message_of.h"
#include "tests/support/small_config.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <fstream>
#include <functional>
#include <optional>
#include <sys/resource.h>

using namespace cyclorama;
using test::messageOf;

namespace {

constexpr int kStepsPerEpoch = 6;

/// Keeps what it hears; does something at a step when asked to.
struct Ear : TrainerListener {
    std::vector<StepMetrics> metrics;
    std::vector<std::string> log;
    std::optional<Outcome> outcome;
    std::vector<std::string> shown; ///< pictures of B in the last preview
    std::function<void(std::int64_t)> atStep;

    void onMetrics(const StepMetrics& step) override {
        metrics.push_back(step);
        if (atStep) atStep(step.step);
    }
    void onPreview(const PreviewSet& set) override {
        shown.clear();
        for (const PreviewRow& row : set.rows)
            if (row.domain == 1 && row.fixed) shown.push_back(row.source);
    }
    void onOutcome(const Outcome& last) override { outcome = last; }
    void onLog(const LogLine& line) override { log.push_back(line.text.english()); }
};

/// While it lives no file of this process grows beyond a few bytes, as on a full disk.
class FullDisk {
public:
    FullDisk() {
        ::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit tight{100, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &tight);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

Outcome runToEnd(Trainer& trainer) {
    trainer.start();
    return trainer.wait();
}

Outcome train(const std::filesystem::path& folder, const TrainingConfig& config) {
    return runToEnd(*createRun({config, folder, {}}));
}

/// Trains a new run and stops it after a step, as a person would.
Outcome trainUntil(const std::filesystem::path& folder, const TrainingConfig& config,
                   std::int64_t step) {
    const auto trainer = createRun({config, folder, {}});
    Ear ear;
    ear.atStep = [&](std::int64_t now) {
        if (now == step) trainer->stop();
    };
    trainer->addListener(ear);
    return runToEnd(*trainer);
}

Outcome resume(ResumedRun request) {
    return runToEnd(*resumeRun(request));
}

bool says(const std::string& text, const std::string& part) {
    if (text.find(part) != std::string::npos) return true;
    qWarning("\"%s\" is missing in: %s", part.c_str(), text.c_str());
    return false;
}

std::string kinds(const std::filesystem::path& run) {
    std::string words;
    for (const auto& event : readEvents(run))
        words += (words.empty() ? "" : " ") + std::string(name(event.kind)) + ":" +
                 std::to_string(event.step);
    return words;
}

/// Everything that must not depend on interruptions.
struct Result {
    std::vector<std::array<float, kLossCount>> losses;
    std::vector<std::string> networks;
    bool operator==(const Result&) const = default;
};

Result resultOf(const std::filesystem::path& run) {
    Result result;
    for (const auto& step : readMetrics(run))
        result.losses.push_back(step.losses);
    for (const char* network : {"G_A", "G_B", "D_A", "D_B"})
        result.networks.push_back(readFile(RunLayout{run}.latestNetwork(network)));
    return result;
}

} // namespace

class TestRunTraining : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    Result m_uninterrupted; ///< of test::tinyConfig(), all 24 steps

    std::filesystem::path at(const std::string& name) const {
        return std::filesystem::path(m_folder->path().toStdString()) / name;
    }

private Q_SLOTS:
    void initTestCase() {
        m_folder = std::make_unique<QTemporaryDir>();
        const auto outcome = train(at("whole"), test::tinyConfig());
        QVERIFY2(outcome.state == TrainerState::Finished, outcome.message.english().c_str());
        m_uninterrupted = resultOf(at("whole"));
        QCOMPARE(m_uninterrupted.losses.size(), std::size_t{4 * kStepsPerEpoch});
    }

    void aRunWritesAllThatItsFolderPromises() {
        const RunLayout run{at("whole")};
        QVERIFY(readRunConfig(run.root) == test::tinyConfig());
        const auto metrics = readMetrics(run.root);
        for (std::size_t i = 0; i < metrics.size(); ++i)
            QCOMPARE(metrics[i].step, static_cast<std::int64_t>(i + 1));
        QCOMPARE(metrics.back().epochs, 4.0);
        QVERIFY(metrics.back().learningRate > 0);

        QVERIFY2(says(kinds(run.root), "started:0"), "");
        QVERIFY2(says(kinds(run.root), "decay_began:12"), "");
        QVERIFY2(says(kinds(run.root), "checkpoint:24 finished:24"), "");
        QCOMPARE(listCheckpoints(run.root).front().step, 24);
        for (const int step : {10, 20, 24}) {
            const auto previews = listPreviews(run.root);
            const auto fakes = std::ranges::count_if(previews, [&](const PreviewFile& file) {
                return file.step == step && file.role == "fake" && file.picture == 0;
            });
            QCOMPARE(fakes, 2);
        }
        QVERIFY(!std::filesystem::is_empty(run.tensorboard()));
        QVERIFY2(says(readFile(run.log()), "Finished at step 24"), "");

        const auto summary = summarise(run.root);
        QCOMPARE(static_cast<int>(summary.state), static_cast<int>(TrainerState::Finished));
        QCOMPARE(summary.step, 24);
        QCOMPARE(summary.problem.english(), std::string());
        QVERIFY(!isRunHeld(run.root));
    }

    void aRunThatWasStoppedEndsAsIfItNeverWas_data() {
        QTest::addColumn<int>("step");
        for (const int step : {1, 5, 6, 7, 13, 23})
            QTest::addRow("step %d", step) << step;
    }
    void aRunThatWasStoppedEndsAsIfItNeverWas() {
        QFETCH(int, step);
        const auto run = at("stopped " + std::to_string(step));
        const auto stopped = trainUntil(run, test::tinyConfig(), step);
        QCOMPARE(static_cast<int>(stopped.state), static_cast<int>(TrainerState::Stopped));
        QCOMPARE(static_cast<int>(summarise(run).state), static_cast<int>(TrainerState::Stopped));
        const auto outcome = resume({run, {}, {}, {}, {}, {}});
        QVERIFY2(outcome.state == TrainerState::Finished, outcome.message.english().c_str());
        QVERIFY(resultOf(run) == m_uninterrupted);
        QVERIFY2(says(kinds(run), "resumed:" + std::to_string(step)), "");
    }

    void aDamagedCheckpointGivesWayToTheOneBefore() {
        const auto run = at("damaged");
        auto config = test::tinyConfig();
        config.checkpoint_steps = 5;
        trainUntil(run, config, 17);
        const auto checkpoints = listCheckpoints(run);
        QCOMPARE(checkpoints[0].step, 17);
        QCOMPARE(checkpoints[1].step, 15);
        std::filesystem::resize_file(checkpoints[0].path,
                                     std::filesystem::file_size(checkpoints[0].path) / 2);

        const auto trainer = resumeRun({run, {}, {}, {}, {}, {}});
        Ear ear;
        trainer->addListener(ear);
        const auto outcome = runToEnd(*trainer);
        QVERIFY2(outcome.state == TrainerState::Finished, outcome.message.english().c_str());
        QCOMPARE(ear.metrics.front().step, 16);
        QVERIFY(!ear.log.empty());
        QVERIFY2(says(ear.log.front(), "step_000000017.ckpt"), "");
        QVERIFY2(says(readFile(RunLayout{run}.log()), "goes on from the one before"), "");
        QVERIFY(std::filesystem::exists(checkpoints[0].path.string() + ".set-aside"));
        QVERIFY(resultOf(run) == m_uninterrupted);
    }

    void aRunWithoutAnyWholeCheckpointIsToldInWords() {
        const auto run = at("all damaged");
        trainUntil(run, test::tinyConfig(), 3);
        for (const auto& checkpoint : listCheckpoints(run))
            std::filesystem::resize_file(checkpoint.path, 100);
        const auto before = readMetrics(run);
        QVERIFY2(says(messageOf([&] {
                          resumeRun({run, {}, {}, {}, {}, {}});
                      }),
                      "--start-from"),
                 "");
        QVERIFY(readMetrics(run) == before); // nothing has been touched
        QVERIFY(!isRunHeld(run));
    }

    void aRunThatEndedBeforeItsFirstCheckpointBeginsAgain() {
        const auto run = at("no checkpoint");
        trainUntil(run, test::tinyConfig(), 4);
        std::filesystem::remove_all(RunLayout{run}.checkpoints());
        const auto outcome = resume({run, {}, {}, {}, {}, {}});
        QVERIFY2(outcome.state == TrainerState::Finished, outcome.message.english().c_str());
        QVERIFY(resultOf(run) == m_uninterrupted);
    }

    void aCheckpointCanBeChosen() {
        const auto run = at("chosen");
        auto config = test::tinyConfig();
        config.checkpoint_steps = 5;
        trainUntil(run, config, 12);
        QVERIFY2(says(messageOf([&] {
                          resumeRun({run, "other.ckpt", {}, {}, {}, {}});
                      }),
                      "step_000000012.ckpt, step_000000010.ckpt"),
                 "");
        const auto trainer = resumeRun({run, "step_000000005.ckpt", {}, {}, {}, {}});
        QCOMPARE(readMetrics(run).size(), std::size_t{5});
        QCOMPARE(listCheckpoints(run).size(), std::size_t{1});
        QCOMPARE(static_cast<int>(runToEnd(*trainer).state),
                 static_cast<int>(TrainerState::Finished));
        QVERIFY(resultOf(run) == m_uninterrupted);
    }

    void aFinishedRunIsExtendedByEpochs() {
        const auto run = at("extended");
        auto config = test::tinyConfig();
        config.n_epochs_decay = 0;
        train(run, config);
        QCOMPARE(readMetrics(run).size(), std::size_t{2 * kStepsPerEpoch});
        const auto outcome = resume({run, {}, 4, {}, {}, {}});
        QVERIFY2(outcome.state == TrainerState::Finished, outcome.message.english().c_str());
        QVERIFY(readRunConfig(run) == test::tinyConfig());
        QVERIFY(resultOf(run) == m_uninterrupted); // the rate had not begun to fall
    }

    void aRunIsExtendedBySteps() {
        const auto run = at("by steps");
        auto config = test::tinyConfig();
        config.max_steps = 3;
        train(run, config);
        QCOMPARE(readMetrics(run).size(), std::size_t{3});
        resume({run, {}, {}, 20, {}, {}});
        QCOMPARE(readMetrics(run).size(), std::size_t{20});
        resume({run, {}, {}, 27, {}, {}}); // past the last epoch, so there must be a fifth
        QCOMPARE(readMetrics(run).size(), std::size_t{27});
        QCOMPARE(readRunConfig(run).totalEpochs(), 5);
    }

    void aNewEndKeepsTheEpochsAtFullRate() {
        ResumedRun request;
        TrainingConfig config;
        config.max_steps = 500;
        request.epochs = 300;
        const auto longer = withNewEnd(config, request, 10);
        QCOMPARE(longer.n_epochs, 100);
        QCOMPARE(longer.n_epochs_decay, 200);
        QCOMPARE(longer.max_steps, 0);
        request.epochs = 40;
        const auto shorter = withNewEnd(config, request, 10);
        QCOMPARE(shorter.n_epochs, 40);
        QCOMPARE(shorter.n_epochs_decay, 0);
        request.epochs = -1;
        QVERIFY_EXCEPTION_THROWN(withNewEnd(config, request, 10), UsageError);
    }

    void liveChangesGoOnAfterAResume() {
        const auto run = at("changed");
        {
            const auto trainer = createRun({test::tinyConfig(), run, {}});
            Ear ear;
            ear.atStep = [&](std::int64_t step) {
                if (step == 3) trainer->change("lambda_A", "4");
                if (step == 3) trainer->change("n_epochs_decay", "1");
                if (step == 6) trainer->stop();
            };
            trainer->addListener(ear);
            runToEnd(*trainer);
        }
        // What is shown of it while it stands still is what it goes on with.
        QCOMPARE(standingConfig(run).lambda_A, 4.0);
        QCOMPARE(standingConfig(run).totalEpochs(), 3);
        const auto trainer = resumeRun({run, {}, {}, {}, {}, {}});
        QVERIFY(trainer->config() == standingConfig(run));
        QCOMPARE(trainer->config().lambda_A, 4.0);
        QCOMPARE(trainer->config().totalEpochs(), 3);
        runToEnd(*trainer);
        QCOMPARE(readMetrics(run).size(), std::size_t{3 * kStepsPerEpoch});
        const auto events = readEvents(run);
        const auto change = std::ranges::find(events, std::string("lambda_A"), &RunEvent::key);
        QVERIFY(change != events.end());
        QCOMPARE(change->step, 3);
        QCOMPARE(change->from, std::string("10"));
        QCOMPARE(change->to, std::string("4"));
    }

    void deviceAndThreadsAreOfOneSessionOnly() {
        const auto run = at("threads");
        trainUntil(run, test::tinyConfig(), 2);
        {
            const auto trainer = resumeRun({run, {}, {}, {}, "auto", 2});
            QCOMPARE(trainer->config().threads, 2);
            QCOMPARE(trainer->config().device, std::string("auto"));
            Ear ear;
            ear.atStep = [&](std::int64_t) { trainer->stop(); };
            trainer->addListener(ear);
            runToEnd(*trainer);
        }
        QVERIFY(readRunConfig(run) == test::tinyConfig());
        QCOMPARE(resumeRun({run, {}, {}, {}, {}, {}})->config().threads, 1);
        QVERIFY2(says(messageOf([&] {
                          resumeRun({run, {}, {}, {}, "gpu", {}});
                      }),
                      "device = gpu"),
                 "");
    }

    void aRunInUseIsRefusedAndLeftAlone() {
        const auto run = at("in use");
        const auto trainer = createRun({test::tinyConfig(), run, {}});
        QVERIFY2(says(messageOf([&] {
                          resumeRun({run, {}, {}, {}, {}, {}});
                      }),
                      "is in use by"),
                 "");
        QVERIFY2(says(messageOf([&] {
                          createRun({test::tinyConfig(), run, {}});
                      }),
                      "is in use by"),
                 "");
        QCOMPARE(static_cast<int>(summarise(run).state), static_cast<int>(TrainerState::Running));
        QVERIFY(runToEnd(*trainer).state == TrainerState::Finished);
    }

    void aFolderThatIsTakenAwayIsThereAgain_data() {
        QTest::addColumn<bool>("moved");
        QTest::newRow("removed") << false;
        QTest::newRow("moved") << true;
    }
    void aFolderThatIsTakenAwayIsThereAgain() {
        QFETCH(bool, moved);
        const auto run = at(moved ? "moved away" : "removed");
        Ear ear;
        {
            const auto trainer = createRun({test::tinyConfig(), run, {}});
            ear.atStep = [&](std::int64_t step) {
                if (step == 9 && moved) std::filesystem::rename(run, at("taken away"));
                if (step == 9 && !moved) std::filesystem::remove_all(run);
                if (step == 11) trainer->stop();
            };
            trainer->addListener(ear);
            QVERIFY(runToEnd(*trainer).state == TrainerState::Stopped);
            QVERIFY2(says(messageOf([&] {
                              resumeRun({run, {}, {}, {}, {}, {}});
                          }),
                          "is in use by"),
                     "");
        }
        QVERIFY(std::ranges::any_of(ear.log, [](const std::string& line) {
            return line.find("was removed or moved") != std::string::npos;
        }));
        QVERIFY2(says(readFile(RunLayout{run}.log()), "was removed or moved"), "");
        QVERIFY(readRunConfig(run) == test::tinyConfig());
        QVERIFY(resume({run, {}, {}, {}, {}, {}}).state == TrainerState::Finished);
        QVERIFY(resultOf(run) == m_uninterrupted);
    }

    void aFullDiskHoldsTheRunUntilThereIsRoom() {
        const auto run = at("held");
        const auto trainer = createRun({test::tinyConfig(), run, {}});
        std::unique_ptr<FullDisk> full;
        Ear ear;
        ear.atStep = [&](std::int64_t step) {
            if (step == 9) full = std::make_unique<FullDisk>();
        };
        trainer->addListener(ear);
        trainer->start();
        QTRY_VERIFY(!trainer->status().held.empty());
        QVERIFY2(says(trainer->status().held.english(), "metrics.csv: cannot be written"), "");
        full.reset();
        QVERIFY(trainer->wait().state == TrainerState::Finished);
        QVERIFY(trainer->status().held.empty());
        QVERIFY(resultOf(run) == m_uninterrupted);
    }

    void aStopOnAFullDiskLosesNothing_data() {
        QTest::addColumn<bool>("endsWithout");
        QTest::newRow("there is room again") << false;
        QTest::newRow("stopped once more") << true;
    }
    void aStopOnAFullDiskLosesNothing() {
        QFETCH(bool, endsWithout);
        const auto run = at(endsWithout ? "ended without" : "stopped when full");
        auto trainer = createRun({test::tinyConfig(), run, {}});
        std::unique_ptr<FullDisk> full;
        Ear ear;
        ear.atStep = [&](std::int64_t step) {
            if (step != 9) return;
            full = std::make_unique<FullDisk>();
            trainer->stop();
        };
        trainer->addListener(ear);
        trainer->start();
        QTRY_VERIFY(!trainer->status().held.empty());
        QVERIFY2(says(trainer->status().held.english(), "cannot be written"), "");
        QVERIFY(trainer->status().state == TrainerState::Stopping);
        if (endsWithout) {
            trainer->stop();
            QVERIFY(trainer->wait().state == TrainerState::Failed);
            QVERIFY(ear.outcome && ear.outcome->state == TrainerState::Failed);
            return;
        }
        full.reset();
        QVERIFY(trainer->wait().state == TrainerState::Stopped);
        trainer.reset();
        QVERIFY(resume({run, {}, {}, {}, {}, {}}).state == TrainerState::Finished);
        QVERIFY(resultOf(run) == m_uninterrupted);
    }

    void anExistingRunIsNeverWrittenOver() {
        const auto before = readFile(RunLayout{at("whole")}.metrics());
        QVERIFY2(says(messageOf([&] {
                          createRun({test::tinyConfig(), at("whole"), {}});
                      }),
                      "holds a run already"),
                 "");
        QCOMPARE(readFile(RunLayout{at("whole")}.metrics()), before);
    }

    void whatCannotBeginLeavesNothingBehind() {
        auto config = test::tinyConfig();
        config.crop_size = 15;
        QVERIFY2(says(messageOf([&] {
                          createRun({config, at("bad"), {}});
                      }),
                      "crop_size = 15"),
                 "");
        QVERIFY(!std::filesystem::exists(at("bad")));
        std::ofstream(at("a file")) << "text";
        QVERIFY2(says(messageOf([&] {
                          createRun({test::tinyConfig(), at("a file"), {}});
                      }),
                      "is no folder"),
                 "");
        QVERIFY2(says(messageOf([&] {
                          resumeRun({at("bad"), {}, {}, {}, {}, {}});
                      }),
                      "holds no run"),
                 "");
    }

    void foldersAreKeptAsAbsolutePaths() {
        auto config = test::tinyConfig();
        config.demo = false;
        config.data_a = "pictures/a";
        config.data_b = "pictures/../b/";
        createRun({config, at("relative"), {}}); // not started: the pictures are not looked at
        const auto here = std::filesystem::current_path();
        QCOMPARE(readRunConfig(at("relative")).data_a, (here / "pictures/a").string());
        QCOMPARE(readRunConfig(at("relative")).data_b, (here / "b/").string());
        QCOMPARE(static_cast<int>(summarise(at("relative")).state),
                 static_cast<int>(TrainerState::Idle));
    }

    void aRunFindsItsPicturesAgainAfterTheyMoved() {
        const auto run = at("moved");
        const auto draw = [&](const char* folder, Season season) {
            std::filesystem::create_directories(at("there") / folder);
            for (std::uint64_t i = 0; i < 3; ++i)
                encodePicture(drawLandscape(season, i, 24),
                              at("there") / folder / (std::to_string(i) + ".png"));
        };
        draw("trainA", Season::SummerDay);
        draw("trainB", Season::WinterNight);
        draw("testA", Season::SummerDay);
        auto config = test::tinyConfig();
        config.demo = false;
        config.data_a = (at("there") / "trainA").string();
        config.data_b = (at("there") / "trainB").string();
        config.test_a = (at("there") / "testA").string();
        train(at("stayed"), config);
        trainUntil(run, config, 5);
        const std::string before = kinds(run);

        // Refused before anything is touched: the run stays stopped where it was.
        std::filesystem::rename(at("there"), at("elsewhere"));
        const std::string refusal = messageOf([&] { resumeRun({run, {}, {}, {}, {}, {}}); });
        QVERIFY2(says(refusal, config.data_a + ": the pictures of this run no longer lie there"),
                 "");
        QCOMPARE(kinds(run), before);

        // An empty folder, which cannot be meant, is refused before the run's own file names it.
        std::filesystem::create_directories(at("empty"));
        const auto written = readFile(RunLayout{run}.config());
        QVERIFY2(says(messageOf([&] { movedPictures(config, at("empty")); }), "no readable image"),
                 "");
        const DataFolders empty{at("empty"), at("empty"), {}, {}};
        QVERIFY2(says(messageOf([&] {
                          resumeRun({run, {}, {}, {}, {}, {}, empty});
                      }),
                      "no readable image"),
                 "");
        QCOMPARE(readFile(RunLayout{run}.config()), written);

        // One folder tells where the others are: what the first has become, or where all lie.
        auto other = config;
        other.data_a = (at("there") / "horses").string();
        other.data_b = (at("there") / "zebras").string();
        std::filesystem::create_directories(at("zoo"));
        std::filesystem::copy(at("elsewhere") / "trainA", at("zoo") / "horses");
        std::filesystem::copy(at("elsewhere") / "trainB", at("zoo") / "zebras");
        QCOMPARE(movedPictures(other, at("zoo")).trainA, at("zoo") / "horses");
        QCOMPARE(movedPictures(other, at("zoo")).trainB, at("zoo") / "zebras");
        auto swapped = config; // A and B keep their sides, whatever their folders are called
        std::swap(swapped.data_a, swapped.data_b);
        QCOMPARE(movedPictures(swapped, at("elsewhere")).trainA, at("elsewhere") / "trainB");
        QCOMPARE(movedPictures(swapped, at("elsewhere")).trainB, at("elsewhere") / "trainA");
        const DataFolders found = movedPictures(config, at("elsewhere") / "trainA");
        QCOMPARE(found.trainB, at("elsewhere") / "trainB");
        QCOMPARE(found.testA, at("elsewhere") / "testA");
        const Outcome outcome = resume({run, {}, {}, {}, {}, {}, found});
        QVERIFY2(outcome.state == TrainerState::Finished, outcome.message.english().c_str());
        QVERIFY(resultOf(run) == resultOf(at("stayed")));
        QCOMPARE(readRunConfig(run).data_a, (at("elsewhere") / "trainA").string());
    }

    void aCheckpointIsNeverOlderThanItsMinutes() {
        auto config = test::tinyConfig();
        config.checkpoint_minutes = 1e-7;
        trainUntil(at("minutes"), config, 3);
        QVERIFY2(says(kinds(at("minutes")), "checkpoint:1 checkpoint:2 checkpoint:3"), "");
        config.checkpoint_minutes = 0;
        trainUntil(at("no minutes"), config, 3);
        QVERIFY(kinds(at("no minutes")).find("checkpoint:1") == std::string::npos);
    }

    void aResumedRunSaysWhatIsNotAsBefore() {
        const auto run = at("not as before");
        trainUntil(run, test::tinyConfig(), 3);
        const auto logOf = [&] {
            const auto trainer = resumeRun({run, {}, {}, 4, {}, {}});
            Ear ear;
            trainer->addListener(ear);
            runToEnd(*trainer);
            std::string all;
            for (const std::string& line : ear.log)
                all += line + '\n';
            return all;
        };
        std::filesystem::remove_all(RunLayout{run}.checkpoints());
        QVERIFY2(says(logOf(), "There is no checkpoint of the 3 steps so far"), "");
    }

    void aFailureBeforeTheFirstStepKeepsThePlace() {
        const auto run = at("emptied");
        auto config = test::tinyConfig();
        config.demo = false;
        for (auto [folder, season] : {std::pair{&config.data_a, Season::SummerDay},
                                      std::pair{&config.data_b, Season::WinterNight}}) {
            *folder = (at("pictures") / (season == Season::SummerDay ? "a" : "b")).string();
            std::filesystem::create_directories(*folder);
            encodePicture(drawLandscape(season, 1, 24), std::filesystem::path(*folder) / "1.png");
        }
        trainUntil(run, config, 3);
        encodePicture(drawLandscape(Season::WinterNight, 2, 24),
                      std::filesystem::path(config.data_b) / "0.png");
        {
            const auto more = resumeRun({run, {}, {}, {}, {}, {}});
            Ear ear;
            more->addListener(ear);
            more->previewNow();
            more->start();
            more->stop();
            more->wait();
            bool told = false;
            for (const std::string& line : ear.log)
                told =
                    told || line.find("1 in A and 1 in B then, 1 and 2 now") != std::string::npos;
            QVERIFY(told);
            QCOMPARE(ear.shown, std::vector<std::string>{"1.png"}); // not 0.png, the first of now
        }
        std::filesystem::remove(std::filesystem::path(config.data_b) / "1.png");
        std::filesystem::remove(std::filesystem::path(config.data_b) / "0.png");
        const auto trainer = resumeRun({run, {}, {}, {}, {}, {}});
        const Outcome outcome = runToEnd(*trainer);
        QVERIFY(outcome.state == TrainerState::Failed);
        QCOMPARE(outcome.step, 3);
        QCOMPARE(trainer->status().step, 3);
        QVERIFY2(says(outcome.message.english(), "Saved up to here: "), "");
        QVERIFY2(says(kinds(run), "failed:3"), "");
    }

    void aRunStartsFromTheNetworksOfAnother() {
        const auto run = at("fine-tuned");
        {
            const auto trainer = createRun({test::tinyConfig(), run, at("whole")});
            Ear ear;
            trainer->addListener(ear);
            QVERIFY(runToEnd(*trainer).state == TrainerState::Finished);
            QVERIFY(ear.metrics.front().losses != m_uninterrupted.losses.front());
        }
        // The same again for a session that was ended before its first checkpoint.
        const auto result = resultOf(run);
        std::filesystem::remove_all(RunLayout{run}.checkpoints());
        resume({run, {}, {}, {}, {}, {}});
        QVERIFY(resultOf(run) == result);
    }
};

QTEST_GUILESS_MAIN(TestRunTraining)
#include "test_run_training.moc"
