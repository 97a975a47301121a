#include "core/nn/initialise.h"

#include "core/base/error.h"

#include <torch/torch.h>

namespace cyclorama {
namespace {

void fill(at::Tensor weight, const std::string& type, double gain) {
    namespace init = torch::nn::init;
    if (type == "normal")
        init::normal_(weight, 0.0, gain);
    else if (type == "xavier")
        init::xavier_normal_(weight, gain);
    else if (type == "kaiming")
        init::kaiming_normal_(weight, 0.0, torch::kFanIn, torch::kReLU);
    else if (type == "orthogonal")
        init::orthogonal_(weight, gain);
    else
        throw UsageError("init_type is '{}'; allowed are normal, xavier, kaiming and orthogonal",
                         type);
}

} // namespace

void initialiseWeights(torch::nn::Module& network, const std::string& type, double gain) {
    torch::NoGradGuard noGrad;
    for (const auto& item : network.named_parameters()) {
        const bool isConvolution = item.value().dim() == 4;
        if (isConvolution)
            fill(item.value(), type, gain);
        else if (item.key().ends_with(".weight"))
            torch::nn::init::normal_(item.value(), 1.0, gain);
        else
            item.value().zero_();
    }
}

} // namespace cyclorama
