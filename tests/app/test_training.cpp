#include "tests/support/program.h"

#include <QFile>
#include <QtTest>

using cyclorama::test::Program;
using cyclorama::test::smallTraining;

/// `train` from the outside: what it prints, what it leaves, how it stops and goes on.
class TrainingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void aTrainingLeavesARunThatIsWhole();
    void everyStepIsOneJsonLine();
    void quietPrintsOneLine();
    void ctrlCStopsWithACheckpointAndSaysHowToResume();
    void aStoppedRunGoesOnToItsEnd();
    void aFinishedRunCanBeExtended();
    void aSecondCtrlCQuitsAtOnce();
    void laterSourcesOfSettingsOverrideEarlierOnes();
    void epochsScaleBothPartsOfTheSchedule();
    void aRunFolderIsNotTrainedOver();

private:
    QString run() const { return m_folder->filePath("run"); }
    QJsonObject config() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

/// The settings in the run's config.json.
QJsonObject TrainingTest::config() const {
    QFile file(run() + "/config.json");
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

void TrainingTest::aTrainingLeavesARunThatIsWhole() {
    Program training(smallTraining(run()) << "--steps"
                                          << "12");
    QCOMPARE(training.exitCode(), 0);
    QVERIFY2(training.output().contains("step 1"), qPrintable(training.output()));

    for (const char* file : {"config.json", "metrics.csv", "events.jsonl", "latest_net_G_A.pth",
                             "latest_net_G_B.pth", "latest_net_D_A.pth", "latest_net_D_B.pth"})
        QVERIFY2(QFile::exists(run() + "/" + file), file);
    Program info({"info", run()});
    QCOMPARE(info.exitCode(), 0);
    QVERIFY2(info.output().contains("all good"), qPrintable(info.output()));
    QVERIFY2(info.output().contains("finished at step 12"), qPrintable(info.output()));
    QVERIFY2(info.output().contains("ngf=4"), qPrintable(info.output()));
}

void TrainingTest::everyStepIsOneJsonLine() {
    Program training(smallTraining(run()) << "--steps"
                                          << "12"
                                          << "--json");
    QCOMPARE(training.exitCode(), 0);
    int step = 0;
    for (const QJsonObject& object : training.objects()) {
        QVERIFY(object.contains("type"));
        if (object["type"] != "metrics") continue;
        QCOMPARE(object["step"].toInt(), ++step);
        QCOMPARE(object["losses"].toObject().size(), 8);
        QVERIFY(object["losses"]["cycle_A"].toDouble() > 0);
        QVERIFY(object["learning_rate"].toDouble() > 0);
    }
    QCOMPARE(step, 12);
    QCOMPARE(training.objects().first()["folder"].toString(), run());
    const QJsonObject last = training.objects().last();
    QCOMPARE(last["type"].toString(), QString("outcome"));
    QCOMPARE(last["state"].toString(), QString("finished"));
    QCOMPARE(last["step"].toInt(), 12);
    QVERIFY(QFile::exists(last["checkpoint"].toString()));
}

void TrainingTest::quietPrintsOneLine() {
    Program training(smallTraining(run()) << "--steps"
                                          << "3"
                                          << "--quiet");
    QCOMPARE(training.exitCode(), 0);
    QCOMPARE(training.output().count('\n'), 1);
    QCOMPARE(training.errors(), QString());
}

void TrainingTest::ctrlCStopsWithACheckpointAndSaysHowToResume() {
    for (const int signal : {SIGINT, SIGTERM}) {
        const QString folder = m_folder->filePath(QString::number(signal));
        Program training(smallTraining(folder) << "--steps"
                                               << "1000000");
        QVERIFY2(training.waitForLine("step"), qPrintable(training.errors()));
        training.signal(signal);
        QCOMPARE(training.exitCode(), 0);
        const QString hint = "cyclorama train --resume " + folder;
        QVERIFY2(training.output().contains(hint), qPrintable(training.output()));
        QVERIFY(!QDir(folder + "/checkpoints").entryList({"*.ckpt"}).isEmpty());
    }
}

void TrainingTest::aStoppedRunGoesOnToItsEnd() {
    {
        Program training(smallTraining(run()) << "--steps"
                                              << "60"
                                              << "--json");
        QVERIFY2(training.waitForLine("\"step\":7,"), qPrintable(training.errors()));
        training.signal(SIGINT);
        QCOMPARE(training.exitCode(), 0);
    }
    Program resumed({"train", "--resume", run(), "--json"});
    QCOMPARE(resumed.exitCode(), 0);
    const QJsonObject last = resumed.objects().last();
    QCOMPARE(last["state"].toString(), QString("finished"));
    QCOMPARE(last["step"].toInt(), 60);

    QFile metrics(run() + "/metrics.csv");
    QVERIFY(metrics.open(QIODevice::ReadOnly));
    QCOMPARE(metrics.readAll().count('\n'), 61); // a heading and every step once
}

void TrainingTest::aFinishedRunCanBeExtended() {
    Program training(smallTraining(run()) << "--steps"
                                          << "6"
                                          << "--quiet");
    QCOMPARE(training.exitCode(), 0);
    Program extended({"train", "--resume", run(), "--steps", "9", "--json"});
    QCOMPARE(extended.exitCode(), 0);
    QList<int> steps;
    for (const QJsonObject& object : extended.objects())
        if (object["type"] == "metrics") steps.append(object["step"].toInt());
    QCOMPARE(steps, QList<int>({7, 8, 9}));
}

void TrainingTest::aSecondCtrlCQuitsAtOnce() {
    // Steps of some seconds: the first signal cannot have been followed yet.
    Program training({"train", "--demo", "--out", run(), "--threads", "1", "--json", "--set",
                      "ngf=64", "--set", "crop_size=160", "--set", "load_size=160", "--set",
                      "netG=resnet_9blocks", "--set", "precision=float32"});
    QVERIFY2(training.waitForLine("\"running\""), qPrintable(training.errors()));
    training.signal(SIGINT);
    QVERIFY(!training.endsWithin(100));
    training.signal(SIGINT);
    QVERIFY(training.endsWithin(2000));
    QCOMPARE(training.exitCode(), 130);
}

void TrainingTest::laterSourcesOfSettingsOverrideEarlierOnes() {
    QFile file(m_folder->filePath("settings.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"cyclorama_config": 1, "ngf": 6, "ndf": 6, "seed": 6})");
    file.close();
    Program training({"train", "--demo", "--out", run(), "--steps", "1", "--config",
                      file.fileName(), "--set", "ndf=5", "--seed", "4", "--quiet"});
    QVERIFY2(training.exitCode() == 0, qPrintable(training.errors()));
    QCOMPARE(config()["crop_size"].toInt(), 64); // the preset demo's
    QCOMPARE(config()["ngf"].toInt(), 6);
    QCOMPARE(config()["ndf"].toInt(), 5);
    QCOMPARE(config()["seed"].toInt(), 4);
}

void TrainingTest::epochsScaleBothPartsOfTheSchedule() {
    Program training(smallTraining(run()) << "--set"
                                          << "n_epochs=30"
                                          << "--set"
                                          << "n_epochs_decay=10"
                                          << "--epochs"
                                          << "8"
                                          << "--steps"
                                          << "1"
                                          << "--quiet");
    QVERIFY2(training.exitCode() == 0, qPrintable(training.errors()));
    QCOMPARE(config()["n_epochs"].toInt(), 6);
    QCOMPARE(config()["n_epochs_decay"].toInt(), 2);
}

void TrainingTest::aRunFolderIsNotTrainedOver() {
    Program first(smallTraining(run()) << "--steps"
                                       << "2"
                                       << "--quiet");
    QCOMPARE(first.exitCode(), 0);
    Program second(smallTraining(run()) << "--steps"
                                        << "2");
    QCOMPARE(second.exitCode(), 2);
    QVERIFY2(second.errors().contains(run()), qPrintable(second.errors()));
}

QTEST_GUILESS_MAIN(TrainingTest)
#include "test_training.moc"
