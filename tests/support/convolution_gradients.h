#pragma once

#include <algorithm>
#include <torch/torch.h>
#include <vector>

namespace cyclorama {

/// Largest difference as a part of the largest value.
inline double relativeError(const at::Tensor& found, const at::Tensor& exact) {
    return ((found.to(at::kDouble) - exact).abs().max() / exact.abs().max()).item<double>();
}

/// What a convolution makes of picture, weight and bias, and the gradients by all three.
struct ConvolutionResults {
    at::Tensor y, ofPicture, ofWeight, ofBias;

    template <typename Convolution>
    static ConvolutionResults of(const Convolution& convolution,
                                 const std::vector<at::Tensor>& inputs, at::ScalarType type) {
        std::vector<at::Tensor> leaves;
        for (const auto& input : inputs)
            leaves.push_back(input.detach().to(type).requires_grad_());
        const auto y = convolution(leaves[0], leaves[1], leaves[2]);
        torch::manual_seed(7); // the same gradient whatever the type
        y.backward(at::randn(y.sizes()).to(type));
        return {y.detach(), leaves[0].grad(), leaves[1].grad(), leaves[2].grad()};
    }

    double errorAgainst(const ConvolutionResults& exact) const {
        return std::max({relativeError(y, exact.y), relativeError(ofPicture, exact.ofPicture),
                         relativeError(ofWeight, exact.ofWeight),
                         relativeError(ofBias, exact.ofBias)});
    }
};

} // namespace cyclorama
