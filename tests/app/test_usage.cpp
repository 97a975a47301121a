#include "tests/support/program.h"

#include <QFile>
#include <QtTest>

using cyclorama::test::Program;

/// A wrong request is answered in words, on standard error, with exit code 2.
class UsageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrongRequestsExitWith2AndSayWhy_data();
    void wrongRequestsExitWith2AndSayWhy();
    void aFileThatHoldsNoWeightsExitsWith1AndIsNamed();
    void theWindowNeedsADisplayAndSaysSo();
    void theWindowsOptionsDoWithoutItsCommand();
    void helpNamesEveryCommand();
    void aCommandsHelpNamesItsOptions();
    void everyChoiceOfWordsHasATypesName();
};

void UsageTest::wrongRequestsExitWith2AndSayWhy_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* arguments, const char* words) {
        QTest::newRow(arguments) << QString(arguments).split(' ') << QString(words);
    };
    row("trian", "did you mean train?");
    row("train --demo --stpes 3", "did you mean --steps?");
    row("--thme dark", "did you mean --theme?");
    row("--theme pink", "light");
    row("train --demo --steps many", "whole number");
    row("train --demo --steps 0", "1 is the least");
    row("train --demo --epochs 0", "1 is the least");
    row("train", "no pictures to train on");
    row("train --demo --set lamda_A=3", "lambda_A");
    row("train --demo --set ngf=0", "ngf");
    row("train --demo --set ngf=wide", "ngf");
    row("train --demo --set ngf", "KEY=VALUE");
    row("train --demo --set no_flip=true more", "one argument too many");
    row("train --demo --preset nothing", "quick");
    row("train --demo --config /no/such/file.json", "/no/such/file.json");
    row("train --a /tmp", "--b");
    row("train --demo --data /tmp", "exclude each other");
    row("train --data /no/such/folder", "/no/such/folder");
    row("train --resume /no/such/run", "/no/such/run");
    row("train --resume /tmp --demo", "keeps its settings");
    row("train --demo --device toaster", "device");
    row("translate --out /tmp", "nothing to translate");
    row("translate a.png --out /tmp", "--weights");
    row("translate a.png --weights b.pth", "--out");
    row("translate a.png --run r --out o --direction sideways", "AtoB");
    row("info", "path");
    row("info /no/such/run", "/no/such/run");
    row("info /proc", "no run");
    row("selftest --parity /proc/self/fd", "case");
    row("presets nothing", "paper");
    row("doctor at-once", "one argument too many");
    row("completion tcsh", "bash");
}

void UsageTest::wrongRequestsExitWith2AndSayWhy() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, words);
    Program program(arguments);
    QCOMPARE(program.exitCode(), 2);
    const QString errors = program.errors();
    QVERIFY2(errors.contains(words), qPrintable(errors));
    QVERIFY2(program.output().isEmpty(), qPrintable(program.output()));
}

void UsageTest::aFileThatHoldsNoWeightsExitsWith1AndIsNamed() {
    QTemporaryDir folder;
    QFile file(folder.filePath("poem.pth"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no weights, but words\n");
    file.close();
    Program program({"info", file.fileName()});
    QCOMPARE(program.exitCode(), 1);
    QVERIFY2(program.errors().contains("poem.pth"), qPrintable(program.errors()));
}

void UsageTest::theWindowNeedsADisplayAndSaysSo() {
    Program program({});
    QCOMPARE(program.exitCode(), 1);
    QVERIFY2(program.errors().contains("display"), qPrintable(program.errors()));
}

void UsageTest::theWindowsOptionsDoWithoutItsCommand() {
    // As far as one gets without a display.
    for (const char* arguments :
         {"--theme dark", "--theme=dark", "--seed 3 --demo", "/tmp --language en"}) {
        Program program(QString(arguments).split(' '));
        QCOMPARE(program.exitCode(), 1);
        QVERIFY2(program.errors().contains("display"), qPrintable(program.errors()));
    }
}

void UsageTest::helpNamesEveryCommand() {
    Program program({"--help"});
    QCOMPARE(program.exitCode(), 0);
    const QString help = program.output();
    for (const char* command : {"train", "translate", "info", "presets", "settings", "doctor",
                                "selftest", "studio", "--seed", "--device", "--threads", "--json"})
        QVERIFY2(help.contains(command), command);
}

void UsageTest::aCommandsHelpNamesItsOptions() {
    Program program({"train", "--help"});
    QCOMPARE(program.exitCode(), 0);
    const QString help = program.output();
    for (const char* option : {"--data", "--a", "--b", "--demo", "--resume", "--preset", "--config",
                               "--set", "--out", "--steps", "--epochs", "--start-from", "--json"})
        QVERIFY2(help.contains(option), option);
}

void UsageTest::everyChoiceOfWordsHasATypesName() {
    for (const char* command : {"train", "translate", "studio"}) {
        Program program({command, "--help"});
        QCOMPARE(program.exitCode(), 0);
        const QString help = program.output();
        QVERIFY2(help.contains("WORD:{"), command);
        QVERIFY2(!help.contains(" :{"), command);
    }
}

QTEST_GUILESS_MAIN(UsageTest)
#include "test_usage.moc"
