#pragma once

#include "core/nn/generator.h"

#include <torch/nn/modules/container/sequential.h>

namespace cyclorama {

/// 7 x 7 convolution, two halvings, N residual blocks, two doublings, 7 x 7 convolution, tanh.
class ResnetGenerator : public Generator {
public:
    /// Throws UsageError as makeGenerator does.
    explicit ResnetGenerator(const GeneratorOptions& options);
    at::Tensor forward(const at::Tensor& pictures) override;

    /// All but the tanh: convolutions, norms with their activation, and residual blocks, each with
    /// a `conv_block` of its own.
    torch::nn::SequentialImpl& layers() { return *m_model; }

private:
    torch::nn::Sequential m_model;
};

} // namespace cyclorama
