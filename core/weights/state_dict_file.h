#pragma once

#include "core/nn/state_dict.h"

#include <ATen/core/ivalue.h>
#include <filesystem>

namespace cyclorama {

/// The weights in a file of torch.save: a dict of tensors by name, or a dict that holds such a one
/// as `state_dict`, `model`, ... Names are given as they stand in the file.
/// Throws Error, as readPth does and for a file that holds something else.
StateDict readStateDict(const std::filesystem::path& path);

/// Writes weights as the Python implementation does (`latest_net_G_A.pth`): an OrderedDict of
/// tensors. Throws Error as writePth does.
void writeStateDict(const std::filesystem::path& path, const StateDict& state);

/// The same as values of a larger file; `what` is what messages call the value.
StateDict stateDictFromValue(const c10::IValue& value, const std::string& what);
c10::IValue stateDictToValue(const StateDict& state);

} // namespace cyclorama
