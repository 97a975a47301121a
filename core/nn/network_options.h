#pragma once

#include <string>

namespace cyclorama {

/// The shape of a generator; names as in the Python implementation.
struct GeneratorOptions {
    std::string netG = "resnet_9blocks"; ///< resnet_<N>blocks (N >= 1) or unet_<2^N> (N >= 5)
    int inputChannels = 3;               ///< 1 or 3
    int outputChannels = 3;              ///< 1 or 3
    int filters = 64;                    ///< ngf: channels after the first convolution
    std::string norm = "instance";       ///< instance, batch or none
    bool dropout = false;
    std::string padding = "reflect"; ///< in the residual blocks: reflect, replicate or zero
    bool operator==(const GeneratorOptions&) const = default;
};

/// The shape of a discriminator.
struct DiscriminatorOptions {
    std::string netD = "basic"; ///< basic (70 x 70 PatchGAN), n_layers or pixel
    int inputChannels = 3;      ///< 1 or 3
    int filters = 64;           ///< ndf
    int layers = 3;             ///< n_layers_D, for n_layers
    std::string norm = "instance";
    bool operator==(const DiscriminatorOptions&) const = default;
};

/// What both sides of a picture must be divisible by: 4 for a ResNet, 2^N for a U-Net.
/// Throws UsageError for a name that is no generator.
int sizeMultiple(const std::string& netG);

/// "resnet_9blocks, 64 filters, instance norm, 3 to 3 channels".
std::string describe(const GeneratorOptions& options);

} // namespace cyclorama
