#include "tests/support/program.h"

#include <QtTest>

using cyclorama::test::Program;

/// The window as a process of its own, without a display.
class StudioTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aDisplayThatDoesNotAnswerIsToldInWords();
    void aSignalWhileItTrainsLosesNothing();
};

void StudioTest::aDisplayThatDoesNotAnswerIsToldInWords() {
    Program studio({"studio"}, QDir::tempPath(),
                   {{"QT_QPA_PLATFORM", "xcb"}, {"DISPLAY", ":65000"}});
    QCOMPARE(studio.exitCode(), 1);
    QVERIFY2(studio.errors().contains("display does not answer"), qPrintable(studio.errors()));
}

void StudioTest::aSignalWhileItTrainsLosesNothing() {
    QTemporaryDir folder;
    Program studio({"studio", "--demo"}, folder.path(),
                   {{"QT_QPA_PLATFORM", "offscreen"},
                    {"XDG_CONFIG_HOME", folder.path()},
                    {"CYCLORAMA_RUNS", folder.filePath("runs")}});
    const auto run = [&folder] {
        const auto names =
            QDir(folder.filePath("runs")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        return folder.filePath("runs/" + names.value(0));
    };
    const auto steps = [&run] {
        QFile metrics(run() + "/metrics.csv");
        return metrics.open(QIODevice::ReadOnly) ? metrics.readAll().count('\n') - 1 : 0;
    };
    QTRY_VERIFY_WITH_TIMEOUT(steps() > 2, cyclorama::test::kPatience);
    studio.signal(SIGTERM); // as at a logout
    QVERIFY2(studio.exitCode() == 0, qPrintable(studio.errors()));

    QCOMPARE(QDir(run() + "/checkpoints").entryList({"*.ckpt"}).size(), 1);
    Program info({"info", run(), "--json"});
    QCOMPARE(info.exitCode(), 0);
    QCOMPARE(info.objects().value(0)["step"].toInt(), static_cast<int>(steps()));
}

QTEST_GUILESS_MAIN(StudioTest)
#include "test_studio.moc"
