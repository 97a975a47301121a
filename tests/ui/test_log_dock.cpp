#include "ui/docks/log_dock.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QListView>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace cyclorama;

class TestLogDock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { theme::apply(*qApp, theme::Choice::Light); }
    void init() {
        m_dock = std::make_unique<LogDock>();
        m_dock->append(logLine(LogLevel::Debug, Sentence("looked at the cache")));
        m_dock->append(logLine(LogLevel::Info, Sentence("epoch 1 is over")));
        m_dock->append(logLine(LogLevel::Warning, Sentence("a.jpg is cut short")));
        m_dock->append(logLine(LogLevel::Error, Sentence("no space left")));
        m_dock->resize(700, 200);
        m_dock->show();
        QCoreApplication::processEvents();
    }

    void theLevelHidesWhatIsBelowIt() {
        QCOMPARE(m_dock->shownLines().size(), 3); // detail is hidden at first
        m_dock->setLevel(LogLevel::Debug);
        QCOMPARE(m_dock->shownLines().size(), 4);
        m_dock->setLevel(LogLevel::Error);
        QCOMPARE(m_dock->shownLines().size(), 1);
        QVERIFY(m_dock->shownLines()[0].contains("no space left"));
    }

    void wordsFilterWithoutRegardToCase() {
        m_dock->setFilter("EPOCH");
        QCOMPARE(m_dock->shownLines().size(), 1);
        m_dock->setFilter("");
        QCOMPARE(m_dock->shownLines().size(), 3);
    }

    void copyTakesAllShownOrTheChosen() {
        m_dock->copy();
        QCOMPARE(QApplication::clipboard()->text().split('\n').size(), 3);
        auto* view = m_dock->findChild<QListView*>();
        view->setCurrentIndex(view->model()->index(1, 0));
        m_dock->copy();
        QVERIFY(QApplication::clipboard()->text().contains("a.jpg is cut short"));
        QVERIFY(!QApplication::clipboard()->text().contains("epoch"));
    }

    void theNewestLineStaysInViewUnlessTheUserScrolledUp() {
        auto* view = m_dock->findChild<QListView*>();
        for (int i = 0; i < 200; ++i)
            m_dock->append(logLine(LogLevel::Info, Sentence("line")));
        QTRY_VERIFY(view->verticalScrollBar()->maximum() > 0);
        QTRY_COMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
        view->scrollToTop();
        m_dock->append(logLine(LogLevel::Info, Sentence("another")));
        QCoreApplication::processEvents();
        QCOMPARE(view->indexAt(QPoint(5, 2)).row(), 0);
    }

    void aLogThatIsShownLateStandsAtItsNewestLine() {
        m_dock->hide();
        for (int i = 0; i < 200; ++i)
            m_dock->append(logLine(LogLevel::Info, Sentence("line")));
        QCoreApplication::processEvents();
        m_dock->show();
        const QScrollBar* bar = m_dock->findChild<QListView*>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        QTRY_COMPARE(bar->value(), bar->maximum());
    }

    void veryLongLogsForgetTheOldest() {
        for (int i = 0; i < 25000; ++i)
            m_dock->append(logLine(LogLevel::Info, Sentence("line")));
        QVERIFY(m_dock->shownLines().size() <= 20000);
    }

    void anOpenedRunShowsWhatItWroteBefore() {
        QTemporaryDir run;
        QFile log(run.filePath("log.txt"));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("2025-03-01 08:00:00 info     Pictures: 6 in A, 6 in B\n"
                  "2025-03-01 08:00:07 error    no space left\n"
                  "    free some on /data\n"
                  "2025-03-01 08:00:09 info     Sto"); // cut by a crash
        log.close();
        m_dock->setFilter({});
        m_dock->setLevel(LogLevel::Info);
        const qsizetype before = m_dock->shownLines().size();
        m_dock->openRun(run.path().toStdString());
        QTRY_COMPARE(m_dock->shownLines().size(), before + 3);
        QCOMPARE(m_dock->shownLines()[0], QString("08:00:00  info  Pictures: 6 in A, 6 in B"));
        QVERIFY(m_dock->shownLines()[1].endsWith("no space left\nfree some on /data"));
        m_dock->setLevel(LogLevel::Error);
        QVERIFY(m_dock->shownLines()[0].contains("free some"));
        // What was asked for last counts.
        m_dock->openRun(run.path().toStdString());
        m_dock->clear();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(m_dock->shownLines().isEmpty());
        m_dock->openRun(run.filePath("nothing").toStdString());
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(m_dock->shownLines().isEmpty());
    }

    void clearingEmptiesIt() {
        m_dock->clear();
        QVERIFY(m_dock->shownLines().isEmpty());
    }

private:
    std::unique_ptr<LogDock> m_dock;
};

QTEST_MAIN(TestLogDock)
#include "test_log_dock.moc"
