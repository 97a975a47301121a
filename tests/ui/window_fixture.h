#pragma once

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/data/decode.h"
#include "core/run/run_folder.h"
#include "core/train/settings.h"
#include "tests/support/fake_trainer.h"
#include "tests/support/run_on_disk.h"
#include "tests/support/window_settings.h"
#include "ui/mainwindow.h"
#include "ui/widgets/message_bar.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace cyclorama::test {

/// Makes fakes and keeps hold of them.
struct FakeEngine {
    std::vector<FakeTrainer*> trainers;
    std::vector<ResumedRun> resumed;
    QString runsFolder;
    std::string refusal; ///< what the next creation fails with, or empty
    std::int64_t failAtStep = 0;

    Engine engine() {
        Engine engine;
        engine.create = [this](const NewRun& request) -> std::unique_ptr<Trainer> {
            if (!refusal.empty()) throw Error(Sentence(std::exchange(refusal, {})));
            replaceFile(request.folder / "config.json", toJson(request.config));
            return make(request.config, 0);
        };
        engine.resume = [this](const ResumedRun& request) -> std::unique_ptr<Trainer> {
            if (!refusal.empty()) throw Error(Sentence(std::exchange(refusal, {})));
            resumed.push_back(request);
            return make(readRunConfig(request.folder), 20);
        };
        engine.checkMemory = [](const TrainingConfig&) {
            return MemoryReport{true, 2e9, 8e9, 0.5};
        };
        engine.freshPath = [this](const TrainingConfig&) {
            return std::filesystem::path(
                (runsFolder + QStringLiteral("/run-%1").arg(trainers.size())).toStdString());
        };
        return engine;
    }

    std::unique_ptr<Trainer> make(const TrainingConfig& config, std::int64_t firstStep) {
        FakeScript script;
        script.config = config;
        script.firstStep = firstStep;
        script.failAtStep = std::exchange(failAtStep, 0);
        auto trainer = std::make_unique<FakeTrainer>(script);
        trainers.push_back(trainer.get());
        return trainer;
    }
};

/// A window of its own for each test: over fakes, with a folder for runs and settings that nobody
/// else has. begin() and end() go around each test.
class WindowFixture {
protected:
    void begin() {
        m_settings = std::make_unique<WindowSettings>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_fakes = FakeEngine();
        m_fakes.runsFolder = m_folder->path();
        open();
    }
    void end() {
        m_window.reset();
        m_folder.reset();
        m_settings.reset();
    }

    /// The program started anew, with the settings and runs of the one before.
    void open() {
        m_window = std::make_unique<MainWindow>(m_fakes.engine(), m_folder->path().toStdString());
        m_window->resize(1500, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    CurrentRun& run() { return m_window->run(); }
    FakeTrainer& trainer() { return *m_fakes.trainers.back(); }
    /// A run that trains.
    void startDraft() {
        const TrainingConfig config = demoConfig();
        run().beginDraft(config);
        run().start();
        QTRY_COMPARE(run().session().state(), TrainerState::Running);
    }
    /// Two folders with two pictures each.
    QStringList writeSides() {
        QStringList folders;
        for (const char* side : {"left", "right"}) {
            folders << m_folder->filePath(QString::fromLatin1(side));
            QDir().mkpath(folders.back());
            for (int i = 0; i < 2; ++i)
                encodePicture(plainPicture(24, 24, 90 * i, 60, 40),
                              QStringLiteral("%1/%2.png").arg(folders.back()).arg(i).toStdString());
        }
        return folders;
    }
    /// Whether a message above the panels has these words.
    bool says(const QString& words) const {
        return m_window->messages().texts().join('\n').contains(words);
    }

    std::unique_ptr<WindowSettings> m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    FakeEngine m_fakes;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace cyclorama::test
