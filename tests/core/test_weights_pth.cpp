#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/weights/pth_archive.h"
#include "core/weights/state_dict_file.h"
#include "tests/support/message_of.h"
#include "tests/support/paths.h"

#include <ATen/ATen.h>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>
#include <algorithm>
#include <filesystem>
#include <limits>

using namespace cyclorama;
using test::messageOf;

namespace {

c10::impl::GenericDict newDict() {
    return c10::impl::GenericDict(c10::AnyType::get(), c10::AnyType::get());
}

/// What the script of Python cases prints; empty, with a failure told, when it fails.
QByteArray runPython(const QStringList& arguments) {
    QProcess python;
    python.start(QString::fromStdString(test::venvPython().string()),
                 QStringList{QStringLiteral(CYCLORAMA_SOURCE_DIR "/tests/support/pth_cases.py")} +
                     arguments);
    python.waitForFinished(300'000);
    if (python.exitCode() != 0) qWarning() << python.readAllStandardError();
    return python.exitCode() == 0 ? python.readAllStandardOutput() + '.' : QByteArray();
}

std::vector<std::filesystem::path> filesEndingWith(const std::filesystem::path& folder,
                                                   const std::string& ending) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().string().ends_with(ending)) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

class TestWeightsPth : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyReferenceFileReadsWhole();
    void bothFormatsHoldTheSameKindOfWeights();
    void whatPythonWritesComesBackToPythonEqual();
    void tensorsAreRebuiltFromTheirStrides();
    void typesWithoutAStorageClassAreRead();
    void whatIsWrittenIsReadBackEqual();
    void aStateDictIsFoundUnderItsUsualKeys();
    void anOutlineHasShapesWithoutBytes();
    void aFlippedBitIsNamed();
    void filesWithoutChecksumsOpen();
    void whatCannotBeWrittenIsRefused();
    void wrongFilesSayWhatTheyAre();

private:
    std::filesystem::path in(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }
    QTemporaryDir m_folder;
    QTemporaryDir m_cases; ///< what Python wrote
};

void TestWeightsPth::initTestCase() {
    if (test::venvPython().empty()) return;
    QVERIFY(!runPython({"write", m_cases.path()}).isEmpty());
}

void TestWeightsPth::everyReferenceFileReadsWhole() {
    const auto files = filesEndingWith(test::dataFolder() / "pth", ".pth");
    QCOMPARE(files.size(), std::size_t{5});
    for (const auto& file : files) {
        verifyPth(file);
        const StateDict state = readStateDict(file);
        QVERIFY2(state.size() > 20, file.c_str());
        for (const auto& [name, tensor] : state) {
            QVERIFY2(tensor.device().is_cpu() && !tensor.requires_grad(), name.c_str());
            if (tensor.is_floating_point()) QVERIFY(tensor.isfinite().all().item<bool>());
        }
    }
}

void TestWeightsPth::bothFormatsHoldTheSameKindOfWeights() {
    const StateDict zip = readStateDict(test::dataFolder() / "pth/resnet9_zip.pth");
    const StateDict legacy = readStateDict(test::dataFolder() / "pth/resnet9_legacy.pth");
    QCOMPARE(zip.size(), legacy.size());
    for (std::size_t i = 0; i < zip.size(); ++i) {
        QCOMPARE(zip[i].first, legacy[i].first);
        QVERIFY(zip[i].second.sizes() == legacy[i].second.sizes());
        // Weights drawn from a normal distribution of deviation 0.08: read at a wrong place or in a
        // wrong order of bytes they would not look so.
        if (zip[i].second.dim() == 4 && zip[i].second.numel() > 1000) {
            for (const auto& tensor : {zip[i].second, legacy[i].second}) {
                QVERIFY(std::abs(tensor.std().item<double>() - 0.08) < 0.01);
            }
        }
    }
}

void TestWeightsPth::whatPythonWritesComesBackToPythonEqual() {
    if (test::venvPython().empty()) QSKIP("the venv's Python is not there");
    const auto files = filesEndingWith(m_cases.path().toStdString(), ".pth");
    QVERIFY(files.size() >= 20);
    for (const auto& file : files)
        writePth(file.string() + ".back", readPth(file));
    QCOMPARE(runPython({"compare", m_cases.path()}),
             "OK " + QByteArray::number(qulonglong(files.size())) + "\n.");
}

void TestWeightsPth::tensorsAreRebuiltFromTheirStrides() {
    if (test::venvPython().empty()) QSKIP("the venv's Python is not there");
    for (const char* name : {"/strided.zip.pth", "/strided.legacy.pth"}) {
        const auto values = readPth(m_cases.path().toStdString() + name).toGenericDict();
        const auto tensor = [&](const char* key) { return values.at(key).toTensor(); };
        const at::Tensor base = at::arange(60, at::kFloat).reshape({3, 4, 5});
        QVERIFY(at::equal(tensor("all"), base));
        QVERIFY(at::equal(tensor("transposed"), base.transpose(0, 2)));
        QVERIFY(at::equal(tensor("slice"), base.slice(0, 1).slice(1, 0, 4, 2).slice(2, 3)));
        QVERIFY(
            at::equal(tensor("expanded"), base.slice(1, 0, 1).slice(2, 0, 1).expand({3, 4, 5})));
        QVERIFY(tensor("channels_last").is_contiguous(at::MemoryFormat::ChannelsLast));
        QVERIFY(tensor("same").data_ptr() == tensor("all").data_ptr());
        QVERIFY(tensor("transposed").data_ptr() == tensor("all").data_ptr());
    }
}

void TestWeightsPth::typesWithoutAStorageClassAreRead() {
    if (test::venvPython().empty()) QSKIP("the venv's Python is not there");
    QVERIFY(
        !runPython({"newer-types", QString::fromStdString(in("newer.pth").string())}).isEmpty());
    const StateDict state = readStateDict(in("newer.pth"));
    QCOMPARE(state.size(), std::size_t{3});
    for (const auto& [name, tensor] : state) {
        QVERIFY2(at::equal(tensor.to(at::kLong), at::tensor({3, 2, 1, 0}, at::kLong)),
                 name.c_str());
    }
}

void TestWeightsPth::whatIsWrittenIsReadBackEqual() {
    auto values = newDict();
    values.insert("weight", at::randn({2, 3}).t());
    values.insert("half", at::arange(4).to(at::kHalf));
    values.insert("steps", std::int64_t{1} << 40);
    values.insert("name", std::string("horse"));
    values.insert(std::int64_t{7}, c10::ivalue::Tuple::create({c10::IValue(), true, 0.1}));
    values.insert("losses", std::vector<double>{0.5, std::numeric_limits<double>::infinity()});
    writePth(in("own.pth"), values);
    const auto back = readPth(in("own.pth")).toGenericDict();
    QCOMPARE(back.size(), values.size());
    QVERIFY(at::equal(back.at("weight").toTensor(), values.at("weight").toTensor()));
    QVERIFY(at::equal(back.at("half").toTensor(), values.at("half").toTensor()));
    QCOMPARE(back.at("steps").toInt(), std::int64_t{1} << 40);
    QCOMPARE(back.at("name").toStringRef(), std::string("horse"));
    QVERIFY(back.at(std::int64_t{7}).toTupleRef().elements()[0].isNone());
    QCOMPARE(back.at(std::int64_t{7}).toTupleRef().elements()[2].toDouble(), 0.1);
    QCOMPARE(back.at("losses").toList().get(1).toDouble(), std::numeric_limits<double>::infinity());
    // Nothing but the file itself is left in the folder.
    QVERIFY(!std::filesystem::exists(in("own.pth.part")));
}

void TestWeightsPth::aStateDictIsFoundUnderItsUsualKeys() {
    const StateDict state{{"model.1.weight", at::ones({2, 3})}, {"model.1.bias", at::zeros({2})}};
    writeStateDict(in("flat.pth"), state);
    auto outer = newDict();
    outer.insert("epoch", std::int64_t{3});
    outer.insert("state_dict", stateDictToValue(state));
    writePth(in("nested.pth"), outer);
    for (const char* name : {"flat.pth", "nested.pth"}) {
        const StateDict back = readStateDict(in(name));
        QCOMPARE(back.size(), std::size_t{2});
        QCOMPARE(back[0].first, std::string("model.1.weight"));
        QVERIFY(at::equal(back[0].second, state[0].second));
        QVERIFY(at::equal(back[1].second, state[1].second));
    }
    if (!test::venvPython().empty()) {
        const QString file = QString::fromStdString(in("flat.pth").string());
        QCOMPARE(runPython({"keys", file}), QByteArray("model.1.weight model.1.bias\n."));
    }

    outer.insert_or_assign("state_dict", std::int64_t{0});
    writePth(in("nothing.pth"), outer);
    const std::string message = messageOf([&] { readStateDict(in("nothing.pth")); });
    QVERIFY2(message.find("nothing.pth") != std::string::npos, message.c_str());
    QVERIFY2(message.find("epoch") != std::string::npos, message.c_str());
}

void TestWeightsPth::anOutlineHasShapesWithoutBytes() {
    const auto file = test::dataFolder() / "pth/resnet9_zip.pth";
    const auto outline = readPthOutline(file).toGenericDict();
    const auto whole = readPth(file).toGenericDict();
    QCOMPARE(outline.size(), whole.size());
    for (const auto& entry : whole) {
        const at::Tensor tensor = outline.at(entry.key()).toTensor();
        QVERIFY(tensor.is_meta());
        QVERIFY(tensor.sizes() == entry.value().toTensor().sizes());
    }
}

void TestWeightsPth::aFlippedBitIsNamed() {
    const StateDict state{{"a", at::arange(1000, at::kFloat)}, {"b", at::ones({500})}};
    writeStateDict(in("intact.pth"), state);
    std::string bytes = readFile(in("intact.pth"));
    const float sought[] = {500, 501, 502};
    const std::size_t place =
        bytes.find(std::string_view(reinterpret_cast<const char*>(sought), sizeof sought));
    QVERIFY(place != std::string::npos);
    bytes[place + 1] ^= 4;
    replaceFile(in("flipped.pth"), bytes);
    for (const auto& read : {std::function<void()>([&] { readPth(in("flipped.pth")); }),
                             std::function<void()>([&] { verifyPth(in("flipped.pth")); })}) {
        const std::string message = messageOf(read);
        QVERIFY2(message.find("flipped.pth: record data/0 is damaged") != std::string::npos,
                 message.c_str());
    }
    // A record that no tensor uses is verified as well.
    bytes = readFile(in("intact.pth"));
    const std::size_t id = bytes.rfind("serialization_id", bytes.rfind("PK\1\2") - 60);
    bytes[bytes.find("PK\7\x8", id) - 3] ^= 1;
    replaceFile(in("flipped.pth"), bytes);
    const std::string message = messageOf([&] { verifyPth(in("flipped.pth")); });
    QVERIFY2(message.find("serialization_id is damaged") != std::string::npos, message.c_str());
}

void TestWeightsPth::filesWithoutChecksumsOpen() {
    if (test::venvPython().empty()) QSKIP("the venv's Python is not there");
    QVERIFY(!runPython({"crc-off", QString::fromStdString(in("crcless.pth").string())}).isEmpty());
    const StateDict state = readStateDict(in("crcless.pth"));
    QVERIFY(at::equal(state.at(0).second, at::arange(1000, at::kFloat)));
}

void TestWeightsPth::whatCannotBeWrittenIsRefused() {
    const auto refused = [&](const c10::IValue& value, const char* why) {
        const std::string message = messageOf([&] { writePth(in("never.pth"), value); });
        const bool told = message.find(why) != std::string::npos &&
                          message.find("never.pth") != std::string::npos;
        if (!told) qWarning() << message.c_str();
        return told && !std::filesystem::exists(in("never.pth"));
    };
    QVERIFY(refused(std::string("\xff\xfe"), "UTF-8"));
    QVERIFY(refused(std::string("\xc0\x80"), "UTF-8"));
    QVERIFY(refused(at::Tensor(), "undefined"));
    QVERIFY(refused(at::zeros({2}, at::kComplexFloat), "cannot be written"));
    auto byTruth = newDict();
    byTruth.insert(true, std::int64_t{1});
    QVERIFY(refused(byTruth, "key"));
    c10::IValue deep = std::int64_t{1};
    for (int i = 0; i < 100; ++i)
        deep = c10::ivalue::Tuple::create({deep});
    QVERIFY(refused(deep, "nested"));
    const std::string full = messageOf([] { writePth("/dev/full/x.pth", std::int64_t{1}); });
    QVERIFY2(full.find("/dev/full") != std::string::npos, full.c_str());
}

void TestWeightsPth::wrongFilesSayWhatTheyAre() {
    const auto message = [&](const char* name) { return messageOf([&] { readPth(in(name)); }); };
    QVERIFY(message("absent.pth").find("absent.pth: there is no such file") != std::string::npos);
    replaceFile(in("empty.pth"), std::string_view());
    QVERIFY(message("empty.pth").find("empty.pth: it is empty") != std::string::npos);
    replaceFile(in("text.pth"), "epoch,step,loss\n1,1,0.5\n");
    QVERIFY(message("text.pth").find("no file of torch.save") != std::string::npos);
    QVERIFY(message(".").find("it is no file") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestWeightsPth)
#include "test_weights_pth.moc"
