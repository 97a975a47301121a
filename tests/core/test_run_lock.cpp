#include "core/base/error.h"
#include "core/run/run_folder.h"
#include "core/run/run_lock.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace cyclorama;

class TestRunLock : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::filesystem::path m_run;

    /// Another process that holds the run until it is killed; returns once it holds it.
    pid_t holdElsewhere() const {
        int pipe[2];
        if (::pipe(pipe) != 0) return -1;
        const pid_t child = ::fork();
        if (child == 0) {
            const FileLock lock = lockRun(m_run);
            [[maybe_unused]] const auto told = ::write(pipe[1], "x", 1);
            ::pause();
            ::_exit(0);
        }
        char byte = 0;
        const bool holds = ::read(pipe[0], &byte, 1) == 1;
        ::close(pipe[0]);
        ::close(pipe[1]);
        return holds ? child : -1;
    }

private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_run = m_folder->path().toStdString();
    }

    void aSecondSessionOfTheSameProgramIsRefused() {
        QVERIFY(!isRunHeld(m_run));
        {
            const FileLock lock = lockRun(m_run);
            QVERIFY(isRunHeld(m_run));
            QVERIFY_EXCEPTION_THROWN(lockRun(m_run), Error);
            QVERIFY(isRunHeld(m_run)); // the refused one let nothing go
        }
        QVERIFY(!isRunHeld(m_run));
        const FileLock again = lockRun(m_run);
    }

    void askingNeverStandsInTheWay() {
        for (int i = 0; i < 100; ++i) {
            QVERIFY(!isRunHeld(m_run));
            const FileLock lock = lockRun(m_run);
        }
    }

    void anotherProcessIsNamed() {
        const pid_t child = holdElsewhere();
        QVERIFY(child > 0);
        QVERIFY(isRunHeld(m_run));
        QString message;
        try {
            lockRun(m_run);
        } catch (const Error& error) {
            message = error.what();
        }
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY2(message.contains(QString("process %1 on ").arg(child)), qPrintable(message));
        QVERIFY2(message.contains("is in use by"), qPrintable(message));
    }

    void aKilledProcessLeavesTheRunFree() {
        const pid_t child = holdElsewhere();
        QVERIFY(child > 0);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(std::filesystem::exists(RunLayout{m_run}.lock()));
        QVERIFY(!isRunHeld(m_run));
        const FileLock lock = lockRun(m_run);
        QVERIFY(isRunHeld(m_run));
    }

    void aFolderThatCannotBeWrittenIsToldInWords() {
        QString message;
        try {
            lockRun(m_run / "missing");
        } catch (const Error& error) {
            message = error.what();
        }
        QVERIFY2(message.contains("run.lock: cannot be opened"), qPrintable(message));
    }
};

QTEST_GUILESS_MAIN(TestRunLock)
#include "test_run_lock.moc"
