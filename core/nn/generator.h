#pragma once

#include "core/nn/network_options.h"

#include <memory>
#include <torch/nn/module.h>

namespace cyclorama {

/// Maps pictures of one domain to the other: N x in x H x W in [-1, 1] to N x out x H x W in
/// [-1, 1]; H and W divisible by sizeMultiple(netG).
class Generator : public torch::nn::Module {
public:
    virtual at::Tensor forward(const at::Tensor& pictures) = 0;
};

/// ResNet (Johnson et al. 2016, as used by Zhu et al. 2017) or U-Net (Ronneberger et al. 2015, as
/// used by Isola et al. 2017), with the Python implementation's parameter names.
/// Throws UsageError for options that name no network.
std::shared_ptr<Generator> makeGenerator(const GeneratorOptions& options);

} // namespace cyclorama
