#include "core/data/decode.h"
#include "core/data/demo_landscape.h"
#include "tests/support/program.h"

#include <QFile>
#include <QtTest>

using cyclorama::Image;
using cyclorama::test::Program;

/// `translate` from the outside, with the networks of a run of two steps.
class TranslationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_out = std::make_unique<QTemporaryDir>(); }

    void everySizeIsKept();
    void theTwoDirectionsDiffer();
    void aFileOfWeightsDoesTheSameAsItsRun();
    void aCheckpointIsFoundByItsStep();
    void aDamagedPictureIsNamedAndTheRestGoesOn();
    void aSourceIsNeverOverwritten();

private:
    QString run() const { return m_folder.filePath("run"); }
    QString picture(const QString& name) const { return m_folder.filePath("pictures/" + name); }
    Image result(const QString& name) const {
        return cyclorama::decodePicture(m_out->filePath(name).toStdString(), 3);
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QTemporaryDir> m_out;
};

namespace {

struct Size {
    const char* name;
    int width, height;
};
constexpr Size kSizes[] = {{"even.png", 48, 48}, {"odd.png", 61, 37}, {"tiny.png", 5, 3}};

} // namespace

void TranslationTest::initTestCase() {
    Program training(cyclorama::test::smallTraining(run()) << "--steps"
                                                           << "6"
                                                           << "--quiet");
    QVERIFY2(training.exitCode() == 0, qPrintable(training.errors()));
    for (const Size& size : kSizes) {
        const Image drawn = cyclorama::drawLandscape(cyclorama::Season::SummerDay, 7, 64);
        cyclorama::encodePicture(cyclorama::resized(drawn, size.width, size.height),
                                 picture(size.name).toStdString());
    }
}

void TranslationTest::everySizeIsKept() {
    Program program({"translate", m_folder.filePath("pictures"), "--run", run(), "--direction",
                     "AtoB", "--out", m_out->path()});
    QVERIFY2(program.exitCode() == 0, qPrintable(program.errors()));
    QVERIFY(program.output().contains("3 of 3 translated"));
    for (const Size& size : kSizes) {
        const Image image = result(size.name);
        QCOMPARE(image.width, size.width);
        QCOMPARE(image.height, size.height);
        QVERIFY(!(image == cyclorama::decodePicture(picture(size.name).toStdString(), 3)));
    }
}

void TranslationTest::theTwoDirectionsDiffer() {
    for (const char* direction : {"AtoB", "BtoA"}) {
        Program program({"translate", picture("even.png"), "--run", run(), "--direction", direction,
                         "--suffix", direction, "--out", m_out->path()});
        QVERIFY2(program.exitCode() == 0, qPrintable(program.errors()));
    }
    QVERIFY(!(result("evenAtoB.png") == result("evenBtoA.png")));
}

void TranslationTest::aFileOfWeightsDoesTheSameAsItsRun() {
    Program byRun({"translate", picture("odd.png"), "--run", run(), "--direction", "BtoA",
                   "--suffix", "_run", "--out", m_out->path()});
    QVERIFY2(byRun.exitCode() == 0, qPrintable(byRun.errors()));
    Program byFile({"translate", picture("odd.png"), "--weights", run() + "/latest_net_G_B.pth",
                    "--suffix", "_file", "--out", m_out->path()});
    QVERIFY2(byFile.exitCode() == 0, qPrintable(byFile.errors()));
    QCOMPARE(result("odd_run.png").pixels, result("odd_file.png").pixels);
}

void TranslationTest::aCheckpointIsFoundByItsStep() {
    Program found({"translate", picture("even.png"), "--run", run(), "--checkpoint", "5", "--out",
                   m_out->path()});
    QVERIFY2(found.exitCode() == 0, qPrintable(found.errors()));
    Program missing({"translate", picture("even.png"), "--run", run(), "--checkpoint", "4", "--out",
                     m_out->path()});
    QCOMPARE(missing.exitCode(), 2);
    QVERIFY2(missing.errors().contains("5"), qPrintable(missing.errors()));
}

void TranslationTest::aDamagedPictureIsNamedAndTheRestGoesOn() {
    QFile whole(picture("even.png"));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QFile damaged(m_folder.filePath("damaged.png"));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(whole.readAll().left(200));
    damaged.close();

    Program program({"translate", damaged.fileName(), picture("even.png"), "--run", run(), "--out",
                     m_out->path(), "--json"});
    QCOMPARE(program.exitCode(), 1);
    const auto objects = program.objects();
    QCOMPARE(objects.size(), 3);
    QVERIFY(objects[0]["problem"].toString().contains("damaged.png"));
    QVERIFY(objects[1]["problem"].toString().isEmpty());
    QCOMPARE(objects[2]["translated"].toInt(), 1);
    QVERIFY(!result("even.png").empty());
}

void TranslationTest::aSourceIsNeverOverwritten() {
    const QString copy = m_out->filePath("even.png");
    QVERIFY(QFile::copy(picture("even.png"), copy));
    const Image before = result("even.png");
    Program program({"translate", copy, "--run", run(), "--out", m_out->path()});
    QVERIFY2(program.exitCode() == 0, qPrintable(program.errors()));
    QVERIFY(result("even.png") == before);
    QCOMPARE(QDir(m_out->path()).entryList({"*.png"}).size(), 2); // the result has another name
}

QTEST_GUILESS_MAIN(TranslationTest)
#include "test_translation.moc"
