#pragma once

#include <string>

namespace torch::nn {
class Module;
}

namespace cyclorama {

/// Fresh weights for every convolution: normal (mean 0, standard deviation `gain`), xavier (Glorot
/// and Bengio 2010), kaiming (He et al. 2015) or orthogonal (Saxe et al. 2014); biases 0; batch
/// norm's weights normal around 1. Draws from LibTorch's default generator.
/// Throws UsageError for another type.
void initialiseWeights(torch::nn::Module& network, const std::string& type, double gain);

} // namespace cyclorama
