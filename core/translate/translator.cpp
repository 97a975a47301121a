#include "core/translate/translator.h"

#include "core/base/error.h"
#include "core/data/decode.h"
#include "core/nn/banded_generator.h"
#include "core/nn/generator.h"
#include "core/nn/precision.h"
#include "core/nn/state_dict.h"
#include "core/nn/tensor_image.h"
#include "core/train/devices.h"
#include "core/train/model_options.h"
#include "core/weights/architecture.h"
#include "core/weights/checkpoint.h"
#include "core/weights/state_dict_file.h"

#include <torch/torch.h>

namespace cyclorama {
namespace {

/// Below this side a ResNet's inner layers would have too few pixels to mirror at their borders.
constexpr int64_t kSmallestSide = 16;

/// Larger pictures are translated in bands: whole, 64 channels of that many pixels take a gigabyte
/// and more.
constexpr int64_t kPixelsAtOnce = 1536 * 1024;

/// The generator's weights and what messages call them.
struct Weights {
    StateDict state;
    std::string name;
};

Weights weightsOf(const TranslatorOptions& options) {
    if (options.network.empty()) return {readStateDict(options.weights), options.weights.string()};
    const std::string name = options.weights.string() + ", " + options.network;
    const auto networks = readCheckpoint(options.weights).toGenericDict().at("networks");
    const auto dict = networks.toGenericDict();
    if (!dict.contains(options.network))
        throw Error("{}: the checkpoint has no such network", name);
    return {stateDictFromValue(dict.at(options.network), name), name};
}

int64_t roundedUp(int64_t side, int64_t multiple) {
    return (std::max(side, kSmallestSide) + multiple - 1) / multiple * multiple;
}

/// Widened to the right and below to what the generator takes: mirrored, or the border repeated
/// where there is too little to mirror.
at::Tensor widened(const at::Tensor& x, int multiple) {
    const int64_t right = roundedUp(x.size(3), multiple) - x.size(3);
    const int64_t below = roundedUp(x.size(2), multiple) - x.size(2);
    if (right == 0 && below == 0) return x;
    const std::vector<int64_t> sides = {0, right, 0, below};
    return right < x.size(3) && below < x.size(2) ? at::reflection_pad2d(x, sides)
                                                  : at::replication_pad2d(x, sides);
}

class GeneratorTranslator : public Translator {
public:
    explicit GeneratorTranslator(const TranslatorOptions& options)
        : m_device(resolveDevice(options.device))
        , m_precision(resolvePrecision(options.precision, m_device))
        , m_threads(options.threads) {
        const Weights weights = weightsOf(options);
        m_shape = describeGenerator(weights.state, weights.name);
        m_generator = makeGenerator(m_shape);
        loadStateDict(*m_generator, weights.state, weights.name);
        m_generator->to(m_device);
        m_generator->eval();
    }

    Image translate(const Image& picture) override {
        useThreads(m_threads); // here, because LibTorch keeps the number a thread
        torch::InferenceMode noGraph;
        try {
            const auto input = toTensor(withChannels(picture, m_shape.inputChannels)).to(m_device);
            PrecisionScope precision(m_precision, m_device);
            const auto output = forward(widened(input, sizeMultiple(m_shape.netG)));
            if (!output.defined()) throw Error("The translation was cancelled");
            return toImage(output[0].slice(1, 0, picture.height).slice(2, 0, picture.width));
        } catch (const c10::Error& error) {
            throw Error(
                "{} x {} pixels could not be translated; a smaller picture may fit (LibTorch: {})",
                picture.width, picture.height, error.what_without_backtrace());
        }
    }

    std::string description() const override { return describe(m_shape); }

private:
    /// Undefined when it was stopped.
    at::Tensor forward(const at::Tensor& x) {
        if (x.size(2) * x.size(3) <= kPixelsAtOnce || !canTranslateInBands(*m_generator))
            return m_generator->forward(x);
        return translateInBands(*m_generator, x, /*rowsAtOnce=*/0,
                                [this] { return !m_stop.stop_requested(); });
    }

    at::Device m_device;
    Precision m_precision;
    int m_threads;
    GeneratorOptions m_shape;
    std::shared_ptr<Generator> m_generator;
};

} // namespace

std::unique_ptr<Translator> Translator::open(const TranslatorOptions& options) {
    return std::make_unique<GeneratorTranslator>(options);
}

} // namespace cyclorama
