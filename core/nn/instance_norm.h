#pragma once

#include "core/nn/layers.h"

#include <ATen/core/Tensor.h>

namespace cyclorama {

/// Instance norm (each channel of each picture to mean 0, variance 1, biased, plus epsilon)
/// followed by an activation. `x`: N x C x H x W, any layout and floating type; the result has the
/// layout of `x`.
///
/// LibTorch's own instance_norm is called on contiguous tensors only: on a CPU its gradient is
/// wrong for batch 1 in channels_last (measured with 2.13.0 and 2.14.1, docs/upstream-notes.md).
at::Tensor instanceNormActivate(const at::Tensor& x, Activation activation, double epsilon);

} // namespace cyclorama
