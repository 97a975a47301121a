#pragma once

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>
#include <functional>
#include <memory>

namespace cyclorama {

/// A copy that a device makes while host and device go on with other work.
struct PendingCopy {
    at::Tensor copy;            ///< whole once `wait` has returned
    std::function<void()> wait; ///< blocks the calling thread until then
};

/// Copies to and from a device on a stream of their own, beside the stream that the step computes
/// on. The interface stands for the few calls that need a device, so that tests can stand in for
/// one. One thread at a time.
class CopyStream {
public:
    virtual ~CopyStream() = default;

    /// Memory of the host that the device reads by itself (page-locked), contiguous, not set.
    virtual at::Tensor hostBuffer(at::IntArrayRef sizes, at::ScalarType type) = 0;

    /// Begins to copy a host buffer to the device and returns at once. What is asked of the device
    /// afterwards waits for the copy, on the device; the host waits only when it calls `wait`. The
    /// buffer must stay as it is until then.
    virtual PendingCopy toDevice(const at::Tensor& buffer) = 0;

    /// Begins to copy what the device will have made of the tensor by the work asked of it so far,
    /// and returns at once.
    virtual PendingCopy toHost(const at::Tensor& tensor) = 0;
};

/// Null for a CPU, where pictures need not be copied.
std::shared_ptr<CopyStream> makeCopyStream(const c10::Device& device);

/// The tensor on the host; without a stream (a CPU computes) itself, with nothing to wait for.
PendingCopy toHost(const std::shared_ptr<CopyStream>& stream, const at::Tensor& tensor);

} // namespace cyclorama
