#pragma once

#include <ATen/core/Tensor.h>
#include <vector>

namespace cyclorama {

/// Adam (Kingma and Ba 2015) over LibTorch's fused kernel: one pass over each parameter and its
/// two moments. Second beta 0.999, epsilon 1e-8. One thread at a time.
class Adam {
public:
    Adam(std::vector<at::Tensor> parameters, double beta1);

    /// One update with the gradients at hand; a parameter without one stays. `learningRate` is one
    /// value, float64 on a CPU and float32 on a GPU. `skip`, where given, is one float32 value of
    /// LossScale's: 1 leaves everything as it is.
    void step(const at::Tensor& learningRate, const at::Tensor& skip = {});

    /// Those at hand.
    std::vector<at::Tensor> gradients() const;

    /// Forgets the gradients.
    void zeroGrad();

    /// First moments, second moments and step counts, a tensor each for each parameter: what a
    /// checkpoint keeps. Shared with the optimiser: copy into them to restore.
    const std::vector<at::Tensor>& firstMoments() const { return m_firstMoments; }
    const std::vector<at::Tensor>& secondMoments() const { return m_secondMoments; }
    const std::vector<at::Tensor>& steps() const { return m_steps; }

private:
    double m_beta1;
    std::vector<at::Tensor> m_parameters, m_firstMoments, m_secondMoments, m_steps;
};

} // namespace cyclorama
