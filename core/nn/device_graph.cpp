#include "core/nn/device_graph.h"

// The one file of core/nn that needs CUDA's headers, and only such as come with LibTorch's wheel;
// without them there are no graphs.
#ifdef CYCLORAMA_CUDA

#include <ATen/cuda/CUDAGraph.h>
#include <c10/core/CachingDeviceAllocator.h>
#include <c10/core/Event.h>
#include <c10/cuda/CUDAFunctions.h>
#include <c10/cuda/CUDAGuard.h>
#include <c10/cuda/CUDAStream.h>
#include <optional>

namespace cyclorama {
namespace {

class CudaGraph : public DeviceGraph {
public:
    explicit CudaGraph(const c10::Device& device)
        : m_stream(c10::cuda::getStreamFromPool(/*isHighPriority=*/false, device.index())) {}

    void run(const std::function<void()>& work) override {
        const c10::Stream around = c10::cuda::getCurrentCUDAStream(m_stream.device_index());
        then(around, m_stream);
        {
            const c10::cuda::CUDAStreamGuard here(m_stream);
            work();
        }
        then(m_stream, around);
    }

    void record(const std::function<void()>& work) override {
        // The recorded step gets memory of its own: what the steps before it left is given back.
        c10::cuda::device_synchronize();
        at::getDeviceAllocator(at::kCUDA)->emptyCache();
        const c10::cuda::CUDAStreamGuard here(m_stream);
        m_graph.emplace();
        try {
            // Other threads (a translation in the window) may go on using the device meanwhile.
            m_graph->capture_begin({0, 0}, cudaStreamCaptureModeThreadLocal);
            work();
        } catch (...) {
            endQuietly();
            m_graph.reset();
            throw;
        }
        try {
            m_graph->capture_end();
        } catch (...) {
            m_graph.reset();
            throw;
        }
    }

    void replay() override {
        run([this] { m_graph->replay(); });
    }

    void forget() override {
        if (!m_graph) return;
        c10::cuda::device_synchronize(); // it may still be at work
        m_graph.reset();
    }

private:
    /// What is asked of `later` from here on waits for what was asked of `earlier`.
    static void then(const c10::Stream& earlier, const c10::Stream& later) {
        c10::Event reached(at::kCUDA);
        reached.record(earlier);
        reached.block(later);
    }

    /// A stream that records must be told to stop, whatever went wrong.
    void endQuietly() noexcept {
        try {
            m_graph->capture_end();
        } catch (const std::exception&) {
            // The reason that counts is on its way already.
        }
    }

    c10::cuda::CUDAStream m_stream;
    std::optional<at::cuda::CUDAGraph> m_graph;
};

} // namespace

std::unique_ptr<DeviceGraph> makeDeviceGraph(const c10::Device& device) {
    if (!device.is_cuda()) return nullptr;
    return std::make_unique<CudaGraph>(device);
}

} // namespace cyclorama

#else

namespace cyclorama {

std::unique_ptr<DeviceGraph> makeDeviceGraph(const c10::Device&) {
    return nullptr;
}

} // namespace cyclorama

#endif
