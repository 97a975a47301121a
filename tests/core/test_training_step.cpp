#include "core/nn/cyclegan.h"
#include "core/nn/recompute.h"
#include "core/nn/state_dict.h"
#include "tests/support/small_model.h"

#include <QtTest>
#include <torch/torch.h>

using namespace cyclorama;

namespace {

CycleGanOptions small(const std::string& norm = "instance", GanMode mode = GanMode::Lsgan) {
    CycleGanOptions options = smallModel();
    options.generatorA.norm = options.generatorB.norm = norm;
    for (DiscriminatorOptions* discriminator : {&options.discriminatorA, &options.discriminatorB}) {
        discriminator->layers = 2;
        discriminator->norm = norm;
    }
    options.ganMode = mode;
    return options;
}

at::Tensor picture(int seed, int batch = 1) {
    torch::manual_seed(seed);
    return torch::rand({batch, 3, 32, 32}) * 2 - 1;
}

double largestGradient(torch::nn::Module& network) {
    double largest = 0;
    for (const auto& parameter : network.parameters())
        if (parameter.grad().defined())
            largest = std::max(largest, parameter.grad().abs().max().item<double>());
    return largest;
}

/// The generators' gradients of late, all in one.
at::Tensor moments(CycleGan& model) {
    std::vector<at::Tensor> flat;
    for (const auto& moment : model.generatorOptimiser().firstMoments())
        flat.push_back(moment.flatten());
    return at::cat(flat);
}

double loss(const at::Tensor& losses, const std::string& name) {
    const std::array<const char*, 8> names = {"D_A", "G_A", "cycle_A", "idt_A",
                                              "D_B", "G_B", "cycle_B", "idt_B"};
    const auto found = std::find(names.begin(), names.end(), name);
    return losses[found - names.begin()].item<double>();
}

} // namespace

class TestTrainingStep : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void identityLossOfAnIdentityGeneratorIsZero() {
        // tanh(w) is the identity for no generator, but a real picture of zeros stays zeros under
        // one whose last convolution is zero.
        CycleGan model(small());
        for (const char* name : {"G_A", "G_B"})
            for (auto& item : model.network(name).named_parameters()) {
                torch::NoGradGuard noGrad;
                if (item.key().starts_with("model.15.")) item.value().zero_();
            }
        const auto zeros = torch::zeros({1, 3, 32, 32});
        const auto losses = model.step(zeros, zeros, LossWeights(), LearningRates());
        QCOMPARE(loss(losses, "idt_A"), 0.0);
        QCOMPARE(loss(losses, "idt_B"), 0.0);
        QCOMPARE(loss(losses, "cycle_A"), 0.0);
        const auto ones = torch::ones({1, 3, 32, 32});
        QVERIFY(loss(model.step(ones, zeros, LossWeights(), LearningRates()), "idt_B") > 1);
    }

    void eachGeneratorGetsAnAdversarialGradient_data() {
        QTest::addColumn<int>("mode");
        QTest::newRow("lsgan") << int(GanMode::Lsgan);
        QTest::newRow("vanilla") << int(GanMode::Vanilla);
        QTest::newRow("wgangp") << int(GanMode::Wgangp);
        QTest::newRow("hinge") << int(GanMode::Hinge);
    }
    void eachGeneratorGetsAnAdversarialGradient() {
        QFETCH(int, mode);
        CycleGan model(small("instance", static_cast<GanMode>(mode)));
        LossWeights adversarialOnly{0, 0, 0, 10};
        model.step(picture(1), picture(2), adversarialOnly, {0, 0});
        for (const char* name : {"G_A", "G_B", "D_A", "D_B"})
            QVERIFY2(largestGradient(model.network(name)) > 1e-6, name);
    }

    void theGeneratorStepLeavesTheDiscriminatorsAlone() {
        CycleGan model(small());
        std::vector<at::Tensor> before;
        for (const auto& parameter : model.network("D_A").parameters())
            before.push_back(parameter.clone());
        model.step(picture(1), picture(2), LossWeights(), {1e-2, 0});
        const auto after = model.network("D_A").parameters();
        for (std::size_t i = 0; i < after.size(); ++i)
            QVERIFY(after[i].equal(before[i]));
    }

    void aDiscriminatorWantsRealOneAndFakeZero() {
        const auto ones = torch::ones({1, 1, 4, 4}), zeros = torch::zeros({1, 1, 4, 4});
        QCOMPARE(discriminatorLoss(GanMode::Lsgan, ones, true).item<double>(), 0.0);
        QCOMPARE(discriminatorLoss(GanMode::Lsgan, zeros, false).item<double>(), 0.0);
        QCOMPARE(discriminatorLoss(GanMode::Lsgan, ones, false).item<double>(), 1.0);
        QCOMPARE(generatorLoss(GanMode::Lsgan, ones).item<double>(), 0.0);
        QVERIFY(discriminatorLoss(GanMode::Vanilla, ones * 20, true).item<double>() < 1e-6);
        QVERIFY(discriminatorLoss(GanMode::Vanilla, ones * -20, false).item<double>() < 1e-6);
        QCOMPARE(discriminatorLoss(GanMode::Hinge, ones * 2, true).item<double>(), 0.0);
        QCOMPARE(discriminatorLoss(GanMode::Hinge, ones * -2, false).item<double>(), 0.0);
        QCOMPARE(generatorLoss(GanMode::Hinge, ones * 3).item<double>(), -3.0);
    }

    void theGradientPenaltyIsAppliedAndRight() {
        // A linear discriminator's gradient is its weight, whose length is known.
        const auto weight = torch::full({1, 3, 32, 32}, 0.1).requires_grad_(true);
        const auto judge = [&](const at::Tensor& x) { return (x * weight).sum({1, 2, 3}, true); };
        const auto penalty =
            gradientPenalty(judge, picture(1), picture(2), torch::full({1, 1, 1, 1}, 0.3));
        const double length = 0.1 * std::sqrt(3.0 * 32 * 32);
        QVERIFY(std::abs(penalty.item<double>() - (length - 1) * (length - 1)) < 1e-4);
        penalty.backward();
        QVERIFY(weight.grad().abs().max().item<double>() > 0);

        const auto weightsAfter = [](double lambda) {
            CycleGan model(small("instance", GanMode::Wgangp));
            model.step(picture(1), picture(2), {10, 10, 0.5, lambda}, LearningRates());
            return model.network("D_A").parameters()[0].clone();
        };
        QVERIFY(!weightsAfter(10).equal(weightsAfter(0)));
        QVERIFY(weightsAfter(10).equal(weightsAfter(10)));
    }

    void withoutIdentityItsPassesAreSaved() {
        CycleGan model(small());
        CycleImages images;
        const auto losses =
            model.step(picture(1), picture(2), {10, 10, 0, 10}, LearningRates(), &images);
        QVERIFY(!images.identityA.defined() && !images.identityB.defined());
        QCOMPARE(loss(losses, "idt_A"), 0.0);
    }

    void lossesCarryTheirWeights() {
        CycleGan one(small()), other(small());
        const auto a = picture(1), b = picture(2);
        const auto plain = one.step(a, b, {1, 1, 1, 0}, {0, 0});
        const auto weighted = other.step(a, b, {7, 12, 0.5, 0}, {0, 0});
        QVERIFY(std::abs(loss(weighted, "cycle_A") / loss(plain, "cycle_A") - 7) < 1e-4);
        QVERIFY(std::abs(loss(weighted, "cycle_B") / loss(plain, "cycle_B") - 12) < 1e-4);
        QVERIFY(std::abs(loss(weighted, "idt_A") / loss(plain, "idt_A") - 6) < 1e-4);
        QVERIFY(std::abs(loss(weighted, "idt_B") / loss(plain, "idt_B") - 3.5) < 1e-4);
    }

    void domainsMayDifferInSize() {
        CycleGan model(small());
        CycleImages images;
        const auto losses = model.step(torch::rand({1, 3, 32, 48}), torch::rand({1, 3, 40, 32}),
                                       LossWeights(), LearningRates(), &images);
        QVERIFY(losses.isfinite().all().item<bool>());
        QCOMPARE(images.fakeB.size(3), int64_t(48));
        QCOMPARE(images.identityA.size(2), int64_t(40));
    }

    void joinedPassesStayWithinTheirPrecision_data() {
        QTest::addColumn<Precision>("precision");
        QTest::addColumn<double>("limit");
        QTest::addColumn<double>("gradientLimit");
        QTest::newRow("bfloat16") << Precision::Bfloat16 << 0.05 << 0.4;
        QTest::newRow("fast_float32") << Precision::FastFloat32 << 1e-5 << 1e-3;
    }
    void joinedPassesStayWithinTheirPrecision() {
        QFETCH(Precision, precision);
        QFETCH(double, limit);
        QFETCH(double, gradientLimit);
        CycleGanOptions options = small();
        options.generatorA.filters = options.generatorB.filters =
            16; // 64 in the blocks: own kernels
        options.precision = precision;
        CycleGan joined(options);
        options.precision = Precision::Float32; // goes one by one
        CycleGan apart(options);
        CycleImages together, single;
        const auto a = picture(1), b = picture(2);
        const auto losses = joined.step(a, b, LossWeights(), LearningRates(), &together);
        const auto wanted = apart.step(a, b, LossWeights(), LearningRates(), &single);
        const auto isNear = [&](const at::Tensor& x, const at::Tensor& y) {
            return (x - y).abs().mean().item<double>() < limit;
        };
        QVERIFY(isNear(losses, wanted));
        QVERIFY(isNear(together.fakeA, single.fakeA));
        QVERIFY(isNear(together.fakeB, single.fakeB));
        QVERIFY(isNear(together.reconstructedA, single.reconstructedA));
        QVERIFY(isNear(together.reconstructedB, single.reconstructedB));
        QVERIFY(isNear(together.identityA, single.identityA));
        QVERIFY(isNear(together.identityB, single.identityB));
        const auto error = (moments(joined) - moments(apart)).norm() / moments(apart).norm();
        QVERIFY2(error.item<double>() < gradientLimit,
                 qPrintable(QString::number(error.item<double>())));
    }

    void whatIsRecomputedKeepsItsInputOnlyAndGivesTheSame() {
        const auto x = picture(4).requires_grad_(), weight = at::randn({3}).requires_grad_();
        int calls = 0;
        const auto part = [&](const at::Tensor& in) {
            ++calls;
            return at::tanh(in * weight.view({1, 3, 1, 1})).pow(2);
        };
        part(x).sum().backward();
        const auto wantedX = x.grad().clone(), wantedWeight = weight.grad().clone();
        x.mutable_grad().reset();
        weight.mutable_grad().reset();
        calls = 0;
        const auto y = recomputed(part, x);
        QCOMPARE(calls, 1);
        y.sum().backward();
        QCOMPARE(calls, 2);
        QVERIFY(x.grad().equal(wantedX));
        QVERIFY(weight.grad().equal(wantedWeight));
    }

    void activationCheckpointingChangesNothingButMemory_data() {
        QTest::addColumn<Precision>("precision");
        QTest::addColumn<double>("rounding");
        QTest::newRow("float32") << Precision::Float32 << 1e-4;
        QTest::newRow("fast_float32") << Precision::FastFloat32 << 1e-4;
        // Without it the passes' gradients of a weight are added up in bfloat16.
        QTest::newRow("bfloat16") << Precision::Bfloat16 << 2e-2;
    }
    void activationCheckpointingChangesNothingButMemory() {
        QFETCH(Precision, precision);
        QFETCH(double, rounding);
        CycleGanOptions options = small();
        options.generatorA.filters = options.generatorB.filters = 16; // own kernels in the blocks
        options.precision = precision;
        CycleGan keeping(options);
        options.activationCheckpointing = true;
        CycleGan recomputing(options);
        for (int i = 0; i < 3; ++i) {
            const auto wanted =
                keeping.step(picture(i), picture(i + 50), LossWeights(), LearningRates());
            const auto found =
                recomputing.step(picture(i), picture(i + 50), LossWeights(), LearningRates());
            QVERIFY(at::allclose(found, wanted, rounding, 1e-6));
        }
        const auto error =
            (moments(recomputing) - moments(keeping)).norm() / moments(keeping).norm();
        QVERIFY2(error.item<double>() < 10 * rounding,
                 qPrintable(QString::number(error.item<double>())));
    }

    void aPreviewLeavesTrainingAsItWas() {
        CycleGan watched(small("batch")), alone(small("batch"));
        for (int i = 0; i < 3; ++i) {
            watched.preview(picture(9), picture(8));
            const auto one =
                watched.step(picture(i), picture(i + 50), LossWeights(), LearningRates());
            const auto other =
                alone.step(picture(i), picture(i + 50), LossWeights(), LearningRates());
            QVERIFY(one.equal(other));
        }
    }

    void aFullPoolAnswersHalfOldHalfNewAndHoldsNoGraph() {
        ImagePool pool(50, Random(3));
        int old = 0, asked = 0;
        for (int i = 0; i < 2050; ++i) {
            const auto fake = torch::full({1, 3, 2, 2}, double(i)).requires_grad_(true) * 1;
            const auto answer = pool.query(fake);
            QVERIFY(!answer.requires_grad());
            if (i < 50) {
                QCOMPARE(answer[0][0][0][0].item<double>(), double(i));
                continue;
            }
            ++asked;
            if (answer[0][0][0][0].item<double>() != i) ++old;
        }
        for (const auto& image : pool.images())
            QVERIFY(!image.requires_grad() && !image.grad_fn());
        QCOMPARE(pool.images().size(), std::size_t(50));
        // Five standard deviations of 2000 tosses.
        QVERIFY2(std::abs(old - asked / 2) < 112, qPrintable(QString::number(old)));
    }

    void aPoolOfNoneHandsTheFakesOn() {
        ImagePool pool(0, Random(3));
        const auto fake = torch::rand({2, 3, 2, 2});
        QVERIFY(pool.query(fake).equal(fake));
    }

    void adamAgreesWithItsDefinition() {
        auto parameter = torch::tensor({1.0, -2.0}, torch::kDouble).requires_grad_(true);
        Adam adam({parameter}, 0.5);
        double m = 0, v = 0, w = 1.0;
        for (int t = 1; t <= 5; ++t) {
            const double g = 0.3 * t - 0.7;
            adam.zeroGrad();
            parameter.mutable_grad() = torch::full({2}, g, torch::kDouble);
            adam.step(torch::tensor(0.01, torch::kDouble));
            m = 0.5 * m + 0.5 * g;
            v = 0.999 * v + 0.001 * g * g;
            w -= 0.01 * (m / (1 - std::pow(0.5, t))) /
                 (std::sqrt(v / (1 - std::pow(0.999, t))) + 1e-8);
            QVERIFY(std::abs(parameter[0].item<double>() - w) < 1e-9);
        }
    }
};

QTEST_GUILESS_MAIN(TestTrainingStep)
#include "test_training_step.moc"
