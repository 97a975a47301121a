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

/// "model.1.weight, model.1.bias, model.4.weight and 12 more".
Sentence listed(const std::vector<std::string>& keys) {
    constexpr std::size_t kMost = 3;
    std::string first;
    for (std::size_t i = 0; i < std::min(keys.size(), kMost); ++i)
        first += (i ? ", " : "") + keys[i];
    return keys.size() > kMost ? say("{} and {} more", first, keys.size() - kMost)
                               : Sentence(first);
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
            throw Error("{}: {} is {}, but this network's is {}; choose the settings (netG, ngf, "
                        "norm, channels) it was trained with",
                        name, key, shape(found->second), shape(tensor));
        }
    }
    std::vector<std::string> surplus;
    for (const auto& [key, tensor] : given) {
        const auto isOwn = [&key = key](const auto& item) { return item.first == key; };
        if (std::none_of(own.begin(), own.end(), isOwn) && !isNormStatistic(key))
            surplus.push_back(key);
    }
    std::vector<Sentence> differences;
    if (!missing.empty()) differences.push_back(say("missing: {}", listed(missing)));
    if (!surplus.empty()) differences.push_back(say("not known here: {}", listed(surplus)));
    if (!differences.empty())
        throw Error("{}: these are the weights of another network ({})", name,
                    joined(differences, "; "));

    torch::NoGradGuard noGrad;
    for (const auto& [key, tensor] : own)
        if (const auto found = given.find(key); found != given.end()) tensor.copy_(found->second);
}

} // namespace cyclorama
