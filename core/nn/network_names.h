#pragma once

#include <string>

namespace cyclorama {

/// What a generator's name says: resnet_9blocks is 9 residual blocks, unet_256 is 8 halvings.
struct GeneratorName {
    bool isUnet = false;
    int depth = 0; ///< residual blocks, or halvings down to 1 x 1
};

/// Throws UsageError for a name that is no generator.
GeneratorName parseGeneratorName(const std::string& netG);

} // namespace cyclorama
