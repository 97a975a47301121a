#include "core/base/atomic_file.h"
#include "core/data/decode.h"
#include "core/data/demo_landscape.h"
#include "core/run/metrics_file.h"
#include "core/run/run_folder.h"
#include "core/run/run_lock.h"
#include "core/train/settings.h"
#include "tests/support/fake_trainer.h"
#include "tests/support/run_on_disk.h"
#include "tests/ui/window_fixture.h"
#include "ui/dock_area.h"
#include "ui/docks/log_dock.h"
#include "ui/docks/losses_dock.h"
#include "ui/docks/previews_dock.h"
#include "ui/docks/run_dock.h"
#include "ui/docks/runs_dock.h"
#include "ui/docks/settings_dock.h"
#include "ui/docks/start_page.h"
#include "ui/widgets/loss_plot.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/theme.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QStatusBar>
#include <QTest>
#include <QTimer>

#include <fstream>

using namespace cyclorama;

/// A run in the window from its start to its going on: what is offered and what is said.
class TestWindowRuns : public QObject, private test::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Choice::Light); }
    void init() { begin(); }
    void cleanup() { end(); }

    void startTrainsAndTheButtonsFollow();
    void aLiveChangeReachesTheTrainerAndComesBack();
    void picturesPinnedInThePreviewsReachTheTrainer();
    void aRefusedStartIsToldInTheWindow();
    void aFailureIsToldAndCanBeGoneOnFrom();
    void aFailedRunIsToldWithItsReasonAtTheNextStart();
    void anOpenedRunThatFailedSaysWhy();
    void aRunWhosePicturesMovedGoesOnFromThere();
    void whatWouldBeginAgainIsAsked();
    void aRunThatWaitsForTheDiskSaysSoAsLongAsItDoes();
    void theStatusLineForgetsTheFormerRun();
    void stoppedRunsGoOnFromTheirFolder();
    void whatIsSetForAStoppedRunWaitsForIt();
    void whatWillBeTrainedAgainIsSaid();
    void aNewRunThatGivesWayToAnotherIsKept();
    void theOpenRunIsFollowedWhenRenamedAndTrashed();
    void aFinishedRunIsExtended();
    void aComparedRunIsFollowedWhenRenamedAndTrashed();
    void theStatusLineForgetsADraftOnceARunIsOpened();
    void aRunIsTheSameHoweverItsPathIsWritten();
    void newRunsAndStartsAreSeen();
    void aRunThatTrainsElsewhereSaysSo();
    void aRunThatTrainsElsewhereIsFollowed();
    void goOnIsPossibleOnceTheOtherProgramEnds();
    void whatARunCameToIsToldWhileItRests();
};

void TestWindowRuns::startTrainsAndTheButtonsFollow() {
    startDraft();
    QVERIFY(m_window->windowTitle().startsWith(
        QString::fromStdString(run().folder().filename().string())));
    QVERIFY(!m_window->isWindowModified());
    QVERIFY(m_window->actions().pause->isEnabled());
    QVERIFY(m_window->actions().stop->isEnabled());
    QVERIFY(!m_window->actions().startPage->isEnabled());
    m_window->actions().pause->trigger();
    QTRY_VERIFY(m_window->actions().resume->isEnabled());
    QVERIFY(!m_window->actions().pause->isEnabled());
    m_window->actions().checkpoint->trigger();
    m_window->actions().preview->trigger();
    m_window->actions().resume->trigger();
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    m_window->actions().stop->trigger();
    QCOMPARE(run().status().state, TrainerState::Stopping); // at once
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    QVERIFY(!run().session().isOpen()); // the folder is free again
    QVERIFY(m_window->actions().start->isEnabled());
}

void TestWindowRuns::aLiveChangeReachesTheTrainerAndComesBack() {
    startDraft();
    Q_EMIT m_window->settingsDock().liveChangeWanted("lambda_A", "13");
    QTRY_COMPARE(m_window->settingsDock().config().lambda_A, 13.0);
    QCOMPARE(run().config().lambda_A, 13.0);
}

void TestWindowRuns::picturesPinnedInThePreviewsReachTheTrainer() {
    for (const bool swapped : {false, true}) {
        TrainingConfig config = test::demoConfig();
        config.preview_pictures = 3;
        config.direction = swapped ? "BtoA" : "AtoB";
        run().beginDraft(config);
        run().start();
        QTRY_COMPARE(run().session().state(), TrainerState::Running);
        Q_EMIT m_window->previewsDock().fixedPicturesWanted({"x", "train:y"}, {"p", "q"});
        QTRY_COMPARE(run().config().preview_b, std::string(swapped ? "x|train:y" : "p|q"));
        QCOMPARE(run().config().preview_a, std::string(swapped ? "p|q" : "x|train:y"));
        QCOMPARE(run().config().preview_pictures, 2); // one was taken out
        QVERIFY(trainer().calls().back() == "preview");
        run().stop();
        QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    }
}

void TestWindowRuns::aRefusedStartIsToldInTheWindow() {
    m_fakes.refusal = "runs/x: the folder is in use by another program";
    run().beginDraft(test::demoConfig());
    run().start();
    QTRY_VERIFY(says("in use by another program"));
    QCOMPARE(run().stage(), CurrentRun::Stage::Draft);
    QVERIFY(m_window->actions().start->isEnabled());
}

void TestWindowRuns::aFailureIsToldAndCanBeGoneOnFrom() {
    m_fakes.failAtStep = 5;
    startDraft();
    trainer().allow(5);
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    QVERIFY(says("told to fail at step 5"));
    for (QPushButton* button : m_window->messages().findChildren<QPushButton*>())
        if (button->text() == "Try again") button->click(); // no checkpoint was written yet
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    QCOMPARE(m_fakes.resumed.size(), 1u);
}

void TestWindowRuns::aFailedRunIsToldWithItsReasonAtTheNextStart() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString()) / "one";
    test::writeRun(folder, 3);
    test::appendEvent(folder, {RunEvent::Kind::Failed, 3, 2.0, {}, {}, "no space left on /data"});
    run().openFolder(folder);
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    m_window->close();
    m_window.reset();
    open();
    QTRY_VERIFY(says("one failed: no space left on /data"));
    QVERIFY(!says("was stopped"));
    QStringList ways;
    for (const QPushButton* button : m_window->messages().findChildren<QPushButton*>())
        ways << button->text();
    QCOMPARE(ways, (QStringList{"Try again", "Show the log"})); // there is no checkpoint
}

void TestWindowRuns::anOpenedRunThatFailedSaysWhy() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString()) / "one";
    test::writeRun(folder, 3);
    test::appendEvent(folder, {RunEvent::Kind::Failed, 3, 2.0, {}, {}, "no space left on /data"});
    run().openFolder(folder);
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    m_window->docks().raisePanel(DockArea::Panel::Run);
    const QString notices = m_window->runDock().notices().join('\n');
    QVERIFY(notices.contains("This run failed."));
    QVERIFY(notices.contains("no space left on"));
    run().start();
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    QVERIFY(!m_window->runDock().notices().join('\n').contains("failed"));
}

void TestWindowRuns::aRunWhosePicturesMovedGoesOnFromThere() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString()) / "one";
    test::writeRun(folder, 3);
    TrainingConfig config = test::demoConfig();
    config.demo = false;
    config.data_a = "/gone/trainA";
    config.data_b = "/gone/trainB";
    replaceFile(folder / "config.json", toJson(config));
    run().openFolder(folder);
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    m_fakes.refusal = "/gone/trainA: no longer there";
    run().resumeFolder(folder, 7);
    QTRY_VERIFY(says("its pictures are no longer in /gone/trainA"));
    QCOMPARE(run().stage(), CurrentRun::Stage::Opened);
    QCOMPARE(run().status().step, 3);
    for (const char* side : {"now/trainA", "now/trainB"}) {
        QDir(m_folder->path()).mkpath(side);
        encodePicture(test::plainPicture(24, 24, 90, 60, 40),
                      m_folder->filePath(QString(side) + "/1.png").toStdString());
    }
    m_window->goOnWithPictures(QString::fromStdString(folder.string()), m_folder->filePath("now"));
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    QVERIFY(m_fakes.resumed.back().pictures.has_value());
    QVERIFY(m_fakes.resumed.back().epochs == 7); // as was asked before
    QCOMPARE(QString::fromStdString(m_fakes.resumed.back().pictures->trainB.string()),
             m_folder->filePath("now/trainB"));
    QVERIFY(!says("no longer in"));
}

void TestWindowRuns::whatWouldBeginAgainIsAsked() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString()) / "one";
    test::writeRun(folder, 3); // no checkpoint
    run().openFolder(folder);
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    m_window->actions().start->trigger();
    QTRY_VERIFY(says("one has no checkpoint yet and would begin again: its 3 steps"));
    QCOMPARE(run().stage(), CurrentRun::Stage::Opened);
    QVERIFY(m_fakes.resumed.empty());
    const auto other = std::filesystem::path(m_folder->path().toStdString()) / "two";
    test::writeRun(other, 3);
    run().openFolder(other);
    QTRY_COMPARE(run().folder(), other);
    QVERIFY(!says("begin again")); // it was about the other one
    run().openFolder(folder);
    QTRY_COMPARE(run().folder(), folder);
    m_window->actions().start->trigger();
    QTRY_VERIFY(says("begin again"));
    m_window->messages().findChild<QPushButton*>()->click();
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    QVERIFY(!says("begin again"));
}

void TestWindowRuns::aRunThatWaitsForTheDiskSaysSoAsLongAsItDoes() {
    startDraft();
    trainer().setHeld(say("metrics.csv: the disk is full"));
    QTRY_VERIFY(says("metrics.csv: the disk is full. The run waits until it can be written"));
    trainer().setHeld({});
    QTRY_VERIFY(!says("the disk is full"));
    QVERIFY(!says("was not"));
}

void TestWindowRuns::theStatusLineForgetsTheFormerRun() {
    const auto shows = [this](const QString& words) {
        for (const QLabel* label : m_window->statusBar()->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    };
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    QTRY_VERIFY(shows("Demo landscapes"));
    m_window->actions().newRun->trigger();
    QVERIFY(m_window->showsStartPage());
    QVERIFY(!shows("Demo landscapes"));
}

void TestWindowRuns::stoppedRunsGoOnFromTheirFolder() {
    startDraft();
    const auto folder = run().folder();
    run().stop();
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    m_window->actions().start->trigger();
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    QCOMPARE(m_fakes.resumed.size(), 1u);
    QCOMPARE(m_fakes.resumed[0].folder, folder);
}

void TestWindowRuns::whatIsSetForAStoppedRunWaitsForIt() {
    const std::filesystem::path one = m_folder->filePath("one").toStdString();
    const std::filesystem::path two = m_folder->filePath("two").toStdString();
    const std::filesystem::path three = m_folder->filePath("three").toStdString();
    test::writeRun(one, 10);
    test::writeRun(two, 10);
    const auto openRun = [this](const std::filesystem::path& folder) {
        m_window->openPath(folder);
        QTRY_VERIFY(run().stage() == CurrentRun::Stage::Opened && run().folder() == folder);
    };
    openRun(one);
    TrainingConfig edited = run().config();
    edited.lambda_A = 21;
    run().setConfig(edited);
    QVERIFY(run().isUnsaved());
    openRun(two);
    QVERIFY(!run().isUnsaved());
    QCOMPARE(run().config().lambda_A, TrainingConfig().lambda_A);

    // It outlives the program, and the run's new name.
    m_window->close();
    m_window.reset();
    open();
    openRun(one);
    QCOMPARE(run().config(), edited);
    QVERIFY(run().isUnsaved());
    std::filesystem::rename(one, three);
    Q_EMIT m_window->findChild<RunsDock*>()->renamed(QString::fromStdString(one.string()),
                                                     QString::fromStdString(three.string()));
    QTRY_COMPARE(run().folder(), three);
    QCOMPARE(run().config(), edited);

    // It applies once the run goes on, from wherever, and waits no longer then.
    openRun(two);
    run().resumeFolder(three);
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    QCOMPARE(trainer().calls().back(), std::string("change lambda_A 21"));
    QVERIFY(run().waitingChanges().empty());

    // Also straight from where it was set.
    run().stop();
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    edited.lambda_A = 22;
    run().setConfig(edited);
    run().start(); // the button would ask: there is no checkpoint
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    QCOMPARE(trainer().calls().back(), std::string("change lambda_A 22"));

    // What is set back does not wait.
    run().stop();
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    openRun(two);
    const TrainingConfig before = run().config();
    TrainingConfig other = before;
    other.lambda_B = 3;
    run().setConfig(other);
    QVERIFY(!run().waitingChanges().empty());
    run().setConfig(before);
    QVERIFY(!run().isUnsaved());
    QVERIFY(run().waitingChanges().empty());
}

void TestWindowRuns::whatWillBeTrainedAgainIsSaid() {
    const std::filesystem::path folder = m_folder->filePath("killed").toStdString();
    test::writeRun(folder, 30);
    const auto said = [this](const QString& words) {
        for (const QLabel* label : m_window->runDock().findChildren<QLabel*>())
            if (!label->isHidden() && label->text().contains(words)) return true;
        return false;
    };
    std::filesystem::create_directories(RunLayout{folder}.checkpoints());
    std::ofstream(RunLayout{folder}.checkpoints() / "step_000000020.ckpt") << "x";
    m_window->openPath(folder);
    QTRY_VERIFY(said("goes on from step 20; the 10 step"));
    m_window->actions().closeRun->trigger();
    std::ofstream(RunLayout{folder}.checkpoints() / "step_000000030.ckpt") << "x";
    m_window->openPath(folder);
    QTRY_VERIFY(said("30"));
    QVERIFY(!said("goes on from step"));
}

void TestWindowRuns::aNewRunThatGivesWayToAnotherIsKept() {
    const std::filesystem::path other = m_folder->filePath("other").toStdString();
    test::writeRun(other, 10);
    TrainingConfig config;
    config.data_a = "/data/left";
    config.data_b = "/data/right";
    config.lambda_A = 33;
    run().beginDraft(config);
    m_window->openPath(other);
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    QVERIFY(says("left ↔ right was not started"));
    const auto goOn = [this] {
        for (QPushButton* button : m_window->messages().findChildren<QPushButton*>())
            if (button->text() == "Go on with it") button->click();
    };
    goOn();
    QCOMPARE(run().stage(), CurrentRun::Stage::Draft);
    QCOMPARE(run().config(), config);

    m_window->openPath(other); // and it outlives the program while it is offered
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    m_window->close();
    m_window.reset();
    open();
    QTRY_VERIFY(says("was set up and not started"));
    m_window->openPath(other);
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    goOn();
    QCOMPARE(run().config(), config);

    // What was closed by hand is not offered any more.
    m_window->openPath(other);
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    m_window->messages().clear("draft");
    m_window->close();
    m_window.reset();
    open();
    QCOMPARE(run().stage(), CurrentRun::Stage::None);
    QVERIFY(!m_window->messages().shows("draft"));
}

void TestWindowRuns::theOpenRunIsFollowedWhenRenamedAndTrashed() {
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->filePath(".data")));
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    test::writeRun(folder / "one", 3);
    run().openFolder(folder / "one");
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    auto* runs = m_window->findChild<RunsDock*>();
    runs->rename(m_folder->filePath("one"), "two");
    QTRY_COMPARE(run().folder(), folder / "two");
    QCOMPARE(m_window->settingsDock().config(), run().config());
    QVERIFY(run().config() != TrainingConfig{});
    runs->moveToTrash({m_folder->filePath("two")});
    QCOMPARE(run().stage(), CurrentRun::Stage::None);
    QCOMPARE(m_window->settingsDock().config(), TrainingConfig{}); // nor do its settings stay
}

void TestWindowRuns::aFinishedRunIsExtended() {
    startDraft();
    trainer().allow(1000);
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    QCOMPARE(theme::plainWords(m_window->actions().start->text()), QString("Extend"));
    QTimer::singleShot(0, this, [] {
        auto* asked = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        QVERIFY(asked);
        const auto buttons = asked->findChildren<QPushButton*>();
        QVERIFY(buttons.back()->isDefault()); // as in every question, the rightmost
        QVERIFY(buttons.back()->x() > buttons.front()->x());
        QTest::keyClick(asked->focusWidget(), Qt::Key_Return);
        asked->reject(); // were it still there, the test would wait for ever
    });
    m_window->actions().start->trigger();
    QTRY_COMPARE(m_fakes.resumed.size(), 1u);
    QVERIFY(m_fakes.resumed[0].epochs && *m_fakes.resumed[0].epochs > 10);
}

void TestWindowRuns::aComparedRunIsFollowedWhenRenamedAndTrashed() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    for (const char* name : {"one", "two"})
        test::writeRun(folder / name, 3);
    run().openFolder(folder / "one");
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    const LossPlot& plot = m_window->lossesDock().plot();
    m_window->lossesDock().compareWith({folder / "two"});
    QTRY_COMPARE(plot.others().size(), 1u);
    m_window->findChild<RunsDock*>()->rename(m_folder->filePath("two"), "better");
    QTRY_COMPARE(plot.others()[0].name, QString("better"));
    Q_EMIT m_window->findChild<RunsDock*>()->trashed(m_folder->filePath("better"));
    QTRY_VERIFY(plot.others().empty());
}

void TestWindowRuns::theStatusLineForgetsADraftOnceARunIsOpened() {
    const auto says = [this](const QString& words) {
        const auto labels = m_window->statusBar()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().contains(words); });
    };
    const auto folder = std::filesystem::path(m_folder->path().toStdString()) / "one";
    test::writeRun(folder, 3);
    Q_EMIT m_window->findChild<RunsDock*>()->duplicateRequested(m_folder->filePath("one"));
    QTRY_VERIFY(says("not started yet"));
    run().openFolder(folder);
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    QVERIFY(!says("not started yet"));
}

void TestWindowRuns::aRunIsTheSameHoweverItsPathIsWritten() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    test::writeRun(folder / "one", 3);
    m_window->openPath(folder / "." / "one" / "");
    QTRY_COMPARE(run().folder(), folder / "one");
}

void TestWindowRuns::newRunsAndStartsAreSeen() {
    m_window->actions().layoutTranslate->trigger();
    Q_EMIT m_window->startPage().newRunWanted(test::demoConfig());
    QCOMPARE(m_window->docks().layoutName(), DockArea::Layout::Train);
    m_window->showStartPage();
    m_window->actions().start->trigger();
    QVERIFY(!m_window->showsStartPage());
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    run().stop();
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    m_window->actions().layoutTranslate->trigger();
    m_window->startDemo();
    QCOMPARE(m_window->docks().layoutName(), DockArea::Layout::Train);
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
}

void TestWindowRuns::aRunThatTrainsElsewhereSaysSo() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    test::writeRun(folder / "one", 3);
    const FileLock held = lockRun(folder / "one");
    run().openFolder(folder / "one");
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    bool told = false;
    for (const QLabel* label : m_window->findChildren<QLabel*>())
        told = told || label->toolTip().startsWith("Trains in another window");
    QVERIFY(told);

    m_window->close();
    m_window.reset();
    open(); // it was open at the end
    QTRY_VERIFY(says("one trains in another window."));
}

void TestWindowRuns::aRunThatTrainsElsewhereIsFollowed() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    test::writeRun(folder / "one", 3);
    auto held = std::make_unique<FileLock>(lockRun(folder / "one"));
    run().openFolder(folder / "one");
    QTRY_COMPARE(m_window->lossesDock().plottedSteps(), qint64(3));
    const RunLayout layout{folder / "one"};
    const auto write = [&](std::int64_t first, std::int64_t last) {
        std::ofstream file(layout.metrics(), std::ios::app);
        for (const StepMetrics& step : test::madeUpMetrics(first, last))
            file << metricsLine(step) << '\n';
        file << "9,1,"; // a line that is being written
    };
    write(4, 8);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->lossesDock().plottedSteps(), qint64(8), 3000);
    const auto told = [this](const QString& words) {
        for (const QLabel* label : m_window->findChildren<QLabel*>())
            if (label->toolTip().contains(words)) return true;
        return false;
    };
    QTRY_VERIFY(told("step 8"));
    QVERIFY(told("Trains in another window"));
    std::ofstream(layout.log(), std::ios::app) << "2026-11-29 01:00:00 info     Said over there\n";
    const auto saidSo = [this] {
        return m_window->logDock().shownLines().filter("Said over there").size();
    };
    QTRY_COMPARE(saidSo(), 1);
    // The whole is read anew when the other program has left.
    held.reset();
    QTRY_VERIFY(!run().trainsElsewhere());
    QTRY_VERIFY(m_window->actions().start->isEnabled());
    QTRY_COMPARE(saidSo(), 1);
}

void TestWindowRuns::goOnIsPossibleOnceTheOtherProgramEnds() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    test::writeRun(folder / "one", 3);
    run().openFolder(folder / "one");
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    const QAction* start = m_window->actions().start;
    QVERIFY(start->isEnabled());
    {
        const FileLock held = lockRun(folder / "one");
        QTRY_VERIFY(!start->isEnabled());
        QVERIFY(start->toolTip().startsWith("It trains in another program"));
    }
    QTRY_VERIFY(start->isEnabled());
    QCOMPARE(run().folder(), folder / "one");
}

void TestWindowRuns::whatARunCameToIsToldWhileItRests() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    test::writeRun(folder / "one", 30);
    run().openFolder(folder / "one");
    const auto trained = [this] {
        return m_window->runDock().figures().filter("Trained for").join('\n');
    };
    QTRY_VERIFY(!trained().isEmpty());
    const QString before = trained();
    run().start();
    QCOMPARE(trained(), QString()); // at once
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    {
        std::ofstream metrics(RunLayout{folder / "one"}.metrics(), std::ios::app);
        for (const StepMetrics& step : test::madeUpMetrics(31, 3000))
            metrics << metricsLine(step) << '\n';
    }
    run().stop();
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    QTRY_VERIFY(!trained().isEmpty() && trained() != before);
}

QTEST_MAIN(TestWindowRuns)
#include "test_window_runs.moc"
