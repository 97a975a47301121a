#pragma once

#include <ATen/TensorIterator.h>
#include <ATen/ops/arange.h>

namespace cyclorama {

/// Calls `task(index)` for 0 to count - 1, shared among LibTorch's threads in parts of `grain` or
/// more. Which thread takes an index changes nothing in it. By way of a TensorIterator over the
/// indices, whose loop is compiled into LibTorch: at::parallel_for would need OpenMP in our own
/// build, and a second OpenMP beside the wheel's.
template <typename Task>
void forEachIndex(int64_t count, int64_t grain, const Task& task) {
    at::Tensor indices = at::arange(count, at::kLong);
    auto loop = at::TensorIterator::nullary_op(indices);
    loop.for_each(
        [&](char** data, const int64_t* strides, int64_t length, int64_t rows) {
            for (int64_t row = 0; row < rows; ++row)
                for (int64_t i = 0; i < length; ++i)
                    task(*reinterpret_cast<const int64_t*>(data[0] + i * strides[0] +
                                                           row * strides[1]));
        },
        std::max<int64_t>(1, grain));
}

/// The same for each of the N x C planes of `pictures`, counted through; a thread takes
/// `valuesAThread` values or more.
template <typename Task>
void forEachPlane(const at::Tensor& pictures, int64_t valuesAThread, const Task& task) {
    const int64_t size = std::max<int64_t>(1, pictures.size(2) * pictures.size(3));
    forEachIndex(pictures.size(0) * pictures.size(1), valuesAThread / size, task);
}

} // namespace cyclorama
