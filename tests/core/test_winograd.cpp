#include "core/nn/own_kernels.h"
#include "core/nn/winograd.h"
#include "tests/support/convolution_gradients.h"

#include <QtTest>
#include <torch/torch.h>

using namespace cyclorama;

namespace {

at::Tensor direct(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                  Border border) {
    if (border == Border::Zero) return at::conv2d(x, weight, bias, 1, 1);
    return at::conv2d(border == Border::Reflect ? at::reflection_pad2d(x, {1, 1, 1, 1})
                                                : at::replication_pad2d(x, {1, 1, 1, 1}),
                      weight, bias);
}

} // namespace

class TestWinograd : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void resultAndGradientsAreThoseOfTheConvolution_data() {
        QTest::addColumn<bool>("large");
        QTest::addColumn<int>("border");
        QTest::addColumn<int>("batch");
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("outputs");
        QTest::addColumn<int>("height");
        QTest::addColumn<int>("width");
        const char* names[] = {"zero", "reflect", "replicate"};
        for (const bool large : {false, true})
            for (int border = 0; border < 3; ++border) {
                const auto row = [&](const char* what) -> QTestData& {
                    const std::string name = std::string(names[border]) + ", " + what;
                    return QTest::newRow((name + (large ? ", large tiles" : "")).c_str())
                           << large << border;
                };
                row("one picture") << 1 << 32 << 32 << 16 << 16;
                row("odd sides") << 1 << 16 << 24 << 13 << 7;
                row("odd width") << 2 << 24 << 16 << 6 << 9;
                row("one column too many") << 1 << 16 << 16 << 8 << 17;
                row("one row too few") << 1 << 16 << 16 << 15 << 20;
                row("bands") << 1 << 16 << 16 << 70 << 50;
                row("a batch in bands") << 3 << 16 << 20 << 33 << 32;
                row("two pictures and one") << 3 << 16 << 16 << 24 << 24;
                row("many bands") << 2 << 16 << 16 << 130 << 94;
                row("smallest") << 1 << 16 << 16 << 4 << 4;
            }
    }
    void resultAndGradientsAreThoseOfTheConvolution() {
        QFETCH(bool, large);
        QFETCH(int, border);
        QFETCH(int, batch);
        QFETCH(int, channels);
        QFETCH(int, outputs);
        QFETCH(int, height);
        QFETCH(int, width);
        torch::manual_seed(1);
        const std::vector<at::Tensor> inputs = {at::randn({batch, channels, height, width}),
                                                at::randn({outputs, channels, 3, 3}),
                                                at::randn({outputs})};
        const auto around = static_cast<Border>(border);
        std::optional<LargeTiles> tiles;
        if (large) tiles.emplace();
        const auto ours =
            ConvolutionResults::of([&](const auto& x, const auto& w,
                                       const auto& b) { return convolve3x3(x, w, b, around); },
                                   inputs, at::kFloat);
        const auto exact = ConvolutionResults::of(
            [&](const auto& x, const auto& w, const auto& b) { return direct(x, w, b, around); },
            inputs, at::kDouble);
        const double error = ours.errorAgainst(exact);
        QVERIFY2(error < (large ? 6e-6 : 2e-6), qPrintable(QString::number(error)));
    }

    void fourByFourKernelsAreThoseOfTheConvolution_data() {
        QTest::addColumn<std::vector<int64_t>>("picture"); // N x C x H x W
        QTest::addColumn<int>("outputs");
        const auto row = [](const char* what, std::vector<int64_t> picture, int outputs) {
            QTest::newRow(what) << std::move(picture) << outputs;
        };
        row("a discriminator's", {1, 32, 16, 16}, 48);
        row("smallest", {1, 16, 4, 4}, 16);
        row("odd sides", {2, 16, 13, 7}, 24);
        row("one column too many", {1, 24, 7, 8}, 16);
        row("two pictures and one", {3, 16, 22, 19}, 16);
        row("bands", {1, 16, 62, 70}, 16);
        row("many bands", {2, 16, 94, 130}, 20);
    }
    void fourByFourKernelsAreThoseOfTheConvolution() {
        QFETCH(std::vector<int64_t>, picture);
        QFETCH(int, outputs);
        torch::manual_seed(4);
        const std::vector<at::Tensor> inputs = {
            at::randn(picture), at::randn({outputs, picture[1], 4, 4}), at::randn({outputs})};
        const auto ours = ConvolutionResults::of(
            [](const auto& x, const auto& w, const auto& b) { return convolve4x4(x, w, b); },
            inputs, at::kFloat);
        const auto exact = ConvolutionResults::of(
            [](const auto& x, const auto& w, const auto& b) { return at::conv2d(x, w, b, 1, 1); },
            inputs, at::kDouble);
        const double error = ours.errorAgainst(exact);
        QVERIFY2(error < 6e-6, qPrintable(QString::number(error)));
    }

    void aPictureInAnyLayoutGivesTheSame() {
        torch::manual_seed(2);
        const auto x = at::randn({2, 16, 8, 10}), weight = at::randn({16, 16, 3, 3});
        const auto y = convolve3x3(x, weight, {}, Border::Reflect);
        const auto same =
            convolve3x3(x.contiguous(at::MemoryFormat::ChannelsLast),
                        weight.contiguous(at::MemoryFormat::ChannelsLast), {}, Border::Reflect);
        QVERIFY(at::equal(y, same));
    }

    void threadsChangeNothing() {
        torch::manual_seed(3);
        const auto x = at::randn({1, 64, 40, 40}), weight = at::randn({64, 64, 3, 3});
        const int usual = torch::get_num_threads();
        const auto several = convolve3x3(x, weight, {}, Border::Reflect);
        torch::set_num_threads(1);
        const auto one = convolve3x3(x, weight, {}, Border::Reflect);
        torch::set_num_threads(usual);
        QVERIFY(relativeError(several, one.to(at::kDouble)) < 1e-6);
        QVERIFY(at::equal(several, convolve3x3(x, weight, {}, Border::Reflect)));
    }

    void itStepsAsideWhereItCannotStandIn() {
        const auto x = at::randn({1, 64, 8, 8}), weight = at::randn({64, 64, 3, 3});
        QVERIFY(canConvolve3x3(x, weight));
        QVERIFY(!canConvolve3x3(x.to(at::kDouble), weight.to(at::kDouble)));
        QVERIFY(!canConvolve3x3(x.to(at::kBFloat16), weight));
        QVERIFY(!canConvolve3x3(x.slice(2, 0, 3), weight));
        QVERIFY(!canConvolve3x3(x.slice(1, 0, 32), weight.slice(1, 0, 32)));
        const auto larger = at::randn({64, 64, 4, 4});
        QVERIFY2(!canConvolve4x4(x, larger), "only float32 that may round more takes it");
        const LargeTiles tiles;
        QVERIFY(canConvolve4x4(x, larger));
        const TwiceDifferentiable scope;
        QVERIFY(!canConvolve3x3(x, weight));
        QVERIFY(!canConvolve4x4(x, larger));
    }
};

QTEST_GUILESS_MAIN(TestWinograd)
#include "test_winograd.moc"
