#pragma once

#include "core/nn/plane.h"

#include <ATen/core/Tensor.h>

namespace cyclorama {

/// Convolutions as one matrix product for all taps and sums of shifted planes, where that is faster
/// than LibTorch's (docs/performance.md): few channels on one side, or a stride. Call only where
/// ownConvolutionsServe says so; each can be differentiated once. `bias`: K or undefined.

/// A convolution whose gradient by the picture is made so; forward as LibTorch does.
/// `x`: N x C x H x W; `weight`: K x C x k x k.
at::Tensor convolve(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                    std::int64_t stride, std::int64_t padding);

/// A convolution to few channels, stride 1.
at::Tensor convolveToFew(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                         std::int64_t padding);

/// A transposed convolution. `weight`: C x K x k x k.
at::Tensor convolveTransposed(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                              std::int64_t stride, std::int64_t padding,
                              std::int64_t outputPadding);

} // namespace cyclorama
