#include "tests/support/program.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QtTest>

#include <optional>

using cyclorama::test::Program;

/// What the program writes about itself: documentation, manual, completion.
class DocumentsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSettingsPageIsUpToDate();
    void theManualNamesEveryCommand();
    void bashCompletes_data();
    void bashCompletes();
    void shellsAcceptTheirScripts_data();
    void shellsAcceptTheirScripts();
};

namespace {

QString printed(const QStringList& arguments) {
    Program program(arguments);
    return program.exitCode() == 0 ? program.output() : QString();
}

/// What a shell prints for a script, or nothing when it finds fault with it.
std::optional<QString> runShell(const QString& shell, const QStringList& arguments,
                                const QString& script) {
    QProcess process;
    process.start(shell, arguments);
    process.write(script.toUtf8());
    process.closeWriteChannel();
    if (!process.waitForFinished()) return std::nullopt;
    const QByteArray errors = process.readAllStandardError();
    if (!errors.isEmpty() || process.exitCode() != 0) {
        qWarning("%s", errors.constData());
        return std::nullopt;
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

} // namespace

void DocumentsTest::theSettingsPageIsUpToDate() {
    QFile page(CYCLORAMA_SOURCE_DIR "/docs/settings.md");
    QVERIFY(page.open(QIODevice::ReadOnly));
    QVERIFY2(QString::fromUtf8(page.readAll()) == printed({"settings", "--markdown"}),
             "docs/settings.md is not what the table says; write it anew with\n"
             "  ./run settings --markdown > docs/settings.md");
}

void DocumentsTest::theManualNamesEveryCommand() {
    const QString manual = printed({"man"});
    QVERIFY(manual.startsWith(".TH CYCLORAMA 1"));
    for (const char* command :
         {"train", "translate", "info", "presets", "settings", "doctor", "selftest", "studio"})
        QVERIFY2(manual.contains(QString("\n.SS %1\n").arg(command)), command);
    QVERIFY(manual.contains("\\-\\-start\\-from"));
}

void DocumentsTest::bashCompletes_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("offered");
    QTest::newRow("a command") << "tra"
                               << "train";
    QTest::newRow("an option") << "train --pres"
                               << "--preset";
    QTest::newRow("a common option") << "train --thr"
                                     << "--threads";
    QTest::newRow("a preset") << "train --preset qui"
                              << "quick";
    QTest::newRow("a setting") << "train --set lambda_id"
                               << "lambda_identity=";
    QTest::newRow("a device") << "doctor --device c"
                              << "cpu";
}

void DocumentsTest::bashCompletes() {
    QFETCH(QString, typed);
    QFETCH(QString, offered);
    const QString script =
        printed({"completion", "bash"}) + QString("compopt() { :; }\n"
                                                  "COMP_WORDS=(cyclorama %1)\n"
                                                  "COMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                                                  "_cyclorama\n"
                                                  "printf '%s\\n' \"${COMPREPLY[@]}\"\n")
                                              .arg(typed);
    const auto printedWords = runShell("bash", {"-s"}, script);
    QVERIFY(printedWords.has_value());
    const QStringList words = printedWords->split('\n');
    QVERIFY2(words.contains(offered), qPrintable(words.join(' ')));
}

void DocumentsTest::shellsAcceptTheirScripts_data() {
    QTest::addColumn<QString>("shell");
    QTest::newRow("zsh") << "zsh";
    QTest::newRow("fish") << "fish";
}

void DocumentsTest::shellsAcceptTheirScripts() {
    QFETCH(QString, shell);
    if (QStandardPaths::findExecutable(shell).isEmpty())
        QSKIP(qPrintable(shell + " is not installed"));
    const QString script = printed({"completion", shell});
    QVERIFY(!script.isEmpty());
    QVERIFY(runShell(shell, {"-n"}, script).has_value());
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression("."));
    QVERIFY(!runShell(shell, {"-n"}, script + "if (").has_value()); // the shell does look
}

QTEST_GUILESS_MAIN(DocumentsTest)
#include "test_documents.moc"
