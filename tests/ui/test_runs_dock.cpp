#include "tests/support/run_on_disk.h"
#include "ui/docks/runs_dock.h"
#include "ui/widgets/run_list.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace cyclorama;

namespace {

QAction* actionOf(const RunsDock& dock, const QString& text) {
    for (QAction* action : dock.findChildren<QAction*>())
        if (action->text() == text) return action;
    return nullptr;
}

} // namespace

class TestRunsDock : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path folder() const { return m_folder->path().toStdString(); }
    QString run(const char* name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    void write(const char* name, int steps, int previews = 0) const {
        test::writeRun(folder() / name, steps, previews);
    }
    void fill(RunsDock& dock) const {
        QSignalSpy listed(&dock, &RunsDock::listed);
        dock.setFolder(folder());
        QTRY_VERIFY(listed.count() > 0);
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("CYCLORAMA_RUNS", QFile::encodeName(m_folder->path()));
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder->filePath(".data")));
    }

    void runsAreListedWithWhatTheyCameTo() {
        write("first", 40, 20);
        write("second", 10);
        RunsDock dock;
        dock.resize(300, 400);
        dock.show();
        fill(dock);
        QTRY_COMPARE(dock.list().count(), 2);
        const RunSummary* summary = dock.list().summary(run("first"));
        QVERIFY(summary);
        QCOMPARE(summary->step, 40);
        QVERIFY(!summary->preview.empty());
        dock.list().select(run("first"));
        QCOMPARE(dock.list().selectedRuns(), QStringList(run("first")));
    }

    void newRunsAppearByThemselvesAndTheSelectionStays() {
        write("first", 10);
        RunsDock dock;
        dock.show();
        fill(dock);
        QTRY_COMPARE(dock.list().count(), 1);
        dock.list().select(run("first"));
        write("second", 10);
        QTRY_COMPARE(dock.list().count(), 2);
        QCOMPARE(dock.list().selectedRuns(), QStringList(run("first")));
        std::filesystem::remove_all(folder() / "second");
        QTRY_COMPARE(dock.list().count(), 1);
    }

    void actionsAskTheWindow() {
        write("first", 10);
        write("second", 20);
        RunsDock dock;
        fill(dock);
        QTRY_COMPARE(dock.list().count(), 2);
        QVERIFY(!actionOf(dock, QStringLiteral("Open"))->isEnabled());
        dock.list().select(run("second"));
        QSignalSpy opened(&dock, &RunsDock::openRequested);
        QSignalSpy resumed(&dock, &RunsDock::resumeRequested);
        QSignalSpy queued(&dock, &RunsDock::queueRequested);
        QSignalSpy duplicated(&dock, &RunsDock::duplicateRequested);
        QSignalSpy compared(&dock, &RunsDock::compareRequested);
        actionOf(dock, QStringLiteral("Open"))->trigger();
        actionOf(dock, QStringLiteral("Go on"))->trigger();
        actionOf(dock, QStringLiteral("Queue next"))->trigger();
        actionOf(dock, QStringLiteral("Duplicate into a new run"))->trigger();
        for (const QSignalSpy* spy : {&opened, &resumed, &queued, &duplicated}) {
            QCOMPARE(spy->count(), 1);
            QCOMPARE(spy->front().front().toString(), run("second"));
        }
        dock.list().selectAll();
        QVERIFY(!actionOf(dock, QStringLiteral("Open"))->isEnabled());
        actionOf(dock, QStringLiteral("Compare the losses"))->trigger();
        QCOMPARE(compared.front().front().toStringList().size(), 2);
    }

    void aFinishedRunIsExtendedAndNotQueued() {
        write("first", 10);
        test::appendEvent(folder() / "first", {RunEvent::Kind::Finished, 10, 2.0, {}, {}, {}});
        write("second", 10);
        RunsDock dock;
        fill(dock);
        QTRY_COMPARE(dock.list().count(), 2);
        const auto* queue = actionOf(dock, QStringLiteral("Queue next"));
        const auto offers = [&dock](const char* text) {
            const auto buttons = dock.findChildren<QPushButton*>();
            return std::any_of(buttons.begin(), buttons.end(), [text](const QPushButton* button) {
                return button->text() == QString::fromUtf8(text) && button->isEnabled();
            });
        };
        dock.list().select(run("second"));
        QVERIFY(queue->isEnabled());
        QVERIFY(offers("Go on") && !offers("Extend…"));
        dock.list().select(run("first"));
        QVERIFY(!queue->isEnabled());
        QVERIFY(queue->toolTip().contains(QStringLiteral("extend it instead")));
        QVERIFY(offers("Extend…") && !offers("Go on"));
        dock.list().selectAll();
        QVERIFY(!queue->isEnabled());
    }

    void extendingSaysWhatTheLearningRateWillBe() {
        TrainingConfig config;
        config.lr = 2e-4;
        config.n_epochs = 3;
        config.n_epochs_decay = 4;
        QString before, after;
        QTimer::singleShot(0, this, [&] {
            auto* asked = QApplication::activeModalWidget();
            QVERIFY(asked);
            const auto* rate = asked->findChild<QLabel*>("rate");
            before = rate->text();
            asked->findChild<QSpinBox*>()->setValue(60);
            after = rate->text();
            QTest::keyClick(asked->findChild<QSpinBox*>(), Qt::Key_Return);
        });
        QCOMPARE(RunsDock::askForLastEpoch(nullptr, "run", 7, config), std::optional<int>(60));
        QCOMPARE(before, QString("Learning rate: 4e-5 in epoch 7, then 3.33e-5 in epoch 8."));
        QCOMPARE(after, QString("Learning rate: 4e-5 in epoch 7, then 1.83e-4 in epoch 8."));
    }

    void aRunThatTrainsIsLeftAlone() {
        write("first", 10);
        RunsDock dock;
        fill(dock);
        QTRY_COMPARE(dock.list().count(), 1);
        dock.setActiveRun(run("first"), TrainerState::Running);
        dock.list().select(run("first"));
        QVERIFY(actionOf(dock, QStringLiteral("Open"))->isEnabled());
        for (const char* action : {"Go on", "Extend…", "Rename", "Move to trash…"})
            QVERIFY(!actionOf(dock, QString::fromUtf8(action))->isEnabled());
        QSignalSpy refused(&dock, &RunsDock::refused);
        dock.rename(run("first"), QStringLiteral("other"));
        dock.moveToTrash({run("first")});
        QCOMPARE(refused.count(), 2);
        dock.show();
        QTest::keyClick(&dock.list(), Qt::Key_F2);
        QVERIFY(refused.last()[0].toString().contains(QStringLiteral("keeps its name")));
        QTest::keyClick(&dock.list(), Qt::Key_Delete);
        QVERIFY(refused.last()[0].toString().contains(QStringLiteral("stop it first")));
        QCOMPARE(refused.count(), 4);
        QVERIFY(std::filesystem::exists(folder() / "first"));
        dock.setActiveRun(run("first"), TrainerState::Stopped);
        QVERIFY(actionOf(dock, QStringLiteral("Go on"))->isEnabled());
    }

    void whileOneTrainsTheOthersWaitAndSaySo() {
        write("first", 10);
        write("second", 10);
        RunsDock dock;
        fill(dock);
        QTRY_COMPARE(dock.list().count(), 2);
        dock.setActiveRun(run("first"), TrainerState::Running);
        dock.list().select(run("second"));
        for (const char* text : {"Open", "Go on", "Extend…"}) {
            const QAction* action = actionOf(dock, QString::fromUtf8(text));
            QVERIFY(!action->isEnabled());
            QVERIFY(action->toolTip().contains(QStringLiteral("Another run trains")));
        }
        QSignalSpy copies(&dock, &RunsDock::queueCopyRequested);
        actionOf(dock, QStringLiteral("Queue a new run with its settings"))->trigger();
        QCOMPARE(copies.count(), 1);
        QCOMPARE(copies[0][0].toString(), run("second"));
    }

    void aRunIsRenamedInPlace() {
        write("first", 10);
        write("second", 10);
        RunsDock dock;
        dock.resize(300, 400);
        dock.show();
        fill(dock);
        QTRY_COMPARE(dock.list().count(), 2);
        QSignalSpy renamed(&dock, &RunsDock::renamed);
        QSignalSpy refused(&dock, &RunsDock::refused);
        dock.list().select(run("first"));
        dock.list().editName();
        auto* editor = dock.list().findChild<QLineEdit*>();
        QVERIFY(editor);
        // The second of the row's three lines is not hidden.
        const QRect row = dock.list().visualItemRect(dock.list().currentItem());
        const int line = QFontMetrics(theme::captionFont()).height();
        QVERIFY(editor->geometry().bottom() <= row.center().y() - line / 2);
        QVERIFY(editor->geometry().top() >= row.top());
        editor->setText(QStringLiteral("better name"));
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(renamed.count(), 1);
        QVERIFY(std::filesystem::exists(folder() / "better name" / "config.json"));
        QSignalSpy listed(&dock, &RunsDock::listed);
        QTRY_VERIFY(listed.count() > 0);
        QCOMPARE(dock.list().selectedRuns(), QStringList(run("better name")));
        QVERIFY(actionOf(dock, QStringLiteral("Open"))->isEnabled());
        QVERIFY(actionOf(dock, QString::fromUtf8("Move to trash…"))->isEnabled());
        for (const char* bad : {"second", "", "a/b", ".hidden"})
            dock.rename(run("better name"), QString::fromLatin1(bad));
        QCOMPARE(refused.count(), 4);
        QVERIFY(std::filesystem::exists(folder() / "better name"));
    }

    void aFailedRunSaysWhyAndShowsNoFiguresItHasNot() {
        write("unbegun", 0);
        write("broken", 10);
        for (const char* name : {"unbegun", "broken"})
            test::appendEvent(folder() / name,
                              {RunEvent::Kind::Failed, 0, 2.0, {}, {}, "no <space> left on /data"});
        RunsDock dock;
        fill(dock);
        QTRY_COMPARE(dock.list().count(), 2);
        const auto details = [&](const char* name) {
            dock.list().select(run(name));
            for (const QLabel* label : dock.findChildren<QLabel*>())
                if (label->text().contains(QStringLiteral("/data"))) return label->text();
            return QString();
        };
        QCOMPARE(details("unbegun"), QStringLiteral("no <space> left on /data"));
        QVERIFY(details("broken").startsWith(QStringLiteral("no <space> left on /data\nStep")));
    }

    void theTrashIsAskedAboutLikeEverythingElse() {
        write("first", 10);
        RunsDock dock;
        dock.show();
        fill(dock);
        QTRY_COMPARE(dock.list().count(), 1);
        dock.list().select(run("first"));
        actionOf(dock, QString::fromUtf8("Move to trash…"))->trigger();
        auto* asked = dock.findChild<QDialog*>();
        QVERIFY(asked);
        QTRY_VERIFY(asked->isVisible());
        const auto buttons = asked->findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 2);
        QCOMPARE(buttons[0]->text(), QStringLiteral("Cancel"));
        QTRY_VERIFY(buttons[0]->x() < buttons[1]->x());
        QVERIFY(buttons[1]->isDefault());
        buttons[1]->click();
        QVERIFY(!std::filesystem::exists(folder() / "first"));
    }

    void aRunGoesToTheTrash() {
        write("first", 10);
        RunsDock dock;
        fill(dock);
        QTRY_COMPARE(dock.list().count(), 1);
        QSignalSpy trashed(&dock, &RunsDock::trashed);
        dock.moveToTrash({run("first")});
        QVERIFY(!std::filesystem::exists(folder() / "first"));
        QCOMPARE(trashed.count(), 1);
        // Even where there was no folder for it before.
        QVERIFY(std::filesystem::exists(folder() / ".data/Trash/files/first"));
        QVERIFY(!std::filesystem::exists("files/first"));
        QTRY_COMPARE(dock.list().count(), 0);
    }
};

QTEST_MAIN(TestRunsDock)
#include "test_runs_dock.moc"
