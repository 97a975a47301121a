#include "core/nn/step_scalars.h"

#include <torch/torch.h>

namespace cyclorama {

StepScalars::StepScalars(const c10::Device& device, at::ScalarType lossType) {
    const at::ScalarType rateType = device.is_cpu() ? at::kDouble : at::kFloat;
    for (std::size_t i = 0; i < kCount; ++i)
        m_tensors[i] = at::zeros({}, at::TensorOptions(device).dtype(i < 2 ? rateType : lossType));
}

void StepScalars::set(const LossWeights& weights, const LearningRates& rates) {
    const std::array<double, kCount> values = {rates.generators,
                                               rates.discriminators,
                                               weights.cycleA,
                                               weights.cycleB,
                                               weights.cycleB * weights.identity,
                                               weights.cycleA * weights.identity};
    for (std::size_t i = 0; i < kCount; ++i)
        if (values[i] != m_values[i]) m_tensors[i].fill_(values[i]);
    m_values = values;
}

} // namespace cyclorama
