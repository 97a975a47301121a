#include "tests/support/window_settings.h"
#include "ui/widgets/file_dialogs.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>

using namespace cyclorama;

class TestFileDialogs : public QObject {
    Q_OBJECT

private:
    /// Where the next dialog begins; it is answered with `answer`, or cancelled.
    QString whenAsked(const std::function<QString()>& ask, const QString& answer = {}) {
        QString begins;
        QTimer::singleShot(0, this, [&begins, answer] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (!dialog) return;
            begins = dialog->directory().absolutePath();
            if (answer.isEmpty()) {
                dialog->reject();
            } else {
                dialog->selectFile(answer);
                QMetaObject::invokeMethod(dialog, "accept");
            }
        });
        m_answer = ask();
        return begins;
    }

    const std::function<QString()> m_open = [] { return askForFile(nullptr, "A file", "All (*)"); };
    const std::function<QString()> m_save = [] {
        return askWhereToSave(nullptr, "A file", "settings.json", "Settings (*.json)");
    };

    QString m_answer;

private Q_SLOTS:
    void theyBeginWhereTheLastOneEnded() {
        const test::WindowSettings settings;
        QTemporaryDir home, work;
        qputenv("HOME", QFile::encodeName(home.path()));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.filePath("config")));
        QCOMPARE(whenAsked(m_open), home.path());
        QDir(home.path()).mkdir("Pictures");
        QCOMPARE(whenAsked(m_open), home.filePath("Pictures"));
        QFile file(work.filePath("a.png"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        whenAsked(m_open, file.fileName());
        QCOMPARE(m_answer, file.fileName());
        QCOMPARE(whenAsked(m_open), work.path());
        QCOMPARE(m_answer, QString());
        QCOMPARE(whenAsked(m_save), home.filePath("Pictures")); // no result lands among sources
        QVERIFY(work.remove());                                 // one that has gone is passed over
        QCOMPARE(whenAsked(m_open), home.filePath("Pictures"));
    }

    void aRunIsLookedForElsewhereThanPictures() {
        const test::WindowSettings settings;
        QTemporaryDir data, runs;
        const QString pictures = data.filePath("trainA");
        QVERIFY(QDir().mkdir(pictures));
        QVERIFY(QDir(runs.path()).mkdir("run"));
        whenAsked([] { return askForFolder(nullptr, "Pictures"); }, pictures);
        QCOMPARE(m_answer, pictures);
        const auto run = [&runs] { return askForRun(nullptr, "A run", runs.path()); };
        QCOMPARE(whenAsked(run, runs.filePath("run")), runs.path());
        QCOMPARE(m_answer, runs.filePath("run"));
        QCOMPARE(whenAsked(m_open), data.path()); // where the folder of the other side lies
    }

    void aFileThatIsSavedGetsItsEnding() {
        const test::WindowSettings settings;
        QTemporaryDir work;
        whenAsked(m_save, work.filePath("mine"));
        QCOMPARE(m_answer, work.filePath("mine.json"));
        whenAsked(m_save, work.filePath("mine.txt"));
        QCOMPARE(m_answer, work.filePath("mine.txt"));
        QCOMPARE(whenAsked(m_save), work.path());
        QCOMPARE(m_answer, QString());
    }
};

QTEST_MAIN(TestFileDialogs)
#include "test_file_dialogs.moc"
