#pragma once

#include "core/nn/own_kernels.h"

#include <ATen/core/Tensor.h>
#include <functional>

namespace cyclorama {

/// While it lives, residual blocks on this thread keep only what goes into them (recomputed).
class ActivationCheckpointing : ThreadSwitch {
public:
    ActivationCheckpointing();
    static bool isOn();
};

/// `part(x)`, of which only `x` is kept for the backward pass; what lies in between is worked out
/// again there (activation checkpointing, Chen et al. 2016). Values and gradients are the same,
/// memory is less, time one forward pass more. `part` must give the same each time (neither dropout
/// nor running statistics) and is called again on the thread that goes backward, in the precision
/// of the present PrecisionScope. `x` must require a gradient. Can be differentiated once.
at::Tensor recomputed(std::function<at::Tensor(const at::Tensor&)> part, const at::Tensor& x);

} // namespace cyclorama
