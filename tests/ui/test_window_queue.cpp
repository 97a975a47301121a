#include "core/train/settings.h"
#include "tests/support/fake_trainer.h"
#include "tests/support/run_on_disk.h"
#include "tests/ui/window_fixture.h"
#include "ui/dock_area.h"
#include "ui/docks/runs_dock.h"
#include "ui/docks/settings_dock.h"
#include "ui/docks/settings_row.h"
#include "ui/docks/translate_dock.h"
#include "ui/next_run_dialog.h"
#include "ui/session/queue_runner.h"
#include "ui/widgets/generator_chooser.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/queue_view.h"
#include "ui/widgets/theme.h"
#include "ui/window_actions.h"

#include <QApplication>
#include <QLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

using namespace cyclorama;

/// The next runs, set up and queued while one trains.
class TestWindowQueue : public QObject, private test::WindowFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Choice::Light); }
    void init() { begin(); }
    void cleanup() { end(); }

    void theQueueGoesOnAfterAFailure();
    void aFailureIsStillToldAfterTheNextOfTheQueue();
    void theEndOfARunIsNotToldBesideAnother();
    void theQueueWaitsAfterAStop();
    void theQueueIsOfferedAtTheNextStart();
    void theQueueIsSeenAndReordered();
    void newRunsOfTheSameDataAreToldApartInTheQueue();
    void aMoveInTheQueueNeverPutsTheKeyboardOnRemove();
    void networksThatWereChosenStayWhenTheQueueGoesOn();
    void aRunInTheTrashIsNoLongerInTheQueue();
    void aSettingIsFoundByKeyInTheNextRunsWindow();
    void theQueueShowsWholeRowsInEveryStyle();
    void anotherRunIsQueuedWhileOneTrains();
    void anotherRunIsSetUpWhileOneTrains();
    void foldersDroppedWhileARunTrainsBecomeTheNextRun();

private:
    void failWhileAnotherWaits();
};

void TestWindowQueue::failWhileAnotherWaits() {
    m_window->queue().addNew(test::demoConfig(), "second");
    trainer().allow(3);
    QTRY_COMPARE(m_fakes.trainers.size(), 2u);
    QTRY_COMPARE(run().session().state(), TrainerState::Running);
    trainer().allow(1000);
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
}

void TestWindowQueue::theQueueGoesOnAfterAFailure() {
    m_fakes.failAtStep = 3;
    startDraft();
    failWhileAnotherWaits();
    QVERIFY(m_window->queue().entries().empty());
}

void TestWindowQueue::aFailureIsStillToldAfterTheNextOfTheQueue() {
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

void TestWindowQueue::theEndOfARunIsNotToldBesideAnother() {
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

void TestWindowQueue::theQueueWaitsAfterAStop() {
    startDraft();
    m_window->queue().addNew(test::demoConfig(), "second");
    run().stop();
    QTRY_COMPARE(run().stage(), CurrentRun::Stage::Opened);
    QTest::qWait(0);
    QCOMPARE(m_fakes.trainers.size(), 1u);
    QVERIFY(says("in the queue"));
    QCOMPARE(m_window->queue().waitingCount(), 1);
}

void TestWindowQueue::theQueueIsOfferedAtTheNextStart() {
    m_window->queue().addNew(test::demoConfig(), "first");
    m_window->close();
    m_window.reset();
    open();
    QVERIFY(says("wait in the queue"));
    m_window->queue().remove(m_window->queue().entries()[0].id);
    QVERIFY(!says("wait in the queue")); // nothing does any more
}

void TestWindowQueue::theQueueIsSeenAndReordered() {
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

void TestWindowQueue::newRunsOfTheSameDataAreToldApartInTheQueue() {
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

void TestWindowQueue::aMoveInTheQueueNeverPutsTheKeyboardOnRemove() {
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

void TestWindowQueue::networksThatWereChosenStayWhenTheQueueGoesOn() {
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

void TestWindowQueue::aRunInTheTrashIsNoLongerInTheQueue() {
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

void TestWindowQueue::aSettingIsFoundByKeyInTheNextRunsWindow() {
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

void TestWindowQueue::theQueueShowsWholeRowsInEveryStyle() {
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

void TestWindowQueue::anotherRunIsQueuedWhileOneTrains() {
    startDraft();
    QVERIFY(m_window->actions().enqueueCopy->isEnabled());
    m_window->actions().enqueueCopy->trigger();
    QTRY_COMPARE(m_window->queue().waitingCount(), 1);
    QVERIFY(m_window->queue().entries()[0].config.has_value());
}

void TestWindowQueue::anotherRunIsSetUpWhileOneTrains() {
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

void TestWindowQueue::foldersDroppedWhileARunTrainsBecomeTheNextRun() {
    startDraft();
    const QStringList folders = writeSides();
    m_window->openPaths(folders);
    auto* dialog = m_window->findChild<NextRunDialog*>();
    QVERIFY(dialog);
    QCOMPARE(QString::fromStdString(dialog->settings().config().data_a), folders[0]);
    QCOMPARE(QString::fromStdString(dialog->settings().config().data_b), folders[1]);
    QCOMPARE(run().session().state(), TrainerState::Running);
}

QTEST_MAIN(TestWindowQueue)
#include "test_window_queue.moc"
