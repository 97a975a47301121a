#include "core/nn/resnet_generator.h"

#include "core/nn/layers.h"
#include "core/nn/network_names.h"
#include "core/nn/recompute.h"

#include <torch/torch.h>

namespace cyclorama {
namespace {

using torch::nn::Sequential;

/// x + conv_block(x): two padded 3 x 3 convolutions. Members are numbered as in the Python
/// implementation, where padding, activation and dropout are modules of their own and zero padding
/// is none.
class ResidualBlockImpl : public torch::nn::Module {
public:
    ResidualBlockImpl(int width, const GeneratorOptions& options)
        : m_repeats(options.norm != "batch" && !options.dropout) {
        const bool bias = hasBias(options.norm);
        const int pad = options.padding == "zero" ? 0 : 1;
        int index = pad;
        const auto add = [&](auto module) { m_block->push_back(std::to_string(index++), module); };
        add(PaddedConvolution(width, width, 3, 1, options.padding, bias));
        add(NormActivation(options.norm, width, Activation::Relu));
        ++index; // the activation
        if (options.dropout) add(torch::nn::Dropout(0.5));
        index += pad;
        add(PaddedConvolution(width, width, 3, 1, options.padding, bias));
        add(NormActivation(options.norm, width, Activation::None));
        register_module("conv_block", m_block);
    }

    at::Tensor forward(const at::Tensor& x) {
        if (m_repeats && ActivationCheckpointing::isOn() && x.requires_grad())
            return x + recomputed([this](const at::Tensor& in) { return m_block->forward(in); }, x);
        return x + m_block->forward(x);
    }

private:
    bool m_repeats; ///< gives the same each time
    Sequential m_block;
};
TORCH_MODULE(ResidualBlock);

} // namespace

ResnetGenerator::ResnetGenerator(const GeneratorOptions& options) {
    const int blocks = parseGeneratorName(options.netG).depth;
    const bool bias = hasBias(options.norm);
    const int ngf = options.filters;
    // Indices count the Python implementation's modules: padding 0, convolution 1, norm 2,
    // activation 3, ...
    int index = 1;
    const auto add = [&](auto module) { m_model->push_back(std::to_string(index++), module); };
    const auto addNorm = [&](int channels) {
        add(NormActivation(options.norm, channels, Activation::Relu));
        ++index; // the activation
    };
    add(PaddedConvolution(options.inputChannels, ngf, 7, 3, "reflect", bias));
    addNorm(ngf);
    for (const int width : {ngf, 2 * ngf}) {
        add(HalvingConvolution(width, 2 * width, bias));
        addNorm(2 * width);
    }
    for (int i = 0; i < blocks; ++i)
        add(ResidualBlock(4 * ngf, options));
    for (const int width : {4 * ngf, 2 * ngf}) {
        add(DoublingConvolution(width, width / 2, bias));
        addNorm(width / 2);
    }
    ++index; // the padding
    add(PaddedConvolution(ngf, options.outputChannels, 7, 3, "reflect", true));
    register_module("model", m_model);
}

at::Tensor ResnetGenerator::forward(const at::Tensor& pictures) {
    return at::tanh(m_model->forward(pictures));
}

} // namespace cyclorama
