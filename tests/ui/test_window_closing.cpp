#include "tests/support/run_on_disk.h"
#include "tests/ui/window_fixture.h"
#include "ui/desktop/quit_signals.h"
#include "ui/docks/translate_dock.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/translation_list.h"
#include "ui/window_actions.h"

#include <QActionGroup>
#include <QDialog>
#include <QPushButton>
#include <QTest>

#include <algorithm>

#include <csignal>

using namespace cyclorama;

/// What is asked when the window closes, and what the next start offers.
class TestWindowClosing : public QObject, private test::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Choice::Light); }
    void init() { begin(); }
    void cleanup() { end(); }

    void closingWhileTrainingAsks();
    void closingWhileARunStopsWaitsForItsEnd();
    void theQuitQuestionOffersOnlyWhatWillHappen();
    void unsavedTranslationsAreAskedAbout();
    void aRunAndTranslationsAreAskedAboutInTurn();
    void closingAfterTheCheckpointOffersToGoOnNextTime();
    void theStartedDraftIsNotOfferedAgain();
    void aSignalWritesTheCheckpointAndQuits();
    void aNewRunIsOfferedAgainAfterTheEnd();
};

void TestWindowClosing::closingWhileTrainingAsks() {
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

void TestWindowClosing::closingWhileARunStopsWaitsForItsEnd() {
    startDraft();
    trainer().setHeld(say("the disk is full"));
    run().stop();
    QTRY_COMPARE(run().session().state(), TrainerState::Stopping);
    QTRY_VERIFY(says("the disk is full. The run ends as soon as its checkpoint can be written"));
    m_window->close();
    QVERIFY(!m_window->findChild<QDialog*>("quitQuestion"));
    QVERIFY(m_window->isVisible());
    m_window->close(); // once more is not "without the checkpoint"
    QCOMPARE(std::ranges::count(trainer().calls(), "stop"), 1);
    for (QPushButton* button : m_window->messages().findChildren<QPushButton*>())
        if (button->text() == "End without it") button->click();
    QTRY_VERIFY(!m_window->isVisible());
}

void TestWindowClosing::theQuitQuestionOffersOnlyWhatWillHappen() {
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

void TestWindowClosing::unsavedTranslationsAreAskedAbout() {
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

void TestWindowClosing::aRunAndTranslationsAreAskedAboutInTurn() {
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

void TestWindowClosing::closingAfterTheCheckpointOffersToGoOnNextTime() {
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

void TestWindowClosing::theStartedDraftIsNotOfferedAgain() {
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

void TestWindowClosing::aSignalWritesTheCheckpointAndQuits() {
    startDraft();
    const QuitSignals quitSignals([this] { m_window->checkpointAndQuit(); });
    std::raise(SIGTERM);
    QTRY_VERIFY(!m_window->isVisible());
    QVERIFY(!m_window->findChild<QDialog*>("quitQuestion"));
    QVERIFY(!run().session().isOpen()); // stopping writes the checkpoint
    QCOMPARE(run().stage(), CurrentRun::Stage::Opened);
}

void TestWindowClosing::aNewRunIsOfferedAgainAfterTheEnd() {
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

QTEST_MAIN(TestWindowClosing)
#include "test_window_closing.moc"
