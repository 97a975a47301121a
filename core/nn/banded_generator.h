#pragma once

#include "core/nn/generator.h"

#include <ATen/core/Tensor.h>
#include <functional>

namespace cyclorama {

/// True for generators that translateInBands takes: the ResNets.
bool canTranslateInBands(const Generator& generator);

/// What the generator makes of a picture (1 x C x H x W, sides divisible by 4), worked out in bands
/// of rows, so that memory grows with the picture's width and not with its area: only the innermost
/// layers (a sixteenth of the pixels) are kept whole, as float16. Instance norms take their
/// statistics from the whole picture, by going over it once more for each norm outside the residual
/// blocks, so there is no seam. `rowsAtOnce`: rows of the picture a band, a multiple of 4; 0 for
/// what suits some hundred MB. `keepGoing` is asked before each band; when it answers false, the
/// result is undefined. No gradients; the generator must be in evaluation mode.
at::Tensor translateInBands(Generator& generator, const at::Tensor& picture, int64_t rowsAtOnce = 0,
                            const std::function<bool()>& keepGoing = {});

} // namespace cyclorama
