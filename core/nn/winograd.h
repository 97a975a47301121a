#pragma once

#include "core/nn/plane.h"

#include <ATen/core/Tensor.h>

namespace cyclorama {

/// True where convolve3x3 stands in for LibTorch's convolution: where ownConvolutionsServe, with
/// kFewestOwnChannels on both sides, from 4 x 4 pixels on.
bool canConvolve3x3(const at::Tensor& x, const at::Tensor& weight);

/// A 3 x 3 convolution with stride 1 that keeps the size, by Winograd's F(2 x 2, 3 x 3): 2.25 times
/// fewer multiplications, forward and backward, and sums nine times shorter, which rounds less than
/// the direct way. Under LargeTiles F(4 x 4, 3 x 3): 4 times fewer, rounding five times as much as
/// the direct way (both measured in docs/performance.md). The border is made on the way.
///
/// `x`: N x C x H x W; `weight`: K x C x 3 x 3; `bias`: K or undefined; the result: N x K x H x W,
/// contiguous. Can be differentiated once. Call only where canConvolve3x3 says so.
at::Tensor convolve3x3(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                       Border border);

/// True where convolve4x4 stands in for LibTorch's convolution: as canConvolve3x3, and under
/// LargeTiles only.
bool canConvolve4x4(const at::Tensor& x, const at::Tensor& weight);

/// A 4 x 4 convolution with stride 1 and a border of one zero by F(3 x 3, 4 x 4): 4 times fewer
/// multiplications. `x`: N x C x H x W; `weight`: K x C x 4 x 4; `bias`: K or undefined; the
/// result: N x K x (H - 1) x (W - 1), contiguous. Can be differentiated once. Call only where
/// canConvolve4x4 says so.
at::Tensor convolve4x4(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias);

} // namespace cyclorama
