#pragma once

#include "core/nn/network_options.h"

#include <memory>
#include <torch/nn/module.h>

namespace cyclorama {

/// Scores how real each patch of a picture looks: N x C x H x W in [-1, 1] to N x 1 x h x w.
/// basic: one score for each overlapping 70 x 70 patch (Isola et al. 2017); n_layers: another patch
/// size; pixel: a score a pixel. Parameter names are the Python implementation's.
class Discriminator : public torch::nn::Module {
public:
    virtual at::Tensor forward(const at::Tensor& pictures) = 0;
};

/// Throws UsageError for options that name no network.
std::shared_ptr<Discriminator> makeDiscriminator(const DiscriminatorOptions& options);

/// The smallest side of a picture that the discriminator still gives a score for.
int smallestSide(const DiscriminatorOptions& options);

} // namespace cyclorama
