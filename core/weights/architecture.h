#pragma once

#include "core/nn/network_options.h"
#include "core/nn/state_dict.h"

#include <string>

namespace cyclorama {

/// Which generator these are the weights of, told from names and shapes, with or without a
/// `module.` prefix. Two things leave no trace in weights and are given as their defaults: reflect
/// padding against replicate, and dropout in a U-Net (it matters to training only).
/// Throws Error for weights of anything else; `name` is what messages call the source.
GeneratorOptions describeGenerator(const StateDict& state, const std::string& name);

/// The same for a discriminator.
DiscriminatorOptions describeDiscriminator(const StateDict& state, const std::string& name);

} // namespace cyclorama
