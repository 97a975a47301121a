#include "core/nn/adam.h"

#include <torch/torch.h>

namespace cyclorama {
namespace {

constexpr double kBeta2 = 0.999;
constexpr double kEpsilon = 1e-8;

} // namespace

Adam::Adam(std::vector<at::Tensor> parameters, double beta1)
    : m_beta1(beta1)
    , m_parameters(std::move(parameters)) {
    for (const auto& parameter : m_parameters) {
        m_firstMoments.push_back(at::zeros_like(parameter));
        m_secondMoments.push_back(at::zeros_like(parameter));
        m_steps.push_back(at::zeros({}, parameter.options().dtype(at::kFloat)));
    }
}

void Adam::step(const at::Tensor& learningRate, const at::Tensor& skip) {
    torch::NoGradGuard noGrad;
    std::vector<at::Tensor> parameters, gradients, first, second, steps;
    for (std::size_t i = 0; i < m_parameters.size(); ++i) {
        const at::Tensor& parameter = m_parameters[i];
        at::Tensor gradient = parameter.grad();
        if (!gradient.defined()) continue;
        // The kernel walks over memory, so both must lie in the same order.
        if (gradient.strides() != parameter.strides())
            gradient = at::empty_like(parameter).copy_(gradient);
        parameters.push_back(parameter);
        gradients.push_back(gradient);
        first.push_back(m_firstMoments[i]);
        second.push_back(m_secondMoments[i]);
        steps.push_back(m_steps[i]);
    }
    if (parameters.empty()) return;
    at::_foreach_add_(steps, 1);
    std::optional<at::Tensor> foundInf;
    if (skip.defined()) {
        foundInf = skip;
        at::_foreach_sub_(steps, std::vector<at::Tensor>(steps.size(), skip));
    }
    at::_fused_adam_(parameters, gradients, first, second, /*max_exp_avg_sqs=*/{}, steps,
                     learningRate, m_beta1, kBeta2, /*weight_decay=*/0.0, kEpsilon,
                     /*amsgrad=*/false, /*maximize=*/false, /*grad_scale=*/{}, foundInf);
}

std::vector<at::Tensor> Adam::gradients() const {
    std::vector<at::Tensor> found;
    for (const auto& parameter : m_parameters)
        if (parameter.grad().defined()) found.push_back(parameter.grad());
    return found;
}

void Adam::zeroGrad() {
    for (auto& parameter : m_parameters)
        parameter.mutable_grad().reset();
}

} // namespace cyclorama
