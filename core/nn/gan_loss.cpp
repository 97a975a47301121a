#include "core/nn/gan_loss.h"

#include "core/base/error.h"

#include <torch/torch.h>

namespace cyclorama {

GanMode parseGanMode(const std::string& name) {
    if (name == "lsgan") return GanMode::Lsgan;
    if (name == "vanilla") return GanMode::Vanilla;
    if (name == "wgangp") return GanMode::Wgangp;
    if (name == "hinge") return GanMode::Hinge;
    throw UsageError("gan_mode is '{}'; allowed are lsgan, vanilla, wgangp and hinge", name);
}

at::Tensor discriminatorLoss(GanMode mode, const at::Tensor& score, bool isReal) {
    const double target = isReal ? 1.0 : 0.0;
    switch (mode) {
    case GanMode::Lsgan:
        return at::mse_loss(score, at::full_like(score, target));
    case GanMode::Vanilla:
        return at::binary_cross_entropy_with_logits(score, at::full_like(score, target));
    case GanMode::Wgangp:
        return isReal ? -score.mean() : score.mean();
    case GanMode::Hinge:
        return at::relu(isReal ? 1 - score : 1 + score).mean();
    }
    return {};
}

at::Tensor generatorLoss(GanMode mode, const at::Tensor& score) {
    if (mode == GanMode::Hinge) return -score.mean();
    return discriminatorLoss(mode, score, /*isReal=*/true);
}

at::Tensor gradientPenalty(const std::function<at::Tensor(const at::Tensor&)>& discriminator,
                           const at::Tensor& real, const at::Tensor& fake, const at::Tensor& mix) {
    const auto between = at::lerp(real, fake, mix).detach().requires_grad_(true);
    const auto score = discriminator(between);
    const auto gradient = torch::autograd::grad({score}, {between}, {at::ones_like(score)},
                                                /*retain_graph=*/true, /*create_graph=*/true)[0];
    // The small number keeps the root's derivative finite where the gradient vanishes.
    const auto norms = (gradient.flatten(1).pow(2).sum(1) + 1e-16).sqrt();
    return (norms - 1).pow(2).mean();
}

} // namespace cyclorama
