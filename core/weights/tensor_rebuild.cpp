#include "core/weights/tensor_rebuild.h"

#include "core/base/error.h"

#include <ATen/ATen.h>
#include <algorithm>

namespace cyclorama {
namespace {

// A stride of 0 repeats elements, so a small file can describe a tensor of any size. Repeats beyond
// this many elements are no weights but a trap for whoever copies the tensor.
constexpr std::int64_t kMostRepeated = 1 << 24;

std::int64_t product(std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    if (__builtin_mul_overflow(a, b, &result)) throw Error("it describes a tensor of absurd size");
    return result;
}

std::int64_t sum(std::int64_t a, std::int64_t b) {
    std::int64_t result = 0;
    if (__builtin_add_overflow(a, b, &result)) throw Error("it describes a tensor of absurd size");
    return result;
}

} // namespace

std::int64_t storageBytes(std::int64_t elements, c10::ScalarType type) {
    if (elements < 0) throw Error("it describes a storage of negative size");
    return product(elements, static_cast<std::int64_t>(c10::elementSize(type)));
}

StorageView viewAs(const StorageView& bytes, c10::ScalarType type) {
    const auto width = static_cast<std::int64_t>(c10::elementSize(type));
    const auto oldWidth = static_cast<std::int64_t>(c10::elementSize(bytes.type));
    if (bytes.first * oldWidth % width != 0) throw Error("it describes a misaligned tensor");
    return {bytes.storage, type, bytes.first * oldWidth / width, bytes.elements * oldWidth / width};
}

at::Tensor rebuildTensor(const StorageView& view, std::int64_t offset,
                         const std::vector<std::int64_t>& sizes,
                         const std::vector<std::int64_t>& strides) {
    if (sizes.size() != strides.size()) {
        throw Error("it describes a tensor of {} sizes and {} strides", sizes.size(),
                    strides.size());
    }
    std::int64_t count = 1;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        if (sizes[i] < 0 || strides[i] < 0) throw Error("it describes a tensor of negative size");
        count = product(count, sizes[i]);
    }
    std::int64_t end = offset;
    if (count > 0) {
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            end = sum(end, product(sizes[i] - 1, strides[i]));
        }
        end = sum(end, 1);
    }
    if (offset < 0 || end > view.elements) {
        throw Error("it describes a tensor of elements {} to {} in a storage of {}", offset, end,
                    view.elements);
    }
    if (count > std::max(view.elements, kMostRepeated)) {
        throw Error("it describes a tensor of {} elements over only {} stored ones", count,
                    view.elements);
    }
    const auto options = at::TensorOptions().dtype(view.type).device(view.storage.device());
    return at::empty({0}, options).set_(view.storage, view.first + offset, sizes, strides);
}

} // namespace cyclorama
