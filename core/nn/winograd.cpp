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
/// Tiles in one go, or somewhat more: enough for the matrix products to run at full speed, few
/// enough for what they read and write to stay in the cache of a core (2 MiB where measured).
constexpr int64_t kTilesAtOnce = 96;
/// Planes below this many values a thread are not worth a thread.
constexpr int64_t kGrain = 1 << 13;

const TileMaps& tilesOf(int64_t side) {
    return side == kTilesOf2.side ? kTilesOf2 : side == kTilesOf3.side ? kTilesOf3 : kTilesOf4;
}

/// The kernels' values, by G (x) G: values^2 x K x C.
at::Tensor kernelValues(const TileMaps& tiles, const at::Tensor& weight) {
    const int64_t k = weight.size(0), c = weight.size(1), count = tiles.values * tiles.values;
    const auto g = at::from_blob(const_cast<double*>(tiles.kernel),
                                 {tiles.values, tiles.kernelSide}, at::kDouble);
    auto values = scratch(Scratch::Kernels, {count, k * c});
    at::mm_out(values, at::kron(g, g).to(at::kFloat), weight.reshape({k * c, -1}).t());
    return values.view({count, k, c});
}

/// The transpose of kernelValues: K x C x r x r.
at::Tensor kernelGradient(const TileMaps& tiles, const at::Tensor& values) {
    const int64_t k = values.size(1), c = values.size(2);
    const int64_t side = tiles.kernelSide;
    auto gradient = at::empty({k, c, side, side}, values.options());
    const float* const from = values.const_data_ptr<float>();
    float* const to = gradient.mutable_data_ptr<float>();
    forEachIndex(k, kGrain / c, [&](int64_t row) {
        tiles.toKernels(from + row * c, k * c, to + side * side * row * c, c);
    });
    return gradient;
}

/// Some rows of tiles of some pictures.
struct Band {
    int64_t first, count; ///< pictures
    TileRows rows;
    bool isFirst() const { return first == 0 && rows.begin == 0; }
    at::Tensor of(const at::Tensor& pictures) const { return pictures.narrow(0, first, count); }
};

/// The pictures in bands, one after the other: several pictures where they are small, a part of one
/// where it is large.
struct Bands {
    Bands(const TileMaps& maps, const at::Tensor& x)
        : tiles(maps)
        , batch(x.size(0))
        , picture{x.size(2), x.size(3)}
        , size{picture.height - (maps.kernelSide - 3), picture.width - (maps.kernelSide - 3)} {
        const int64_t ofPicture = tiles.rows(size) * tiles.columns(size);
        pictures = std::clamp<int64_t>(kTilesAtOnce / ofPicture, 1, batch);
        const int64_t count = std::clamp<int64_t>(ofPicture / kTilesAtOnce, 1, tiles.rows(size));
        rows = (tiles.rows(size) + count - 1) / count;
    }
    template <typename Task>
    void forEach(const Task& task) const {
        for (int64_t first = 0; first < batch; first += pictures)
            for (int64_t row = 0; row < tiles.rows(size); row += rows)
                task(Band{first,
                          std::min(pictures, batch - first),
                          {row, std::min(row + rows, tiles.rows(size))}});
    }

    const TileMaps& tiles;
    int64_t batch;
    PlaneSize picture, size; ///< `size` of the result
    int64_t pictures, rows;  ///< of a band
};

/// Values of one band, values^2 x channels x (batch x tiles), and how its planes lie in them.
struct Values {
    Values(const Bands& bands, const Band& band, int64_t channelCount, Scratch purpose)
        : channels(channelCount)
        , tiles((band.rows.end - band.rows.begin) * bands.tiles.columns(bands.size))
        , tensor(scratch(purpose,
                         {bands.tiles.values * bands.tiles.values, channels, band.count * tiles})) {
    }
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

Values valuesOfPictures(const at::Tensor& all, const Bands& bands, const Band& band,
                        Border border) {
    Values values(bands, band, all.size(1), Scratch::InputTiles);
    const auto x = band.of(all);
    withPixels(x, x.const_data_ptr<float>(), [&](int64_t plane, const float* pixels) {
        bands.tiles.fromPicture(pixels, bands.picture, border, band.rows, values.of(plane),
                                values.stride());
    });
    return values;
}

Values valuesOfGradients(const at::Tensor& all, const Bands& bands, const Band& band) {
    Values values(bands, band, all.size(1), Scratch::OutputTiles);
    const auto gradient = band.of(all);
    withPixels(gradient, gradient.const_data_ptr<float>(), [&](int64_t plane, const float* pixels) {
        bands.tiles.fromGradient(pixels, bands.size, band.rows, values.of(plane), values.stride());
    });
    return values;
}

class WinogradConvolution : public torch::autograd::Function<WinogradConvolution> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& picture,
                              const at::Tensor& weight, const at::Tensor& bias, int64_t border,
                              int64_t side) {
        const auto x = picture.contiguous();
        const TileMaps& tiles = tilesOf(side);
        const Bands bands(tiles, x);
        const auto kernels = kernelValues(tiles, weight);
        auto y = at::empty({x.size(0), weight.size(0), bands.size.height, bands.size.width},
                           x.options());
        const float* offsets = bias.const_data_ptr<float>();
        bands.forEach([&](const Band& band) {
            const Values input = valuesOfPictures(x, bands, band, static_cast<Border>(border));
            Values output(bands, band, weight.size(0), Scratch::OutputTiles);
            at::bmm_out(output.tensor, kernels, input.tensor);
            const auto part = band.of(y);
            withPixels(part, part.mutable_data_ptr<float>(), [&](int64_t plane, float* pixels) {
                bands.tiles.toPicture(output.of(plane), output.stride(), band.rows,
                                      offsets[plane % output.channels], pixels, bands.size);
            });
        });
        context->save_for_backward({x, weight});
        context->saved_data["border"] = border;
        context->saved_data["side"] = side;
        return y;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients) {
        const auto saved = context->get_saved_variables();
        const at::Tensor &x = saved[0], &weight = saved[1];
        const auto border = static_cast<Border>(context->saved_data["border"].toInt());
        const auto gradient = gradients[0].contiguous();
        const bool toPicture = context->needs_input_grad(0),
                   toWeight = context->needs_input_grad(1);
        const TileMaps& tiles = tilesOf(context->saved_data["side"].toInt());
        const Bands bands(tiles, x);
        const auto kernels = toPicture ? kernelValues(tiles, weight).transpose(1, 2) : at::Tensor();
        auto ofPicture = toPicture ? at::empty_like(x) : at::Tensor();
        auto ofKernels =
            toWeight ? scratch(Scratch::KernelGradients,
                               {tiles.values * tiles.values, weight.size(0), weight.size(1)})
                     : at::Tensor();
        bands.forEach([&](const Band& band) {
            const Values output = valuesOfGradients(gradient, bands, band);
            if (toWeight) {
                const Values input = valuesOfPictures(x, bands, band, border);
                ofKernels.baddbmm_(output.tensor, input.tensor.transpose(1, 2),
                                   band.isFirst() ? 0 : 1);
            }
            if (!toPicture) return;
            Values input(bands, band, x.size(1), Scratch::InputTiles);
            at::bmm_out(input.tensor, kernels, output.tensor);
            const auto part = band.of(ofPicture);
            withPixels(part, part.mutable_data_ptr<float>(), [&](int64_t plane, float* pixels) {
                if (band.rows.begin == 0) std::fill_n(pixels, bands.picture.pixels(), 0.0f);
                bands.tiles.addToGradient(input.of(plane), input.stride(), band.rows, border,
                                          pixels, bands.picture);
            });
        });
        return {ofPicture, toWeight ? kernelGradient(tiles, ofKernels) : at::Tensor(),
                context->needs_input_grad(2) ? gradient.sum({0, 2, 3}) : at::Tensor(), at::Tensor(),
                at::Tensor()};
    }
};

bool canConvolve(const at::Tensor& x, const at::Tensor& weight) {
    return ownConvolutionsServe(x, weight) &&
           std::min(weight.size(0), weight.size(1)) >= kFewestOwnChannels &&
           std::min(x.size(2), x.size(3)) >= kShortestSide;
}

at::Tensor convolve(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                    Border border, const TileMaps& tiles) {
    return WinogradConvolution::apply(x, weight,
                                      bias.defined() ? bias : at::zeros({weight.size(0)}),
                                      static_cast<int64_t>(border), tiles.side);
}

} // namespace

bool canConvolve3x3(const at::Tensor& x, const at::Tensor& weight) {
    return canConvolve(x, weight);
}

at::Tensor convolve3x3(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                       Border border) {
    return convolve(x, weight, bias, border, LargeTiles::areAllowed() ? kTilesOf4 : kTilesOf2);
}

bool canConvolve4x4(const at::Tensor& x, const at::Tensor& weight) {
    return LargeTiles::areAllowed() && canConvolve(x, weight);
}

at::Tensor convolve4x4(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias) {
    return convolve(x, weight, bias, Border::Zero, kTilesOf3);
}

} // namespace cyclorama
