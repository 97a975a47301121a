#include "core/nn/copy_stream.h"

#include <c10/core/Event.h>
#include <c10/core/StreamGuard.h>
#include <torch/torch.h>

namespace cyclorama {
namespace {

/// By LibTorch's interface to devices of any kind, which needs no CUDA headers.
class DeviceCopyStream : public CopyStream {
public:
    explicit DeviceCopyStream(const c10::Device& device)
        : m_guard(device.type())
        , m_device(device)
        , m_stream(m_guard.getStreamFromGlobalPool(device)) {}

    at::Tensor hostBuffer(at::IntArrayRef sizes, at::ScalarType type) override {
        return at::empty(sizes, at::TensorOptions(type).pinned_memory(true));
    }

    PendingCopy toDevice(const at::Tensor& buffer) override {
        at::Tensor copy;
        {
            const c10::StreamGuard here(m_stream);
            copy = buffer.to(m_device, /*non_blocking=*/true);
        }
        const auto done = eventHere();
        const c10::Stream computing = m_guard.getStream(m_device);
        done->block(computing);
        // The copy's memory belongs to this stream; it must not be given away before the other one
        // has read it.
        copy.record_stream(computing);
        return {copy, [done] { done->synchronize(); }};
    }

    PendingCopy toHost(const at::Tensor& tensor) override {
        c10::Event computed(m_device.type());
        computed.record(m_guard.getStream(m_device));
        computed.block(m_stream);
        const auto copy = hostBuffer(tensor.sizes(), tensor.scalar_type());
        {
            const c10::StreamGuard here(m_stream);
            copy.copy_(tensor, /*non_blocking=*/true);
        }
        tensor.record_stream(m_stream); // its memory must last until this stream has read it
        return {copy, [done = eventHere()] { done->synchronize(); }};
    }

private:
    /// Comes when all that this stream has been asked for is done.
    std::shared_ptr<c10::Event> eventHere() const {
        auto event = std::make_shared<c10::Event>(m_device.type());
        event->record(m_stream);
        return event;
    }

    c10::impl::VirtualGuardImpl m_guard;
    c10::Device m_device;
    c10::Stream m_stream;
};

} // namespace

std::shared_ptr<CopyStream> makeCopyStream(const c10::Device& device) {
    if (device.is_cpu()) return nullptr;
    return std::make_shared<DeviceCopyStream>(device);
}

PendingCopy toHost(const std::shared_ptr<CopyStream>& stream, const at::Tensor& tensor) {
    return stream ? stream->toHost(tensor) : PendingCopy{tensor, [] {}};
}

} // namespace cyclorama
