#include "core/nn/banded_generator.h"
#include "core/nn/initialise.h"

#include <QtTest>
#include <torch/torch.h>

using namespace cyclorama;

namespace {

std::shared_ptr<Generator> generator(const std::string& netG, const std::string& norm,
                                     const std::string& padding) {
    GeneratorOptions options;
    options.netG = netG;
    options.norm = norm;
    options.padding = padding;
    options.filters = 8;
    auto made = makeGenerator(options);
    initialiseWeights(*made, "kaiming", 0.02);
    made->eval();
    return made;
}

} // namespace

class TestBandedGenerator : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bandsMakeThePictureThatTheWholeMakes_data() {
        QTest::addColumn<QString>("norm");
        QTest::addColumn<QString>("padding");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("rows");
        for (const char* norm : {"instance", "batch", "none"})
            for (const char* padding : {"reflect", "replicate", "zero"})
                QTest::addRow("%s, %s", norm, padding) << norm << padding << 120 << 16;
        QTest::newRow("thin bands") << "instance"
                                    << "reflect" << 64 << 8;
        QTest::newRow("a last band of few rows") << "instance"
                                                 << "reflect" << 68 << 32;
        QTest::newRow("one band") << "instance"
                                  << "reflect" << 48 << 64;
    }
    void bandsMakeThePictureThatTheWholeMakes() {
        QFETCH(QString, norm);
        QFETCH(QString, padding);
        QFETCH(int, height);
        QFETCH(int, rows);
        torch::manual_seed(4);
        const torch::NoGradGuard noGraph;
        const auto made = generator("resnet_2blocks", norm.toStdString(), padding.toStdString());
        // Statistics of a part would show: the upper half is much brighter.
        auto picture = at::rand({1, 3, height, 52}) - 0.5;
        picture.slice(2, 0, height / 2) += 0.5;
        const auto whole = made->forward(picture);
        const auto banded = translateInBands(*made, picture, rows);
        QCOMPARE(banded.sizes().vec(), whole.sizes().vec());
        const double largest = (banded - whole).abs().max().item<double>();
        const double spread = whole.std().item<double>();
        // float16 in the middle, nothing worse.
        QVERIFY2(largest < 0.02 * spread, qPrintable(QString("%1 of %2").arg(largest).arg(spread)));
    }

    void itStopsWhenAskedTo() {
        const auto made = generator("resnet_1blocks", "instance", "reflect");
        int bands = 0;
        translateInBands(*made, at::rand({1, 3, 64, 64}), 16, [&] { return ++bands < 3; });
        QCOMPARE(bands, 3);
    }

    void unetsAreTakenWhole() {
        QVERIFY(canTranslateInBands(*generator("resnet_1blocks", "none", "zero")));
        QVERIFY(!canTranslateInBands(*generator("unet_128", "instance", "zero")));
    }
};

QTEST_GUILESS_MAIN(TestBandedGenerator)
#include "test_banded_generator.moc"
