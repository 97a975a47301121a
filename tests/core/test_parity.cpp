#include "core/train/selftest.h"
#include "tests/support/paths.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

using namespace cyclorama;

namespace {

void verifyAll(const std::vector<SelftestCase>& cases) {
    for (const auto& result : cases)
        QVERIFY2(result.passed, (result.name + ": " + result.figures).c_str());
}

} // namespace

class TestParity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trainingEqualsTheReference() {
        const auto cases = runParityCases(test::dataFolder() / "parity");
        QCOMPARE(cases.size(), std::size_t(5));
        verifyAll(cases);
    }

    void sharedCasesEqualToo() {
        if (test::sharedFolder().empty()) QSKIP("no shared folder beside the checkout");
        verifyAll(runParityCases(test::sharedFolder() / "reference/parity"));
        verifyAll(runPthCases(test::sharedFolder() / "reference/pth"));
    }

    void casesMadeHereByEagerPyTorchEqualToo() {
        const auto python = test::venvPython();
        if (!std::filesystem::exists(python)) QSKIP("no .venv with PyTorch");
        QTemporaryDir folder;
        QProcess process;
        process.start(
            QString::fromStdString(python.string()),
            {QStringLiteral(CYCLORAMA_SOURCE_DIR "/bench/parity_cases.py"), folder.path()});
        QVERIFY(process.waitForFinished(300'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
        const auto cases = runParityCases(folder.path().toStdString());
        QCOMPARE(cases.size(), std::size_t(8));
        verifyAll(cases);
    }

    void weightsOfThePythonImplementationTranslateAlike() {
        const auto cases = runPthCases(test::dataFolder() / "pth");
        QCOMPARE(cases.size(), std::size_t(5));
        verifyAll(cases);
    }

    void aWrongReferenceIsNoticed() {
        // One weight of one network moved by a hundredth: the comparison must not pass.
        QTemporaryDir folder;
        const auto from = test::dataFolder() / "parity/resnet6-instance-lsgan";
        const auto to = std::filesystem::path(folder.path().toStdString()) / "moved";
        std::filesystem::create_directories(to);
        for (const char* file : {"case.json", "tensors.f32"})
            std::filesystem::copy_file(from / file, to / file);
        std::fstream tensors(to / "tensors.f32", std::ios::in | std::ios::out | std::ios::binary);
        float value = 0;
        tensors.read(reinterpret_cast<char*>(&value), sizeof value);
        value += 0.01f;
        tensors.seekp(0);
        tensors.write(reinterpret_cast<const char*>(&value), sizeof value);
        tensors.close();
        const auto cases = runParityCases(folder.path().toStdString());
        QCOMPARE(cases.size(), std::size_t(1));
        QVERIFY(!cases.front().passed);
    }
};

QTEST_GUILESS_MAIN(TestParity)
#include "test_parity.moc"
