#pragma once

#include "core/base/image.h"

namespace cyclorama {

/// Mean absolute difference of two pictures of one size, of values in [-1, 1] as networks see
/// them; 0 when the sizes differ. Any thread.
float meanDifference(const Image& a, const Image& b);

/// Where two pictures differ and how much: black where they agree, over purple and orange to pale
/// yellow from a mean difference of half the range on. RGB, of their size; empty when the sizes
/// differ. Any thread.
Image differencePicture(const Image& a, const Image& b);

} // namespace cyclorama
