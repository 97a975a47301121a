#include "core/nn/state_dict.h"

#include "core/base/error.h"

#include <map>
#include <torch/torch.h>

namespace cyclorama {
namespace {

constexpr std::string_view kDataParallelPrefix = "module.";

void collect(const torch::nn::Module& module, const std::string& prefix, StateDict& state) {
    for (const auto& item : module.named_parameters(/*recurse=*/false))
        state.emplace_back(prefix + item.key(), item.value());
    for (const auto& item : module.named_buffers(/*recurse=*/false))
        state.emplace_back(prefix + item.key(), item.value());
    for (const auto& child : module.named_children())
        collect(*child.value(), prefix + child.key() + ".", state);
}

bool isNormStatistic(const std::string& key) {
    return key.ends_with(".running_mean") || key.ends_with(".running_var") ||
           key.ends_with(".num_batches_tracked");
}

std::string shape(const at::Tensor& tensor) {
    std::string text;
    for (const auto side : tensor.sizes())
        text += (text.empty() ? "" : " x ") + std::to_string(side);
    return text.empty() ? "scalar" : text;
}

/// "model.1.weight, model.1.bias and 12 more".
std::string listed(const std::vector<std::string>& keys) {
    std::string text;
    for (std::size_t i = 0; i < keys.size() && i < 3; ++i)
        text += (i ? ", " : "") + keys[i];
    if (keys.size() > 3) text += " and " + std::to_string(keys.size() - 3) + " more";
    return text;
}

} // namespace

StateDict stateDict(const torch::nn::Module& module) {
    StateDict state;
    collect(module, "", state);
    return state;
}

void loadStateDict(torch::nn::Module& module, const StateDict& state, const std::string& name) {
    std::map<std::string, at::Tensor> given;
    for (const auto& [key, tensor] : state)
        given[key.starts_with(kDataParallelPrefix) ? key.substr(kDataParallelPrefix.size()) : key] =
            tensor;

    const StateDict own = stateDict(module);
    std::vector<std::string> missing;
    for (const auto& [key, tensor] : own) {
        const auto found = given.find(key);
        if (found == given.end()) {
            // Files from before PyTorch 0.4.1 do not count batches.
            if (!key.ends_with(".num_batches_tracked")) missing.push_back(key);
        } else if (found->second.sizes() != tensor.sizes()) {
            throw Error(name + ": " + key + " is " + shape(found->second) +
                        ", but this network's is " + shape(tensor) +
                        "; choose the settings (netG, ngf, norm, channels) it was trained with");
        }
    }
    std::vector<std::string> surplus;
    for (const auto& [key, tensor] : given) {
        const auto isOwn = [&key = key](const auto& item) { return item.first == key; };
        if (std::none_of(own.begin(), own.end(), isOwn) && !isNormStatistic(key))
            surplus.push_back(key);
    }
    if (!missing.empty() || !surplus.empty())
        throw Error(name + ": these are the weights of another network (" +
                    (missing.empty() ? "" : "missing: " + listed(missing)) +
                    (missing.empty() || surplus.empty() ? "" : "; ") +
                    (surplus.empty() ? "" : "not known here: " + listed(surplus)) + ")");

    torch::NoGradGuard noGrad;
    for (const auto& [key, tensor] : own)
        if (const auto found = given.find(key); found != given.end()) tensor.copy_(found->second);
}

} // namespace cyclorama
