#include "core/base/atomic_file.h"
#include "core/train/learning_rate.h"
#include "tests/support/paths.h"

#include <QtTest>
#include <nlohmann/json.hpp>

using namespace cyclorama;

class TestLearningRate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ratesAreThoseOfTheReference() {
        const auto table =
            nlohmann::json::parse(readFile(test::dataFolder() / "parity/learning_rates.json"));
        TrainingConfig config;
        config.n_epochs = 6;
        config.n_epochs_decay = 4;
        config.lr_decay_iters = 3;
        for (const auto& [policy, rates] : table.at("lr").items()) {
            config.lr_policy = policy;
            for (std::size_t i = 0; i < rates.size(); ++i) {
                const double wanted = rates[i];
                const double got = config.lr * learningRateFactor(config, static_cast<int>(i) + 1);
                QVERIFY2(std::abs(got / wanted - 1) < 1e-9, policy.c_str());
            }
        }
    }

    void theLastEpochStillTrains() {
        for (const char* policy : {"linear", "step", "plateau", "cosine", "constant"})
            for (const auto& [constant, decay] : {std::pair{100, 100}, {1, 0}, {0, 1}, {3, 200}}) {
                TrainingConfig config;
                config.lr_policy = policy;
                config.n_epochs = constant;
                config.n_epochs_decay = decay;
                QVERIFY2(learningRateFactor(config, config.totalEpochs()) > 0, policy);
                QVERIFY2(learningRateFactor(config, 1) > 0, policy);
            }
    }

    void aPlateauLowersTheRateAfterFiveEpochsWithoutProgress() {
        PlateauState state;
        state = afterEpoch(state, 2.0);
        for (int epoch = 0; epoch < 5; ++epoch)
            state = afterEpoch(state, 1.99);
        QCOMPARE(state.factor, 1.0);
        state = afterEpoch(state, 1.985);
        QCOMPARE(state.factor, 0.2);
        QCOMPARE(state.badEpochs, 0);
        state = afterEpoch(state, 1.0);
        QCOMPARE(state.best, 1.0);
    }
};

QTEST_GUILESS_MAIN(TestLearningRate)
#include "test_learning_rate.moc"
