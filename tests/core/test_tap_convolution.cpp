#include "core/nn/own_kernels.h"
#include "core/nn/tap_convolution.h"
#include "tests/support/convolution_gradients.h"

#include <QtTest>
#include <torch/torch.h>

using namespace cyclorama;

namespace {

/// Size and geometry of one convolution.
struct Geometry {
    int batch, channels, outputs, kernel, stride, padding, outputPadding, height, width;
};

} // namespace
Q_DECLARE_METATYPE(Geometry)

class TestTapConvolution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aConvolutionsResultAndGradientsAreLibTorchs_data() {
        QTest::addColumn<Geometry>("g");
        QTest::newRow("7 x 7 of three colours") << Geometry{1, 3, 20, 7, 1, 0, 0, 26, 22};
        QTest::newRow("with zeros around") << Geometry{2, 1, 5, 5, 1, 2, 0, 9, 12};
        QTest::newRow("halving") << Geometry{1, 6, 8, 3, 2, 1, 0, 16, 20};
        QTest::newRow("halving odd sides") << Geometry{2, 6, 8, 3, 2, 1, 0, 15, 9};
        QTest::newRow("4 x 4, halving") << Geometry{1, 3, 8, 4, 2, 1, 0, 12, 14};
        QTest::newRow("a third") << Geometry{1, 4, 6, 4, 3, 2, 0, 17, 19};
        QTest::newRow("many bands") << Geometry{1, 64, 8, 3, 2, 1, 0, 150, 130};
    }
    void aConvolutionsResultAndGradientsAreLibTorchs() {
        compare([](const Geometry& g, const auto& x, const auto& w,
                   const auto& b) { return convolve(x, w, b, g.stride, g.padding); },
                [](const Geometry& g, const auto& x, const auto& w, const auto& b) {
                    return at::conv2d(x, w, b, g.stride, g.padding);
                });
    }

    void aConvolutionToFewColoursIsLibTorchs_data() {
        QTest::addColumn<Geometry>("g");
        QTest::newRow("7 x 7") << Geometry{1, 20, 3, 7, 1, 0, 0, 26, 22};
        QTest::newRow("with zeros around") << Geometry{2, 9, 1, 5, 1, 2, 0, 9, 12};
        QTest::newRow("as large as the kernel") << Geometry{1, 9, 2, 5, 1, 0, 0, 5, 5};
        QTest::newRow("many bands") << Geometry{2, 16, 3, 7, 1, 3, 0, 120, 130};
    }
    void aConvolutionToFewColoursIsLibTorchs() {
        compare([](const Geometry& g, const auto& x, const auto& w,
                   const auto& b) { return convolveToFew(x, w, b, g.padding); },
                [](const Geometry& g, const auto& x, const auto& w, const auto& b) {
                    return at::conv2d(x, w, b, 1, g.padding);
                });
    }

    void aTransposedConvolutionIsLibTorchs_data() {
        QTest::addColumn<Geometry>("g");
        QTest::newRow("doubling") << Geometry{1, 20, 12, 3, 2, 1, 1, 8, 10};
        QTest::newRow("doubling odd sides") << Geometry{2, 20, 12, 3, 2, 1, 1, 7, 5};
        QTest::newRow("one pixel") << Geometry{1, 20, 12, 3, 2, 1, 1, 1, 1};
        QTest::newRow("4 x 4") << Geometry{1, 8, 5, 4, 2, 1, 0, 6, 9};
        QTest::newRow("three times") << Geometry{1, 8, 5, 5, 3, 1, 2, 6, 9};
        QTest::newRow("many bands") << Geometry{1, 16, 64, 3, 2, 1, 1, 70, 66};
    }
    void aTransposedConvolutionIsLibTorchs() {
        compare(
            [](const Geometry& g, const auto& x, const auto& w, const auto& b) {
                return convolveTransposed(x, w, b, g.stride, g.padding, g.outputPadding);
            },
            [](const Geometry& g, const auto& x, const auto& w, const auto& b) {
                return at::conv_transpose2d(x, w, b, g.stride, g.padding, g.outputPadding);
            },
            Weights::InputsFirst);
    }

    void aMissingBiasIsZero() {
        const auto x = at::randn({1, 4, 6, 6}), weight = at::randn({4, 4, 3, 3});
        QVERIFY(at::allclose(convolve(x, weight, {}, 2, 1), at::conv2d(x, weight, {}, 2, 1), 1e-5,
                             1e-5));
        QVERIFY(at::allclose(convolveToFew(x, weight, {}, 1), at::conv2d(x, weight, {}, 1, 1), 1e-5,
                             1e-5));
        QVERIFY(at::allclose(convolveTransposed(x, weight, {}, 2, 1, 1),
                             at::conv_transpose2d(x, weight, {}, 2, 1, 1), 1e-5, 1e-5));
    }

    void theyStepAsideWhereTheyCannotStandIn() {
        const auto x = at::randn({1, 3, 8, 8}), weight = at::randn({64, 3, 3, 3});
        QVERIFY(ownConvolutionsServe(x, weight));
        QVERIFY(!ownConvolutionsServe(x.to(at::kDouble), weight.to(at::kDouble)));
        QVERIFY(!ownConvolutionsServe(x.to(at::kBFloat16), weight));
        QVERIFY(!ownConvolutionsServe(x, weight.slice(0, 0, 32)));
        const TwiceDifferentiable scope;
        QVERIFY(!ownConvolutionsServe(x, weight));
    }

private:
    enum class Weights { OutputsFirst, InputsFirst };

    /// Both are given the row's geometry, the picture, the weights and the bias.
    template <typename Ours, typename Exact>
    void compare(const Ours& ours, const Exact& exact, Weights order = Weights::OutputsFirst) {
        QFETCH(Geometry, g);
        torch::manual_seed(1);
        const auto [first, second] = order == Weights::OutputsFirst
                                         ? std::pair(g.outputs, g.channels)
                                         : std::pair(g.channels, g.outputs);
        const std::vector<at::Tensor> inputs = {at::randn({g.batch, g.channels, g.height, g.width}),
                                                at::randn({first, second, g.kernel, g.kernel}),
                                                at::randn({g.outputs})};
        const auto results = [&](const auto& convolution, at::ScalarType type) {
            return ConvolutionResults::of([&](const auto& x, const auto& w,
                                              const auto& b) { return convolution(g, x, w, b); },
                                          inputs, type);
        };
        const double error = results(ours, at::kFloat).errorAgainst(results(exact, at::kDouble));
        QVERIFY2(error < 4e-6, qPrintable(QString::number(error)));
    }
};

QTEST_GUILESS_MAIN(TestTapConvolution)
#include "test_tap_convolution.moc"
