#pragma once

#include <ATen/core/ivalue.h>
#include <string>
#include <vector>

namespace cyclorama {

/// A pickle as torch.save makes it, and the tensors whose bytes go beside it: number i is the
/// storage with key i. They lie contiguously on the CPU.
struct Pickle {
    std::string bytes;
    std::vector<at::Tensor> storages;
};

/// Writes None, bool, int, double, str, list, tuple, dict (str or int keys; as OrderedDict) and
/// tensors of the types that have a storage class. Each tensor gets a storage of its own.
/// Throws Error for anything else, for text that is no UTF-8, and for nesting deeper than files may
/// have.
Pickle writePickle(const c10::IValue& value);

} // namespace cyclorama
