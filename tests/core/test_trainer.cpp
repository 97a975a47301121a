#include "core/base/error.h"
#include "core/data/picture_source.h"
#include "core/run/run_folder.h"
#include "core/run/training_run.h"
#include "core/train/settings.h"
#include "core/weights/checkpoint.h"
#include "tests/support/small_config.h"

#include <QTemporaryDir>
#include <QtTest>
#include <atomic>
#include <condition_variable>
#include <fstream>
#include <mutex>

using namespace cyclorama;

namespace {

namespace fs = std::filesystem;

/// Keeps all it hears and lets the test wait for it.
class Recorder : public TrainerListener {
public:
    void onState(TrainerState state) override {
        note([&] { states.push_back(state); });
    }
    void onMetrics(const StepMetrics& step) override {
        note([&] { metrics.push_back(step); });
    }
    void onPreview(const PreviewSet& set) override {
        note([&] { previews.push_back(set); });
    }
    void onEvent(const RunEvent& event) override {
        note([&] { events.push_back(event); });
    }
    void onLog(const LogLine& line) override {
        note([&] { log.push_back(line); });
    }

    template <typename Condition>
    bool waitFor(Condition condition) {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, std::chrono::seconds(60), condition);
    }
    bool waitForState(TrainerState state) {
        return waitFor([&] { return !states.empty() && states.back() == state; });
    }
    bool waitForSteps(std::size_t count) {
        return waitFor([&] { return metrics.size() >= count; });
    }
    bool has(RunEvent::Kind kind) {
        std::lock_guard lock(mutex);
        return std::any_of(events.begin(), events.end(),
                           [&](const RunEvent& e) { return e.kind == kind; });
    }

    std::mutex mutex;
    std::condition_variable changed;
    std::vector<TrainerState> states;
    std::vector<StepMetrics> metrics;
    std::vector<PreviewSet> previews;
    std::vector<RunEvent> events;
    std::vector<LogLine> log;

private:
    template <typename Action>
    void note(Action action) {
        {
            std::lock_guard lock(mutex);
            action();
        }
        changed.notify_all();
    }
};

TrainingConfig endless() {
    TrainingConfig config = test::smallConfig();
    config.n_epochs = 100000;
    return config;
}

/// As if training had diverged: every weight of a discriminator is NaN.
void makeWeightsNoNumbers(const fs::path& checkpoint) {
    const c10::IValue content = readCheckpoint(checkpoint);
    const auto networks = content.toGenericDict().at("networks").toGenericDict();
    for (const auto& entry : networks.at("D_A").toGenericDict())
        entry.value().toTensor().fill_(NAN);
    writeCheckpoint(checkpoint, content);
}

} // namespace

class TestTrainer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void everyStepIsTold() {
        Recorder heard;
        const auto trainer = createRun({test::smallConfig(), run(), {}});
        trainer->addListener(heard);
        trainer->start();
        QCOMPARE(trainer->wait().state, TrainerState::Finished);
        QCOMPARE(heard.metrics.size(), std::size_t(24));
        for (std::size_t i = 0; i < heard.metrics.size(); ++i) {
            QCOMPARE(heard.metrics[i].step, std::int64_t(i + 1));
            QVERIFY(std::isfinite(heard.metrics[i].losses[2]));
        }
        QCOMPARE(heard.metrics.back().epochs, 4.0);
        QVERIFY(heard.metrics.back().learningRate < heard.metrics.front().learningRate);
        QVERIFY(heard.metrics.back().learningRate > 0);
        QVERIFY(heard.has(RunEvent::Kind::DecayBegan));
        QCOMPARE(heard.states, (std::vector{TrainerState::Preparing, TrainerState::Running,
                                            TrainerState::Finished}));
        QCOMPARE(trainer->status().step, std::int64_t(24));
    }

    void aStepLimitBeyondTheScheduleIsTold() {
        TrainingConfig config = test::smallConfig();
        config.max_steps = 100; // four epochs of six steps
        Recorder heard;
        const auto trainer = createRun({config, run(), {}});
        trainer->addListener(heard);
        trainer->start();
        trainer->wait();
        QVERIFY(std::any_of(heard.log.begin(), heard.log.end(), [](const LogLine& line) {
            return line.text.english().find("end at step 24, before the step limit of 100") !=
                   std::string::npos;
        }));
    }

    void aCpuSaysOnceThatItRecordsNoGraph() {
        TrainingConfig config = test::smallConfig();
        config.cuda_graph = true;
        Recorder heard;
        const auto trainer = createRun({config, run(), {}});
        trainer->addListener(heard);
        trainer->start();
        QCOMPARE(trainer->wait().state, TrainerState::Finished);
        QCOMPARE(std::count_if(heard.log.begin(), heard.log.end(),
                               [](const LogLine& line) {
                                   return line.text.english().find(
                                              "(cuda_graph): this device has no "
                                              "graphs") != std::string::npos;
                               }),
                 1);
    }

    void samplesCutOnTheDeviceTrainTheSame() {
        std::vector<std::array<float, kLossCount>> losses[2];
        for (const bool onDevice : {false, true}) {
            TrainingConfig config = test::smallConfig();
            config.preprocess = "resize_and_crop";
            config.load_size = config.crop_size + 5;
            config.augment_on_device = onDevice;
            config.max_steps = 6;
            Recorder heard;
            const auto trainer = createRun({config, run() / (onDevice ? "device" : "host"), {}});
            trainer->addListener(heard);
            trainer->start();
            QCOMPARE(trainer->wait().state, TrainerState::Finished);
            for (const StepMetrics& step : heard.metrics)
                losses[onDevice].push_back(step.losses);
        }
        QCOMPARE(losses[0].size(), std::size_t(6));
        QVERIFY(losses[0] == losses[1]);
    }

    void previewsFollowTheChosenPictures() {
        const auto pictures = demoSource(0, 6, 32);
        for (const bool swapped : {false, true}) {
            TrainingConfig config = test::smallConfig();
            config.direction = swapped ? "BtoA" : "AtoB";
            config.max_dataset_size = 6;
            config.preview_pictures = 2;
            config.preview_a =
                pictureList({pictures->name(5), "no such picture", pictures->name(2)});
            config.max_steps = 1;
            Recorder heard;
            const auto trainer =
                createRun({config, run() / (swapped ? "swapped" : "straight"), {}});
            trainer->addListener(heard);
            trainer->start();
            trainer->wait();
            std::vector<std::string> shown;
            for (const auto& row : heard.previews.front().rows)
                if (row.domain == (swapped ? 1 : 0)) shown.push_back(row.source);
            QVERIFY(shown.size() >= 2);
            QCOMPARE(shown[0], pictures->name(5));
            QCOMPARE(shown[1], pictures->name(2));
            const auto told = [](const LogLine& line) {
                return line.text.english().find("no such picture") != std::string::npos;
            };
            QVERIFY(std::any_of(heard.log.begin(), heard.log.end(), told));
        }
    }

    void previewsShowTheSamePicturesThroughTheRun() {
        Recorder heard;
        const auto trainer = createRun({test::smallConfig(), run(), {}});
        trainer->addListener(heard);
        trainer->start();
        trainer->wait();
        QCOMPARE(heard.previews.size(), std::size_t(6)); // at 0, 5, 10, 15, 20 and the end
        QCOMPARE(heard.previews.back().step, std::int64_t(24));
        for (const auto& set : heard.previews) {
            QCOMPARE(set.rows.size(), std::size_t(set.step % 24 == 0 ? 2 : 4));
            QCOMPARE(set.rows[0].real, heard.previews.front().rows[0].real);
            QCOMPARE(set.rows[1].source, heard.previews.front().rows[1].source);
        }
        const auto& row = heard.previews.back().rows[0];
        QCOMPARE(row.fake.width, row.real.width);
        QVERIFY(row.cycleL1 > 0);
        QVERIFY(!(row.fake == heard.previews.front().rows[0].fake));
    }

    void previewsFollowOtherPicturesFromALiveChangeOn() {
        const std::string wanted = demoSource(0, 6, 32)->name(4);
        Recorder heard;
        {
            const auto trainer = createRun({endless(), run(), {}});
            trainer->addListener(heard);
            trainer->start();
            QVERIFY(heard.waitForSteps(2));
            trainer->change("preview_a", wanted);
            trainer->previewNow();
            QVERIFY(
                heard.waitFor([&] { return heard.previews.back().rows.front().source == wanted; }));
            trainer->stop();
            trainer->wait();
        }
        QVERIFY(heard.previews.front().rows.front().source != wanted);
        QCOMPARE(resumeRun({run(), {}, {}, {}, {}, {}})->config().preview_a, wanted);
    }

    void aPauseStandsStillAndGoesOn() {
        Recorder heard;
        const auto trainer = createRun({endless(), run(), {}});
        trainer->addListener(heard);
        trainer->start();
        QVERIFY(heard.waitForSteps(3));
        trainer->pause();
        QVERIFY(heard.waitForState(TrainerState::Paused));
        const std::int64_t step = trainer->status().step;
        trainer->checkpointNow(); // answered during the pause
        QVERIFY(heard.waitFor([&] {
            return !heard.events.empty() && heard.events.back().kind == RunEvent::Kind::Checkpoint;
        }));
        QCOMPARE(trainer->status().step, step);
        trainer->resume();
        QVERIFY(heard.waitForSteps(step + 3));
        trainer->stop();
        QCOMPARE(trainer->wait().state, TrainerState::Stopped);
        QVERIFY(heard.has(RunEvent::Kind::Paused) && heard.has(RunEvent::Kind::Continued));
    }

    void aLiveChangeIsRecordedAndSurvivesAResume() {
        Recorder heard;
        {
            const auto trainer = createRun({endless(), run(), {}});
            trainer->addListener(heard);
            trainer->start();
            QVERIFY(heard.waitForSteps(2));
            QVERIFY_THROWS_EXCEPTION(UsageError, trainer->change("ngf", "8"));
            QVERIFY_THROWS_EXCEPTION(UsageError, trainer->change("lambda_A", "many"));
            QVERIFY_THROWS_EXCEPTION(UsageError, trainer->change("lamda_A", "5"));
            trainer->change("lambda_A", "12");
            trainer->change("lr", "0.001");
            QVERIFY(heard.waitFor([&] {
                return std::count_if(heard.events.begin(), heard.events.end(),
                                     [](const RunEvent& e) {
                                         return e.kind == RunEvent::Kind::SettingChanged;
                                     }) == 2;
            }));
            QCOMPARE(trainer->config().lambda_A, 12.0);
            QVERIFY(heard.waitFor([&] {
                return heard.metrics.back().step > heard.events.back().step;
            })); // a step under the new rate
            trainer->stop();
            trainer->wait();
            QCOMPARE(heard.metrics.back().learningRate, 0.001);
        }
        const auto resumed = resumeRun({run(), {}, {}, {}, {}, {}});
        QCOMPARE(resumed->config().lambda_A, 12.0);
        QCOMPARE(resumed->config().lr, 0.001);
    }

    void stoppedAtAnyMomentItEnds_data() {
        QTest::addColumn<int>("steps");
        QTest::newRow("before the start") << -1;
        QTest::newRow("while it prepares") << 0;
        QTest::newRow("at the first step") << 1;
        QTest::newRow("at a preview") << 5;
    }
    void stoppedAtAnyMomentItEnds() {
        QFETCH(int, steps);
        Recorder heard;
        auto trainer = createRun({endless(), run(), {}});
        trainer->addListener(heard);
        if (steps >= 0) trainer->start();
        if (steps > 0) QVERIFY(heard.waitForSteps(steps));
        trainer.reset(); // stops and joins
        if (steps > 0) QVERIFY(!listCheckpoints(run()).empty());
    }

    void aLossThatIsNoNumberEndsTheRunInWords() {
        TrainingConfig config = endless();
        config.max_steps = 4;
        {
            const auto trainer = createRun({config, run(), {}});
            trainer->start();
            QCOMPARE(trainer->wait().state, TrainerState::Finished);
        }
        const auto checkpoint = listCheckpoints(run()).front().path;
        makeWeightsNoNumbers(checkpoint);

        const auto trainer = resumeRun({run(), {}, {}, 8, {}, {}});
        trainer->start();
        const Outcome outcome = trainer->wait();
        QCOMPARE(outcome.state, TrainerState::Failed);
        QVERIFY2(outcome.message.english().find("no longer a number") != std::string::npos,
                 outcome.message.english().c_str());
        QVERIFY2(outcome.message.english().find("Saved up to here") != std::string::npos,
                 outcome.message.english().c_str());
        QCOMPARE(listCheckpoints(run()).front().path, checkpoint); // nothing was written after it
    }

    void picturesThatVanishAreToldAndWhatWasDoneIsSaved() {
        const fs::path data = fs::path(m_folder->path().toStdString()) / "data";
        for (const char* domain : {"a", "b"}) {
            fs::create_directories(data / domain);
            for (int i = 0; i < 3; ++i) {
                std::ofstream out(data / domain / (std::to_string(i) + ".ppm"), std::ios::binary);
                out << "P6\n40 40\n255\n"
                    << std::string(40 * 40 * 3, char(40 * i + (*domain == 'a')));
            }
        }
        TrainingConfig config = endless();
        config.demo = false;
        config.data_a = data / "a";
        config.data_b = data / "b";
        config.max_dataset_size = 0;
        config.cache_mib = 0;
        Recorder heard;
        const auto trainer = createRun({config, run(), {}});
        trainer->addListener(heard);
        trainer->start();
        QVERIFY(heard.waitForSteps(3));
        fs::remove_all(data / "b");
        const Outcome outcome = trainer->wait();
        QCOMPARE(outcome.state, TrainerState::Failed);
        QVERIFY2(outcome.message.english().find("b") != std::string::npos,
                 outcome.message.english().c_str());
        QVERIFY(outcome.step >= 3);
        QVERIFY2(fs::exists(outcome.checkpoint), outcome.checkpoint.c_str());
    }

private:
    fs::path run() const { return fs::path(m_folder->path().toStdString()) / "run"; }
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestTrainer)
#include "test_trainer.moc"
