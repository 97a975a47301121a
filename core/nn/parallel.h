#pragma once

#include <ATen/TensorIterator.h>
#include <ATen/ops/arange.h>

namespace cyclorama {

/// Calls `task(index)` for 0 <= index < count, shared among LibTorch's threads in parts of `grain`
/// or more. By way of a TensorIterator over the indices, whose loop is compiled into LibTorch:
/// at::parallel_for would need OpenMP in our own build, and a second OpenMP beside the wheel's.
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

} // namespace cyclorama
