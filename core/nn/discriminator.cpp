#include "core/nn/discriminator.h"

#include "core/base/error.h"
#include "core/nn/layers.h"

#include <torch/torch.h>

namespace cyclorama {
namespace {

using torch::nn::Conv2d;
using torch::nn::Conv2dOptions;
using torch::nn::Sequential;

/// The list of layers under the name that the Python implementation gives it.
class SequentialDiscriminator : public Discriminator {
public:
    at::Tensor forward(const at::Tensor& pictures) override { return m_layers->forward(pictures); }

protected:
    explicit SequentialDiscriminator(const std::string& name) { register_module(name, m_layers); }

    template <typename Layer>
    void add(Layer layer) {
        m_layers->push_back(std::to_string(m_index++), std::move(layer));
    }

    void addNorm(const std::string& norm, int channels) {
        add(NormActivation(norm, channels, Activation::LeakyRelu));
        ++m_index; // the activation
    }

    void addActivation() {
        add(torch::nn::LeakyReLU(torch::nn::LeakyReLUOptions().negative_slope(kLeakySlope)));
    }

private:
    Sequential m_layers;
    int m_index = 0;
};

class PatchDiscriminator : public SequentialDiscriminator {
public:
    PatchDiscriminator(const DiscriminatorOptions& options, int layers)
        : SequentialDiscriminator("model") {
        const bool bias = hasBias(options.norm);
        add(PatchConvolution(options.inputChannels, options.filters, 2, true));
        addActivation();
        int width = options.filters;
        for (int n = 1; n <= layers; ++n) {
            const int wider = options.filters * std::min(1 << n, 8);
            add(PatchConvolution(width, wider, n < layers ? 2 : 1, bias));
            addNorm(options.norm, wider);
            width = wider;
        }
        add(PatchConvolution(width, 1, 1, true));
    }
};

class PixelDiscriminator : public SequentialDiscriminator {
public:
    explicit PixelDiscriminator(const DiscriminatorOptions& options)
        : SequentialDiscriminator("net") {
        const bool bias = hasBias(options.norm);
        add(Conv2d(Conv2dOptions(options.inputChannels, options.filters, 1)));
        addActivation();
        add(Conv2d(Conv2dOptions(options.filters, 2 * options.filters, 1).bias(bias)));
        addNorm(options.norm, 2 * options.filters);
        add(Conv2d(Conv2dOptions(2 * options.filters, 1, 1).bias(bias)));
    }
};

constexpr int kBasicLayers = 3;

} // namespace

std::shared_ptr<Discriminator> makeDiscriminator(const DiscriminatorOptions& options) {
    if (options.netD == "basic") return std::make_shared<PatchDiscriminator>(options, kBasicLayers);
    if (options.netD == "n_layers")
        return std::make_shared<PatchDiscriminator>(options, options.layers);
    if (options.netD == "pixel") return std::make_shared<PixelDiscriminator>(options);
    throw UsageError("netD is '{}'; allowed are basic, n_layers and pixel", options.netD);
}

int smallestSide(const DiscriminatorOptions& options) {
    if (options.netD == "pixel") return 1;
    const int layers = options.netD == "basic" ? kBasicLayers : options.layers;
    // Each 4 x 4 convolution of stride 1 takes one pixel off, and the last needs one left; each
    // of stride 2 halves.
    return 3 << layers;
}

} // namespace cyclorama
