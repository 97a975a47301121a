#pragma once

#include <ATen/core/Tensor.h>
#include <string>
#include <utility>
#include <vector>

namespace torch::nn {
class Module;
}

namespace cyclorama {

/// Parameters and buffers by name, in the order in which Python's `state_dict()` gives them.
using StateDict = std::vector<std::pair<std::string, at::Tensor>>;

/// The module's own tensors (shared, not copied): each submodule's parameters, then its buffers.
StateDict stateDict(const torch::nn::Module& module);

/// Copies `state` into the module. Stale instance-norm statistics of old files are passed over and
/// a `module.` prefix (DataParallel) is taken off. Throws Error naming what is missing, too much or
/// of another shape; `name` is what messages call the source. The module is unchanged then.
void loadStateDict(torch::nn::Module& module, const StateDict& state, const std::string& name);

} // namespace cyclorama
