#include "core/train/learning_rate.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace cyclorama {
namespace {

constexpr double kStepFactor = 0.1;
constexpr double kPlateauFactor = 0.2;
constexpr double kPlateauThreshold = 0.01;
constexpr int kPlateauPatience = 5;

} // namespace

double learningRateFactor(const TrainingConfig& config, int epoch, const PlateauState& plateau) {
    const auto& policy = config.lr_policy;
    if (policy == "linear")
        return 1.0 - std::max(0, epoch - config.n_epochs) / (config.n_epochs_decay + 1.0);
    if (policy == "step") return std::pow(kStepFactor, (epoch - 1) / config.lr_decay_iters);
    if (policy == "cosine") {
        const double done = (epoch - 1.0) / std::max(1, config.totalEpochs());
        return 0.5 * (1.0 + std::cos(std::numbers::pi * std::min(done, 1.0)));
    }
    return policy == "plateau" ? plateau.factor : 1.0;
}

PlateauState afterEpoch(PlateauState state, double loss) {
    if (state.best == 0 || loss < state.best * (1 - kPlateauThreshold)) {
        state.best = loss;
        state.badEpochs = 0;
    } else if (++state.badEpochs > kPlateauPatience) {
        state.factor *= kPlateauFactor;
        state.badEpochs = 0;
    }
    return state;
}

} // namespace cyclorama
