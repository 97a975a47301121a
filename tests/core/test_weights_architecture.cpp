#include "core/base/error.h"
#include "core/nn/discriminator.h"
#include "core/nn/generator.h"
#include "core/nn/state_dict.h"
#include "core/weights/architecture.h"
#include "core/weights/state_dict_file.h"
#include "tests/support/message_of.h"
#include "tests/support/paths.h"

#include <QFile>
#include <QtTest>
#include <nlohmann/json.hpp>
#include <torch/nn/module.h>

using namespace cyclorama;
using test::messageOf;

namespace {

StateDict prefixed(const StateDict& state) {
    StateDict result;
    for (const auto& [name, tensor] : state)
        result.emplace_back("module." + name, tensor);
    return result;
}

} // namespace

class TestWeightsArchitecture : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void referenceFilesTellTheirArchitecture_data();
    void referenceFilesTellTheirArchitecture();
    void everyGeneratorIsToldFromItsWeights();
    void everyDiscriminatorIsToldFromItsWeights();
    void discriminatorsAndGeneratorsAreToldApart();
    void shapesThatDoNotFitTogetherAreRefused();
};

void TestWeightsArchitecture::referenceFilesTellTheirArchitecture_data() {
    QTest::addColumn<QString>("file");
    for (const char* name : {"resnet6_legacy_stale_norm_keys", "resnet9_batch_data_parallel",
                             "resnet9_legacy", "resnet9_zip", "unet128_zip"}) {
        const auto file = test::dataFolder() / "pth" / name;
        QTest::newRow(name) << QString::fromStdString(file.string());
    }
}

void TestWeightsArchitecture::referenceFilesTellTheirArchitecture() {
    QFETCH(QString, file);
    QFile facts(file + ".json");
    QVERIFY(facts.open(QIODevice::ReadOnly));
    const auto expected = nlohmann::json::parse(facts.readAll().toStdString());
    const GeneratorOptions options =
        describeGenerator(readStateDict((file + ".pth").toStdString()), file.toStdString());
    QCOMPARE(options.netG, expected["netG"].get<std::string>());
    QCOMPARE(options.inputChannels, expected["input_nc"].get<int>());
    QCOMPARE(options.outputChannels, expected["output_nc"].get<int>());
    QCOMPARE(options.filters, expected["ngf"].get<int>());
    QCOMPARE(options.norm, expected["norm"].get<std::string>());
    QCOMPARE(options.dropout, expected["use_dropout"].get<bool>());
    QCOMPARE(options.padding, std::string("reflect"));
}

void TestWeightsArchitecture::everyGeneratorIsToldFromItsWeights() {
    for (const char* netG : {"resnet_1blocks", "resnet_9blocks", "unet_32", "unet_256"}) {
        const bool unet = std::string(netG).starts_with("unet");
        for (const char* norm : {"instance", "batch", "none"}) {
            for (const char* padding : {"reflect", "zero"}) {
                for (const bool dropout : {false, true}) {
                    GeneratorOptions options{netG, 1, 3, 2, norm, dropout, padding};
                    const StateDict state = stateDict(*makeGenerator(options));
                    // Neither leaves a trace in a U-Net, which has no residual blocks.
                    if (unet) {
                        options.dropout = false;
                        options.padding = "reflect";
                    }
                    const std::string label = std::string(netG) + " " + norm + " " + padding;
                    QVERIFY2(describeGenerator(state, "own") == options, label.c_str());
                    QVERIFY2(describeGenerator(prefixed(state), "own") == options, label.c_str());
                }
            }
        }
    }
}

void TestWeightsArchitecture::everyDiscriminatorIsToldFromItsWeights() {
    for (const char* norm : {"instance", "batch", "none"}) {
        const auto expectTold = [&](const DiscriminatorOptions& options) {
            const StateDict state = stateDict(*makeDiscriminator(options));
            return describeDiscriminator(state, "own") == options &&
                   describeDiscriminator(prefixed(state), "own") == options;
        };
        QVERIFY(expectTold({"basic", 3, 4, 3, norm}));
        QVERIFY(expectTold({"pixel", 1, 4, 3, norm}));
        for (const int layers : {1, 2, 4, 5}) {
            QVERIFY(expectTold({"n_layers", 3, 2, layers, norm}));
        }
    }
}

void TestWeightsArchitecture::discriminatorsAndGeneratorsAreToldApart() {
    const StateDict patch = stateDict(*makeDiscriminator({"basic", 3, 4, 3, "instance"}));
    const StateDict resnet = stateDict(*makeGenerator({"resnet_6blocks", 3, 3, 2}));
    const StateDict other{{"fc.weight", resnet[0].second}};
    const std::string notGenerator = messageOf([&] { describeGenerator(patch, "D.pth"); });
    QVERIFY2(notGenerator.find("D.pth") != std::string::npos, notGenerator.c_str());
    QVERIFY2(notGenerator.find("of a discriminator") != std::string::npos, notGenerator.c_str());
    const std::string notDiscriminator = messageOf([&] { describeDiscriminator(resnet, "G.pth"); });
    QVERIFY2(notDiscriminator.find("of a generator") != std::string::npos,
             notDiscriminator.c_str());
    const std::string neither = messageOf([&] { describeGenerator(other, "fc.pth"); });
    QVERIFY2(neither.find("fc.weight") != std::string::npos, neither.c_str());
    QVERIFY(!messageOf([&] { describeGenerator({}, "none.pth"); }).empty());
}

void TestWeightsArchitecture::shapesThatDoNotFitTogetherAreRefused() {
    for (const char* netG : {"resnet_6blocks", "unet_64"}) {
        const StateDict intact = stateDict(*makeGenerator({netG, 3, 3, 4}));
        for (std::size_t i = 0; i < intact.size(); ++i) {
            if (intact[i].second.dim() != 4) continue;
            StateDict damaged = intact;
            damaged[i].second = intact[i].second.slice(0, 1).slice(1, 1);
            if (damaged[i].second.numel() == 0) continue;
            // Another count of channels in or out is a network of its own.
            const std::string message = messageOf([&] { describeGenerator(damaged, "x"); });
            QVERIFY2(!message.empty(), intact[i].first.c_str());
        }
    }
}

QTEST_GUILESS_MAIN(TestWeightsArchitecture)
#include "test_weights_architecture.moc"
