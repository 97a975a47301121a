#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/data/decode.h"
#include "core/run/preview_files.h"
#include "core/run/preview_writer.h"
#include "core/run/run_folder.h"
#include "core/run/run_recorder.h"
#include "core/train/settings.h"
#include "tests/support/paths.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>
#include <numeric>

using namespace cyclorama;

namespace {

/// Reads a folder of event files as TensorBoard does; prints what it found as JSON.
constexpr const char* kReader = R"(
import json, struct, sys
from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
events = EventAccumulator(sys.argv[1], size_guidance={'scalars': 0, 'images': 0})
events.Reload()
tags = events.Tags()
print(json.dumps({
    'scalars': {tag: [[e.step, e.value] for e in events.Scalars(tag)] for tag in tags['scalars']},
    'images': {tag: [[e.step, e.width, e.height, struct.unpack('>II', e.encoded_image_string[16:24]),
                      e.encoded_image_string[:8].hex()]
                     for e in events.Images(tag)] for tag in tags['images']}}))
)";

QJsonObject readAsTensorBoard(const std::filesystem::path& folder) {
    QProcess python;
    python.start(QString::fromStdString(test::venvPython().string()),
                 {"-c", kReader, QString::fromStdString(folder.string())});
    python.waitForFinished(120'000);
    const auto output = python.readAllStandardOutput();
    if (python.exitCode() != 0) qWarning("%s", python.readAllStandardError().constData());
    return QJsonDocument::fromJson(output).object();
}

Image picture(int width, int height, int shade) {
    Image image{width, height, 3, {}};
    image.pixels.resize(static_cast<std::size_t>(width) * height * 3);
    std::iota(image.pixels.begin(), image.pixels.end(), static_cast<std::uint8_t>(shade));
    return image;
}

PreviewSet previewOf(std::int64_t step, int width = 20, int height = 12) {
    PreviewSet set;
    set.step = step;
    const auto row = [&](int domain, bool fixed, int shade) {
        PreviewRow row;
        row.domain = domain;
        row.fixed = fixed;
        row.real = picture(width, height, shade);
        row.fake = picture(width, height, shade + 1 + static_cast<int>(step));
        row.reconstructed = picture(width, height, shade + 2);
        row.identity = picture(width, height, shade + 3);
        set.rows.push_back(std::move(row));
    };
    row(0, true, 10);
    row(0, true, 20);
    row(1, true, 30);
    row(0, false, 40);
    row(1, false, 50);
    return set;
}

StepMetrics metricsOf(std::int64_t step) {
    StepMetrics metrics;
    metrics.step = step;
    metrics.epoch = 1;
    metrics.epochs = static_cast<double>(step) / 1000;
    for (std::size_t i = 0; i < metrics.losses.size(); ++i)
        metrics.losses[i] = static_cast<float>(step) / static_cast<float>(i + 3);
    metrics.learningRate = 0.5;
    metrics.learningRateD = 0.25;
    return metrics;
}

Outcome finishedAt(std::int64_t step) {
    return {TrainerState::Finished, step, say("Finished at step {}", step), {}};
}

TrainingConfig demoConfig() {
    TrainingConfig config;
    config.demo = true;
    return config;
}

} // namespace

class TestRunRecorder : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    RunLayout m_run;

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_run.root = m_folder->path().toStdString();
    }

    void everyLineIsOnDiskAtOnce() {
        RunRecorder recorder(m_run.root, demoConfig(), 0);
        for (int step = 1; step <= 5; ++step) {
            recorder.onMetrics(metricsOf(step));
            QCOMPARE(readMetrics(m_run.root).size(), static_cast<std::size_t>(step));
        }
        recorder.onEvent({RunEvent::Kind::Paused, 5, 12.5, {}, {}, {}});
        QCOMPARE(readEvents(m_run.root).size(), std::size_t{1});
        recorder.onLog({LogLevel::Warning, 1764000000, Sentence("two\nlines")});
        const auto log = readFile(m_run.log());
        QVERIFY2(log.find(" warning  two\n    lines\n") != std::string::npos, log.c_str());
        QVERIFY2(log.starts_with("2025-11-2"), log.c_str());
    }

    void previewsReadBackAsTheyWere() {
        const auto set = previewOf(100);
        {
            RunRecorder recorder(m_run.root, demoConfig(), 0);
            recorder.onPreview(set);
            recorder.onOutcome(finishedAt(100));
            QCOMPARE(listPreviews(m_run.root).size(), std::size_t{20});
        }
        const auto folder = m_run.previews() / "step_00000100";
        QVERIFY(decodePicture(folder / "A0_real.png", 3) == set.rows[0].real);
        QVERIFY(decodePicture(folder / "A1_fake.png", 3) == set.rows[1].fake);
        QVERIFY(decodePicture(folder / "B0_reconstructed.png", 3) == set.rows[2].reconstructed);
        QVERIFY(decodePicture(folder / "A_batch0_identity.png", 3) == set.rows[3].identity);
        QVERIFY(decodePicture(folder / "B_batch0_fake.png", 3) == set.rows[4].fake);
    }

    void thePreviewOfAStepCanBeDrawnAgain() {
        RunRecorder recorder(m_run.root, demoConfig(), 0);
        auto set = previewOf(7);
        recorder.onPreview(set);
        set.rows[0].fake = picture(20, 12, 99);
        recorder.onPreview(set);
        recorder.onOutcome(finishedAt(7));
        QVERIFY(decodePicture(m_run.previews() / "step_00000007" / "A0_fake.png", 3) ==
                set.rows[0].fake);
        QCOMPARE(previewSteps(m_run.root), std::vector<std::int64_t>{7});
    }

    void theLastPreviewIsNeverLost() {
        RunRecorder recorder(m_run.root, demoConfig(), 0);
        for (int step = 1; step <= 60; ++step)
            recorder.onPreview(previewOf(step, 300, 200));
        recorder.onOutcome(finishedAt(60));
        QCOMPARE(previewSteps(m_run.root).back(), 60);
    }

    void aRecorderThatIsGoneHasWrittenAllThatWaited() {
        { RunRecorder(m_run.root, demoConfig(), 0).onPreview(previewOf(3)); }
        QCOMPARE(listPreviews(m_run.root).size(), std::size_t{20});
    }

    void aDomainWithoutIdentityPicturesHasNone() {
        auto set = previewOf(1);
        for (auto& row : set.rows)
            row.identity = {};
        { RunRecorder(m_run.root, demoConfig(), 0).onPreview(set); }
        QCOMPARE(listPreviews(m_run.root).size(), std::size_t{15});
    }

    void previewsThatCannotBeWrittenAreToldAndTheNextOnesAre() {
        RunRecorder recorder(m_run.root, demoConfig(), 0);
        std::vector<std::string> told;
        recorder.whenThereIsNews(
            [&told](const LogLine& line) { told.push_back(line.text.english()); });
        std::ofstream(m_run.previews()) << "a file where the folder should be";
        recorder.onPreview(previewOf(1));
        recorder.onOutcome(finishedAt(1));
        QCOMPARE(told.size(), std::size_t{1});
        QVERIFY2(told[0].find("previews") != std::string::npos, told[0].c_str());
        std::filesystem::remove(m_run.previews());
        recorder.onPreview(previewOf(2));
        recorder.onOutcome(finishedAt(2));
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(listPreviews(m_run.root).size(), std::size_t{20});
    }

    void manyPreviewsAreThinnedEvenly() {
        std::vector<std::int64_t> steps;
        for (std::int64_t step = 0; step <= 2000; ++step) {
            steps.push_back(step * 10);
            if (steps.size() > 50)
                steps.erase(steps.begin() + static_cast<int>(*mostCrowded(steps)));
        }
        QCOMPARE(steps.size(), std::size_t{50});
        QCOMPARE(steps.front(), 0);
        QCOMPARE(steps.back(), 20'000);
        std::int64_t widest = 0;
        for (std::size_t i = 1; i < steps.size(); ++i)
            widest = std::max(widest, steps[i] - steps[i - 1]);
        QVERIFY2(widest <= 2 * 20'000 / 50 + 10, std::to_string(widest).c_str());
        QVERIFY(!mostCrowded(std::vector<std::int64_t>{1, 2}));
    }

    void theRunsEndFollowsLiveChanges() {
        writeRunConfig(m_run.root, demoConfig());
        RunRecorder recorder(m_run.root, demoConfig(), 0);
        recorder.onEvent({RunEvent::Kind::SettingChanged, 3, 1, "n_epochs_decay", "100", "7"});
        recorder.onEvent({RunEvent::Kind::SettingChanged, 3, 1, "lambda_A", "10", "7"});
        auto expected = demoConfig();
        expected.n_epochs_decay = 7;
        QVERIFY(readRunConfig(m_run.root) == expected); // lambda_A is the checkpoint's to keep
    }

    void aFailureIsAnEventEvenWhenTheTrainerHadNoTimeForOne() {
        {
            RunRecorder recorder(m_run.root, demoConfig(), 0);
            recorder.onEvent({RunEvent::Kind::Started, 0, 1, {}, {}, {}});
            recorder.onOutcome({TrainerState::Failed, 5, say("the disk is full"), {}});
        }
        const auto events = readEvents(m_run.root);
        QCOMPARE(events.size(), std::size_t{2});
        QCOMPARE(static_cast<int>(events[1].kind), static_cast<int>(RunEvent::Kind::Failed));
        QCOMPARE(events[1].to, std::string("the disk is full"));
    }

    void tensorBoardReadsCurvesAndPictures() {
        if (test::venvPython().empty()) QSKIP("the project's venv with tensorboard is missing");
        {
            RunRecorder recorder(m_run.root, demoConfig(), 0);
            for (int step = 1; step <= 300; ++step) {
                recorder.onMetrics(metricsOf(step));
                if (step % 100 == 0) {
                    QTRY_VERIFY(recorder.wantsPreview());
                    recorder.onPreview(previewOf(step));
                }
            }
            recorder.onOutcome(finishedAt(300));
        }
        const auto found = readAsTensorBoard(m_run.tensorboard());
        const auto scalars = found["scalars"].toObject();
        QCOMPARE(scalars.size(), kLossCount + 2);
        for (int i = 0; i < kLossCount; ++i) {
            const auto points = scalars[QString("loss/") + kLossNames[i]].toArray();
            QCOMPARE(points.size(), 300);
            for (int step = 1; step <= 300; ++step) {
                QCOMPARE(points[step - 1].toArray()[0].toInt(), step);
                QCOMPARE(static_cast<float>(points[step - 1].toArray()[1].toDouble()),
                         metricsOf(step).losses[static_cast<std::size_t>(i)]);
            }
        }
        QCOMPARE(scalars["learning_rate/G"].toArray()[7].toArray()[1].toDouble(), 0.5);
        QCOMPARE(scalars["learning_rate/D"].toArray()[7].toArray()[1].toDouble(), 0.25);

        const auto images = found["images"].toObject();
        QCOMPARE(images.size(), 12); // three fixed pictures, four of each
        for (const char* tag : {"preview/A0/real", "preview/A1/fake", "preview/B0/identity"}) {
            const auto points = images[tag].toArray();
            QCOMPARE(points.size(), 3);
            for (int i = 0; i < 3; ++i) {
                const auto point = points[i].toArray();
                QCOMPARE(point[0].toInt(), 100 * (i + 1));
                QCOMPARE(point[1].toInt(), 20);
                QCOMPARE(point[2].toInt(), 12);
                QCOMPARE(point[3].toArray()[0].toInt(), 20); // the PNG says so too
                QCOMPARE(point[3].toArray()[1].toInt(), 12);
                QCOMPARE(point[4].toString(), QString("89504e470d0a1a0a"));
            }
        }
    }

    void tensorBoardForgetsWhatAResumedRunDoesAgain() {
        if (test::venvPython().empty()) QSKIP("the project's venv with tensorboard is missing");
        {
            RunRecorder recorder(m_run.root, demoConfig(), 0);
            for (int step = 1; step <= 20; ++step)
                recorder.onMetrics(metricsOf(step));
        }
        {
            RunRecorder recorder(m_run.root, demoConfig(), 12);
            for (int step = 13; step <= 15; ++step) {
                auto metrics = metricsOf(step);
                metrics.losses[0] = -1;
                recorder.onMetrics(metrics);
            }
        }
        const auto points =
            readAsTensorBoard(m_run.tensorboard())["scalars"].toObject()["loss/D_A"].toArray();
        QCOMPARE(points.size(), 15);
        for (int i = 0; i < 15; ++i)
            QCOMPARE(points[i].toArray()[0].toInt(), i + 1);
        QVERIFY(points[11].toArray()[1].toDouble() > 0);
        QCOMPARE(points[12].toArray()[1].toDouble(), -1.0);
        QCOMPARE(readMetrics(m_run.root).size(), std::size_t{15});
    }

    void longRunsGiveTensorBoardFewerSteps() {
        if (test::venvPython().empty()) QSKIP("the project's venv with tensorboard is missing");
        {
            RunRecorder recorder(m_run.root, demoConfig(), 0);
            for (int step = 1; step <= 40'000; ++step)
                recorder.onMetrics(metricsOf(step));
        }
        QCOMPARE(readMetrics(m_run.root).size(), std::size_t{40'000});
        const auto points =
            readAsTensorBoard(m_run.tensorboard())["scalars"].toObject()["loss/G_B"].toArray();
        QVERIFY2(points.size() > 20'000 && points.size() < 32'000,
                 std::to_string(points.size()).c_str());
        QVERIFY(points.last().toArray()[0].toInt() > 39'990);
    }
};

QTEST_GUILESS_MAIN(TestRunRecorder)
#include "test_run_recorder.moc"
