#include "core/nn/loss_scale.h"

#include <torch/torch.h>

namespace cyclorama {
namespace {

// Those of PyTorch's GradScaler.
constexpr double kFirstScale = 65536;
constexpr double kGrowth = 2;
constexpr double kBackoff = 0.5;
constexpr int64_t kStepsUntilGrowth = 2000;

} // namespace

LossScale::LossScale(const c10::Device& device)
    : m_scale(at::full({}, kFirstScale, at::TensorOptions(device).dtype(at::kFloat)))
    , m_steadySteps(at::zeros({}, at::TensorOptions(device).dtype(at::kInt))) {}

at::Tensor LossScale::scaled(const at::Tensor& loss) const {
    return loss * m_scale;
}

at::Tensor LossScale::unscale(const std::vector<at::Tensor>& gradients) {
    torch::NoGradGuard noGrad;
    at::Tensor found = at::zeros_like(m_scale);
    // In float64, for the inverse of a small scale leaves float32's range.
    const auto inverse = m_scale.to(at::kDouble).reciprocal().to(at::kFloat);
    at::_amp_foreach_non_finite_check_and_unscale_(gradients, found, inverse);
    m_found.push_back(found);
    return found;
}

void LossScale::update() {
    torch::NoGradGuard noGrad;
    if (m_found.empty()) return;
    const auto found = at::stack(m_found).amax();
    at::_amp_update_scale_(m_scale, m_steadySteps, found, kGrowth, kBackoff, kStepsUntilGrowth);
    m_found.clear();
}

} // namespace cyclorama
