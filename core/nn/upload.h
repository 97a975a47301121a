#pragma once

#include "core/nn/copy_stream.h"

#include <array>
#include <cstddef>

namespace cyclorama {

/// Brings the tensors of one input, step after step, to the device that trains, while it still
/// computes the step before. Two host buffers take turns, so that the host fills one while the
/// device reads the other. One thread at a time.
class Upload {
public:
    /// Without a stream (a CPU trains) tensors are handed on as they are.
    explicit Upload(std::shared_ptr<CopyStream> stream) : m_stream(std::move(stream)) {}

    /// `tensor` (on the CPU, any shape and type) on the device; one that is there already is handed
    /// on. It is read before this returns. Blocks only while the copy of two calls ago is not done.
    at::Tensor operator()(const at::Tensor& tensor);

private:
    struct Slot {
        at::Tensor buffer;
        std::function<void()> wait; ///< for the copy out of the buffer; empty before the first
    };
    std::shared_ptr<CopyStream> m_stream;
    std::array<Slot, 2> m_slots;
    std::size_t m_next = 0;
};

} // namespace cyclorama
