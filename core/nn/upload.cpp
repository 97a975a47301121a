#include "core/nn/upload.h"

#include <torch/torch.h>
#include <utility>

namespace cyclorama {

at::Tensor Upload::operator()(const at::Tensor& tensor) {
    if (!m_stream || !tensor.is_cpu()) return tensor;
    Slot& slot = m_slots[m_next];
    m_next = (m_next + 1) % m_slots.size();
    if (slot.wait) slot.wait();
    const bool fits = slot.buffer.defined() && slot.buffer.sizes() == tensor.sizes() &&
                      slot.buffer.scalar_type() == tensor.scalar_type();
    if (!fits) slot.buffer = m_stream->hostBuffer(tensor.sizes(), tensor.scalar_type());
    slot.buffer.copy_(tensor);
    auto [copy, wait] = m_stream->toDevice(slot.buffer);
    slot.wait = std::move(wait);
    return copy;
}

} // namespace cyclorama
