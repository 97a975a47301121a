#include "core/nn/instance_norm.h"

#include "core/nn/own_kernels.h"
#include "core/nn/parallel.h"
#include "core/nn/plane_norm.h"

#include <torch/torch.h>

namespace cyclorama {
namespace {

/// Planes below this many values a thread are not worth a thread.
constexpr int64_t kGrain = 1 << 15;

float slopeOf(Activation activation) {
    switch (activation) {
    case Activation::None:
        return 1.0f;
    case Activation::Relu:
        return 0.0f;
    case Activation::LeakyRelu:
        return static_cast<float>(kLeakySlope);
    }
    return 1.0f;
}

/// Norm and activation in one pass over each plane, float32 on a CPU.
class PlaneNorm : public torch::autograd::Function<PlaneNorm> {
public:
    static at::Tensor forward(torch::autograd::AutogradContext* context, const at::Tensor& x,
                              double slope, double epsilon) {
        auto y = at::empty_like(x);
        auto statistics = at::empty({x.size(0) * x.size(1), 2}, x.options());
        const int64_t size = x.size(2) * x.size(3);
        const float* from = x.const_data_ptr<float>();
        float* to = y.mutable_data_ptr<float>();
        float* stats = statistics.mutable_data_ptr<float>();
        forEachPlane(x, kGrain, [&](int64_t i) {
            const PlaneStatistics s = planeStatistics(from + i * size, size, epsilon);
            stats[2 * i] = s.mean;
            stats[2 * i + 1] = s.scale;
            normalisePlane(from + i * size, to + i * size, size, s, static_cast<float>(slope));
        });
        context->save_for_backward({x, statistics});
        context->saved_data["slope"] = slope;
        return y;
    }

    static torch::autograd::variable_list backward(torch::autograd::AutogradContext* context,
                                                   torch::autograd::variable_list gradients) {
        const auto saved = context->get_saved_variables();
        const at::Tensor &x = saved[0], &statistics = saved[1];
        const auto slope = static_cast<float>(context->saved_data["slope"].toDouble());
        const auto gradient = gradients[0].contiguous();
        auto result = at::empty_like(x);
        const int64_t size = x.size(2) * x.size(3);
        const float* from = x.const_data_ptr<float>();
        const float* upper = gradient.const_data_ptr<float>();
        const float* stats = statistics.const_data_ptr<float>();
        float* to = result.mutable_data_ptr<float>();
        forEachPlane(x, kGrain, [&](int64_t i) {
            planeGradient(from + i * size, upper + i * size, to + i * size, size,
                          {stats[2 * i], stats[2 * i + 1]}, slope);
        });
        return {result, at::Tensor(), at::Tensor()};
    }
};

/// LibTorch's operators, with layouts in which their gradient is right.
at::Tensor byLibTorch(const at::Tensor& x, Activation activation, double epsilon) {
    const auto y = at::instance_norm(x.contiguous(), {}, {}, {}, {}, /*use_input_stats=*/true,
                                     /*momentum=*/0.1, epsilon, /*cudnn_enabled=*/true);
    if (y.requires_grad())
        y.register_hook([](const at::Tensor& gradient) { return gradient.contiguous(); });
    return activate(y, activation);
}

} // namespace

at::Tensor instanceNormActivate(const at::Tensor& x, Activation activation, double epsilon) {
    const bool ours = x.is_cpu() && x.scalar_type() != at::kDouble && !TwiceDifferentiable::isOn();
    if (!ours) return byLibTorch(x, activation, epsilon);
    return PlaneNorm::apply(x.to(at::kFloat).contiguous(), slopeOf(activation), epsilon)
        .to(x.scalar_type());
}

} // namespace cyclorama
