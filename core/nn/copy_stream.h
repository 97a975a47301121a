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

/// Copies to a device on a stream of their own, beside the stream that the step computes on. The
/// interface stands for the few calls that need a device, so that tests can stand in for one. One
/// thread at a time.
class CopyStream {
public:
    virtual ~CopyStream() = default;

    /// Memory of the host that the device reads by itself (page-locked), contiguous, not set.
    virtual at::Tensor hostBuffer(at::IntArrayRef sizes, at::ScalarType type) = 0;

    /// Begins to copy a host buffer to the device and returns at once. What is asked of the device
    /// afterwards waits for the copy, on the device; the host waits only when it calls `wait`. The
    /// buffer must stay as it is until then.
    virtual PendingCopy toDevice(const at::Tensor& buffer) = 0;
};

/// Null for a CPU, where pictures need not be copied.
std::shared_ptr<CopyStream> makeCopyStream(const c10::Device& device);

} // namespace cyclorama
