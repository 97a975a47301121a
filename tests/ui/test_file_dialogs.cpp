#include "tests/support/window_settings.h"
#include "ui/widgets/file_dialogs.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace cyclorama;

class TestFileDialogs : public QObject {
    Q_OBJECT

private:
    /// Where the next dialog begins; it is answered with `answer`, or cancelled.
    QString whenAsked(const QString& answer = {}) {
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
        m_answer = askForFile(nullptr, "A file", "All (*)");
        return begins;
    }

    QString m_answer;

private Q_SLOTS:
    void theyBeginWhereTheLastOneEnded() {
        const test::WindowSettings settings;
        QTemporaryDir home, work;
        qputenv("HOME", QFile::encodeName(home.path()));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(home.filePath("config")));
        QCOMPARE(whenAsked(), home.path());
        QDir(home.path()).mkdir("Pictures");
        QCOMPARE(whenAsked(), home.filePath("Pictures"));
        QFile file(work.filePath("a.png"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        whenAsked(file.fileName());
        QCOMPARE(m_answer, file.fileName());
        QCOMPARE(whenAsked(), work.path());
        QCOMPARE(m_answer, QString());
        QVERIFY(work.remove()); // one that has gone is passed over
        QCOMPARE(whenAsked(), home.filePath("Pictures"));
    }
};

QTEST_MAIN(TestFileDialogs)
#include "test_file_dialogs.moc"
