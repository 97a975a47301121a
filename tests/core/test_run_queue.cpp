#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/run/run_folder.h"
#include "core/run/run_lock.h"
#include "core/run/run_queue.h"
#include "core/run/run_recorder.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>
#include <thread>

using namespace cyclorama;

namespace {

QueuedRun newRun(const std::string& name, int ngf) {
    QueuedRun run;
    run.name = name;
    run.config.emplace();
    run.config->demo = true;
    run.config->ngf = ngf;
    run.startFrom = "/weights";
    return run;
}

std::vector<std::string> namesIn(const RunQueue& queue) {
    std::vector<std::string> names;
    for (const auto& entry : queue.entries())
        names.push_back(entry.name);
    return names;
}

using Names = std::vector<std::string>;

} // namespace

class TestRunQueue : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::filesystem::path m_folder;

private Q_SLOTS:
    void init() {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = std::filesystem::path(m_temporary->path().toStdString()) / "runs";
    }

    void aQueueThatNobodyUsedIsEmptyAndLeavesNoFile() {
        RunQueue queue(m_folder);
        QVERIFY(queue.entries().empty());
        QVERIFY(!queue.takeNext());
        QVERIFY(!std::filesystem::exists(m_folder / "queue.json"));
    }

    void everyEntryOutlivesARestart() {
        auto first = newRun("first", 17);
        QueuedRun second;
        second.name = "zweiter \"Lauf\"";
        second.folder = m_folder / "old run";
        second.epochs = 300;
        {
            RunQueue queue(m_folder);
            first.id = queue.add(first);
            second.id = queue.add(second);
            QVERIFY(first.id != second.id);
        }
        const auto entries = RunQueue(m_folder).entries();
        QVERIFY(entries == (std::vector<QueuedRun>{first, second}));
    }

    void entriesMoveAndGo() {
        RunQueue queue(m_folder);
        std::vector<std::string> ids;
        for (const char* name : {"a", "b", "c", "d"})
            ids.push_back(queue.add(newRun(name, 1)));
        queue.move(ids[3], 0);
        QCOMPARE(namesIn(queue), (Names{"d", "a", "b", "c"}));
        queue.move(ids[0], 99);
        QCOMPARE(namesIn(queue), (Names{"d", "b", "c", "a"}));
        queue.remove(ids[1]);
        queue.remove("unknown");
        queue.move("unknown", 0);
        QCOMPARE(namesIn(queue), (Names{"d", "c", "a"}));
    }

    void theQueueGoesOnAfterAFailure() {
        RunQueue queue(m_folder);
        queue.add(newRun("a", 1));
        queue.add(newRun("b", 2));
        const auto a = queue.takeNext();
        QCOMPARE(a->name, std::string("a"));
        QCOMPARE(a->folder.parent_path(), m_folder);
        QVERIFY(a->folder.filename().string().starts_with("demo-"));
        queue.markFailed(a->id, say("no pictures in {}", "A"));
        const auto b = queue.takeNext();
        QCOMPARE(b->name, std::string("b"));
        QVERIFY(!queue.takeNext());
        queue.remove(b->id);

        const auto left = RunQueue(m_folder).entries();
        QCOMPARE(left.size(), std::size_t{1});
        QCOMPARE(static_cast<int>(left[0].state), static_cast<int>(QueuedRun::State::Failed));
        QCOMPARE(left[0].problem.english(), std::string("no pictures in A"));
        QCOMPARE(left[0].problem.pattern(), std::string("no pictures in {}"));
        queue.putBack(left[0].id);
        QCOMPARE(queue.takeNext()->name, std::string("a"));
    }

    void entriesFollowARunThatIsRenamed() {
        RunQueue queue(m_folder);
        QueuedRun resumed;
        resumed.name = "one";
        resumed.folder = m_folder / "one";
        queue.add(resumed);
        QueuedRun fresh = newRun("from one", 1);
        fresh.startFrom = m_folder / "one";
        queue.add(fresh);
        queue.follow(m_folder / "one", m_folder / "uno");
        const auto entries = queue.entries();
        QCOMPARE(entries[0].folder, m_folder / "uno");
        QCOMPARE(entries[0].name, std::string("uno"));
        QCOMPARE(entries[1].startFrom, m_folder / "uno");
        QCOMPARE(entries[1].name, std::string("from one"));
    }

    void aRunThatWasOnWhenItsProgramEndedIsResumed() {
        std::filesystem::path folder;
        {
            RunQueue queue(m_folder);
            queue.add(newRun("a", 1));
            folder = queue.takeNext()->folder;
        }
        std::filesystem::create_directories(folder);
        {
            const FileLock lock = lockRun(folder); // another program still trains it
            QVERIFY(!RunQueue(m_folder).takeNext());
        }
        TrainingConfig config;
        config.demo = true;
        writeRunConfig(folder, config);
        const auto again = RunQueue(m_folder).takeNext();
        QVERIFY(again.has_value());
        QCOMPARE(again->folder, folder);
        QVERIFY(!again->config); // to be resumed, not begun
    }

    void aRunThatNeverBeganIsBegunAgain() {
        {
            RunQueue queue(m_folder);
            queue.add(newRun("a", 1));
            queue.takeNext();
        }
        const auto again = RunQueue(m_folder).takeNext();
        QVERIFY(again && again->config);
    }

    void manyProgramsUseOneQueue() {
        constexpr int kThreads = 4;
        constexpr int kRuns = 10;
        {
            std::vector<std::jthread> programs;
            for (int program = 0; program < kThreads; ++program)
                programs.emplace_back([&, program] {
                    RunQueue queue(m_folder);
                    for (int i = 0; i < kRuns; ++i) {
                        QueuedRun run;
                        run.name = std::to_string(program * kRuns + i);
                        run.folder = m_folder / run.name;
                        queue.add(run);
                    }
                });
        }
        QCOMPARE(RunQueue(m_folder).entries().size(), std::size_t{kThreads * kRuns});

        RunQueue queue(m_folder);
        std::mutex mutex;
        std::multiset<std::string> taken;
        {
            std::vector<std::jthread> programs;
            for (int program = 0; program < kThreads; ++program)
                programs.emplace_back([&] {
                    while (const auto run = queue.takeNext()) {
                        std::lock_guard lock(mutex);
                        taken.insert(run->name);
                    }
                });
        }
        QCOMPARE(taken.size(), std::size_t{kThreads * kRuns});
        QCOMPARE(std::set<std::string>(taken.begin(), taken.end()).size(), taken.size());
    }

    void aFileThatIsNoQueueIsToldInWords_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("no JSON") << "runs: []"
                                 << "is no queue of runs";
        QTest::newRow("newer") << R"({"cyclorama_queue": 2, "runs": []})"
                               << "version 2";
        QTest::newRow("bad config")
            << R"({"cyclorama_queue": 1, "runs": [{"id": "1", "name": "n", "state": "waiting",
                  "config": {"cyclorama_config": 1, "ngf": -1}}]})"
            << "ngf = -1";
    }
    void aFileThatIsNoQueueIsToldInWords() {
        QFETCH(QString, text);
        QFETCH(QString, part);
        replaceFile(m_folder / "queue.json", text.toStdString());
        QString message;
        try {
            RunQueue(m_folder).entries();
        } catch (const Error& error) {
            message = error.what();
        }
        QVERIFY2(message.contains("queue.json") && message.contains(part), qPrintable(message));
        QCOMPARE(readFile(m_folder / "queue.json"), text.toStdString());
    }
};

QTEST_GUILESS_MAIN(TestRunQueue)
#include "test_run_queue.moc"
