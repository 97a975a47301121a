#include "core/nn/tap_convolution.h"

#include "core/nn/own_kernels.h"
#include "core/nn/parallel.h"
#include "core/nn/taps.h"

#include <torch/torch.h>

namespace cyclorama {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

/// Values of taps in one go: few enough to stay in the cache.
constexpr int64_t kTapValues = 1 << 19;
/// Values below which a thread is not worth it.
constexpr int64_t kGrain = 1 << 13;

/// Calls `band` for the small plane's rows in turn.
template <typename Band>
void forEachBand(const TapGrid& grid, int64_t channels, const Band& band) {
    const int64_t rows =
        std::max<int64_t>(1, kTapValues / (channels * grid.taps() * grid.small.width));
    for (int64_t begin = 0; begin < grid.small.height; begin += rows)
        band(PlaneRows{begin, std::min(begin + rows, grid.small.height)});
}

/// The band's columns of C x (h w) values.
at::Tensor columnsOf(const at::Tensor& picture, PlaneRows band, const TapGrid& grid) {
    return picture.flatten(1).slice(1, band.begin * grid.small.width, band.end * grid.small.width);
}

at::Tensor memoryOfTaps(int64_t channels, PlaneRows band, const TapGrid& grid) {
    return scratch(Scratch::Taps,
                   {channels * grid.taps(), (band.end - band.begin) * grid.small.width});
}

/// Adds to each plane of `large` (C x H x W) what the band's taps give it.
void addBand(const at::Tensor& taps, PlaneRows band, const TapGrid& grid, const at::Tensor& large) {
    const PlaneRows rows = grid.joined(band);
    const int64_t height = rows.end - rows.begin, distance = taps.stride(0);
    const float* from = taps.const_data_ptr<float>();
    float* to = large.mutable_data_ptr<float>();
    forEachIndex(large.size(0) * height, kGrain / grid.large.width, [&](int64_t index) {
        const int64_t channel = index / height, row = rows.begin + index % height;
        addTaps(from + channel * grid.taps() * distance, distance, band, grid, row,
                to + (channel * grid.large.height + row) * grid.large.width);
    });
}

/// What the band's taps see of each plane of `large`.
void takeBand(const at::Tensor& large, PlaneRows band, const TapGrid& grid,
              const at::Tensor& taps) {
    const int64_t height = band.end - band.begin, distance = taps.stride(0);
    const float* from = large.const_data_ptr<float>();
    float* to = taps.mutable_data_ptr<float>();
    forEachIndex(
        large.size(0) * grid.kernel, kGrain / (height * grid.small.width), [&](int64_t index) {
            const int64_t channel = index / grid.kernel, ky = index % grid.kernel;
            for (int64_t row = 0; row < height; ++row)
                takeTaps(from + channel * grid.large.pixels(), grid, band.begin + row, ky,
                         to + index * grid.kernel * distance + row * grid.small.width, distance);
        });
}

/// From the small planes to the large: each pixel gives each of its taps a product's share.
/// `weight`: (K k k) x C; `x`: N x C x h x w, contiguous; `y`: N x K x H x W, added to.
void addSpread(const at::Tensor& weight, const at::Tensor& x, const TapGrid& grid, at::Tensor& y) {
    for (int64_t n = 0; n < x.size(0); ++n)
        forEachBand(grid, y.size(1), [&](PlaneRows band) {
            auto taps = memoryOfTaps(y.size(1), band, grid);
            at::mm_out(taps, weight, columnsOf(x[n], band, grid));
            addBand(taps, band, grid, y[n]);
        });
}

c10::List<int64_t> asList(const TapGrid& grid) {
    return c10::List<int64_t>({grid.kernel, grid.stride, grid.padding, grid.small.height,
                               grid.small.width, grid.large.height, grid.large.width});
}

TapGrid fromList(const c10::List<int64_t>& list) {
    return {list[0], list[1], list[2], {list[3], list[4]}, {list[5], list[6]}};
}

class Spread : public torch::autograd::Function<Spread> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& weight,
                              const at::Tensor& picture, const at::Tensor& bias,
                              const c10::List<int64_t>& gridList) {
        const TapGrid grid = fromList(gridList);
        const auto x = picture.contiguous();
        auto y =
            at::empty({x.size(0), bias.size(0), grid.large.height, grid.large.width}, x.options())
                .copy_(bias.view({1, -1, 1, 1}));
        addSpread(weight, x, grid, y);
        context->save_for_backward({weight, x});
        context->saved_data["grid"] = gridList;
        return y;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients) {
        const auto saved = context->get_saved_variables();
        const at::Tensor &weight = saved[0], &x = saved[1];
        const TapGrid grid = fromList(context->saved_data["grid"].toIntList());
        const auto gradient = gradients[0].contiguous();
        const bool toWeight = context->needs_input_grad(0),
                   toPicture = context->needs_input_grad(1);
        auto ofWeight =
            toWeight ? at::zeros_like(weight, at::MemoryFormat::Contiguous) : at::Tensor();
        auto ofPicture = toPicture ? at::empty_like(x) : at::Tensor();
        for (int64_t n = 0; n < x.size(0); ++n)
            forEachBand(grid, gradient.size(1), [&](PlaneRows band) {
                const auto taps = memoryOfTaps(gradient.size(1), band, grid);
                takeBand(gradient[n], band, grid, taps);
                if (toWeight) ofWeight.addmm_(taps, columnsOf(x[n], band, grid).t());
                if (!toPicture) return;
                auto columns = columnsOf(ofPicture[n], band, grid);
                at::mm_out(columns, weight.t(), taps);
            });
        return {ofWeight, ofPicture,
                context->needs_input_grad(2) ? gradient.sum({0, 2, 3}) : at::Tensor(),
                at::Tensor()};
    }
};

at::Tensor spread(const at::Tensor& weight, const at::Tensor& x, const at::Tensor& bias,
                  const TapGrid& grid) {
    const int64_t channels = weight.size(0) / grid.taps();
    return Spread::apply(weight, x, bias.defined() ? bias : at::zeros({channels}), asList(grid));
}

PlaneSize sizeOf(const at::Tensor& x) {
    return {x.size(2), x.size(3)};
}

class Convolution : public torch::autograd::Function<Convolution> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& x,
                              const at::Tensor& weight, const at::Tensor& bias, int64_t stride,
                              int64_t padding) {
        context->save_for_backward({x, weight});
        context->saved_data["stride"] = stride;
        context->saved_data["padding"] = padding;
        return at::conv2d(x, weight, bias, stride, padding);
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients) {
        const auto saved = context->get_saved_variables();
        const at::Tensor &x = saved[0], &weight = saved[1];
        const int64_t stride = context->saved_data["stride"].toInt();
        const int64_t padding = context->saved_data["padding"].toInt();
        const auto gradient = gradients[0].contiguous();
        at::Tensor ofPicture;
        if (context->needs_input_grad(0)) {
            ofPicture = at::zeros(x.sizes(), x.options());
            addSpread(weight.reshape({weight.size(0), -1}).t(), gradient,
                      {weight.size(2), stride, padding, sizeOf(gradient), sizeOf(x)}, ofPicture);
        }
        const auto [none, ofWeight, ofBias] = at::convolution_backward(
            gradient, x, weight, weight.size(0), {stride, stride}, {padding, padding}, {1, 1},
            /*transposed=*/false, {0, 0}, /*groups=*/1,
            {false, context->needs_input_grad(1), context->needs_input_grad(2)});
        return {ofPicture, ofWeight, ofBias, at::Tensor(), at::Tensor()};
    }
};

} // namespace

at::Tensor convolve(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                    int64_t stride, int64_t padding) {
    return Convolution::apply(x, weight, bias.defined() ? bias : at::zeros({weight.size(0)}),
                              stride, padding);
}

at::Tensor convolveToFew(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                         int64_t padding) {
    // The transposed convolution with mirrored taps.
    const int64_t kernel = weight.size(2), around = kernel - 1 - padding;
    const auto mirrored = weight.flip({2, 3}).permute({0, 2, 3, 1}).reshape({-1, weight.size(1)});
    const PlaneSize size = sizeOf(x);
    return spread(mirrored, x, bias,
                  {kernel,
                   1,
                   around,
                   size,
                   {size.height + kernel - 1 - 2 * around, size.width + kernel - 1 - 2 * around}});
}

at::Tensor convolveTransposed(const at::Tensor& x, const at::Tensor& weight, const at::Tensor& bias,
                              int64_t stride, int64_t padding, int64_t outputPadding) {
    const int64_t kernel = weight.size(2);
    const auto side = [&](int64_t small) {
        return (small - 1) * stride - 2 * padding + kernel + outputPadding;
    };
    const PlaneSize size = sizeOf(x);
    return spread(weight.reshape({weight.size(0), -1}).t(), x, bias,
                  {kernel, stride, padding, size, {side(size.height), side(size.width)}});
}

} // namespace cyclorama
