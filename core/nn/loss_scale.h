#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>
#include <vector>

namespace cyclorama {

/// Keeps gradients inside float16's range (Micikevicius et al. 2018): losses are multiplied by a
/// scale before their backward pass and gradients divided by it afterwards. The scale halves when a
/// gradient was not finite and doubles after 2000 steps without one. All of it happens on the
/// device; the host never asks. One thread at a time.
class LossScale {
public:
    explicit LossScale(const c10::Device& device);

    /// The loss (one float32 value) times the scale, for its backward pass.
    at::Tensor scaled(const at::Tensor& loss) const;

    /// Divides gradients by the scale, in place. Returns one float32 value: 1 where one of them is
    /// not finite, so that the optimiser must leave its parameters alone, else 0.
    at::Tensor unscale(const std::vector<at::Tensor>& gradients);

    /// Ends a step: a new scale after what `unscale` found in it.
    void update();

    /// What a checkpoint keeps: the scale (float32) and the steps since it last changed (int32).
    /// Shared: copy into them to restore.
    const at::Tensor& scale() const { return m_scale; }
    const at::Tensor& steadySteps() const { return m_steadySteps; }

private:
    at::Tensor m_scale, m_steadySteps;
    std::vector<at::Tensor> m_found; ///< of this step
};

} // namespace cyclorama
