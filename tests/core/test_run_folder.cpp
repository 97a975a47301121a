#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/run/events_file.h"
#include "core/run/metrics_file.h"
#include "core/run/preview_files.h"
#include "core/run/run_folder.h"
#include "core/run/run_follower.h"
#include "core/run/run_recorder.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>
#include <limits>

using namespace cyclorama;

namespace {

StepMetrics metricsOf(std::int64_t step) {
    StepMetrics metrics;
    metrics.step = step;
    metrics.epoch = static_cast<int>((step - 1) / 100 + 1);
    metrics.epochs = static_cast<double>(step) / 100;
    metrics.seconds = static_cast<double>(step) * 0.0123456789;
    for (std::size_t i = 0; i < metrics.losses.size(); ++i)
        metrics.losses[i] = std::exp(-1e-6f * static_cast<float>(step)) / static_cast<float>(i + 3);
    metrics.learningRate = 2e-4 / 3;
    metrics.learningRateD = 1e-4 / 7;
    return metrics;
}

void append(const std::filesystem::path& path, const std::string& text) {
    std::ofstream(path, std::ios::binary | std::ios::app) << text;
}

void touch(const std::filesystem::path& path) {
    std::filesystem::create_directories(path.parent_path());
    append(path, "x");
}

std::vector<std::int64_t> stepsOf(const std::vector<StepMetrics>& metrics) {
    std::vector<std::int64_t> steps;
    for (const auto& step : metrics)
        steps.push_back(step.step);
    return steps;
}

TrainingConfig demoConfig() {
    TrainingConfig config;
    config.demo = true;
    config.n_epochs = 3;
    config.n_epochs_decay = 4;
    return config;
}

} // namespace

class TestRunFolder : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    RunLayout m_run;

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_run.root = m_folder->path().toStdString() + "/run";
        std::filesystem::create_directories(m_run.root);
    }

    void metricsReadBackExactly() {
        std::vector<StepMetrics> written;
        std::string text = metricsHeader() + "\n";
        for (std::int64_t step = 1; step <= 1000; ++step) {
            written.push_back(metricsOf(step));
            text += metricsLine(written.back()) + "\n";
        }
        append(m_run.metrics(), text);
        QVERIFY(readMetrics(m_run.root) == written);
        QVERIFY(lastMetrics(m_run.root) == written.back());
    }

    void lossesThatAreNoNumbersReadBack() {
        auto metrics = metricsOf(1);
        metrics.losses[0] = std::numeric_limits<float>::quiet_NaN();
        metrics.losses[1] = -std::numeric_limits<float>::infinity();
        metrics.losses[2] = std::numeric_limits<float>::denorm_min();
        metrics.seconds = std::numeric_limits<double>::max();
        const auto back = parseMetricsLine(metricsLine(metrics));
        QVERIFY(back.has_value());
        QVERIFY(std::isnan(back->losses[0]));
        QCOMPARE(back->losses[1], metrics.losses[1]);
        QCOMPARE(back->losses[2], metrics.losses[2]);
        QCOMPARE(back->seconds, metrics.seconds);
    }

    void aLineCutShortIsLeftOutWhereverItIsCut() {
        const std::string whole = metricsLine(metricsOf(2)) + "\n";
        for (std::size_t length = 0; length < whole.size(); ++length) {
            std::filesystem::remove(m_run.metrics());
            append(m_run.metrics(), metricsHeader() + "\n" + metricsLine(metricsOf(1)) + "\n" +
                                        whole.substr(0, length));
            QCOMPARE(stepsOf(readMetrics(m_run.root)), std::vector<std::int64_t>{1});
            QCOMPARE(lastMetrics(m_run.root)->step, 1);
        }
    }

    void ofAStepWrittenAgainTheLastLineCounts() {
        std::string text = metricsHeader() + "\n";
        for (const int step : {1, 2, 3, 4, 5})
            text += metricsLine(metricsOf(step)) + "\n";
        auto again = metricsOf(3);
        again.losses[0] = 7;
        text += metricsLine(again) + "\n";
        append(m_run.metrics(), text);
        const auto metrics = readMetrics(m_run.root);
        QCOMPARE(stepsOf(metrics), (std::vector<std::int64_t>{1, 2, 3}));
        QVERIFY(metrics.back() == again);
    }

    void aResumedRunTakesOffWhatLiesPastItsCheckpoint_data() {
        QTest::addColumn<qlonglong>("step");
        QTest::addColumn<qlonglong>("left");
        QTest::newRow("in the middle") << 7LL << 7LL;
        QTest::newRow("at the end") << 20LL << 20LL;
        QTest::newRow("past the end") << 25LL << 20LL;
        QTest::newRow("everything") << 0LL << 0LL;
    }
    void aResumedRunTakesOffWhatLiesPastItsCheckpoint() {
        QFETCH(qlonglong, step);
        QFETCH(qlonglong, left);
        std::string text = metricsHeader() + "\n";
        for (int i = 1; i <= 20; ++i)
            text += metricsLine(metricsOf(i)) + "\n";
        append(m_run.metrics(), text + "21,1,0.2");
        cutMetricsAfter(m_run.root, step);
        QCOMPARE(static_cast<qlonglong>(readMetrics(m_run.root).size()), left);
        QVERIFY(readFile(m_run.metrics()).ends_with('\n'));
        // A recorder goes on behind it.
        RunRecorder recorder(m_run.root, demoConfig(), step);
        recorder.onMetrics(metricsOf(step + 1));
        QCOMPARE(readMetrics(m_run.root).back().step, step + 1);
        QCOMPARE(static_cast<qlonglong>(readMetrics(m_run.root).size()), left + 1);
    }

    void whatIsAddedIsFollowedInWholeLines() {
        const RunLayout& layout = m_run;
        append(layout.metrics(), metricsHeader() + "\n" + metricsLine(metricsOf(1)) + "\n");
        RunFollower follower(m_run.root);
        QVERIFY(follower.read().metrics.empty());
        const std::string third = metricsLine(metricsOf(3)) + "\n";
        append(layout.metrics(), metricsLine(metricsOf(2)) + "\n" + third.substr(0, 9));
        append(layout.events(), eventLine({RunEvent::Kind::Paused, 2, 1.0, {}, {}, {}}) + "\n");
        const RunFollower::News first = follower.read();
        QCOMPARE(stepsOf(first.metrics), std::vector<std::int64_t>{2});
        QCOMPARE(first.events.size(), std::size_t(1));
        append(layout.metrics(), third.substr(9));
        QCOMPARE(stepsOf(follower.read().metrics), std::vector<std::int64_t>{3});
        QVERIFY(follower.read().metrics.empty());
        // A session that goes on from an older step has taken off what lay past it.
        cutMetricsAfter(m_run.root, 1);
        append(layout.metrics(), metricsLine(metricsOf(2)) + "\n");
        QCOMPARE(stepsOf(follower.read().metrics), (std::vector<std::int64_t>{1, 2}));
        append(layout.log(), "2026-11-29 01:00:00 info     Hello\n2026-11-29");
        QCOMPARE(follower.read().log, std::string("2026-11-29 01:00:00 info     Hello\n"));
        QCOMPARE(follower.read().log, std::string());
    }

    void aRunThatIsCutAndHasRegrownBetweenTwoLooksIsTold() {
        const RunLayout& layout = m_run;
        append(layout.metrics(), metricsHeader() + "\n");
        for (int step = 1; step <= 4; ++step)
            append(layout.metrics(), metricsLine(metricsOf(step)) + "\n");
        RunFollower follower(m_run.root);
        cutMetricsAfter(m_run.root, 1);
        for (int step = 2; step <= 6; ++step) {
            StepMetrics again = metricsOf(step);
            again.seconds += 0.125; // never the same twice
            append(layout.metrics(), metricsLine(again) + "\n");
        }
        QCOMPARE(stepsOf(follower.read().metrics), (std::vector<std::int64_t>{1, 2, 3, 4, 5, 6}));
    }

    void aRunThatHasNotBegunHasNoMetrics() {
        QVERIFY(readMetrics(m_run.root).empty());
        QVERIFY(!lastMetrics(m_run.root));
        QVERIFY(readEvents(m_run.root).empty());
        QVERIFY(listPreviews(m_run.root).empty());
        QVERIFY(listCheckpoints(m_run.root).empty());
        append(m_run.metrics(), metricsHeader() + "\n");
        QVERIFY(readMetrics(m_run.root).empty());
        QVERIFY(!lastMetrics(m_run.root));
    }

    void metricsOfOtherColumnsAreRefused() {
        append(m_run.metrics(), "step,loss\n1,2\n");
        QVERIFY_EXCEPTION_THROWN(readMetrics(m_run.root), Error);
    }

    void aMillionStepsAreReadWithinASecond() {
        {
            std::string text = metricsHeader() + "\n";
            text.reserve(160 << 20);
            for (std::int64_t step = 1; step <= 1'000'000; ++step)
                text += metricsLine(metricsOf(step)) + "\n";
            append(m_run.metrics(), text);
        }
        QElapsedTimer timer;
        timer.start();
        const auto metrics = readMetrics(m_run.root);
        const auto whole = timer.restart();
        QCOMPARE(metrics.size(), std::size_t{1'000'000});
        QVERIFY(metrics[123'456] == metricsOf(123'457));
        const auto last = lastMetrics(m_run.root);
        const auto tail = timer.elapsed();
        QCOMPARE(last->step, 1'000'000);
        qInfo("1,000,000 steps (%lld MB): read in %lld ms, last step in %lld ms",
              static_cast<long long>(std::filesystem::file_size(m_run.metrics()) >> 20),
              static_cast<long long>(whole), static_cast<long long>(tail));
        QVERIFY2(tail < 50, "the last step is found without reading the file");
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        QVERIFY2(whole < 4000, "far from the second that it takes on an idle machine");
#endif
    }

    void eventsReadBack() {
        std::vector<RunEvent> written = {
            {RunEvent::Kind::Started, 0, 1764000000.25, "", "", ""},
            {RunEvent::Kind::SettingChanged, 10, 1764000001.5, "lambda_A", "10", "5"},
            {RunEvent::Kind::Checkpoint, 20, 1764000002, "", "", "step_000000020.ckpt"},
            {RunEvent::Kind::Failed, 21, 1764000003, "", "", "no \"space\"\nleft ü"}};
        for (const auto& event : written)
            append(m_run.events(), eventLine(event) + "\n");
        append(m_run.events(), eventLine(written[0]).substr(0, 20)); // cut short
        const auto back = readEvents(m_run.root);
        QCOMPARE(back.size(), written.size());
        for (std::size_t i = 0; i < back.size(); ++i)
            QCOMPARE(eventLine(back[i]), eventLine(written[i]));
        QCOMPARE(back[3].to, written[3].to);
        QCOMPARE(back[1].key, std::string("lambda_A"));
        QCOMPARE(lastEvent(m_run.root)->step, 21);
    }

    void eventsThatAResumedSessionLeftBehindAreNotTold() {
        for (const RunEvent& event :
             {RunEvent{RunEvent::Kind::Started, 0, 1, "", "", ""},
              RunEvent{RunEvent::Kind::Checkpoint, 20, 2, "", "", "step_000000020.ckpt"},
              RunEvent{RunEvent::Kind::SettingChanged, 25, 3, "lr", "1", "2"},
              RunEvent{RunEvent::Kind::Resumed, 20, 4, "", "", ""}})
            append(m_run.events(), eventLine(event) + "\n");
        append(m_run.events(), "{\"event\":\"of_the_future\",\"step\":30,\"time\":5}\n");
        const auto events = readEvents(m_run.root);
        QCOMPARE(events.size(), std::size_t{3});
        QCOMPARE(events[1].step, 20);
        QCOMPARE(static_cast<int>(events[2].kind), static_cast<int>(RunEvent::Kind::Resumed));
    }

    void everyKindOfEventAndStateHasItsWord() {
        for (int i = 0; i <= static_cast<int>(RunEvent::Kind::Failed); ++i) {
            const auto kind = static_cast<RunEvent::Kind>(i);
            QVERIFY(*name(kind));
            QCOMPARE(static_cast<int>(eventKind(name(kind))), i);
        }
        for (int i = 0; i <= static_cast<int>(TrainerState::Failed); ++i)
            QVERIFY(*name(static_cast<TrainerState>(i)));
        QVERIFY_EXCEPTION_THROWN(eventKind("exploded"), Error);
    }

    void previewsAreListedInTheOrderOfTheirStepsAndNames() {
        const auto at = [&](std::int64_t step, int domain, int picture, const char* role) {
            touch(m_run.previews() / previewFolderName(step) /
                  previewFileName(domain, picture, role));
        };
        at(200, 1, 0, "fake");
        at(200, 0, 1, "real");
        at(200, 0, 0, "identity");
        at(200, 0, 0, "fake");
        at(200, 0, -1, "fake");
        at(200, 0, 10, "fake");
        at(99, 0, 0, "fake");
        at(123456789, 0, -12, "reconstructed");
        touch(m_run.previews() / "step_00000200" / "notes.txt");
        touch(m_run.previews() / "step_00000200" / "C0_fake.png");
        touch(m_run.previews() / ".step_00000300" / "A0_fake.png");
        QCOMPARE(previewFileName(1, -2, "fake"), std::string("B_batch1_fake.png"));

        std::vector<std::string> found;
        for (const auto& file : listPreviews(m_run.root))
            found.push_back(std::to_string(file.step) + " " + (file.domain ? "B" : "A") + " " +
                            std::to_string(file.picture) + " " + file.role);
        const std::vector<std::string> expected = {
            "99 A 0 fake",   "200 A 0 fake", "200 A 0 identity", "200 A 1 real",
            "200 A 10 fake", "200 B 0 fake", "200 A -1 fake",    "123456789 A -12 reconstructed"};
        QCOMPARE(found, expected);

        removePreviewsAfter(m_run.root, 200);
        QCOMPARE(previewSteps(m_run.root), (std::vector<std::int64_t>{99, 200}));
        QVERIFY(!std::filesystem::exists(m_run.previews() / ".step_00000300"));
    }

    void checkpointsAreListedNewestFirst() {
        append(m_run.metrics(), metricsHeader() + "\n" + metricsLine(metricsOf(250)) + "\n");
        for (const char* file :
             {"step_000000150.ckpt", "step_000000200_epoch_0002.ckpt", "step_000000050.ckpt",
              "step_000000250.ckpt.part", "step_000000300.ckpt.set-aside", "latest.ckpt",
              "step_99999999999999999999999.ckpt"})
            touch(m_run.checkpoints() / file);
        const auto found = listCheckpoints(m_run.root);
        QCOMPARE(found.size(), std::size_t{3});
        QCOMPARE(found[0].step, 200);
        QVERIFY(found[0].kept);
        QCOMPARE(found[0].epoch, 2);
        QCOMPARE(found[1].step, 150);
        QVERIFY(!found[1].kept);
        QCOMPARE(found[1].epoch, 2); // 100 steps an epoch
        QCOMPARE(found[2].step, 50);
        QCOMPARE(found[2].epoch, 1);
    }

    void aSummaryTellsWhereTheRunStands() {
        QVERIFY(!isRun(m_run.root));
        writeRunConfig(m_run.root, demoConfig());
        QVERIFY(isRun(m_run.root));
        QVERIFY(readRunConfig(m_run.root) == demoConfig());
        QCOMPARE(static_cast<int>(summarise(m_run.root).state),
                 static_cast<int>(TrainerState::Idle));

        append(m_run.metrics(), metricsHeader() + "\n" + metricsLine(metricsOf(150)) + "\n");
        const auto stateAfter = [&](RunEvent::Kind kind) {
            append(m_run.events(), eventLine({kind, 150, 1, "", "", ""}) + "\n");
            return static_cast<int>(summarise(m_run.root).state);
        };
        QCOMPARE(stateAfter(RunEvent::Kind::Started), static_cast<int>(TrainerState::Stopped));
        QCOMPARE(stateAfter(RunEvent::Kind::Finished), static_cast<int>(TrainerState::Finished));
        QCOMPARE(stateAfter(RunEvent::Kind::Failed), static_cast<int>(TrainerState::Failed));
        touch(m_run.previews() / "step_00000100" / "A0_fake.png");
        touch(m_run.previews() / "step_00000150" / "A0_real.png");
        QCOMPARE(summarise(m_run.root).checkpointStep, 0);
        touch(m_run.checkpoints() / "step_000000050.ckpt");
        touch(m_run.checkpoints() / "step_000000120.ckpt");

        const auto summary = summarise(m_run.root);
        QCOMPARE(summary.problem.english(), std::string());
        QCOMPARE(summary.name, std::string("run"));
        QCOMPARE(summary.step, 150);
        QCOMPARE(summary.checkpointStep, 120);
        QCOMPARE(summary.stepsToRepeat(), 30); // it has failed; one that trains repeats nothing
        RunSummary training = summary;
        training.state = TrainerState::Running;
        QCOMPARE(training.stepsToRepeat(), 0);
        QCOMPARE(summary.epoch, 2);
        QCOMPARE(summary.totalEpochs, 7);
        QCOMPARE(summary.seconds, metricsOf(150).seconds);
        QVERIFY(summary.losses == metricsOf(150).losses);
        QCOMPARE(summary.preview, m_run.previews() / "step_00000100" / "A0_fake.png");
        QVERIFY(summary.changed > 1.7e9);
    }

    void aDamagedRunIsListedWithItsProblem() {
        append(m_run.config(), R"({"cyclorama_config": 1, "ngf": "many"})");
        const auto runs = listRuns(m_run.root.parent_path());
        QCOMPARE(runs.size(), std::size_t{1});
        QVERIFY(runs[0].problem.english().find("config.json: ngf = \"many\"") != std::string::npos);
    }

    void runsAreListedLastChangedFirst() {
        const auto folder = m_run.root.parent_path();
        std::filesystem::remove_all(m_run.root);
        const auto now = std::filesystem::file_time_type::clock::now();
        int age = 0;
        for (const char* name : {"newest", "older", "oldest"}) {
            const RunLayout run{folder / name};
            std::filesystem::create_directories(run.root);
            writeRunConfig(run.root, demoConfig());
            std::filesystem::last_write_time(run.config(), now - std::chrono::hours(age++));
        }
        std::filesystem::create_directories(folder / "no run");
        touch(folder / "a file");
        std::vector<std::string> names;
        for (const auto& run : listRuns(folder))
            names.push_back(run.name);
        QCOMPARE(names, (std::vector<std::string>{"newest", "older", "oldest"}));
        QVERIFY(listRuns(folder / "missing").empty());
    }

    void aNewRunIsNamedAfterItsData_data() {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<QString>("name");
        QTest::newRow("layout") << "/data/maps/trainA"
                                << "/data/maps/trainB"
                                << "maps";
        QTest::newRow("slash at the end") << "/data/maps/trainA/"
                                          << "/data/maps/trainB/"
                                          << "maps";
        QTest::newRow("two folders") << "/data/horse"
                                     << "/other/zebra"
                                     << "horse2zebra";
        QTest::newRow("other script") << "/data/马"
                                      << "/data/斑马"
                                      << "马2斑马";
    }
    void aNewRunIsNamedAfterItsData() {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(QString, name);
        TrainingConfig config;
        config.data_a = a.toStdString();
        config.data_b = b.toStdString();
        const auto first = freshRunPath(config, m_run.root);
        QVERIFY(first.filename().string().starts_with(name.toStdString() + "-20"));
        QCOMPARE(first.parent_path(), m_run.root);
        std::filesystem::create_directories(first);
        QCOMPARE(freshRunPath(config, m_run.root).string(), first.string() + "-2");
    }

    void runsGoWhereTheEnvironmentSays() {
        qputenv("CYCLORAMA_RUNS", "/somewhere/else");
        QCOMPARE(defaultRunsFolder(), std::filesystem::path("/somewhere/else"));
        qunsetenv("CYCLORAMA_RUNS");
        const auto before = std::filesystem::current_path();
        std::filesystem::current_path(m_run.root);
        qputenv("HOME", "/home/somebody");
        QCOMPARE(defaultRunsFolder(), std::filesystem::path("/home/somebody/Cyclorama/runs"));
        std::filesystem::create_directories("runs");
        QCOMPARE(defaultRunsFolder().filename(), std::filesystem::path("runs"));
        QCOMPARE(std::filesystem::canonical(defaultRunsFolder().parent_path()),
                 std::filesystem::canonical(m_run.root));
        std::filesystem::current_path(before);
    }
};

QTEST_GUILESS_MAIN(TestRunFolder)
#include "test_run_folder.moc"
