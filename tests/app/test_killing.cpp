#include "tests/support/program.h"

#include <QRandomGenerator>
#include <QtTest>

using cyclorama::test::Program;
using cyclorama::test::smallTraining;

/// Power cuts: a training killed at any moment leaves nothing unreadable and goes on.
class KillingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrainingKilledAtAnyMomentGoesOn();
};

namespace {

constexpr int kKills = 20;
constexpr std::uint32_t kSeed = 20261124;

int stepOf(const QString& run) {
    Program info({"info", run, "--json"});
    if (info.exitCode() != 0) {
        qWarning("%s%s", qPrintable(info.output()), qPrintable(info.errors()));
        return -1;
    }
    return info.objects().value(0)["step"].toInt();
}

} // namespace

void KillingTest::aTrainingKilledAtAnyMomentGoesOn() {
    QTemporaryDir folder;
    const QString run = folder.filePath("run");
    QRandomGenerator random(kSeed);
    int step = 0;
    for (int kill = 0; kill < kKills; ++kill) {
        QStringList arguments = {"train", "--resume", run, "--steps", "1000000", "--json"};
        if (kill == 0)
            arguments = smallTraining(run) << "--steps"
                                           << "1000000"
                                           << "--json";
        Program training(arguments);
        // Some steps on, and then at any moment of a step or of what is written after it: with a
        // checkpoint every 5 steps of milliseconds, many fall into writing one.
        const int target = step + static_cast<int>(random.bounded(1, 9));
        QVERIFY2(training.waitForLine(QString("\"step\":%1,").arg(target)),
                 qPrintable(training.errors()));
        QVERIFY2(!training.endsWithin(random.bounded(0, 60)), qPrintable(training.errors()));
        training.signal(SIGKILL);
        QCOMPARE(training.exitCode(), -1);

        const int reached = stepOf(run);
        QVERIFY2(reached >= 0, qPrintable(QString("after kill %1").arg(kill)));
        // At most the steps since the last checkpoint are lost.
        QVERIFY2(reached >= step - 5, qPrintable(QString("%1 after %2").arg(reached).arg(step)));
        step = reached;
    }
    QVERIFY2(step >= kKills, "the kills came too early to prove anything");

    Program last({"train", "--resume", run, "--steps", QString::number(step + 10), "--json"});
    QVERIFY2(last.exitCode() == 0, qPrintable(last.errors()));
    QCOMPARE(last.objects().last()["state"].toString(), QString("finished"));
    QCOMPARE(stepOf(run), step + 10);
}

QTEST_GUILESS_MAIN(KillingTest)
#include "test_killing.moc"
