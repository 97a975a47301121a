#include "core/nn/banded_generator.h"

#include "core/nn/layers.h"
#include "core/nn/resnet_generator.h"

#include <torch/torch.h>

namespace cyclorama {
namespace {

using torch::nn::Module;

/// Values that the widest layer of a band may hold.
constexpr int64_t kBandValues = 1 << 22;
/// The factor between the picture and the residual blocks.
constexpr int64_t kInnerScale = 4;

/// Rows of a layer's output, worked out when asked for: 1 x C x (end - begin) x W.
struct Layer {
    std::function<at::Tensor(int64_t begin, int64_t end)> rows;
    int64_t height = 0;
};

class Cancelled {};

/// A pass over a layer in bands.
class Bands {
public:
    Bands(int64_t rowsOfPicture, int64_t pictureHeight, const std::function<bool()>& keepGoing)
        : m_rows(rowsOfPicture)
        , m_pictureHeight(pictureHeight)
        , m_keepGoing(keepGoing) {}

    template <typename Band>
    void over(int64_t height, const Band& band) const {
        const int64_t rows = std::max<int64_t>(2, m_rows * height / m_pictureHeight);
        for (int64_t begin = 0; begin < height; begin += rows) {
            if (m_keepGoing && !m_keepGoing()) throw Cancelled();
            band(begin, std::min(begin + rows, height));
        }
    }

private:
    int64_t m_rows, m_pictureHeight;
    const std::function<bool()>& m_keepGoing;
};

/// The convolution's rows from `begin` to `end`: it is given as many rows more on both sides as it
/// looks beyond, and what it makes of them is cut off. At the picture's edge there are none more
/// and its own border stands.
template <typename Convolution>
Layer keepingSize(Layer input, Convolution* convolution, int64_t reach) {
    return {[=](int64_t begin, int64_t end) {
                const int64_t above = std::min(begin, reach);
                const int64_t below = std::min(input.height - end, reach);
                const auto y = convolution->forward(input.rows(begin - above, end + below));
                return y.slice(2, above, above + end - begin);
            },
            input.height};
}

Layer halving(Layer input, HalvingConvolutionImpl* convolution) {
    return {[=](int64_t begin, int64_t end) {
                const int64_t above = begin > 0 ? 1 : 0;
                const auto y = convolution->forward(input.rows(2 * (begin - above), 2 * end));
                return y.slice(2, above, above + end - begin);
            },
            input.height / 2};
}

/// `begin` and `end` may be odd.
Layer doubling(Layer input, DoublingConvolutionImpl* convolution) {
    return {[=](int64_t begin, int64_t end) {
                const int64_t first = begin / 2;
                const int64_t last = std::min(end / 2 + 1, input.height);
                const auto y = convolution->forward(input.rows(first, last));
                return y.slice(2, begin - 2 * first, end - 2 * first);
            },
            2 * input.height};
}

Layer convolved(Layer input, Module* module) {
    if (auto* padded = dynamic_cast<PaddedConvolutionImpl*>(module))
        return keepingSize(std::move(input), padded, padded->padding());
    if (auto* convolution = dynamic_cast<HalvingConvolutionImpl*>(module))
        return halving(std::move(input), convolution);
    return doubling(std::move(input), dynamic_cast<DoublingConvolutionImpl*>(module));
}

/// Mean and variance of each channel, band by band (Chan et al. 1979), in float64.
class Statistics {
public:
    void add(const at::Tensor& rows) {
        const auto [variance, mean] =
            at::var_mean(rows, at::IntArrayRef({0, 2, 3}), /*unbiased=*/false, /*keepdim=*/true);
        const auto count = static_cast<double>(rows.size(2) * rows.size(3));
        const auto bandMean = mean.to(at::kDouble), bandVariance = variance.to(at::kDouble);
        if (m_count == 0) {
            m_mean = bandMean;
            m_squares = bandVariance * count;
        } else {
            const auto step = bandMean - m_mean;
            m_squares += bandVariance * count + step * step * (m_count * count / (m_count + count));
            m_mean += step * (count / (m_count + count));
        }
        m_count += count;
    }
    at::Tensor mean() const { return m_mean.to(at::kFloat); }
    at::Tensor variance() const { return (m_squares / m_count).to(at::kFloat); }

private:
    double m_count = 0;
    at::Tensor m_mean, m_squares;
};

/// The norm after a layer. `measured`: the layer's statistics, where the norm takes any.
Layer normalised(Layer input, NormActivationImpl* norm, const Statistics& measured) {
    if (!norm->normalisesPictures())
        return {[=](int64_t begin, int64_t end) { return norm->forward(input.rows(begin, end)); },
                input.height};
    return {
        [=, mean = measured.mean(), variance = measured.variance()](int64_t begin, int64_t end) {
            return norm->forwardWith(input.rows(begin, end).to(at::kFloat), mean, variance);
        },
        input.height};
}

Layer normalised(Layer input, NormActivationImpl* norm, const Bands& bands) {
    Statistics statistics;
    if (norm->normalisesPictures())
        bands.over(input.height, [&](int64_t begin, int64_t end) {
            statistics.add(input.rows(begin, end).to(at::kFloat));
        });
    return normalised(std::move(input), norm, statistics);
}

/// A layer kept whole.
class Store {
public:
    explicit Store(at::Tensor values) : m_values(std::move(values)) {}
    void set(int64_t begin, const at::Tensor& rows) {
        m_values.narrow(2, begin, rows.size(2)).copy_(rows);
    }
    at::Tensor get(int64_t begin, int64_t end) const {
        return m_values.slice(2, begin, end).to(at::kFloat);
    }
    Layer layer() const {
        return {[this](int64_t begin, int64_t end) { return get(begin, end); }, m_values.size(2)};
    }

private:
    at::Tensor m_values;
};

/// x + conv_block(x), in place. `spare` is as large as x.
void addResidual(Store& x, Store& spare, Module& block, const Bands& bands) {
    std::vector<PaddedConvolutionImpl*> convolutions;
    std::vector<NormActivationImpl*> norms;
    for (const auto& module : block.named_children()["conv_block"]->children()) {
        if (auto* convolution = dynamic_cast<PaddedConvolutionImpl*>(module.get()))
            convolutions.push_back(convolution);
        if (auto* norm = dynamic_cast<NormActivationImpl*>(module.get())) norms.push_back(norm);
    }
    const auto keep = [&](const Layer& layer) {
        Statistics statistics;
        bands.over(layer.height, [&](int64_t begin, int64_t end) {
            const auto rows = layer.rows(begin, end).to(at::kFloat);
            statistics.add(rows);
            spare.set(begin, rows);
        });
        return statistics;
    };
    const Statistics first = keep(convolved(x.layer(), convolutions[0]));

    // The second convolution's rows take the place of the first's, whose last row before a band
    // is still needed by then.
    const Layer inner = normalised(spare.layer(), norms[0], first);
    at::Tensor before;
    const Layer withMemory{[&](int64_t begin, int64_t end) {
                               const auto rows = inner.rows(begin, end);
                               if (begin > 0) rows.select(2, 0).copy_(before);
                               return rows;
                           },
                           inner.height};
    const Layer second = convolved(withMemory, convolutions[1]);
    Statistics statistics;
    bands.over(second.height, [&](int64_t begin, int64_t end) {
        const auto rows = second.rows(begin, end).to(at::kFloat);
        before = inner.rows(end - 1, end).select(2, 0).clone();
        statistics.add(rows);
        spare.set(begin, rows);
    });
    const Layer outer = normalised(spare.layer(), norms[1], statistics);
    bands.over(outer.height, [&](int64_t begin, int64_t end) {
        x.set(begin, x.get(begin, end) + outer.rows(begin, end));
    });
}

bool isConvolution(Module* module) {
    return dynamic_cast<PaddedConvolutionImpl*>(module) ||
           dynamic_cast<HalvingConvolutionImpl*>(module) ||
           dynamic_cast<DoublingConvolutionImpl*>(module);
}

at::Tensor translate(Module& model, const at::Tensor& picture, const Bands& bands) {
    const auto layers = model.children();
    Layer layer{[&](int64_t begin, int64_t end) { return picture.slice(2, begin, end); },
                picture.size(2)};
    std::unique_ptr<Store> inner, spare;
    for (const auto& module : layers) {
        if (auto* norm = dynamic_cast<NormActivationImpl*>(module.get())) {
            layer = normalised(layer, norm, bands);
        } else if (isConvolution(module.get())) {
            layer = convolved(layer, module.get());
        } else {
            if (!inner) {
                const std::vector<int64_t> sizes = {1, layer.rows(0, 1).size(1), layer.height,
                                                    picture.size(3) / kInnerScale};
                const auto type = picture.options().dtype(at::kHalf);
                inner = std::make_unique<Store>(at::empty(sizes, type));
                spare = std::make_unique<Store>(at::empty(sizes, type));
                bands.over(layer.height, [&](int64_t begin, int64_t end) {
                    inner->set(begin, layer.rows(begin, end));
                });
                layer = inner->layer();
            }
            addResidual(*inner, *spare, *module, bands);
        }
    }
    spare.reset();
    at::Tensor result;
    bands.over(layer.height, [&](int64_t begin, int64_t end) {
        const auto rows = at::tanh(layer.rows(begin, end).to(at::kFloat));
        if (!result.defined())
            result = at::empty({1, rows.size(1), layer.height, picture.size(3)}, rows.options());
        result.narrow(2, begin, rows.size(2)).copy_(rows);
    });
    return result;
}

} // namespace

bool canTranslateInBands(const Generator& generator) {
    return dynamic_cast<const ResnetGenerator*>(&generator) != nullptr;
}

at::Tensor translateInBands(Generator& generator, const at::Tensor& picture, int64_t rowsAtOnce,
                            const std::function<bool()>& keepGoing) {
    const torch::NoGradGuard noGraph;
    auto& layers = dynamic_cast<ResnetGenerator&>(generator).layers();
    const int64_t widest = layers[0]->parameters().front().size(0);
    const int64_t fitting = kBandValues / (picture.size(3) * widest);
    const int64_t rows =
        rowsAtOnce > 0 ? rowsAtOnce : std::max<int64_t>(16, fitting / kInnerScale * kInnerScale);
    try {
        return translate(layers, picture, Bands(rows, picture.size(2), keepGoing));
    } catch (const Cancelled&) {
        return {};
    }
}

} // namespace cyclorama
