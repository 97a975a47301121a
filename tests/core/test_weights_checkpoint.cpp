#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/weights/checkpoint.h"
#include "core/weights/pth_archive.h"
#include "core/weights/state_dict_file.h"
#include "tests/support/message_of.h"
#include "tests/support/paths.h"

#include <ATen/ATen.h>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>
#include <sys/resource.h>

using namespace cyclorama;
using test::messageOf;

namespace {

c10::impl::GenericDict newDict() {
    return c10::impl::GenericDict(c10::AnyType::get(), c10::AnyType::get());
}

c10::impl::GenericDict content() {
    auto content = newDict();
    content.insert("step", std::int64_t{12345});
    content.insert("epoch", std::int64_t{7});
    content.insert("config", std::string(R"({"lr":0.0002,"name":"horse → zebra"})"));
    auto networks = newDict();
    networks.insert("G_A", stateDictToValue({{"model.1.weight", at::randn({64, 64, 32})}}));
    content.insert("networks", networks);
    return content;
}

} // namespace

class TestWeightsCheckpoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCheckpointComesBackWhole();
    void itsHeaderIsReadWithoutItsTensors();
    void pythonOpensIt();
    void otherFilesAndNewerVersionsAreRefusedInWords();
    void aCheckpointWithoutItsHeaderIsNotWritten();
    void aFailedWriteLeavesTheOldFile();
    void aFullDiskLeavesTheOldFile();

private:
    std::filesystem::path in(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QTemporaryDir m_folder;
};

void TestWeightsCheckpoint::aCheckpointComesBackWhole() {
    const auto written = content();
    writeCheckpoint(in("a.checkpoint"), written);
    const auto read = readCheckpoint(in("a.checkpoint")).toGenericDict();
    QCOMPARE(read.at("step").toInt(), std::int64_t{12345});
    QCOMPARE(read.at("format").toStringRef(), std::string("cyclorama-checkpoint"));
    QCOMPARE(read.at("version").toInt(), std::int64_t{1});
    const auto weights = [](const c10::impl::GenericDict& of) {
        return stateDictFromValue(of.at("networks").toGenericDict().at("G_A"), "G_A").at(0).second;
    };
    QVERIFY(at::equal(weights(read), weights(written)));
    // What was read can be written again.
    writeCheckpoint(in("b.checkpoint"), read);
    QVERIFY(at::equal(weights(readCheckpoint(in("b.checkpoint")).toGenericDict()), weights(read)));
}

void TestWeightsCheckpoint::itsHeaderIsReadWithoutItsTensors() {
    writeCheckpoint(in("a.checkpoint"), content());
    // A header that does not touch the tensors does not notice that they are damaged.
    std::string bytes = readFile(in("a.checkpoint"));
    bytes[bytes.size() / 2] ^= 1;
    replaceFile(in("damaged.checkpoint"), bytes);
    QVERIFY(messageOf([&] { readCheckpoint(in("damaged.checkpoint")); }).find("is damaged") !=
            std::string::npos);
    const CheckpointHeader header = readCheckpointHeader(in("damaged.checkpoint"));
    QCOMPARE(header.step, std::int64_t{12345});
    QCOMPARE(header.epoch, 7);
    QCOMPARE(header.configJson, content().at("config").toStringRef());
}

void TestWeightsCheckpoint::pythonOpensIt() {
    if (test::venvPython().empty()) QSKIP("the venv's Python is not there");
    writeCheckpoint(in("a.checkpoint"), content());
    QProcess python;
    python.start(QString::fromStdString(test::venvPython().string()),
                 {QStringLiteral(CYCLORAMA_SOURCE_DIR "/tests/support/pth_cases.py"), "keys",
                  QString::fromStdString(in("a.checkpoint").string())});
    QVERIFY(python.waitForFinished(300'000));
    QCOMPARE(python.readAllStandardOutput(),
             QByteArray("format version step epoch config networks\n"));
}

void TestWeightsCheckpoint::otherFilesAndNewerVersionsAreRefusedInWords() {
    writeStateDict(in("weights.pth"), {{"model.1.weight", at::ones({2})}});
    auto newer = content();
    newer.insert("format", std::string("cyclorama-checkpoint"));
    newer.insert("version", std::int64_t{2});
    writePth(in("newer.checkpoint"), newer);
    writePth(in("list.pth"), std::vector<std::int64_t>{1});
    for (const auto& read :
         {+[](const std::filesystem::path& path) { readCheckpoint(path); },
          +[](const std::filesystem::path& path) { readCheckpointHeader(path); }}) {
        const std::string weights = messageOf([&] { read(in("weights.pth")); });
        QVERIFY2(weights.find("weights.pth: is no checkpoint") != std::string::npos,
                 weights.c_str());
        const std::string version = messageOf([&] { read(in("newer.checkpoint")); });
        QVERIFY2(version.find("version 2") != std::string::npos, version.c_str());
        QVERIFY(!messageOf([&] { read(in("list.pth")); }).empty());
        QVERIFY(!messageOf([&] { read(in("absent.checkpoint")); }).empty());
    }
}

void TestWeightsCheckpoint::aCheckpointWithoutItsHeaderIsNotWritten() {
    auto headless = content();
    headless.insert_or_assign("step", c10::IValue());
    QVERIFY(!messageOf([&] { writeCheckpoint(in("x.checkpoint"), headless); }).empty());
    QVERIFY(!std::filesystem::exists(in("x.checkpoint")));
}

void TestWeightsCheckpoint::aFailedWriteLeavesTheOldFile() {
    writeCheckpoint(in("a.checkpoint"), content());
    const std::string before = readFile(in("a.checkpoint"));
    auto unwritable = content();
    unwritable.insert("extra", at::zeros({2}, at::kComplexFloat));
    QVERIFY(!messageOf([&] { writeCheckpoint(in("a.checkpoint"), unwritable); }).empty());
    QVERIFY(readFile(in("a.checkpoint")) == before);
}

void TestWeightsCheckpoint::aFullDiskLeavesTheOldFile() {
    writeCheckpoint(in("a.checkpoint"), content());
    const std::string before = readFile(in("a.checkpoint"));
    // A limit on the size of files stands for the full disk: both make writing fail half-way.
    rlimit old{};
    getrlimit(RLIMIT_FSIZE, &old);
    const rlimit small{before.size() / 2, old.rlim_max};
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    const std::string message = messageOf([&] { writeCheckpoint(in("a.checkpoint"), content()); });
    setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, handler);
    QVERIFY2(message.find("a.checkpoint: cannot be written") != std::string::npos, message.c_str());
    QVERIFY(readFile(in("a.checkpoint")) == before);
    QVERIFY(!std::filesystem::exists(in("a.checkpoint.part")));
    readCheckpoint(in("a.checkpoint"));
}

QTEST_GUILESS_MAIN(TestWeightsCheckpoint)
#include "test_weights_checkpoint.moc"
