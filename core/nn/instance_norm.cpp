#include "core/nn/instance_norm.h"

#include <torch/torch.h>

namespace cyclorama {

at::Tensor instanceNormActivate(const at::Tensor& x, Activation activation, double epsilon) {
    const auto normalised =
        at::instance_norm(x.contiguous(), {}, {}, {}, {}, /*use_input_stats=*/true,
                          /*momentum=*/0.1, epsilon, /*cudnn_enabled=*/true);
    switch (activation) {
    case Activation::None:
        return normalised;
    case Activation::Relu:
        return at::relu(normalised);
    case Activation::LeakyRelu:
        return at::leaky_relu(normalised, kLeakySlope);
    }
    return normalised;
}

} // namespace cyclorama
