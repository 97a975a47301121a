#include "core/nn/layers.h"

#include "core/base/error.h"
#include "core/nn/instance_norm.h"
#include "core/nn/own_kernels.h"
#include "core/nn/tap_convolution.h"
#include "core/nn/winograd.h"

#include <torch/torch.h>

namespace cyclorama {
namespace {

constexpr double kEpsilon = 1e-5;
constexpr double kMomentum = 0.1;
/// Colours of a picture: so few channels leave LibTorch's kernels half idle.
constexpr int64_t kFewChannels = 4;

Border borderOf(const std::string& paddingType) {
    if (paddingType == "reflect") return Border::Reflect;
    if (paddingType == "replicate") return Border::Replicate;
    if (paddingType == "zero") return Border::Zero;
    throw UsageError("padding_type is '{}'; allowed are reflect, replicate and zero", paddingType);
}

} // namespace

at::Tensor activate(const at::Tensor& x, Activation activation) {
    switch (activation) {
    case Activation::None:
        return x;
    case Activation::Relu:
        return at::relu(x);
    case Activation::LeakyRelu:
        return at::leaky_relu(x, kLeakySlope);
    }
    return x;
}

void requireNorm(const std::string& norm) {
    if (norm != "instance" && norm != "batch" && norm != "none")
        throw UsageError("norm is '{}'; allowed are instance, batch and none", norm);
}

NormActivationImpl::NormActivationImpl(const std::string& norm, int channels, Activation activation)
    : m_kind(norm == "instance" ? Kind::Instance
             : norm == "batch"  ? Kind::Batch
                                : Kind::None)
    , m_activation(activation) {
    requireNorm(norm);
    if (m_kind != Kind::Batch) return;
    m_weight = register_parameter("weight", torch::ones({channels}));
    m_bias = register_parameter("bias", torch::zeros({channels}));
    m_runningMean = register_buffer("running_mean", torch::zeros({channels}));
    m_runningVar = register_buffer("running_var", torch::ones({channels}));
    m_batches = register_buffer("num_batches_tracked", torch::zeros({}, torch::kLong));
}

at::Tensor NormActivationImpl::forward(const at::Tensor& x) {
    switch (m_kind) {
    case Kind::Instance:
        return instanceNormActivate(x, m_activation, kEpsilon);
    case Kind::None:
        return activate(x, m_activation);
    case Kind::Batch:
        break;
    }
    if (is_training()) m_batches.add_(1);
    const auto normalised = at::batch_norm(x, m_weight, m_bias, m_runningMean, m_runningVar,
                                           is_training(), kMomentum, kEpsilon, false);
    return activate(normalised, m_activation);
}

at::Tensor NormActivationImpl::forwardWith(const at::Tensor& x, const at::Tensor& mean,
                                           const at::Tensor& variance) {
    return activate((x - mean) * at::rsqrt(variance + kEpsilon), m_activation);
}

PaddedConvolutionImpl::PaddedConvolutionImpl(int channelsIn, int channelsOut, int kernel,
                                             int padding, const std::string& paddingType, bool bias)
    : m_border(borderOf(paddingType))
    , m_padding(padding) {
    m_weight =
        register_parameter("weight", torch::empty({channelsOut, channelsIn, kernel, kernel}));
    if (bias) m_bias = register_parameter("bias", torch::empty({channelsOut}));
}

at::Tensor PaddedConvolutionImpl::forward(const at::Tensor& x) {
    if (m_weight.size(2) == 3 && m_padding == 1 && canConvolve3x3(x, m_weight))
        return convolve3x3(x, m_weight, m_bias, m_border);
    if (m_border == Border::Zero) return convolved(x, m_padding);
    const std::vector<int64_t> sides(4, m_padding);
    const auto padded = m_border == Border::Reflect ? at::reflection_pad2d(x, sides)
                                                    : at::replication_pad2d(x, sides);
    return convolved(padded, 0);
}

at::Tensor PaddedConvolutionImpl::convolved(const at::Tensor& x, int64_t padding) const {
    if (!ownConvolutionsServe(x, m_weight)) return at::conv2d(x, m_weight, m_bias, 1, padding);
    if (m_weight.size(0) <= kFewChannels) return convolveToFew(x, m_weight, m_bias, padding);
    if (m_weight.size(1) <= kFewChannels) return convolve(x, m_weight, m_bias, 1, padding);
    return at::conv2d(x, m_weight, m_bias, 1, padding);
}

at::Tensor HalvingConvolutionImpl::forward(const at::Tensor& x) {
    return ownConvolutionsServe(x, weight) ? convolve(x, weight, bias, 2, 1)
                                           : at::conv2d(x, weight, bias, 2, 1);
}

at::Tensor PatchConvolutionImpl::forward(const at::Tensor& x) {
    const bool isStrided = options.stride()->at(0) > 1;
    return !isStrided && canConvolve4x4(x, weight) ? convolve4x4(x, weight, bias)
                                                   : torch::nn::Conv2dImpl::forward(x);
}

at::Tensor DoublingConvolutionImpl::forward(const at::Tensor& x) {
    return ownConvolutionsServe(x, weight)
               ? convolveTransposed(x, weight, bias, 2, 1, 1)
               : at::conv_transpose2d(x, weight, bias, 2, 1, /*output_padding=*/1);
}

} // namespace cyclorama
