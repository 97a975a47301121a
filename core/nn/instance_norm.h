#pragma once

#include "core/nn/layers.h"

#include <ATen/core/Tensor.h>

namespace cyclorama {

/// Instance norm (each channel of each picture to mean 0, variance 1, biased, plus epsilon)
/// followed by an activation. `x`: N x C x H x W, any layout and floating type; statistics are
/// float32 at least; the result is contiguous.
///
/// On a CPU both are one pass of our own over memory, forward and backward, and only `x` is kept
/// between them. LibTorch's own instance_norm has a wrong gradient there when the gradient from
/// above is channels_last and the batch is 1 (measured with 2.13.0 and 2.14.1,
/// docs/upstream-notes.md).
at::Tensor instanceNormActivate(const at::Tensor& x, Activation activation, double epsilon);

} // namespace cyclorama
