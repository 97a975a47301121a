#pragma once

#include <ATen/TensorIterator.h>
#include <ATen/ops/arange.h>

namespace cyclorama {

/// Calls `task(plane)` for each of the N x C planes of `pictures`, counted through, shared among
/// LibTorch's threads in parts of `valuesAThread` values or more. Which thread takes a plane
/// changes nothing in it. By way of a TensorIterator over the indices, whose loop is compiled into
/// LibTorch: at::parallel_for would need OpenMP in our own build, and a second OpenMP beside the
/// wheel's.
template <typename Task>
void forEachPlane(const at::Tensor& pictures, int64_t valuesAThread, const Task& task) {
    const int64_t size = std::max<int64_t>(1, pictures.size(2) * pictures.size(3));
    at::Tensor indices = at::arange(pictures.size(0) * pictures.size(1), at::kLong);
    auto loop = at::TensorIterator::nullary_op(indices);
    loop.for_each(
        [&](char** data, const int64_t* strides, int64_t length, int64_t rows) {
            for (int64_t row = 0; row < rows; ++row)
                for (int64_t i = 0; i < length; ++i)
                    task(*reinterpret_cast<const int64_t*>(data[0] + i * strides[0] +
                                                           row * strides[1]));
        },
        std::max<int64_t>(1, valuesAThread / size));
}

} // namespace cyclorama
