#include "core/data/decode.h"
#include "core/data/demo_landscape.h"
#include "core/run/metrics_file.h"
#include "core/run/run_folder.h"
#include "core/run/run_lock.h"
#include "core/train/settings.h"
#include "tests/support/fake_trainer.h"
#include "tests/support/run_on_disk.h"
#include "tests/support/window_settings.h"
#include "ui/desktop/quit_signals.h"
#include "ui/dialogs.h"
#include "ui/dock_area.h"
#include "ui/docks/dataset_dock.h"
#include "ui/docks/log_dock.h"
#include "ui/docks/losses_dock.h"
#include "ui/docks/previews_dock.h"
#include "ui/docks/run_dock.h"
#include "ui/docks/runs_dock.h"
#include "ui/docks/settings_dock.h"
#include "ui/docks/settings_row.h"
#include "ui/docks/start_page.h"
#include "ui/docks/translate_dock.h"
#include "ui/guide.h"
#include "ui/mainwindow.h"
#include "ui/next_run_dialog.h"
#include "ui/session/queue_runner.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/generator_chooser.h"
#include "ui/widgets/loss_plot.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/queue_view.h"
#include "ui/widgets/run_card.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/translation_list.h"
#include "ui/window_actions.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <QAbstractItemView>
#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLayout>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QSet>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>
#include <QTreeWidget>
#include <QUndoStack>

#include <csignal>
#include <fstream>

using namespace cyclorama;
using test::FakeScript;
using test::FakeTrainer;

namespace {

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

} // namespace

class TestMainWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Choice::Light); }
    void init() {
        m_settings = std::make_unique<test::WindowSettings>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_fakes = FakeEngine();
        m_fakes.runsFolder = m_folder->path();
        open();
    }
    void cleanup() {
        m_window.reset();
        m_folder.reset();
        m_settings.reset();
    }

    void beginsWithTheStartPage();
    void aDraftShowsThePanelsAndAStar();
    void aDraftsPanelsSayWhatWillComeOnceItStarts();
    void startTrainsAndTheButtonsFollow();
    void oneButtonAtATimeIsPrimary();
    void aLiveChangeReachesTheTrainerAndComesBack();
    void picturesPinnedInThePreviewsReachTheTrainer();
    void aRefusedStartIsToldInTheWindow();
    void aFailureIsToldAndCanBeGoneOnFrom();
    void aFailedRunIsToldWithItsReasonAtTheNextStart();
    void anOpenedRunThatFailedSaysWhy();
    void aRunWhosePicturesMovedGoesOnFromThere();
    void whatWouldBeginAgainIsAsked();
    void theStatusLineForgetsTheFormerRun();
    void stoppedRunsGoOnFromTheirFolder();
    void whatIsSetForAStoppedRunWaitsForIt();
    void closingWhileTrainingAsks();
    void theQuitQuestionOffersOnlyWhatWillHappen();
    void unsavedTranslationsAreAskedAbout();
    void aRunAndTranslationsAreAskedAboutInTurn();
    void closingAfterTheCheckpointOffersToGoOnNextTime();
    void theQueueGoesOnAfterAFailure();
    void aFailureIsStillToldAfterTheNextOfTheQueue();
    void theEndOfARunIsNotToldBesideAnother();
    void theQueueWaitsAfterAStop();
    void theQueueIsOfferedAtTheNextStart();
    void theQueueIsSeenAndReordered();
    void newRunsOfTheSameDataAreToldApartInTheQueue();
    void whatWillBeTrainedAgainIsSaid();
    void swappingTheSidesIsUndoneAlone();
    void aNewRunThatGivesWayToAnotherIsKept();
    void theStartedDraftIsNotOfferedAgain();
    void thePlatformsStyleHasItsOwnLook();
    void aMoveInTheQueueNeverPutsTheKeyboardOnRemove();
    void networksThatWereChosenStayWhenTheQueueGoesOn();
    void networksOpenInTranslate();
    void twoFoldersBecomeTheTwoSides();
    void severalPicturesAreAllTranslated();
    void aFolderWithoutPicturesCannotBeSetUp();
    void theOpenRunIsFollowedWhenRenamedAndTrashed();
    void aFinishedRunIsExtended();
    void aRunInTheTrashIsNoLongerInTheQueue();
    void aComparedRunIsFollowedWhenRenamedAndTrashed();
    void theStatusLineForgetsADraftOnceARunIsOpened();
    void aClickedTabTakesTheKeyboardFromThePanelBehind();
    void theKeyboardComesBackAfterADialog();
    void aSettingIsFoundByKeyInTheNextRunsWindow();
    void theQueueShowsWholeRowsInEveryStyle();
    void aZonesDialogIsTitledByWhatIsChosen();
    void whatCannotBeReadDoesNotStart();
    void anotherRunIsQueuedWhileOneTrains();
    void anotherRunIsSetUpWhileOneTrains();
    void foldersDroppedWhileARunTrainsBecomeTheNextRun();
    void aRunIsTheSameHoweverItsPathIsWritten();
    void newRunsAndStartsAreSeen();
    void aRunThatTrainsElsewhereSaysSo();
    void aRunThatTrainsElsewhereIsFollowed();
    void goOnIsPossibleOnceTheOtherProgramEnds();
    void whatARunCameToIsToldWhileItRests();
    void aSignalWritesTheCheckpointAndQuits();
    void thePanelKeysBringATabToTheFront();
    void thePanelKeysGiveThePanelTheKeyboard();
    void theMenuMarksTheLayoutAndTheLook();
    void aRefusedNameIsForgottenOnceOneIsTaken();
    void theShortcutListTellsAllApart();
    void theKeyboardStaysWithTheButtonInPlace();
    void messagesGiveTheirHeightBack();
    void aNewRunIsOfferedAgainAfterTheEnd();
    void aLayoutComesBackAsItWas();
    void anErrorOfTheEngineStandsAboveThePanels();
    void dialogButtonsHaveNoIcons();
    void proposalsOfALineEditHaveAGround();
    void theGuideIsAWindow();
    void theStartPageIsNeverCutOff();
    void theStartPageUsesALargeWindow();
    void theShortcutListFitsALowWindow();
    void aRunsPictureFillsItsCardWhateverCameFirst();
    void panelsFloatOnlyWhereTheyCanReturn();
    void everyLayoutFitsASmallWindow();
    void aNarrowWindowSaysInWholeWordsWhereTheRunStands();
    void aPanelThatLeavesItsTabsLeavesThemWhole();
    void aTabPulledOntoAnotherPanelJoinsIt();
    void aPictureIsDraggedToAPanelBehindAnother();
    void thePlaceMenuOffersOnlyWhatChangesSomething();
    void aFloatedPanelReturnsToTheFront();
    void anyThreePanelsFitBesideEachOther();
    void thePresetsWordsMoveNothing();
    void thePrimaryButtonsIconIsSeenInAnyStyle();
    void theLayoutIsRemembered();
    void everyActionHasWordsAndShortcutsAreUnique();
    void noMenuHasALetterTwice();
    void everyControlHasANameForTheBlind();

private:
    void open() {
        m_window = std::make_unique<MainWindow>(m_fakes.engine(), m_folder->path().toStdString());
        m_window->resize(1500, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }
    CurrentRun& run() { return m_window->run(); }
    void failWhileAnotherWaits();
    void startDraft() {
        TrainingConfig config = test::demoConfig();
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
                encodePicture(test::plainPicture(24, 24, 90 * i, 60, 40),
                              QStringLiteral("%1/%2.png").arg(folders.back()).arg(i).toStdString());
        }
        return folders;
    }
    FakeTrainer& trainer() { return *m_fakes.trainers.back(); }
    bool says(const QString& words) {
        return m_window->messages().texts().join('\n').contains(words);
    }

    std::unique_ptr<test::WindowSettings> m_settings;
    std::unique_ptr<QTemporaryDir> m_folder;
    FakeEngine m_fakes;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::beginsWithTheStartPage() {
    QVERIFY(m_window->showsStartPage());
    QVERIFY(!m_window->actions().start->isEnabled());
    QCOMPARE(m_window->windowTitle(), QString("Cyclorama"));
}

void TestMainWindow::aDraftShowsThePanelsAndAStar() {
    TrainingConfig config;
    config.data_a = "/data/horse2zebra/trainA";
    config.data_b = "/data/horse2zebra/trainB";
    Q_EMIT m_window->startPage().newRunWanted(config);
    QVERIFY(!m_window->showsStartPage());
    QVERIFY(m_window->actions().start->isEnabled());
    QVERIFY(m_window->isWindowModified());
    QVERIFY(m_window->windowTitle().startsWith("horse ↔ zebra"));
    QCOMPARE(m_window->settingsDock().mode(), SettingsDock::Mode::Editing);
}

void TestMainWindow::aDraftsPanelsSayWhatWillComeOnceItStarts() {
    const auto saysSo = [this](const QString& words) {
        for (const QWidget* panel : {static_cast<QWidget*>(&m_window->previewsDock()),
                                     static_cast<QWidget*>(&m_window->lossesDock())}) {
            bool found = false;
            for (const QLabel* label : panel->findChildren<QLabel*>())
                found = found || (!label->isHidden() && label->text() == words);
            if (!found) return false;
        }
        return true;
    };
    QVERIFY(saysSo("No run is open"));
    run().beginDraft(test::demoConfig());
    QVERIFY(saysSo("The run is not started yet"));
    run().close();
    QVERIFY(saysSo("No run is open"));
}

void TestMainWindow::startTrainsAndTheButtonsFollow() {
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

void TestMainWindow::oneButtonAtATimeIsPrimary() {
    const auto primaries = [this] {
        int count = 0;
        for (const QPushButton* button : m_window->findChildren<QPushButton*>())
            if (button->property("role").toString() == "primary" && button->isVisible()) ++count;
        return count;
    };
    QCOMPARE(primaries(), 1); // Set up the run
    startDraft();
    QCOMPARE(primaries(), 1); // Pause
    run().pause();
    QTRY_VERIFY(run().canResume());
    QCOMPARE(primaries(), 1); // Resume
    run().stop();
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    QCOMPARE(primaries(), 1); // Go on
}

void TestMainWindow::picturesPinnedInThePreviewsReachTheTrainer() {
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

void TestMainWindow::aLiveChangeReachesTheTrainerAndComesBack() {
    startDraft();
    Q_EMIT m_window->settingsDock().liveChangeWanted("lambda_A", "13");
    QTRY_COMPARE(m_window->settingsDock().config().lambda_A, 13.0);
    QCOMPARE(run().config().lambda_A, 13.0);
}

void TestMainWindow::aRefusedStartIsToldInTheWindow() {
    m_fakes.refusal = "runs/x: the folder is in use by another program";
    run().beginDraft(test::demoConfig());
    run().start();
    QTRY_VERIFY(says("in use by another program"));
    QCOMPARE(run().stage(), CurrentRun::Stage::Draft);
    QVERIFY(m_window->actions().start->isEnabled());
}

void TestMainWindow::aFailureIsToldAndCanBeGoneOnFrom() {
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

void TestMainWindow::aFailedRunIsToldWithItsReasonAtTheNextStart() {
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

void TestMainWindow::anOpenedRunThatFailedSaysWhy() {
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

void TestMainWindow::aRunWhosePicturesMovedGoesOnFromThere() {
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

void TestMainWindow::whatWouldBeginAgainIsAsked() {
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

void TestMainWindow::theStatusLineForgetsTheFormerRun() {
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

void TestMainWindow::stoppedRunsGoOnFromTheirFolder() {
    startDraft();
    const auto folder = run().folder();
    run().stop();
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    m_window->actions().start->trigger();
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    QCOMPARE(m_fakes.resumed.size(), 1u);
    QCOMPARE(m_fakes.resumed[0].folder, folder);
}

void TestMainWindow::whatIsSetForAStoppedRunWaitsForIt() {
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

void TestMainWindow::closingWhileTrainingAsks() {
    startDraft();
    m_window->close();
    QVERIFY(m_window->isVisible());
    auto* question = m_window->findChild<QDialog*>("quitQuestion");
    QVERIFY(question && question->isVisible());
    question->reject();
    QTRY_VERIFY(!m_window->findChild<QDialog*>("quitQuestion"));
    QCOMPARE(run().session().state(), TrainerState::Running);
    m_window->close();
    question = m_window->findChild<QDialog*>("quitQuestion");
    QVERIFY(question);
    for (QPushButton* button : question->findChildren<QPushButton*>())
        if (button->text() == "Keep training in the background") button->click();
    QTRY_VERIFY(m_window->isMinimized());
    QCOMPARE(run().session().state(), TrainerState::Running);
}

void TestMainWindow::theQuitQuestionOffersOnlyWhatWillHappen() {
    startDraft();
    const auto offered = [this] {
        QStringList texts;
        auto* question = m_window->findChild<QDialog*>("quitQuestion");
        if (!question) return texts;
        for (const QPushButton* button : question->findChildren<QPushButton*>())
            texts << button->text();
        question->reject();
        QCoreApplication::sendPostedEvents(question, QEvent::DeferredDelete);
        return texts;
    };
    m_window->close();
    const QStringList training = offered();
    QVERIFY(training.contains("Keep training in the background"));
    QVERIFY(training.contains("Checkpoint and quit"));

    m_window->actions().language->actions().constLast()->trigger();
    QTRY_VERIFY(says("at the next start"));
    for (QPushButton* button : m_window->messages().findChildren<QPushButton*>())
        if (button->text() == "Start again now") button->click();
    const QStringList again = offered();
    QVERIFY(again.contains("Checkpoint and start again"));
    QVERIFY(!again.contains("Keep training in the background"));
    QVERIFY(says("at the next start")); // still
    m_window->close();                  // the answer was to go on: this is a plain end
    QVERIFY(offered().contains("Checkpoint and quit"));

    run().pause();
    QTRY_COMPARE(run().session().state(), TrainerState::Paused);
    m_window->close();
    const QStringList paused = offered();
    QVERIFY(paused.contains("Checkpoint and quit"));
    QVERIFY(!paused.contains("Keep training in the background"));
}

void TestMainWindow::unsavedTranslationsAreAskedAbout() {
    TranslationList& list = m_window->translateDock().list();
    list.addRow(1, "a.png", {});
    list.setState(1, TranslationList::State::Done);
    list.addRow(2, "b.png", {});
    list.setState(2, TranslationList::State::Done);
    list.setSaved(2);
    const auto answer = [this](const QString& text) {
        auto* question = m_window->findChild<QDialog*>("quitQuestion");
        QVERIFY(question);
        for (QPushButton* button : question->findChildren<QPushButton*>())
            if (button->text() == text) button->click();
        QCoreApplication::sendPostedEvents(question, QEvent::DeferredDelete);
    };
    m_window->close();
    QVERIFY(m_window->isVisible());
    QVERIFY(m_window->findChild<QDialog*>("quitQuestion")->windowTitle().startsWith("1 "));
    answer("Cancel");
    QVERIFY(m_window->isVisible());
    m_window->close();
    answer("Quit without saving");
    QVERIFY(!m_window->isVisible());

    m_window->show();
    list.setSaved(1);
    m_window->close();
    QVERIFY(!m_window->isVisible());
}

void TestMainWindow::aRunAndTranslationsAreAskedAboutInTurn() {
    startDraft();
    TranslationList& list = m_window->translateDock().list();
    list.addRow(1, "a.png", {});
    list.setState(1, TranslationList::State::Done);
    const auto answer = [this](const QString& title, const QString& text) {
        auto* question = m_window->findChild<QDialog*>("quitQuestion");
        QVERIFY(question);
        QCOMPARE(question->windowTitle().left(title.size()), title);
        bool answered = false;
        for (QPushButton* button : question->findChildren<QPushButton*>()) {
            if (button->text() != text) continue;
            button->click();
            answered = true;
        }
        QVERIFY(answered);
        QCoreApplication::sendPostedEvents(question, QEvent::DeferredDelete);
    };
    // In the background all goes on: nothing else is asked.
    m_window->close();
    answer("A run is training", "Keep training in the background");
    QVERIFY(!m_window->findChild<QDialog*>("quitQuestion"));
    m_window->showNormal();
    // Nothing is stopped before all is answered.
    m_window->close();
    answer("A run is training", "Checkpoint and quit");
    answer("1 ", "Cancel");
    QCOMPARE(run().session().state(), TrainerState::Running);
    m_window->close();
    answer("A run is training", "Checkpoint and quit");
    answer("1 ", "Quit without saving");
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(!run().session().isActive());

    m_window.reset();
    open();
    startDraft();
    TranslationList& others = m_window->translateDock().list();
    others.addRow(1, "a.png", {});
    others.setState(1, TranslationList::State::Done);
    m_window->close();
    QVERIFY(m_window->findChild<QDialog*>("quitQuestion"));
    // A signal from outside asks nothing more.
    m_window->checkpointAndQuit();
    QTRY_VERIFY(!m_window->isVisible());
}

void TestMainWindow::closingAfterTheCheckpointOffersToGoOnNextTime() {
    startDraft();
    const auto folder = run().folder();
    m_window->close();
    auto* question = m_window->findChild<QDialog*>("quitQuestion");
    QVERIFY(question);
    for (QPushButton* button : question->findChildren<QPushButton*>())
        if (button->text() == "Checkpoint and quit") button->click();
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(!run().session().isOpen());
    m_window.reset();
    open();
    QTRY_VERIFY(says("when the program ended"));
    for (QPushButton* button : m_window->messages().findChildren<QPushButton*>())
        if (button->text() == "Go on") button->click();
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    QCOMPARE(m_fakes.resumed[0].folder, folder);
    m_window.reset(); // stops and joins
    open();
    QTRY_VERIFY(says("when the program ended")); // ended by whatever end
    run().openFolder(folder);
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    QVERIFY(!says("when the program ended")); // it is open: nothing is left to offer
}

void TestMainWindow::failWhileAnotherWaits() {
    m_window->queue().addNew(test::demoConfig(), "second");
    trainer().allow(3);
    QTRY_COMPARE(m_fakes.trainers.size(), 2u);
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    trainer().allow(1000);
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
}

void TestMainWindow::theQueueGoesOnAfterAFailure() {
    m_fakes.failAtStep = 3;
    startDraft();
    failWhileAnotherWaits();
    QVERIFY(m_window->queue().entries().empty());
}

void TestMainWindow::aFailureIsStillToldAfterTheNextOfTheQueue() {
    m_fakes.failAtStep = 3;
    startDraft();
    const auto failed = run().folder();
    failWhileAnotherWaits();
    QVERIFY(run().folder() != failed);
    QVERIFY(says(QString::fromStdString(failed.filename().string()) + " failed"));
    const auto retry = [this] {
        for (QPushButton* button : m_window->messages().findChildren<QPushButton*>())
            if (button->text() == "Go on from the checkpoint" || button->text() == "Try again")
                button->click();
    };
    retry();
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    QCOMPARE(m_fakes.resumed.back().folder, failed); // not the run that is open
    QVERIFY(!says("failed"));
}

void TestMainWindow::theEndOfARunIsNotToldBesideAnother() {
    startDraft();
    trainer().allow(1000);
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    const auto translate = [this] {
        for (QPushButton* button : m_window->messages().findChildren<QPushButton*>())
            if (button->text() == "Translate pictures") return true;
        return false;
    };
    QTRY_VERIFY(translate());
    run().beginDraft(test::demoConfig());
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Draft);
    QTRY_VERIFY(!translate());
}

void TestMainWindow::theQueueWaitsAfterAStop() {
    startDraft();
    m_window->queue().addNew(test::demoConfig(), "second");
    run().stop();
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    QTest::qWait(0);
    QCOMPARE(m_fakes.trainers.size(), 1u);
    QVERIFY(says("in the queue"));
    QCOMPARE(m_window->queue().waitingCount(), 1);
}

void TestMainWindow::theQueueIsOfferedAtTheNextStart() {
    m_window->queue().addNew(test::demoConfig(), "first");
    m_window->close();
    m_window.reset();
    open();
    QVERIFY(says("wait in the queue"));
    m_window->queue().remove(m_window->queue().entries()[0].id);
    QVERIFY(!says("wait in the queue")); // nothing does any more
}

void TestMainWindow::theQueueIsSeenAndReordered() {
    startDraft();
    QueueView& view = *m_window->findChild<QueueView*>();
    QVERIFY(view.isHidden());
    for (const char* name : {"first", "second", "third"})
        m_window->queue().addNew(test::demoConfig(), name);
    QCOMPARE(view.count(), 3);
    QVERIFY(!view.isHidden());
    const QSize size = view.layout()->sizeHint();
    view.layout()->setGeometry(QRect(QPoint(), size));
    QVERIFY(size.height() - view.layout()->itemAt(1)->geometry().bottom() > 8);
    const auto press = [&view](const char* tip) {
        for (QToolButton* button : view.findChildren<QToolButton*>())
            if (button->toolTip().startsWith(QLatin1String(tip))) {
                QVERIFY2(button->isEnabled(), tip);
                button->click();
                return;
            }
        QFAIL(tip);
    };
    const auto names = [this] {
        QStringList all;
        for (const QueuedRun& entry : m_window->queue().entries())
            all << QString::fromStdString(entry.name);
        return all;
    };
    view.select(2);
    press("Earlier");
    QCOMPARE(names(), QStringList({"first", "third", "second"}));
    press("Earlier"); // the choice went with it
    QCOMPARE(names(), QStringList({"third", "first", "second"}));
    press("Later");
    press("Take out");
    QCOMPARE(names(), QStringList({"first", "second"}));
    // Nothing can be started while a run trains; afterwards it can.
    for (const QToolButton* button : view.findChildren<QToolButton*>())
        if (button->toolTip() == "Start the next") QVERIFY(!button->isEnabled());
    run().stop();
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    press("Start the next");
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    QCOMPARE(m_window->queue().waitingCount(), 1);
}

void TestMainWindow::newRunsOfTheSameDataAreToldApartInTheQueue() {
    TrainingConfig config = test::demoConfig();
    m_window->queue().addNew(config, "demo");
    const auto rows = [this] {
        QStringList texts;
        const auto* list = m_window->findChild<RunsDock*>()->queue().findChild<QTreeWidget*>();
        for (int i = 0; i < list->topLevelItemCount(); ++i)
            texts << list->topLevelItem(i)->text(0);
        return texts;
    };
    QCOMPARE(rows(), QStringList("demo"));
    config.lambda_A = 12.5;
    config.no_flip = !config.no_flip;
    m_window->queue().addNew(config, "demo");
    m_window->queue().addNew(config, "another");
    QCOMPARE(rows().size(), 3);
    QVERIFY2(rows()[0].contains("Cycle weight A 10"), qPrintable(rows()[0]));
    QVERIFY2(rows()[1].contains("Cycle weight A 12.5"), qPrintable(rows()[1]));
    QCOMPARE(rows()[2], QString("another"));
}

void TestMainWindow::whatWillBeTrainedAgainIsSaid() {
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

void TestMainWindow::swappingTheSidesIsUndoneAlone() {
    TrainingConfig config;
    config.data_a = "/data/left";
    config.data_b = "/data/right";
    Q_EMIT m_window->startPage().newRunWanted(config);
    TrainingConfig weighted = run().config();
    weighted.lambda_A = 12;
    m_window->settingsDock().edit(weighted, "Change Cycle weight A");
    for (QToolButton* button : m_window->datasetDock().findChildren<QToolButton*>())
        if (button->text().trimmed() == "Swap A and B") button->click();
    QCOMPARE(run().config().data_a, std::string("/data/right"));
    m_window->settingsDock().undoStack()->undo();
    QCOMPARE(run().config(), weighted);
    m_window->settingsDock().undoStack()->undo();
    QCOMPARE(run().config().lambda_A, 10.0);
    // What belonged to another draft cannot be undone in this one.
    Q_EMIT m_window->startPage().newRunWanted(config);
    QVERIFY(!m_window->settingsDock().undoStack()->canUndo());
    QVERIFY(!m_window->settingsDock().undoStack()->canRedo());
}

void TestMainWindow::aNewRunThatGivesWayToAnotherIsKept() {
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

void TestMainWindow::theStartedDraftIsNotOfferedAgain() {
    startDraft();
    const std::filesystem::path started = run().folder();
    QVERIFY(!m_window->messages().shows("draft"));
    run().stop();
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    run().beginDraft(test::demoConfig());
    QVERIFY(!m_window->messages().shows("draft"));
    // Another run takes its place without being opened first.
    run().resumeFolder(started);
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    QVERIFY(m_window->messages().shows("draft"));
}

void TestMainWindow::thePlatformsStyleHasItsOwnLook() {
    WindowActions& actions = m_window->actions();
    QVERIFY(actions.appearance->isEnabled());
    actions.platformStyle->trigger();
    QVERIFY(!actions.appearance->isEnabled());
    m_window.reset();
    open();
    QVERIFY(!m_window->actions().appearance->isEnabled());
    m_window->actions().platformStyle->trigger();
    QVERIFY(m_window->actions().appearance->isEnabled());
}

void TestMainWindow::aMoveInTheQueueNeverPutsTheKeyboardOnRemove() {
    startDraft();
    m_window->showPanels();
    m_window->docks().raisePanel(DockArea::Panel::Runs);
    for (const char* name : {"first", "second"})
        m_window->queue().addNew(test::demoConfig(), name);
    QueueView& view = *m_window->findChild<QueueView*>();
    QTRY_VERIFY(view.isVisible());
    view.select(1);
    for (QToolButton* button : view.findChildren<QToolButton*>()) {
        if (!button->toolTip().startsWith("Earlier")) continue;
        button->setFocus();
        QTRY_VERIFY(button->hasFocus());
        QTest::keyClick(button, Qt::Key_Space);
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QCOMPARE(m_window->queue().waitingCount(), 2);
    QCOMPARE(m_window->queue().entries()[0].name, std::string("second"));
}

void TestMainWindow::networksThatWereChosenStayWhenTheQueueGoesOn() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    test::writeRun(folder / "other", 3);
    GeneratorChooser& chooser = m_window->translateDock().chooser();
    chooser.setRun(folder / "other");
    m_fakes.failAtStep = 3;
    startDraft();
    m_window->queue().addNew(test::demoConfig(), "second");
    trainer().allow(3);
    QTRY_COMPARE(m_fakes.trainers.size(), 2u);
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    QCOMPARE(chooser.choice().generator.run, folder / "other");
    // Where nothing was chosen it is the run in the window.
    chooser.clearRun();
    run().stop();
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    startDraft();
    QCOMPARE(chooser.choice().generator.run, run().folder());
}

void TestMainWindow::networksOpenInTranslate() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    test::writeRun(folder / "one", 3);
    const auto checkpoints = RunLayout{folder / "one"}.checkpoints();
    const auto file = checkpoints / "step_000000003.ckpt";
    replaceFile(file, "networks");
    m_window->openPath(file);
    GeneratorChoice choice = m_window->translateDock().chooser().choice();
    QCOMPARE(choice.generator.run, folder / "one");
    QCOMPARE(choice.generator.checkpoint, file);
    QVERIFY(m_window->translateDock().isVisible());

    replaceFile(folder / "latest_net_G_A.pth", "damaged");
    m_window->openPath(folder / "latest_net_G_A.pth");
    QTRY_VERIFY(says("latest_net_G_A.pth"));
    choice = m_window->translateDock().chooser().choice();
    QVERIFY(choice.weights.empty());

    replaceFile(folder / "alone" / "x.ckpt", "networks");
    m_window->openPath(folder / "alone" / "x.ckpt");
    QVERIFY(says("lies in no run"));
}

void TestMainWindow::twoFoldersBecomeTheTwoSides() {
    const QStringList folders = writeSides();
    const auto zones = m_window->startPage().findChildren<DropZone*>();
    m_window->openPaths(folders);
    QCOMPARE(zones[0]->folder(), folders[0]);
    QCOMPARE(zones[1]->folder(), folders[1]);
    m_window->startPage().setFolders(false, {folders[1], folders[0]}); // both onto the first
    QCOMPARE(zones[0]->folder(), folders[1]);
    QCOMPARE(zones[1]->folder(), folders[0]);

    m_window.reset();
    open();
    const auto fresh = m_window->startPage().findChildren<DropZone*>();
    for (const QString& folder : folders) // one after the other
        m_window->openPaths({folder});
    QCOMPARE(fresh[0]->folder(), folders[0]);
    QCOMPARE(fresh[1]->folder(), folders[1]);
}

void TestMainWindow::severalPicturesAreAllTranslated() {
    const QString a = writeSides()[0];
    m_window->openPaths({a + "/0.png", a + "/1.png"});
    QCOMPARE(m_window->translateDock().list().count(), 2);
}

void TestMainWindow::aFolderWithoutPicturesCannotBeSetUp() {
    const QStringList folders = writeSides();
    QDir(m_folder->path()).mkdir("empty");
    const auto setUp = [this] {
        for (auto* button : m_window->startPage().findChildren<QPushButton*>())
            if (button->text() == "Set up the run") return button->isEnabled();
        return false;
    };
    m_window->openPaths(folders);
    QTRY_VERIFY(setUp());
    m_window->startPage().setFolder(true, m_folder->filePath("empty"));
    QTRY_VERIFY(!setUp());
    m_window->startPage().setFolder(true, folders[1]);
    QTRY_VERIFY(setUp());
}

void TestMainWindow::theOpenRunIsFollowedWhenRenamedAndTrashed() {
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

void TestMainWindow::aFinishedRunIsExtended() {
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

void TestMainWindow::aRunInTheTrashIsNoLongerInTheQueue() {
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->filePath(".data")));
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    for (const char* name : {"one", "two"}) {
        test::writeRun(folder / name, 3);
        m_window->queue().addResumed(folder / name);
    }
    QCOMPARE(m_window->queue().entries().size(), 2u);
    m_window->findChild<RunsDock*>()->moveToTrash({m_folder->filePath("one")});
    QCOMPARE(m_window->queue().entries().size(), 1u);
    QCOMPARE(m_window->queue().entries()[0].folder, folder / "two");
    QCOMPARE(m_window->findChild<QueueView*>()->count(), 1);
}

void TestMainWindow::aComparedRunIsFollowedWhenRenamedAndTrashed() {
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

void TestMainWindow::theStatusLineForgetsADraftOnceARunIsOpened() {
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

void TestMainWindow::aClickedTabTakesTheKeyboardFromThePanelBehind() {
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    run().beginDraft(test::demoConfig());
    DockArea& docks = m_window->docks();
    docks.showLayout(DockArea::Layout::Train);
    m_window->showPanels();
    using Panel = DockArea::Panel;
    const std::pair<Panel, Panel> tabs[] = {{Panel::Settings, Panel::Data},
                                            {Panel::Run, Panel::Runs},
                                            {Panel::Losses, Panel::Log},
                                            {Panel::Previews, Panel::Translate}};
    for (const auto& [behind, raised] : tabs) {
        docks.raisePanel(behind);
        QCoreApplication::processEvents();
        QVERIFY(docks.dock(behind)->isAncestorOf(QApplication::focusWidget()));
        for (QTabBar* bar : docks.findChildren<QTabBar*>())
            for (int tab = 0; tab < bar->count(); ++tab)
                if (bar->isVisible() && bar->tabText(tab) == docks.dock(raised)->windowTitle())
                    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
        QTRY_VERIFY(docks.isInFront(raised));
        QWidget* panel = docks.dock(raised)->widget();
        QTRY_COMPARE(QApplication::focusWidget(), panel);
        if (raised != Panel::Data) continue; // empty ones have no controls
        QTest::keyClick(panel, Qt::Key_Tab);
        QVERIFY2(panel->isAncestorOf(QApplication::focusWidget()),
                 panel->metaObject()->className());
    }
}

void TestMainWindow::theKeyboardComesBackAfterADialog() {
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    const auto folder = std::filesystem::path(m_folder->path().toStdString()) / "one";
    test::writeRun(folder, 30, 10);
    const auto showADialog = [this] {
        QDialog dialog(m_window.get());
        QTimer::singleShot(0, &dialog, &QDialog::accept);
        dialog.exec();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    };
    run().openFolder(folder);
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    QCoreApplication::processEvents();
    // Nobody has chosen a panel yet: none has the keyboard, and none gets it.
    for (const bool after : {false, true}) {
        if (after) showADialog();
        const QWidget* focus = QApplication::focusWidget();
        for (const auto panel : {DockArea::Panel::Run, DockArea::Panel::Runs})
            QVERIFY2(!m_window->docks().dock(panel)->isAncestorOf(focus), after ? "after" : "");
    }
    m_window->docks().raisePanel(DockArea::Panel::Losses);
    const QWidget* before = QApplication::focusWidget();
    showADialog();
    QCOMPARE(QApplication::focusWidget(), before);
}

void TestMainWindow::aSettingIsFoundByKeyInTheNextRunsWindow() {
    startDraft();
    Q_EMIT m_window->settingsDock().duplicateWanted();
    QTRY_VERIFY(m_window->findChild<NextRunDialog*>());
    auto* dialog = m_window->findChild<NextRunDialog*>();
    dialog->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClick(dialog, Qt::Key_F, Qt::ControlModifier);
    QVERIFY(qobject_cast<QLineEdit*>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), "batch_size");
    QTRY_VERIFY(!dialog->settings().findChild<SettingsRow*>("lambda_A")->isVisible());
    QVERIFY(dialog->settings().findChild<SettingsRow*>("batch_size")->isVisible());
    dialog->reject();
}

void TestMainWindow::theQueueShowsWholeRowsInEveryStyle() {
    for (const char* name : {"first", "second"})
        m_window->queue().addNew(test::demoConfig(), name);
    m_window->docks().showLayout(DockArea::Layout::Train);
    m_window->showPanels();
    m_window->docks().raisePanel(DockArea::Panel::Runs);
    const auto* list = m_window->findChild<QueueView*>()->findChild<QTreeWidget*>();
    const auto isWhole = [list] {
        const QRect last = list->visualItemRect(list->topLevelItem(1));
        return list->isVisible() && !last.isEmpty() && list->viewport()->rect().contains(last);
    };
    QTRY_VERIFY(isWhole());
    for (const bool platform : {true, false}) {
        theme::apply(*qApp, theme::Choice::Light, platform);
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
        QTRY_VERIFY2(isWhole(), platform ? "the platform's" : "ours");
        QTRY_COMPARE(list->viewport()->height(), 2 * list->sizeHintForRow(0));
    }
}

void TestMainWindow::aZonesDialogIsTitledByWhatIsChosen() {
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    QStringList titles;
    for (DropZone* zone : m_window->findChild<DatasetDock*>()->findChildren<DropZone*>()) {
        QTimer::singleShot(0, this, [&titles] {
            auto* asked = qobject_cast<QDialog*>(QApplication::activeModalWidget());
            titles << asked->windowTitle();
            asked->reject();
        });
        QTest::keyClick(zone, Qt::Key_Return);
    }
    QCOMPARE(titles,
             (QStringList{"Choose the folder of pictures A", "Choose the folder of pictures B"}));
}

void TestMainWindow::whatCannotBeReadDoesNotStart() {
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    auto* row = m_window->settingsDock().findChild<SettingsRow*>("lr");
    auto* field = qobject_cast<QLineEdit*>(row->field());
    field->selectAll();
    QTest::keyClicks(field, "abc");
    m_window->actions().start->trigger();
    QCOMPARE(run().stage(), CurrentRun::Stage::Draft);
    QVERIFY(field->hasFocus());
    QVERIFY(says("The run cannot start with this value of “Learning rate”"));
    field->selectAll();
    QTest::keyClicks(field, "0.0001");
    m_window->actions().start->trigger();
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    QCOMPARE(run().config().lr, 0.0001);
    QVERIFY(!says("cannot start"));
}

void TestMainWindow::anotherRunIsQueuedWhileOneTrains() {
    startDraft();
    QVERIFY(m_window->actions().enqueueCopy->isEnabled());
    m_window->actions().enqueueCopy->trigger();
    QTRY_COMPARE(m_window->queue().waitingCount(), 1);
    QVERIFY(m_window->queue().entries()[0].config.has_value());
}

void TestMainWindow::anotherRunIsSetUpWhileOneTrains() {
    startDraft();
    Q_EMIT m_window->settingsDock().duplicateWanted();
    QTRY_VERIFY(m_window->findChild<NextRunDialog*>());
    QPointer<NextRunDialog> dialog = m_window->findChild<NextRunDialog*>();
    QVERIFY(!dialog->isModal());
    QCOMPARE(dialog->settings().config().n_epochs, run().config().n_epochs);
    auto* field =
        qobject_cast<QLineEdit*>(dialog->settings().findChild<SettingsRow*>("lambda_A")->field());
    QPushButton* add = nullptr;
    for (QPushButton* button : dialog->findChildren<QPushButton*>())
        if (button->property("role") == QLatin1String("primary")) add = button;
    QVERIFY(add);
    // What cannot be read goes nowhere.
    field->selectAll();
    QTest::keyClicks(field, "many");
    add->click();
    QCOMPARE(m_window->queue().waitingCount(), 0);
    QVERIFY(dialog && dialog->isVisible());
    field->selectAll();
    QTest::keyClicks(field, "7");
    add->click();
    QCOMPARE(m_window->queue().waitingCount(), 1);
    QCOMPARE(m_window->queue().entries()[0].config->lambda_A, 7.0);
    QCOMPARE(run().config().lambda_A, test::demoConfig().lambda_A); // the running one as it was
    QTRY_VERIFY(!dialog);
}

void TestMainWindow::foldersDroppedWhileARunTrainsBecomeTheNextRun() {
    startDraft();
    const QStringList folders = writeSides();
    m_window->openPaths(folders);
    auto* dialog = m_window->findChild<NextRunDialog*>();
    QVERIFY(dialog);
    QCOMPARE(QString::fromStdString(dialog->settings().config().data_a), folders[0]);
    QCOMPARE(QString::fromStdString(dialog->settings().config().data_b), folders[1]);
    QCOMPARE(run().session().state(), TrainerState::Running);
}

void TestMainWindow::aRunIsTheSameHoweverItsPathIsWritten() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    test::writeRun(folder / "one", 3);
    m_window->openPath(folder / "." / "one" / "");
    QTRY_COMPARE(run().folder(), folder / "one");
}

void TestMainWindow::newRunsAndStartsAreSeen() {
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

void TestMainWindow::aRunThatTrainsElsewhereSaysSo() {
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

void TestMainWindow::aRunThatTrainsElsewhereIsFollowed() {
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

void TestMainWindow::goOnIsPossibleOnceTheOtherProgramEnds() {
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

void TestMainWindow::whatARunCameToIsToldWhileItRests() {
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

void TestMainWindow::aSignalWritesTheCheckpointAndQuits() {
    startDraft();
    const QuitSignals quitSignals([this] { m_window->checkpointAndQuit(); });
    std::raise(SIGTERM);
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(!m_window->findChild<QDialog*>("quitQuestion"));
    QVERIFY(!run().session().isOpen()); // stopping writes the checkpoint
    QCOMPARE(run().stage(), CurrentRun::Stage::Opened);
}

void TestMainWindow::thePanelKeysBringATabToTheFront() {
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    DockArea& docks = m_window->docks();
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Losses));
    QAction* log = nullptr;
    for (QAction* action : m_window->findChildren<QAction*>())
        if (action->shortcut() == QKeySequence("Alt+8")) log = action;
    QVERIFY(log && log->isChecked());
    log->trigger();
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Log));
    QVERIFY(log->isChecked());
    log->trigger();
    QVERIFY(docks.dock(DockArea::Panel::Log)->isHidden());
    QVERIFY(!log->isChecked());
}

void TestMainWindow::thePanelKeysGiveThePanelTheKeyboard() {
    test::writeRun(std::filesystem::path(m_folder->path().toStdString()) / "one", 30, 10);
    m_window->activateWindow();
    DockArea& docks = m_window->docks();
    using Panel = DockArea::Panel;
    QTest::keyClick(m_window.get(), Qt::Key_6, Qt::AltModifier);
    QVERIFY(!m_window->showsStartPage());
    QTRY_VERIFY(docks.isInFront(Panel::Runs));
    run().beginDraft(test::demoConfig());
    int number = 0;
    for (const Panel panel : {Panel::Data, Panel::Settings, Panel::Previews, Panel::Translate,
                              Panel::Run, Panel::Runs, Panel::Losses, Panel::Log}) {
        ++number;
        docks.dock(Panel::Settings)->setFocus();
        for (int time : {1, 2}) { // the second finds it in front
            QTest::keyClick(m_window.get(), static_cast<Qt::Key>(Qt::Key_0 + number),
                            Qt::AltModifier);
            QTRY_VERIFY(docks.isInFront(panel));
            const QWidget* focus = QApplication::focusWidget();
            const QWidget* content = docks.dock(panel)->widget();
            QVERIFY2(content == focus || content->isAncestorOf(focus),
                     qPrintable(QStringLiteral("%1, time %2").arg(number).arg(time)));
        }
    }
    QGuiApplication::clipboard()->setImage(QImage(8, 8, QImage::Format_RGB32));
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::AltModifier);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_window->translateDock().findChild<TranslationList*>()->count(), 1);
}

void TestMainWindow::theMenuMarksTheLayoutAndTheLook() {
    QVERIFY(m_window->actions().layoutTrain->isChecked());
    m_window->markAppearance(QStringLiteral("dark"));
    QCOMPARE(m_window->actions().appearance->checkedAction()->data().toString(), "dark");
}

void TestMainWindow::aRefusedNameIsForgottenOnceOneIsTaken() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    test::writeRun(folder / "one", 30);
    test::writeRun(folder / "two", 30);
    auto* runs = m_window->findChild<RunsDock*>();
    runs->rename(m_folder->filePath("one"), "two");
    QCOMPARE(m_window->messages().texts().size(), 1);
    runs->rename(m_folder->filePath("one"), "three");
    QCOMPARE(m_window->messages().texts(), QStringList());
}

void TestMainWindow::theShortcutListTellsAllApart() {
    std::unique_ptr<QDialog> dialog(makeShortcutsDialog(m_window->actions(), m_window.get()));
    QStringList texts;
    for (const QLabel* label : dialog->findChildren<QLabel*>())
        texts << label->text();
    for (const char* text : {"Layout: Translate", "Panel: Translate", "F2", "Del", "Ctrl+V"})
        QVERIFY2(texts.contains(QString::fromLatin1(text)), text);
}

void TestMainWindow::theKeyboardStaysWithTheButtonInPlace() {
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    m_window->activateWindow();
    const auto button = [this](const QString& words) -> QPushButton* {
        for (auto* each : m_window->findChildren<QPushButton*>())
            if (each->accessibleName() == words && each->isVisible()) return each;
        return nullptr;
    };
    button("Start")->setFocus();
    QTest::keyClick(button("Start"), Qt::Key_Space);
    QTRY_VERIFY(button("Pause") && button("Pause")->hasFocus());
    QTest::keyClick(button("Pause"), Qt::Key_Space);
    QTRY_VERIFY(button("Resume") && button("Resume")->hasFocus());
}

void TestMainWindow::messagesGiveTheirHeightBack() {
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    const QDockWidget* previews = m_window->docks().dock(DockArea::Panel::Previews);
    const QDockWidget* losses = m_window->docks().dock(DockArea::Panel::Losses);
    QTRY_VERIFY(m_window->docks().isInFront(DockArea::Panel::Losses));
    const auto comesToRest = [](const QDockWidget* dock) { // the same height several times running
        int last = -1, same = 0;
        return QTest::qWaitFor([&] {
            same = std::exchange(last, dock->height()) == dock->height() ? same + 1 : 0;
            return same >= 10;
        });
    };
    QVERIFY(comesToRest(losses));
    const int upper = previews->height(), lower = losses->height();
    for (int i = 0; i < 3; ++i) {
        m_window->messages().post(MessageBar::Tone::Info, "words", {}, "words");
        QTRY_VERIFY(previews->height() < upper);
        QTRY_VERIFY(losses->height() < lower); // each gives its part
        m_window->messages().clear("words");
        QTRY_VERIFY(std::abs(previews->height() - upper) <= 4);
        QTRY_VERIFY(std::abs(losses->height() - lower) <= 4);
    }
    // So many that the lower row stands at its least height.
    m_window->resize(1280, 720);
    QVERIFY(comesToRest(losses));
    const int low = losses->height();
    for (const char* words : {"one", "two", "three"})
        m_window->messages().post(MessageBar::Tone::Info, words, {}, words);
    QVERIFY(comesToRest(previews));
    for (const char* words : {"one", "two", "three"}) {
        m_window->messages().clear(words);
        QCoreApplication::processEvents();
    }
    QVERIFY(comesToRest(losses));
    QTRY_VERIFY2(std::abs(losses->height() - low) <= 4,
                 qPrintable(QString::number(losses->height())));
}

void TestMainWindow::aNewRunIsOfferedAgainAfterTheEnd() {
    TrainingConfig config = test::demoConfig();
    config.lambda_A = 7;
    run().beginDraft(config);
    QVERIFY(run().isUnsaved());
    QVERIFY(m_window->close());
    m_window.reset();
    open();
    const auto offered = [this] {
        return m_window->messages().texts().join('\n').contains("was set up and not started");
    };
    QVERIFY(offered());
    for (auto* button : m_window->messages().findChildren<QPushButton*>())
        if (button->text() == "Go on with it") button->click();
    QCOMPARE(run().stage(), CurrentRun::Stage::Draft);
    QVERIFY(run().config() == config);
    QVERIFY(!offered());
}

void TestMainWindow::aLayoutComesBackAsItWas() {
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    m_window->resize(1280, 720);
    const QDockWidget* previews = m_window->docks().dock(DockArea::Panel::Previews);
    QTRY_VERIFY(m_window->docks().isInFront(DockArea::Panel::Losses));
    int last = 0;
    const auto atRest = [&] { return std::exchange(last, previews->height()) == last; };
    QTRY_VERIFY(atRest());
    const int height = previews->height();
    for (int i = 0; i < 3; ++i) {
        m_window->actions().layoutTranslate->trigger();
        QTRY_VERIFY(!m_window->docks().isInFront(DockArea::Panel::Previews));
        m_window->actions().layoutTrain->trigger();
        QTRY_VERIFY(m_window->docks().isInFront(DockArea::Panel::Previews));
        QTRY_VERIFY(atRest());
        QTRY_VERIFY2(std::abs(previews->height() - height) <= 4,
                     qPrintable(QString("%1, not %2").arg(previews->height()).arg(height)));
    }
}

void TestMainWindow::anErrorOfTheEngineStandsAboveThePanels() {
    Q_EMIT run().session().logged(
        logLine(LogLevel::Error, say("The checkpoint was not saved: {}", "no room")));
    QVERIFY(m_window->messages().texts().join('\n').contains("no room"));
    Q_EMIT run().session().logged(logLine(LogLevel::Warning, Sentence("only a warning")));
    QVERIFY(!m_window->messages().texts().join('\n').contains("only a warning"));
}

void TestMainWindow::dialogButtonsHaveNoIcons() {
    const QDialogButtonBox box(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    for (const QAbstractButton* button : box.buttons())
        QVERIFY(button->icon().isNull());
}

void TestMainWindow::proposalsOfALineEditHaveAGround() {
    QCompleter proposals(QStringList{"meadow", "meander"});
    QLineEdit line;
    line.setCompleter(&proposals);
    line.show();
    QTest::keyClicks(&line, "mea");
    QTRY_VERIFY(proposals.popup()->isVisible());
    const QImage seen = proposals.popup()->grab().toImage();
    QCOMPARE(seen.pixelColor(seen.width() - 4, seen.height() - 3), theme::colours().panel);
}

void TestMainWindow::theGuideIsAWindow() {
    QVERIFY(!guideFile().isEmpty());
    m_window->actions().guide->trigger();
    auto* guide = m_window->findChild<QWidget*>("guide");
    QVERIFY(guide && guide->isVisible() && guide->isWindow());
    auto* text = guide->findChild<QTextBrowser*>();
    QVERIFY(text->toPlainText().size() > 2000);
    // Each of its pictures is there.
    int pictures = 0;
    for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next())
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextImageFormat format = at.fragment().charFormat().toImageFormat();
            if (!format.isValid()) continue;
            const QString file = QFileInfo(guideFile()).dir().filePath(format.name());
            QVERIFY2(!QImage(file).isNull(), qPrintable(file));
            ++pictures;
        }
    QVERIFY(pictures >= 3);
    m_window->actions().guide->trigger(); // a second time brings the same one
    QCOMPARE(m_window->findChildren<QWidget*>("guide").size(), 1);
    guide->activateWindow();
    QTRY_VERIFY(guide->isActiveWindow());
    // A link leads to another page, and the way back is offered there alone.
    const QString title = guide->windowTitle();
    auto* back = guide->findChild<QToolButton*>();
    QVERIFY(back && !back->isVisible());
    text->setSource(QUrl::fromLocalFile(QFileInfo(guideFile()).dir().filePath("settings.md")));
    QVERIFY(guide->windowTitle() != title);
    QTRY_VERIFY(back->isVisible());
    QTest::keyClick(text, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(guide->windowTitle(), title);
    QTRY_VERIFY(!back->isVisible());
    const QPointer<QWidget> open = guide;
    QTest::keyClick(text, Qt::Key_Escape);
    QTRY_VERIFY(!open);
}

void TestMainWindow::theStartPageIsNeverCutOff() {
    // A message takes height from it in a low window: it scrolls then, and cards stay whole.
    m_window->resize(1280, 720);
    for (const char* words : {"one", "two", "three"})
        m_window->messages().post(MessageBar::Tone::Info, words, {});
    QCoreApplication::processEvents();
    int seen = 0;
    for (const QPushButton* button : m_window->startPage().findChildren<QPushButton*>()) {
        const QWidget* card = button->parentWidget();
        if (card->property("role") != "card") continue;
        const QRect place(button->mapTo(card, QPoint()), button->size());
        QVERIFY2(card->rect().contains(place), qPrintable(button->text()));
        ++seen;
    }
    QVERIFY(seen >= 4);
}

void TestMainWindow::theStartPageUsesALargeWindow() {
    const auto folder = std::filesystem::path(m_folder->path().toStdString());
    for (int i = 0; i < 12; ++i)
        test::writeRun(folder / ("run-" + std::to_string(i)), 1);
    const auto cards = [this] { return m_window->startPage().findChildren<RunCard*>(); };
    m_window->resize(1280, 720);
    m_window->showStartPage();
    QTRY_COMPARE(cards().size(), 4);
    const int small = cards().front()->width();
    m_window->resize(3840, 2160);
    QTRY_COMPARE(cards().size(), 12);
    QTRY_VERIFY(cards().front()->width() > small * 3 / 2);
    m_window->resize(1280, 720);
    QTRY_COMPARE(cards().size(), 4);
}

void TestMainWindow::theShortcutListFitsALowWindow() {
    m_window->resize(1280, 720);
    m_window->actions().shortcuts->trigger();
    QDialog* dialog = nullptr;
    for (QDialog* each : m_window->findChildren<QDialog*>())
        if (each->windowTitle() == "Keyboard shortcuts") dialog = each;
    QVERIFY(dialog);
    QTRY_VERIFY(dialog->isVisible());
    QVERIFY2(dialog->height() <= 650, qPrintable(QString::number(dialog->height())));
    QVERIFY(dialog->width() < 1240);
    const auto* area = dialog->findChild<QScrollArea*>();
    QVERIFY(area->widget()->minimumSizeHint().width() <= area->viewport()->width());
    QVERIFY(area->widget()->minimumSizeHint().height() <= area->viewport()->height());
    dialog->close();
}

void TestMainWindow::aRunsPictureFillsItsCardWhateverCameFirst() {
    RunSummary summary;
    summary.path = m_folder->filePath("run").toStdString();
    summary.preview = m_folder->filePath("preview.png").toStdString();
    encodePicture(test::plainPicture(32, 32, 90, 60, 40), summary.preview);
    RunCard card(summary);
    card.resize(640, 180); // a widget's width before any layout
    const auto* picture = card.findChild<QLabel*>();
    QTRY_VERIFY(picture->pixmap().width() > 200);
    card.resize(245, 180);
    card.show();
    QTRY_VERIFY(picture->width() < 245);
    QCOMPARE(qRound(picture->pixmap().deviceIndependentSize().width()), picture->width());
}

/// Run by ui_under_wayland too.
void TestMainWindow::panelsFloatOnlyWhereTheyCanReturn() {
    const bool wayland = QGuiApplication::platformName().startsWith("wayland");
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    for (const auto panel : {DockArea::Panel::Data, DockArea::Panel::Previews, DockArea::Panel::Run,
                             DockArea::Panel::Losses}) {
        QDockWidget* dock = m_window->docks().dock(panel);
        QCOMPARE(bool(dock->features() & QDockWidget::DockWidgetFloatable), !wayland);
        QVERIFY(dock->features() & QDockWidget::DockWidgetMovable);
    }
    QAction* dockAll = m_window->actions().dockAll;
    QVERIFY(dockAll->isEnabled() && !dockAll->shortcut().isEmpty());
    QDockWidget* losses = m_window->docks().dock(DockArea::Panel::Losses);
    if (!wayland) losses->setFloating(true);
    dockAll->trigger();
    QVERIFY(!losses->isFloating());
}

void TestMainWindow::aPictureIsDraggedToAPanelBehindAnother() {
    m_window->actions().layoutTrain->trigger();
    DockArea& docks = m_window->docks();
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Previews));
    const QString translate = docks.dock(DockArea::Panel::Translate)->windowTitle();
    for (QTabBar* tabs : docks.findChildren<QTabBar*>())
        for (int i = 0; i < tabs->count(); ++i) {
            if (!tabs->isVisible() || tabs->tabText(i) != translate) continue;
            QTRY_VERIFY(tabs->acceptDrops());
            QMimeData picture;
            picture.setImageData(QImage(8, 8, QImage::Format_RGB32));
            const QPoint at = tabs->tabRect(i).center();
            QDragEnterEvent enter(at, Qt::CopyAction, &picture, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(tabs, &enter);
            QDragMoveEvent move(at, Qt::CopyAction, &picture, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(tabs, &move);
            QTRY_VERIFY(docks.isInFront(DockArea::Panel::Translate));
            return;
        }
    QFAIL("no tab of Translate");
}

void TestMainWindow::thePlaceMenuOffersOnlyWhatChangesSomething() {
    m_window->actions().layoutTrain->trigger();
    DockArea& docks = m_window->docks();
    docks.dock(DockArea::Panel::Log)->close();
    QDockWidget* losses = docks.dock(DockArea::Panel::Losses);
    QWidget* title = losses->titleBarWidget();
    QTRY_VERIFY(title->isVisible() && title->height() > 0);
    Q_EMIT title->customContextMenuRequested({5, 5});
    QMenu* menu = docks.findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly).last();
    QStringList offered;
    for (const QAction* action : menu->actions())
        offered << action->text();
    menu->close();
    QVERIFY(offered.contains("Move to the upper row"));
    QVERIFY(!offered.contains("Move to the lower row")); // where it is, alone
}

void TestMainWindow::aFloatedPanelReturnsToTheFront() {
    if (!DockArea::canFloat()) QSKIP("panels do not float here");
    m_window->actions().layoutTrain->trigger();
    DockArea& docks = m_window->docks();
    QDockWidget* previews = docks.dock(DockArea::Panel::Previews);
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Previews));
    previews->setFloating(true);
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Translate));
    // The one left behind has no tab any more, but its name.
    QTRY_VERIFY(docks.dock(DockArea::Panel::Translate)->titleBarWidget()->height() > 0);
    docks.dockAll();
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Previews));
    QTRY_VERIFY(!docks.isInFront(DockArea::Panel::Translate));
    // Its ground is that of a card, not the window's.
    previews->setFloating(true);
    previews->resize(500, 400);
    QTRY_VERIFY(previews->isVisible());
    QTRY_COMPARE(previews->grab().toImage().pixelColor(6, 390), theme::colours().panel);
}

void TestMainWindow::anyThreePanelsFitBesideEachOther() {
    m_window->resize(1280, 720);
    run().beginDraft(test::demoConfig());
    m_window->actions().layoutTrain->trigger();
    using Panel = DockArea::Panel;
    DockArea& docks = m_window->docks();
    const Panel all[] = {Panel::Data, Panel::Settings, Panel::Previews, Panel::Translate,
                         Panel::Run,  Panel::Runs,     Panel::Losses,   Panel::Log};
    const Panel threes[][3] = {{Panel::Settings, Panel::Translate, Panel::Log},
                               {Panel::Previews, Panel::Losses, Panel::Log},
                               {Panel::Previews, Panel::Translate, Panel::Losses},
                               {Panel::Data, Panel::Runs, Panel::Translate}};
    for (const auto& three : threes) {
        for (const Panel panel : all)
            docks.dock(panel)->close();
        for (const Panel panel : three) { // as the menu of its tab moves it
            docks.addDockWidget(Qt::TopDockWidgetArea, docks.dock(panel), Qt::Horizontal);
            docks.dock(panel)->show();
        }
        for (const int width : {1280, 1024}) {
            m_window->resize(width, 720);
            QTest::qWait(20); // tools come from beside their titles, or go there
            QString told;
            for (const Panel panel : three)
                told += QStringLiteral("%1 %2, ")
                            .arg(docks.dock(panel)->windowTitle())
                            .arg(docks.dock(panel)->minimumSizeHint().width());
            QVERIFY2(m_window->minimumSizeHint().width() <= width, qPrintable(told));
            QCOMPARE(m_window->width(), width);
        }
    }
}

void TestMainWindow::thePresetsWordsMoveNothing() {
    m_window->resize(1280, 720);
    StartPage& page = m_window->startPage();
    auto* preset = page.findChild<QComboBox*>();
    const auto* zone = page.findChild<DropZone*>();
    QSet<QString> places;
    for (int i = 0; i < preset->count(); ++i) {
        preset->setCurrentIndex(i);
        QTest::qWait(0); // the layout follows
        const QRect place(zone->mapTo(&page, QPoint()), zone->size());
        places << QStringLiteral("%1 %2").arg(place.top()).arg(place.height());
    }
    QCOMPARE(places.size(), 1);
}

void TestMainWindow::thePrimaryButtonsIconIsSeenInAnyStyle() {
    const auto colour = [] {
        const QImage icon =
            theme::icon("play", theme::Tint::OnPrimary).pixmap(QSize(32, 32)).toImage();
        return icon.pixelColor(icon.rect().center());
    };
    QCOMPARE(colour(), theme::colours().onAccent);
    theme::apply(*qApp, theme::Choice::Light, true);
    const QColor platforms = colour();
    theme::apply(*qApp, theme::Choice::Light);
    QCOMPARE(platforms, theme::colours().text);
}

void TestMainWindow::everyLayoutFitsASmallWindow() {
    run().beginDraft(test::demoConfig());
    m_window->actions().layoutTrain->trigger();
    m_window->resize(1280, 720);
    using Layout = DockArea::Layout;
    for (const Layout layout : {Layout::Train, Layout::Watch, Layout::Translate}) {
        m_window->docks().showLayout(layout);
        QCoreApplication::processEvents();
        QTRY_COMPARE(m_window->size(), QSize(1280, 720));
        QVERIFY(m_window->minimumSizeHint().width() <= 1280);
        QVERIFY(m_window->minimumSizeHint().height() <= 720);
    }
    m_window->docks().showLayout(Layout::Train);
    using Panel = DockArea::Panel;
    QDockWidget* run = m_window->docks().dock(Panel::Run);
    QVERIFY(m_window->docks()
                .tabifiedDockWidgets(m_window->docks().dock(Panel::Settings))
                .contains(run));
    m_window->resize(1500, 900);
    QTRY_VERIFY(!m_window->docks()
                     .tabifiedDockWidgets(m_window->docks().dock(Panel::Settings))
                     .contains(run));
}

void TestMainWindow::aNarrowWindowSaysInWholeWordsWhereTheRunStands() {
    startDraft();
    const QLabel* state = nullptr;
    for (const QLabel* label : m_window->findChildren<QLabel*>())
        if (label->accessibleName() == "State of the run") state = label;
    QVERIFY(state);
    for (const int width : {1500, 1024}) {
        // Twice: what a narrow bar leaves out makes room for a narrower one.
        QTRY_VERIFY((m_window->resize(width, 650), m_window->width() == width));
        QTRY_VERIFY(!state->text().isEmpty() && !state->text().contains(u'…') &&
                    state->fontMetrics().horizontalAdvance(state->text()) <= state->width());
        QVERIFY(state->toolTip().startsWith(state->text())); // which has all of it
        if (width == 1500) QTRY_COMPARE(state->text(), state->toolTip());
    }
}

void TestMainWindow::aPanelThatLeavesItsTabsLeavesThemWhole() {
    m_window->actions().layoutTrain->trigger();
    DockArea& docks = m_window->docks();
    auto* losses = docks.dock(DockArea::Panel::Losses);
    auto* log = docks.dock(DockArea::Panel::Log);
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Losses));
    QMenu* menu = nullptr;
    for (QTabBar* tabs : docks.findChildren<QTabBar*>())
        for (int i = 0; i < tabs->count() && !menu; ++i)
            if (tabs->isVisible() && tabs->tabText(i) == log->windowTitle()) {
                QTRY_COMPARE(tabs->contextMenuPolicy(), Qt::CustomContextMenu);
                Q_EMIT tabs->customContextMenuRequested(tabs->tabRect(i).center());
                menu = docks.findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly).last();
            }
    QVERIFY(menu);
    for (QAction* action : menu->actions())
        if (action->text() == "Move to the lower row") action->trigger();
    menu->close();
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Losses) && docks.isInFront(DockArea::Panel::Log));
    QTRY_VERIFY(losses->height() > 100 && log->height() > 100 && log->width() > 100);
    QVERIFY(!losses->geometry().intersects(log->geometry()));
}

void TestMainWindow::aTabPulledOntoAnotherPanelJoinsIt() {
    m_window->actions().layoutTrain->trigger();
    DockArea& docks = m_window->docks();
    const QDockWidget* runs = docks.dock(DockArea::Panel::Runs);
    QDockWidget* log = docks.dock(DockArea::Panel::Log);
    QTRY_VERIFY(docks.isInFront(DockArea::Panel::Run));
    for (QTabBar* tabs : docks.findChildren<QTabBar*>())
        for (int i = 0; i < tabs->count(); ++i) {
            if (!tabs->isVisible() || tabs->tabText(i) != log->windowTitle()) continue;
            QTRY_COMPARE(tabs->contextMenuPolicy(), Qt::CustomContextMenu);
            const QPoint from = tabs->tabRect(i).center();
            const QPoint to =
                tabs->mapFrom(&docks, docks.dock(DockArea::Panel::Run)->geometry().center());
            QTest::mousePress(tabs, Qt::LeftButton, {}, from);
            QTest::mouseMove(tabs, (from + to) / 2);
            QTest::mouseMove(tabs, to);
            QTest::mouseRelease(tabs, Qt::LeftButton, {}, to);
            QTRY_VERIFY(docks.isInFront(DockArea::Panel::Log));
            QTRY_VERIFY(docks.tabifiedDockWidgets(log).contains(const_cast<QDockWidget*>(runs)));
            return;
        }
    QFAIL("no tab of the log");
}

void TestMainWindow::theLayoutIsRemembered() {
    run().beginDraft(test::demoConfig());
    m_window->actions().layoutWatch->trigger();
    m_window->docks().dock(DockArea::Panel::Log)->close();
    m_window->close();
    m_window.reset();
    open();
    run().beginDraft(test::demoConfig());
    m_window->showPanels();
    QCOMPARE(m_window->docks().layoutName(), DockArea::Layout::Watch);
    QVERIFY(m_window->docks().dock(DockArea::Panel::Log)->isHidden());
    m_window->docks().resetLayout();
    QVERIFY(!m_window->docks().dock(DockArea::Panel::Log)->isHidden());
}

void TestMainWindow::everyActionHasWordsAndShortcutsAreUnique() {
    QStringList keys;
    for (const auto& menu : m_window->actions().listShortcuts()) {
        for (const QAction* action : menu.actions) {
            QVERIFY(!action->text().isEmpty());
            const QString key = action->shortcut().toString();
            QVERIFY2(!keys.contains(key), qPrintable(key));
            keys << key;
        }
    }
    QVERIFY(keys.size() > 20);
}

void TestMainWindow::noMenuHasALetterTwice() {
    for (const QMenu* menu : m_window->menuBar()->findChildren<QMenu*>()) {
        QString letters;
        for (const QAction* action : menu->actions()) {
            const qsizetype at = action->text().indexOf(QLatin1Char('&'));
            if (at < 0) continue;
            const QChar letter = action->text().at(at + 1).toLower();
            QVERIFY2(!letters.contains(letter), qPrintable(menu->title() + ": " + action->text()));
            letters += letter;
        }
    }
}

void TestMainWindow::everyControlHasANameForTheBlind() {
    run().beginDraft(test::demoConfig());
    m_window->actions().layoutTrain->trigger();
    QStringList nameless;
    for (const QWidget* control : m_window->findChildren<QWidget*>()) {
        if (!(control->focusPolicy() & Qt::TabFocus) || !control->isEnabled()) continue;
        const auto* button = qobject_cast<const QAbstractButton*>(control);
        if (button && !button->text().isEmpty()) continue;
        if (control->inherits("QScrollArea") || control->inherits("QComboBoxListView") ||
            control->inherits("QTabBar") || control->objectName().startsWith("qt_") ||
            control->inherits("QDockWidget"))
            continue;
        if (control->accessibleName().isEmpty() && control->toolTip().isEmpty())
            nameless << QString("%1 %2 in %3")
                            .arg(control->metaObject()->className(), control->objectName(),
                                 control->parentWidget()
                                     ? control->parentWidget()->metaObject()->className()
                                     : "");
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join("; ")));
}

QTEST_MAIN(TestMainWindow)
#include "test_main_window.moc"
