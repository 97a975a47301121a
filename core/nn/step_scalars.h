#pragma once

#include <ATen/core/Tensor.h>
#include <array>
#include <c10/core/Device.h>

namespace cyclorama {

/// How the parts of the loss weigh; may change between two steps.
struct LossWeights {
    double cycleA = 10.0;
    double cycleB = 10.0;
    double identity = 0.5;         ///< share of the cycle weight; 0 skips the passes
    double gradientPenalty = 10.0; ///< with wgangp only
};

/// May change between two steps.
struct LearningRates {
    double generators = 2e-4;
    double discriminators = 2e-4;
};

/// The numbers that may change between two steps, as tensors of one value on the device: a step
/// that was recorded there reads them anew each time. One thread at a time.
class StepScalars {
public:
    /// Loss weights have the losses' type. Learning rates have the type that the fused Adam reads:
    /// float64 on a CPU, float32 on a GPU.
    StepScalars(const c10::Device& device, at::ScalarType lossType);

    /// Sets what has changed, without waiting for the device.
    void set(const LossWeights& weights, const LearningRates& rates);

    const at::Tensor& generatorRate() const { return m_tensors[0]; }
    const at::Tensor& discriminatorRate() const { return m_tensors[1]; }
    const at::Tensor& cycleA() const { return m_tensors[2]; }
    const at::Tensor& cycleB() const { return m_tensors[3]; }
    const at::Tensor& identityA() const { return m_tensors[4]; } ///< of G_A(B) beside B
    const at::Tensor& identityB() const { return m_tensors[5]; } ///< of G_B(A) beside A

private:
    static constexpr std::size_t kCount = 6;
    std::array<double, kCount> m_values{};
    std::array<at::Tensor, kCount> m_tensors;
};

} // namespace cyclorama
