#pragma once

#include "core/nn/generator.h"

namespace cyclorama {

/// 7 x 7 convolution, two halvings, N residual blocks, two doublings, 7 x 7 convolution, tanh.
std::shared_ptr<Generator> makeResnetGenerator(const GeneratorOptions& options);

} // namespace cyclorama
