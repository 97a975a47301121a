#include "core/base/error.h"
#include "core/nn/discriminator.h"
#include "core/nn/generator.h"
#include "core/nn/initialise.h"
#include "core/nn/instance_norm.h"
#include "core/nn/state_dict.h"

#include <QtTest>
#include <torch/torch.h>

using namespace cyclorama;

namespace {

GeneratorOptions small(const std::string& netG, const std::string& norm = "instance") {
    GeneratorOptions options;
    options.netG = netG;
    options.norm = norm;
    options.filters = 4;
    return options;
}

std::vector<std::string> namesOf(const torch::nn::Module& network) {
    std::vector<std::string> names;
    for (const auto& [name, tensor] : stateDict(network))
        names.push_back(name);
    return names;
}

bool contains(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Gradient of a weighted sum of instanceNormActivate by its input.
at::Tensor normGradient(const at::Tensor& x, const at::Tensor& weights, Activation activation) {
    const auto input = x.detach().clone(at::MemoryFormat::Preserve).requires_grad_(true);
    (instanceNormActivate(input, activation, 1e-5) * weights).sum().backward();
    return input.grad();
}

} // namespace

class TestNetworks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void generatorsKeepThePictureSize_data() {
        QTest::addColumn<QString>("netG");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("width");
        QTest::newRow("6 blocks") << "resnet_6blocks" << 32 << 48;
        QTest::newRow("1 block") << "resnet_1blocks" << 20 << 16;
        QTest::newRow("unet 32") << "unet_32" << 64 << 32;
        QTest::newRow("unet 128") << "unet_128" << 128 << 256;
    }
    void generatorsKeepThePictureSize() {
        QFETCH(QString, netG);
        QFETCH(int, height);
        QFETCH(int, width);
        GeneratorOptions options = small(netG.toStdString(), "batch");
        options.inputChannels = 1;
        const auto generator = makeGenerator(options);
        initialiseWeights(*generator, "normal", 0.02);
        generator->eval();
        const auto out = generator->forward(torch::rand({2, 1, height, width}));
        QCOMPARE(out.sizes().vec(), (std::vector<int64_t>{2, 3, height, width}));
        QVERIFY(out.abs().max().item<float>() <= 1);
    }

    void namesAreThoseOfThePythonImplementation() {
        const auto resnet = namesOf(*makeGenerator(small("resnet_9blocks")));
        for (const char* name : {"model.1.weight", "model.7.bias", "model.10.conv_block.1.weight",
                                 "model.18.conv_block.5.bias", "model.19.weight", "model.26.bias"})
            QVERIFY2(contains(resnet, name), name);
        QCOMPARE(resnet.size(), std::size_t(2 * (3 + 18 + 3)));

        GeneratorOptions dropping = small("resnet_6blocks", "batch");
        dropping.dropout = true;
        dropping.padding = "zero";
        const auto zero = namesOf(*makeGenerator(dropping));
        for (const char* name :
             {"model.10.conv_block.0.weight", "model.10.conv_block.1.running_var",
              "model.10.conv_block.4.weight", "model.10.conv_block.5.num_batches_tracked"})
            QVERIFY2(contains(zero, name), name);

        DiscriminatorOptions patch;
        const auto discriminator = namesOf(*makeDiscriminator(patch));
        QVERIFY(contains(discriminator, "model.0.bias") &&
                contains(discriminator, "model.11.weight"));
        patch.netD = "pixel";
        QVERIFY(contains(namesOf(*makeDiscriminator(patch)), "net.5.weight"));
    }

    void aPatchScoreSeesSeventyPixels() {
        const auto discriminator = makeDiscriminator({});
        initialiseWeights(*discriminator, "normal", 0.02);
        QCOMPARE(discriminator->forward(torch::rand({1, 3, 256, 256})).sizes().vec(),
                 (std::vector<int64_t>{1, 1, 30, 30}));
    }

    void theSmallestSideIsTheSmallest() {
        for (const int layers : {1, 2, 3, 4}) {
            DiscriminatorOptions options;
            options.netD = "n_layers";
            options.layers = layers;
            options.filters = 2;
            const auto discriminator = makeDiscriminator(options);
            initialiseWeights(*discriminator, "normal", 0.02);
            const int side = smallestSide(options);
            QCOMPARE(discriminator->forward(torch::rand({1, 3, side, side})).numel(), int64_t(1));
            QVERIFY_THROWS_EXCEPTION(
                c10::Error, discriminator->forward(torch::rand({1, 3, side - 1, side - 1})));
        }
    }

    void initialWeightsFollowTheirType() {
        torch::manual_seed(1);
        const auto spread = [](const std::string& type) {
            const auto network = makeDiscriminator({});
            initialiseWeights(*network, type, 0.02);
            return network->named_parameters()["model.8.weight"].std().item<double>();
        };
        QVERIFY(std::abs(spread("normal") - 0.02) < 0.0005);
        const double fanIn = 256 * 16, fanOut = 512 * 16;
        QVERIFY(std::abs(spread("xavier") / (0.02 * std::sqrt(2 / (fanIn + fanOut))) - 1) < 0.05);
        QVERIFY(std::abs(spread("kaiming") / std::sqrt(2 / fanIn) - 1) < 0.05);
        const auto network = makeDiscriminator({});
        initialiseWeights(*network, "orthogonal", 1.0);
        const auto rows = network->named_parameters()["model.8.weight"].flatten(1);
        QVERIFY((rows.mm(rows.t()) - torch::eye(512)).abs().max().item<double>() < 1e-4);
        QVERIFY_THROWS_EXCEPTION(UsageError, initialiseWeights(*network, "magic", 1.0));
    }

    void normsRoundAsLibTorchs() {
        torch::manual_seed(3);
        for (const std::vector<int64_t>& sizes :
             {std::vector<int64_t>{1, 16, 8, 8}, {2, 3, 12, 20}, {1, 4, 7, 9}, {1, 2, 64, 64}}) {
            const auto x = at::randn(sizes) * 3 + 1, weights = at::randn(sizes);
            const auto theirs = [](const at::Tensor& in) {
                return at::relu(at::instance_norm(in, {}, {}, {}, {}, true, 0.1, 1e-5, false));
            };
            QVERIFY(at::equal(instanceNormActivate(x, Activation::Relu, 1e-5), theirs(x)));
            const auto input = x.clone().requires_grad_();
            (theirs(input) * weights).sum().backward();
            const auto gradient = normGradient(x, weights, Activation::Relu);
            QVERIFY(at::allclose(gradient, input.grad(), 1e-5, 1e-6));
        }
    }

    void normGradientsAreRightInEveryLayout_data() {
        QTest::addColumn<int>("batch");
        QTest::addColumn<bool>("channelsLast");
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("activation");
        for (const int batch : {1, 2, 3})
            for (const bool last : {false, true})
                for (const auto type : {at::kFloat, at::kDouble, at::kBFloat16})
                    for (const int activation : {0, 1, 2})
                        QTest::addRow("batch %d, %s, %s, activation %d", batch,
                                      last ? "channels last" : "contiguous", c10::toString(type),
                                      activation)
                            << batch << last << static_cast<int>(type) << activation;
    }
    void normGradientsAreRightInEveryLayout() {
        QFETCH(int, batch);
        QFETCH(bool, channelsLast);
        QFETCH(int, type);
        QFETCH(int, activation);
        torch::manual_seed(7);
        const auto format =
            channelsLast ? at::MemoryFormat::ChannelsLast : at::MemoryFormat::Contiguous;
        const auto kind = static_cast<at::ScalarType>(type);
        // Rounded first, so that both see the same numbers.
        const auto x = (torch::randn({batch, 5, 9, 11}) * 2 + 1).to(kind).contiguous(format);
        const auto weights = torch::randn({batch, 5, 9, 11}).to(kind).contiguous(format);

        // The definition, in float64 and contiguous.
        const auto exact = x.to(at::kDouble).contiguous().requires_grad_(true);
        const auto centred = exact - exact.mean({2, 3}, true);
        auto y = centred / (centred.pow(2).mean({2, 3}, true) + 1e-5).sqrt();
        if (activation == 1) y = at::relu(y);
        if (activation == 2) y = at::leaky_relu(y, kLeakySlope);
        (y * weights.to(at::kDouble)).sum().backward();

        const auto gradient = normGradient(x, weights, static_cast<Activation>(activation));
        // By length, as a rounded value may fall on the other side of an activation's bend.
        const double worst = (gradient.to(at::kDouble) - exact.grad()).norm().item<double>() /
                             exact.grad().norm().item<double>();
        const double limit = kind == at::kDouble ? 1e-12 : kind == at::kFloat ? 1e-6 : 5e-2;
        QVERIFY2(worst < limit, qPrintable(QString::number(worst)));
    }

    void otherWeightsAreRefusedInWords() {
        const auto network = makeGenerator(small("resnet_6blocks"));
        const auto other = makeGenerator(small("resnet_9blocks"));
        try {
            loadStateDict(*network, stateDict(*other), "nine.pth");
            QFAIL("accepted");
        } catch (const Error& error) {
            QVERIFY2(QByteArray(error.what()).contains("nine.pth"), error.what());
            QVERIFY2(QByteArray(error.what()).contains("choose the settings"), error.what());
        }
        GeneratorOptions wide = small("resnet_6blocks");
        wide.filters = 8;
        QVERIFY_THROWS_EXCEPTION(
            Error, loadStateDict(*network, stateDict(*makeGenerator(wide)), "wide.pth"));
    }

    void namesThatAreNoNetworkAreRefused() {
        for (const char* name : {"resnet_blocks", "resnet_0blocks", "unet_100", "unet_16", "vgg"})
            QVERIFY_THROWS_EXCEPTION(UsageError, makeGenerator(small(name)));
    }
};

QTEST_GUILESS_MAIN(TestNetworks)
#include "test_networks.moc"
