#include "core/nn/cyclegan.h"
#include "core/nn/loss_scale.h"
#include "core/nn/state_dict.h"
#include "core/train/model_checkpoint.h"
#include "tests/support/message_of.h"
#include "tests/support/small_model.h"

#include <QTemporaryDir>
#include <QtTest>
#include <cmath>
#include <torch/torch.h>

using namespace cyclorama;

namespace {

constexpr float kInfinity = INFINITY;

/// float16 on a CPU, which settings refuse as slow, scales its losses as a GPU's does.
CycleGanOptions small(Precision precision = Precision::Float16) {
    CycleGanOptions options = smallModel();
    options.precision = precision;
    return options;
}

at::Tensor picture(int seed) {
    torch::manual_seed(seed);
    return torch::rand({1, 3, 16, 16}) * 2 - 1;
}

void setScale(LossScale& lossScale, float scale) {
    at::Tensor(lossScale.scale()).fill_(scale);
}

std::vector<at::Tensor> weightsOf(CycleGan& model) {
    std::vector<at::Tensor> weights;
    for (const char* name : kNetworkNames)
        for (const auto& [key, tensor] : stateDict(model.network(name)))
            weights.push_back(tensor.detach().clone());
    return weights;
}

bool same(const std::vector<at::Tensor>& one, const std::vector<at::Tensor>& other) {
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const at::Tensor& a, const at::Tensor& b) { return a.equal(b); });
}

} // namespace

class TestLossScale : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { torch::set_num_threads(1); } // steps this small only wait for a second

    void gradientsComeBackUnscaled() {
        LossScale lossScale(at::kCPU);
        auto weight = at::full({}, 3.0f).requires_grad_(true);
        lossScale.scaled(weight * 2).backward();
        QCOMPARE(weight.grad().item<float>(), 2 * 65536.0f);
        QCOMPARE(lossScale.unscale({weight.grad()}).item<float>(), 0.0f);
        QCOMPARE(weight.grad().item<float>(), 2.0f);
    }

    void theScaleHalvesAfterAStepThatWasNotFinite() {
        for (const float bad : {kInfinity, -kInfinity, NAN}) {
            LossScale lossScale(at::kCPU);
            QCOMPARE(lossScale.unscale({at::ones({3})}).item<float>(), 0.0f);
            QCOMPARE(lossScale.unscale({at::ones({3}), at::full({2}, bad)}).item<float>(), 1.0f);
            lossScale.update();
            QCOMPARE(lossScale.scale().item<float>(), 32768.0f);
            QCOMPARE(lossScale.steadySteps().item<int>(), 0);
        }
    }

    void theScaleDoublesAfterTwoThousandFiniteSteps() {
        LossScale lossScale(at::kCPU);
        const auto finiteStep = [&] {
            lossScale.unscale({at::ones({1})});
            lossScale.unscale({at::ones({1})});
            lossScale.update();
        };
        for (int i = 0; i < 1999; ++i)
            finiteStep();
        QCOMPARE(lossScale.scale().item<float>(), 65536.0f);
        finiteStep();
        QCOMPARE(lossScale.scale().item<float>(), 131072.0f);
        QCOMPARE(lossScale.steadySteps().item<int>(), 0);
    }

    void aStepThatIsNotFiniteLeavesWeightsAndMomentsAlone() {
        CycleGan model(small());
        model.step(picture(1), picture(2), LossWeights(), LearningRates());
        const auto before = weightsOf(model);
        const auto moments = model.generatorOptimiser().firstMoments()[0].clone();
        const auto steps = model.generatorOptimiser().steps()[0].item<float>();
        setScale(*model.lossScale(), 1e38f); // more than float16 holds
        model.step(picture(3), picture(4), LossWeights(), LearningRates());
        QVERIFY(same(weightsOf(model), before));
        QVERIFY(model.generatorOptimiser().firstMoments()[0].equal(moments));
        QCOMPARE(model.generatorOptimiser().steps()[0].item<float>(), steps);
        QCOMPARE(model.lossScale()->scale().item<float>(), 5e37f);

        setScale(*model.lossScale(), 1024);
        model.step(picture(3), picture(4), LossWeights(), LearningRates());
        QVERIFY(!same(weightsOf(model), before));
        QCOMPARE(model.generatorOptimiser().steps()[0].item<float>(), steps + 1);
    }

    void lossesAreToldUnscaled() {
        CycleGan scaled(small()), single(small(Precision::Float32));
        QVERIFY(!single.lossScale());
        const auto a = picture(1), b = picture(2);
        const auto told = scaled.step(a, b, LossWeights(), {0, 0});
        const auto wanted = single.step(a, b, LossWeights(), {0, 0});
        QVERIFY2(told.allclose(wanted, 2e-2, 2e-3), "float16 rounds to three digits");
        setScale(*scaled.lossScale(), 256);
        QVERIFY(scaled.step(a, b, LossWeights(), {0, 0}).select(0, 2).equal(told.select(0, 2)));
    }

    void aScaleThatFitsChangesNothing() {
        // Powers of two round alike, so only what underflows differs.
        CycleGan large(small()), larger(small());
        setScale(*large.lossScale(), 4096);
        setScale(*larger.lossScale(), 8192);
        for (CycleGan* model : {&large, &larger})
            model->step(picture(1), picture(2), LossWeights(), {1e-3, 1e-3});
        const auto one = weightsOf(large), other = weightsOf(larger);
        for (std::size_t i = 0; i < one.size(); ++i)
            QVERIFY((one[i] - other[i]).abs().max().item<double>() < 2e-3);
    }

    void theScaleIsPartOfACheckpoint() {
        const auto file = std::filesystem::path(m_folder.path().toStdString()) / "float16.ckpt";
        CycleGan model(small());
        setScale(*model.lossScale(), 2048);
        model.step(picture(1), picture(2), LossWeights(), LearningRates());
        QCOMPARE(model.lossScale()->steadySteps().item<int>(), 1);
        saveCheckpoint(file, model, TrainingConfig(), Progress());
        CycleGan resumed(small());
        loadCheckpoint(file, resumed);
        QCOMPARE(resumed.lossScale()->scale().item<float>(), 2048.0f);
        QCOMPARE(resumed.lossScale()->steadySteps().item<int>(), 1);
        for (CycleGan* each : {&model, &resumed})
            each->step(picture(3), picture(4), LossWeights(), LearningRates());
        QVERIFY(same(weightsOf(model), weightsOf(resumed)));
    }

    void aCheckpointWithoutAScaleStillLoads() {
        const auto file = std::filesystem::path(m_folder.path().toStdString()) / "float32.ckpt";
        CycleGan model(small(Precision::Float32));
        model.step(picture(1), picture(2), LossWeights(), LearningRates());
        saveCheckpoint(file, model, TrainingConfig(), Progress());
        CycleGan resumed(small());
        loadCheckpoint(file, resumed);
        QCOMPARE(resumed.lossScale()->scale().item<float>(), 65536.0f);
        QVERIFY(same(weightsOf(model), weightsOf(resumed)));
    }

    void aCpuRefusesFloat16InWords() {
        const auto words = test::messageOf([] { resolvePrecision("float16", at::kCPU); });
        QVERIFY2(words.find("only a GPU computes in") != std::string::npos, words.c_str());
        QCOMPARE(resolvePrecision("float16", at::kCUDA), Precision::Float16);
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestLossScale)
#include "test_loss_scale.moc"
