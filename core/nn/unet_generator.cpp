#include "core/nn/unet_generator.h"

#include "core/nn/layers.h"
#include "core/nn/network_names.h"

#include <torch/torch.h>

namespace cyclorama {
namespace {

using torch::nn::Conv2d;
using torch::nn::Conv2dOptions;
using torch::nn::ConvTranspose2d;
using torch::nn::ConvTranspose2dOptions;

enum class Place { Outermost, Middle, Innermost };

/// One level of the U: halve, go through the level below, double; the level's input is handed
/// beside the result. Members are numbered as in the Python implementation.
class UnetLevelImpl : public torch::nn::Module {
public:
    UnetLevelImpl(Place place, int outer, int inner, int input, const GeneratorOptions& options,
                  std::shared_ptr<UnetLevelImpl> below)
        : m_place(place)
        , m_below(std::move(below)) {
        const bool bias = hasBias(options.norm);
        const int deep = place == Place::Innermost ? inner : 2 * inner;
        m_down = Conv2d(Conv2dOptions(input, inner, 4).stride(2).padding(1).bias(bias));
        m_up = ConvTranspose2d(ConvTranspose2dOptions(deep, outer, 4)
                                   .stride(2)
                                   .padding(1)
                                   .bias(place == Place::Outermost || bias));
        auto model = std::make_shared<torch::nn::Module>();
        switch (place) {
        case Place::Outermost: // down, below, activation, up, tanh
            model->register_module("0", m_down);
            model->register_module("1", m_below);
            model->register_module("3", m_up);
            break;
        case Place::Middle: // activation, down, norm, below, activation, up, norm, dropout
            m_downNorm = NormActivation(options.norm, inner, Activation::None);
            m_upNorm = NormActivation(options.norm, outer, Activation::None);
            model->register_module("1", m_down);
            model->register_module("2", m_downNorm);
            model->register_module("3", m_below);
            model->register_module("5", m_up);
            model->register_module("6", m_upNorm);
            if (options.dropout) model->register_module("7", m_dropout = torch::nn::Dropout(0.5));
            break;
        case Place::Innermost: // activation, down, activation, up, norm
            m_upNorm = NormActivation(options.norm, outer, Activation::None);
            model->register_module("1", m_down);
            model->register_module("3", m_up);
            model->register_module("4", m_upNorm);
            break;
        }
        register_module("model", model);
    }

    at::Tensor forward(const at::Tensor& x) {
        if (m_place == Place::Outermost)
            return at::tanh(m_up->forward(at::relu(m_below->forward(m_down->forward(x)))));

        // The Python implementation activates in place, so what it hands beside the result is
        // activated too; the next ReLU makes both the same.
        const auto active = at::leaky_relu(x, kLeakySlope);
        auto y = m_down->forward(active);
        if (m_place == Place::Middle) y = m_below->forward(m_downNorm->forward(y));
        y = m_upNorm->forward(m_up->forward(at::relu(y)));
        if (m_dropout) y = m_dropout->forward(y);
        return at::cat({active, y}, 1);
    }

private:
    Place m_place;
    std::shared_ptr<UnetLevelImpl> m_below;
    Conv2d m_down{nullptr};
    ConvTranspose2d m_up{nullptr};
    NormActivation m_downNorm{nullptr}, m_upNorm{nullptr};
    torch::nn::Dropout m_dropout{nullptr};
};

class UnetGenerator : public Generator {
public:
    explicit UnetGenerator(const GeneratorOptions& options) {
        const int halvings = parseGeneratorName(options.netG).depth;
        const int ngf = options.filters;
        GeneratorOptions plain = options;
        plain.dropout = false; // only the levels of full width drop
        const auto level = [](auto&&... arguments) {
            return std::make_shared<UnetLevelImpl>(std::forward<decltype(arguments)>(arguments)...);
        };
        auto inner = level(Place::Innermost, 8 * ngf, 8 * ngf, 8 * ngf, plain, nullptr);
        for (int i = 0; i < halvings - 5; ++i)
            inner = level(Place::Middle, 8 * ngf, 8 * ngf, 8 * ngf, options, inner);
        for (const int width : {4 * ngf, 2 * ngf, ngf})
            inner = level(Place::Middle, width, 2 * width, width, plain, inner);
        m_model = level(Place::Outermost, options.outputChannels, ngf, options.inputChannels, plain,
                        inner);
        register_module("model", m_model);
    }

    at::Tensor forward(const at::Tensor& pictures) override { return m_model->forward(pictures); }

private:
    std::shared_ptr<UnetLevelImpl> m_model;
};

} // namespace

std::shared_ptr<Generator> makeUnetGenerator(const GeneratorOptions& options) {
    return std::make_shared<UnetGenerator>(options);
}

} // namespace cyclorama
