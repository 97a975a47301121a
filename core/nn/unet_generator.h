#pragma once

#include "core/nn/generator.h"

namespace cyclorama {

/// An encoder and decoder of N halvings with skip connections at each size.
std::shared_ptr<Generator> makeUnetGenerator(const GeneratorOptions& options);

} // namespace cyclorama
