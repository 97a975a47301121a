#include "core/weights/architecture.h"

#include "core/base/error.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string_view>
#include <vector>

namespace cyclorama {
namespace {

using Shape = std::vector<std::int64_t>;

/// The shapes of a state dict by name, without the prefix that DataParallel puts before names.
class Shapes {
public:
    explicit Shapes(const StateDict& state) {
        static constexpr std::string_view kPrefix = "module.";
        for (const auto& [name, tensor] : state) {
            const bool prefixed = name.starts_with(kPrefix);
            m_shapes[prefixed ? name.substr(kPrefix.size()) : name] = tensor.sizes().vec();
        }
    }

    bool has(const std::string& name) const { return m_shapes.contains(name); }

    /// The shape, or empty.
    Shape of(const std::string& name) const {
        const auto found = m_shapes.find(name);
        return found == m_shapes.end() ? Shape() : found->second;
    }

    bool isConvolution(const std::string& module) const {
        return of(module + ".weight").size() == 4;
    }

    /// A convolution of `kernel` x `kernel` taps.
    bool isConvolution(const std::string& module, std::int64_t kernel) const {
        const Shape shape = of(module + ".weight");
        return shape.size() == 4 && shape[2] == kernel && shape[3] == kernel;
    }

    /// Batch norm has weights; instance norm has none, but then its convolution carries a bias.
    std::string norm(const std::string& normModule, const std::string& convolution) const {
        if (has(normModule + ".weight")) return "batch";
        return has(convolution + ".bias") ? "instance" : "none";
    }

    const std::string& first() const { return m_shapes.begin()->first; }
    bool empty() const { return m_shapes.empty(); }

private:
    std::map<std::string, Shape> m_shapes;
};

bool isResnet(const Shapes& shapes) {
    return shapes.isConvolution("model.1", 7) &&
           (shapes.isConvolution("model.10.conv_block.0", 3) ||
            shapes.isConvolution("model.10.conv_block.1", 3));
}

bool isUnet(const Shapes& shapes) {
    return shapes.isConvolution("model.model.0", 4) && shapes.isConvolution("model.model.3", 4);
}

bool isPatchDiscriminator(const Shapes& shapes) {
    return shapes.isConvolution("model.0", 4) && shapes.isConvolution("model.2", 4);
}

bool isPixelDiscriminator(const Shapes& shapes) {
    return shapes.isConvolution("net.0", 1) && shapes.isConvolution("net.2", 1);
}

[[noreturn]] void refuse(const Shapes& shapes, const std::string& name, const Sentence& wanted) {
    if (isPatchDiscriminator(shapes) || isPixelDiscriminator(shapes))
        throw Error("{}: these weights are of a discriminator, not of a {}", name, wanted);
    if (isResnet(shapes) || isUnet(shapes))
        throw Error("{}: these weights are of a generator, not of a {}", name, wanted);
    throw Error("{}: these weights are of no network that this program knows (first name: {}), not "
                "of a {}",
                name, shapes.empty() ? say("none") : Sentence(shapes.first()), wanted);
}

/// Later steps make a network of the size that the first layers tell, so the other layers have to
/// bear that size out.
void expectWeight(const Shapes& shapes, const std::string& module, const Shape& expected,
                  const std::string& name) {
    if (shapes.of(module + ".weight") == expected) return;
    throw Error("{}: {}.weight is missing or has another shape than the other layers ask for: "
                "these are the weights of a network that this program does not know",
                name, module);
}

int asInt(std::int64_t value, const std::string& name) {
    if (value < 1 || value > std::numeric_limits<int>::max() / 64) {
        throw Error("{}: a layer has {} channels", name, value);
    }
    return static_cast<int>(value);
}

std::string at(const std::string& prefix, int index) {
    return prefix + std::to_string(index);
}

GeneratorOptions describeResnet(const Shapes& shapes, const std::string& name) {
    GeneratorOptions options;
    const Shape first = shapes.of("model.1.weight");
    options.filters = asInt(first[0], name);
    options.inputChannels = asInt(first[1], name);
    options.norm = shapes.norm("model.2", "model.1");

    // 0 padding, 1 convolution, 2 norm, 3 ReLU; from 4 and 7 the halvings; then the blocks.
    constexpr int kFirstBlock = 10;
    const std::string firstBlock = at("model.", kFirstBlock) + ".conv_block.";
    // Inside a block padding and dropout have no weights but take an index each; zero padding is
    // part of its convolution and takes none.
    const bool padded = !shapes.isConvolution(at(firstBlock, 0));
    const int begin = padded ? 1 : 0;
    const int plainSecond = padded ? 5 : 3;
    options.padding = padded ? "reflect" : "zero";
    options.dropout = !shapes.isConvolution(at(firstBlock, plainSecond));
    const int second = plainSecond + (options.dropout ? 1 : 0);

    const std::int64_t ngf = options.filters;
    expectWeight(shapes, "model.4", {2 * ngf, ngf, 3, 3}, name);
    expectWeight(shapes, "model.7", {4 * ngf, 2 * ngf, 3, 3}, name);
    int blocks = 0;
    for (;; ++blocks) {
        const std::string block = at("model.", kFirstBlock + blocks) + ".conv_block.";
        if (!shapes.isConvolution(at(block, begin))) break;
        for (const int index : {begin, second}) {
            expectWeight(shapes, at(block, index), {4 * ngf, 4 * ngf, 3, 3}, name);
        }
    }
    options.netG = "resnet_" + std::to_string(blocks) + "blocks";

    // Two doublings of three modules each, padding, the last convolution.
    const int doubling = kFirstBlock + blocks;
    expectWeight(shapes, at("model.", doubling), {4 * ngf, 2 * ngf, 3, 3}, name);
    expectWeight(shapes, at("model.", doubling + 3), {2 * ngf, ngf, 3, 3}, name);
    const std::string last = at("model.", doubling + 7);
    const Shape lastShape = shapes.of(last + ".weight");
    options.outputChannels = asInt(lastShape.empty() ? 0 : lastShape[0], name);
    expectWeight(shapes, last, {options.outputChannels, ngf, 7, 7}, name);
    return options;
}

GeneratorOptions describeUnet(const Shapes& shapes, const std::string& name) {
    GeneratorOptions options;
    const Shape first = shapes.of("model.model.0.weight");
    options.filters = asInt(first[0], name);
    options.inputChannels = asInt(first[1], name);
    options.outputChannels = asInt(shapes.of("model.model.3.weight")[1], name);
    options.norm = shapes.norm("model.model.1.model.2", "model.model.1.model.1");

    // The outermost level has the next one at 1; the others have their convolution at 1 and the
    // next level at 3, where the innermost has the convolution back up.
    const std::int64_t ngf = options.filters;
    std::string level = "model.model.1.model.";
    std::int64_t width = ngf;
    int depth = 2;
    for (;; ++depth, level += "3.model.") {
        const std::int64_t inner = std::min(2 * width, 8 * ngf);
        expectWeight(shapes, level + "1", {inner, width, 4, 4}, name);
        const bool innermost = shapes.isConvolution(level + "3");
        const std::int64_t deep = innermost ? inner : 2 * inner;
        expectWeight(shapes, level + (innermost ? "3" : "5"), {deep, width, 4, 4}, name);
        width = inner;
        if (innermost) break;
    }
    expectWeight(shapes, "model.model.3", {2 * ngf, options.outputChannels, 4, 4}, name);
    options.netG = "unet_" + std::to_string(std::int64_t{1} << std::min(depth, 62));
    return options;
}

} // namespace

GeneratorOptions describeGenerator(const StateDict& state, const std::string& name) {
    const Shapes shapes(state);
    if (!isResnet(shapes) && !isUnet(shapes)) refuse(shapes, name, say("generator"));
    const GeneratorOptions options =
        isResnet(shapes) ? describeResnet(shapes, name) : describeUnet(shapes, name);
    try {
        sizeMultiple(options.netG);
    } catch (const UsageError& error) {
        throw Error("{}: {}", name, error.sentence());
    }
    return options;
}

DiscriminatorOptions describeDiscriminator(const StateDict& state, const std::string& name) {
    const Shapes shapes(state);
    DiscriminatorOptions options;
    const bool pixel = isPixelDiscriminator(shapes);
    if (!pixel && !isPatchDiscriminator(shapes)) refuse(shapes, name, say("discriminator"));

    const std::string model = pixel ? "net." : "model.";
    const Shape first = shapes.of(model + "0.weight");
    options.filters = asInt(first[0], name);
    options.inputChannels = asInt(first[1], name);
    options.norm = shapes.norm(model + "3", model + "2");
    const std::int64_t ndf = options.filters;
    if (pixel) {
        options.netD = "pixel";
        expectWeight(shapes, "net.2", {2 * ndf, ndf, 1, 1}, name);
        expectWeight(shapes, "net.5", {1, 2 * ndf, 1, 1}, name);
        return options;
    }
    // A convolution and its activation, then convolution, norm, activation for each layer.
    const auto convolution = [](int layer) { return at("model.", 3 * layer - 1); };
    std::int64_t width = ndf;
    options.layers = 0;
    while (shapes.isConvolution(convolution(options.layers + 2))) {
        ++options.layers;
        const std::int64_t wider = std::min(2 * width, 8 * ndf);
        expectWeight(shapes, convolution(options.layers), {wider, width, 4, 4}, name);
        width = wider;
    }
    expectWeight(shapes, convolution(options.layers + 1), {1, width, 4, 4}, name);
    options.netD = options.layers == 3 ? "basic" : "n_layers";
    return options;
}

} // namespace cyclorama
