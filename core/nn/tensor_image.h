#pragma once

#include "core/base/image.h"

#include <ATen/core/Tensor.h>

namespace cyclorama {

/// A picture as 1 x C x H x W float32 in [-1, 1], on the CPU.
at::Tensor toTensor(const Image& image);

/// C x H x W in [-1, 1], any device and floating type, rounded to 8 bits: H x W x C, there too.
at::Tensor toBytes(const at::Tensor& picture);

/// The picture whose bytes these are, H x W x C on the CPU.
Image fromBytes(const at::Tensor& bytes);

/// Both: C x H x W in [-1, 1], any device and floating type, rounded to 8 bits.
Image toImage(const at::Tensor& picture);

} // namespace cyclorama
