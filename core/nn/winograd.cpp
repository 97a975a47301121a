#include "core/nn/winograd.h"

#include "core/nn/own_kernels.h"
#include "core/nn/parallel.h"
#include "core/nn/winograd_tiles.h"

#include <torch/torch.h>

namespace cyclorama {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

constexpr int64_t kShortestSide = 4;
/// Tiles in one go: enough for the matrix products to run at full speed, few enough for what they
/// read and write to stay in the cache.
constexpr int64_t kTilesAtOnce = 256;
/// Planes below this many values a thread are not worth a thread.
constexpr int64_t kGrain = 1 << 13;

/// G (x) G, which takes a 3 x 3 kernel to 4 x 4 values: 16 x 9.
at::Tensor kernelMap() {
    const auto g =
        at::tensor({1.0f, 0.0f, 0.0f, 0.5f, 0.5f, 0.5f, 0.5f, -0.5f, 0.5f, 0.0f, 0.0f, 1.0f})
            .view({4, 3});
    return at::kron(g, g);
}

/// The kernels' values: 16 x K x C.
at::Tensor kernelValues(const at::Tensor& weight) {
    const int64_t k = weight.size(0), c = weight.size(1);
    auto values = scratch(Scratch::Kernels, {16, k * c});
    at::mm_out(values, kernelMap(), weight.reshape({k * c, 9}).t());
    return values.view({16, k, c});
}

at::Tensor kernelGradient(const at::Tensor& values) {
    const int64_t k = values.size(1), c = values.size(2);
    return at::mm(values.view({16, k * c}).t(), kernelMap()).view({k, c, 3, 3});
}

/// The pictures in bands of tile rows, one after the other.
struct Bands {
    explicit Bands(const at::Tensor& x) : batch(x.size(0)), size{x.size(2), x.size(3)} {
        const int64_t tiles = batch * tileRows(size) * tileColumns(size);
        const int64_t count = std::clamp<int64_t>(tiles / kTilesAtOnce, 1, tileRows(size));
        rows = (tileRows(size) + count - 1) / count;
    }
    template <typename Band>
    void forEach(const Band& band) const {
        for (int64_t row = 0; row < tileRows(size); row += rows)
            band(TileRows{row, std::min(row + rows, tileRows(size))});
    }
    int64_t tilesOf(TileRows band) const { return (band.end - band.begin) * tileColumns(size); }

    int64_t batch;
    PlaneSize size;
    int64_t rows;
};

/// Values of one band, 16 x channels x (batch x tiles), and how its planes lie in them.
struct Values {
    Values(const Bands& bands, TileRows band, int64_t channelCount, Scratch purpose)
        : channels(channelCount)
        , tiles(bands.tilesOf(band))
        , tensor(scratch(purpose, {16, channels, bands.batch * tiles})) {}
    int64_t stride() const { return tensor.stride(0); }
    /// `plane` counts the channels of the first picture, then of the second, ...
    float* of(int64_t plane) const {
        const int64_t picture = plane / channels, channel = plane % channels;
        return tensor.mutable_data_ptr<float>() + channel * tensor.stride(1) + picture * tiles;
    }

    int64_t channels, tiles;
    at::Tensor tensor;
};

/// Calls `task(plane, pixels of it)` for each plane of N x C x H x W.
template <typename Pixel, typename Task>
void withPixels(const at::Tensor& pictures, Pixel* pixels, const Task& task) {
    const int64_t size = pictures.size(2) * pictures.size(3);
    forEachPlane(pictures, kGrain, [&](int64_t plane) { task(plane, pixels + plane * size); });
}

Values valuesOfPictures(const at::Tensor& x, const Bands& bands, TileRows band, Border border) {
    Values values(bands, band, x.size(1), Scratch::InputTiles);
    withPixels(x, x.const_data_ptr<float>(), [&](int64_t plane, const float* pixels) {
        tilesFromPicture(pixels, bands.size, border, band, values.of(plane), values.stride());
    });
    return values;
}

Values valuesOfGradients(const at::Tensor& gradient, const Bands& bands, TileRows band) {
    Values values(bands, band, gradient.size(1), Scratch::OutputTiles);
    withPixels(gradient, gradient.const_data_ptr<float>(), [&](int64_t plane, const float* pixels) {
        tilesFromGradient(pixels, bands.size, band, values.of(plane), values.stride());
    });
    return values;
}

class Convolution3x3 : public torch::autograd::Function<Convolution3x3> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& picture,
                              const at::Tensor& weight, const at::Tensor& bias, int64_t border) {
        const auto x = picture.contiguous();
        const Bands bands(x);
        const auto kernels = kernelValues(weight);
        auto y = at::empty({x.size(0), weight.size(0), x.size(2), x.size(3)}, x.options());
        const float* offsets = bias.const_data_ptr<float>();
        bands.forEach([&](TileRows band) {
            const Values input = valuesOfPictures(x, bands, band, static_cast<Border>(border));
            Values output(bands, band, weight.size(0), Scratch::OutputTiles);
            at::bmm_out(output.tensor, kernels, input.tensor);
            withPixels(y, y.mutable_data_ptr<float>(), [&](int64_t plane, float* pixels) {
                pictureFromTiles(output.of(plane), output.stride(), band,
                                 offsets[plane % output.channels], pixels, bands.size);
            });
        });
        context->save_for_backward({x, weight});
        context->saved_data["border"] = border;
        return y;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients) {
        const auto saved = context->get_saved_variables();
        const at::Tensor &x = saved[0], &weight = saved[1];
        const auto border = static_cast<Border>(context->saved_data["border"].toInt());
        const auto gradient = gradients[0].contiguous();
        const bool toPicture = context->needs_input_grad(0),
                   toWeight = context->needs_input_grad(1);
        const Bands bands(x);
        const auto kernels = toPicture ? kernelValues(weight).transpose(1, 2) : at::Tensor();
        auto ofPicture = toPicture ? at::zeros_like(x) : at::Tensor();
        auto ofKernels =
            toWeight
                ? scratch(Scratch::KernelGradients, {16, weight.size(0), weight.size(1)}).zero_()
                : at::Tensor();
        bands.forEach([&](TileRows band) {
            const Values output = valuesOfGradients(gradient, bands, band);
            if (toWeight) {
                const Values input = valuesOfPictures(x, bands, band, border);
                ofKernels.baddbmm_(output.tensor, input.tensor.transpose(1, 2));
            }
            if (!toPicture) return;
            Values input(bands, band, x.size(1), Scratch::InputTiles);
            at::bmm_out(input.tensor, kernels, output.tensor);
            withPixels(x, ofPicture.mutable_data_ptr<float>(), [&](int64_t plane, float* pixels) {
                addGradientFromTiles(input.of(plane), input.stride(), band, border, pixels,
                                     bands.size);
            });
        });
        return {ofPicture, toWeight ? kernelGradient(ofKernels) : at::Tensor(),
                context->needs_input_grad(2) ? gradient.sum({0, 2, 3}) : at::Tensor(),
                at::Tensor()};
    }
};

} // namespace

bool canConvolve3x3(const at::Tensor& x, const at::Tensor& weight) {
    return ownConvolutionsServe(x, weight) &&
           std::min(weight.size(0), weight.size(1)) >= kFewestOwnChannels &&
           std::min(x.size(2), x.size(3)) >= kShortestSide;
}

at::Tensor convolve3x3(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                       Border border) {
    return Convolution3x3::apply(x, weight, bias.defined() ? bias : at::zeros({weight.size(0)}),
                                 static_cast<int64_t>(border));
}

} // namespace cyclorama
