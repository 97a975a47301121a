#pragma once

#include "core/weights/byte_source.h"

#include <ATen/core/ivalue.h>
#include <c10/core/Storage.h>

namespace cyclorama {

/// How deep values may be nested, in files that are read and files that are written.
inline constexpr int kDeepestNesting = 64;

/// Where the tensors of a pickle find their bytes.
class StorageSource {
public:
    virtual ~StorageSource() = default;
    /// The storage that the file calls `key`; the pickle says that it has so many elements of
    /// `type`. The same key gives the same storage. Throws Error when the file cannot hold it.
    virtual c10::Storage storage(const std::string& key, std::int64_t elements,
                                 c10::ScalarType type) = 0;
};

/// Reads one pickle (protocol 2, of Python 2 or 3) up to its end. Runs nothing: the few globals
/// that saved tensors need are known by name, any other is refused with its name, as are values
/// that hold themselves. Gives None, bool, int, double, str, list, tuple, dict (str or int keys, in
/// order) and tensors, without gradient. Where `storages` is null, tensors are refused. Throws
/// Error without the file's name.
c10::IValue readPickle(ByteSource& bytes, StorageSource* storages);

} // namespace cyclorama
