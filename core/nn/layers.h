#pragma once

#include "core/nn/plane.h"

#include <string>
#include <torch/nn/cloneable.h>
#include <torch/nn/modules/batchnorm.h>
#include <torch/nn/modules/conv.h>
#include <torch/nn/pimpl.h>

namespace cyclorama {

/// What follows a normalisation in the same pass.
enum class Activation { None, Relu, LeakyRelu };

/// Slope of LeakyRelu for negative values, as in the Python implementation.
inline constexpr double kLeakySlope = 0.2;

at::Tensor activate(const at::Tensor& x, Activation activation);

/// Normalisation and activation of N x C x H x W.
/// instance: each channel of each picture to mean 0 and variance 1 (Ulyanov et al. 2016), no
/// parameters; batch: over the batch, with weight, bias and running statistics (Ioffe and Szegedy
/// 2015), which evaluation mode uses; none: the activation alone.
/// Parameters are named as those of Python's BatchNorm2d.
class NormActivationImpl : public torch::nn::Module {
public:
    NormActivationImpl(const std::string& norm, int channels, Activation activation);
    at::Tensor forward(const at::Tensor& x);

    /// True for the instance norm.
    bool normalisesPictures() const { return m_kind == Kind::Instance; }
    /// The instance norm with statistics measured elsewhere (1 x C x 1 x 1, the variance biased),
    /// for a part of a picture.
    at::Tensor forwardWith(const at::Tensor& x, const at::Tensor& mean, const at::Tensor& variance);

private:
    enum class Kind { Instance, Batch, None };
    Kind m_kind;
    Activation m_activation;
    at::Tensor m_weight, m_bias, m_runningMean, m_runningVar, m_batches;
};
TORCH_MODULE(NormActivation);

/// A convolution whose input is first widened by `padding` pixels: reflect, replicate or zero.
class PaddedConvolutionImpl : public torch::nn::Module {
public:
    PaddedConvolutionImpl(int channelsIn, int channelsOut, int kernel, int padding,
                          const std::string& paddingType, bool bias);
    at::Tensor forward(const at::Tensor& x);
    int padding() const { return m_padding; }

private:
    at::Tensor convolved(const at::Tensor& x, int64_t padding) const;

    Border m_border;
    int m_padding;
    at::Tensor m_weight, m_bias;
};
TORCH_MODULE(PaddedConvolution);

/// 3 x 3, stride 2: N x C x H x W to N x K x H/2 x W/2, rounded up.
class HalvingConvolutionImpl : public torch::nn::Conv2dImpl {
public:
    HalvingConvolutionImpl(int channelsIn, int channelsOut, bool withBias)
        : torch::nn::Conv2dImpl(torch::nn::Conv2dOptions(channelsIn, channelsOut, 3)
                                    .stride(2)
                                    .padding(1)
                                    .bias(withBias)) {}
    at::Tensor forward(const at::Tensor& x);
};
TORCH_MODULE(HalvingConvolution);

/// 4 x 4 with a border of one zero, of a discriminator.
class PatchConvolutionImpl : public torch::nn::Conv2dImpl {
public:
    PatchConvolutionImpl(int channelsIn, int channelsOut, int stride, bool withBias)
        : torch::nn::Conv2dImpl(torch::nn::Conv2dOptions(channelsIn, channelsOut, 4)
                                    .stride(stride)
                                    .padding(1)
                                    .bias(withBias)) {}
    at::Tensor forward(const at::Tensor& x);
};
TORCH_MODULE(PatchConvolution);

/// 3 x 3, transposed, stride 2: N x C x H x W to N x K x 2H x 2W.
class DoublingConvolutionImpl : public torch::nn::ConvTranspose2dImpl {
public:
    DoublingConvolutionImpl(int channelsIn, int channelsOut, bool withBias)
        : torch::nn::ConvTranspose2dImpl(
              torch::nn::ConvTranspose2dOptions(channelsIn, channelsOut, 3)
                  .stride(2)
                  .padding(1)
                  .output_padding(1)
                  .bias(withBias)) {}
    at::Tensor forward(const at::Tensor& x);
};
TORCH_MODULE(DoublingConvolution);

/// Throws UsageError unless `norm` is instance, batch or none.
void requireNorm(const std::string& norm);

/// Convolutions before a normalisation carry a bias with instance norm only, as in the Python
/// implementation.
inline bool hasBias(const std::string& norm) {
    return norm == "instance";
}

} // namespace cyclorama
