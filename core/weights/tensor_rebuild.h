#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/Storage.h>
#include <cstdint>
#include <vector>

namespace cyclorama {

/// More than any tensor of weights has.
inline constexpr std::size_t kMostDimensions = 32;

/// A stretch of a storage, as a file's persistent ids name it: `elements` of `type`, from element
/// `first` on.
struct StorageView {
    c10::Storage storage;
    c10::ScalarType type = c10::ScalarType::Float;
    std::int64_t first = 0;
    std::int64_t elements = 0;
};

/// The bytes that so many elements take. Throws Error for a negative count and on overflow.
std::int64_t storageBytes(std::int64_t elements, c10::ScalarType type);

/// The same bytes as elements of another type, for storages saved without one.
StorageView viewAs(const StorageView& bytes, c10::ScalarType type);

/// The tensor of these sizes and strides (both in elements, as many of each) that begins `offset`
/// elements into the view. It shares the storage. Throws Error when any of it lies outside.
at::Tensor rebuildTensor(const StorageView& view, std::int64_t offset,
                         const std::vector<std::int64_t>& sizes,
                         const std::vector<std::int64_t>& strides);

} // namespace cyclorama
