#pragma once

#include <c10/core/Device.h>
#include <functional>
#include <memory>

namespace cyclorama {

/// Work of a device recorded once and repeated as a whole, without the host asking for each part
/// of it: a CUDA graph behind an interface, so that tests can stand in for one. What was recorded
/// reads and writes the same memory each time. One thread at a time.
class DeviceGraph {
public:
    virtual ~DeviceGraph() = default;

    /// Does `work` at once, on the stream that recording will use, after what was asked of the
    /// device before and before what is asked afterwards.
    virtual void run(const std::function<void()>& work) = 0;

    /// Records what `work` asks of the device, without doing it. `work` must have been run before,
    /// must not wait for the device and must take from the host nothing that changes. Throws what
    /// `work` throws and what LibTorch throws; nothing is recorded then.
    virtual void record(const std::function<void()>& work) = 0;

    /// Does what was recorded, in the same order among other work as `run`.
    virtual void replay() = 0;

    /// Forgets what was recorded and gives its memory back.
    virtual void forget() = 0;
};

/// A CUDA graph for a device; null where this LibTorch or the device has none.
std::unique_ptr<DeviceGraph> makeDeviceGraph(const c10::Device& device);

} // namespace cyclorama
