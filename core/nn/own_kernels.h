#pragma once

#include <ATen/core/Tensor.h>
#include <utility>

namespace cyclorama {

/// A switch of the thread that makes it, on while it lives.
class ThreadSwitch {
public:
    ~ThreadSwitch() { m_isOn = m_before; }
    ThreadSwitch(const ThreadSwitch&) = delete;
    ThreadSwitch& operator=(const ThreadSwitch&) = delete;

protected:
    explicit ThreadSwitch(bool& isOn) : m_isOn(isOn), m_before(std::exchange(isOn, true)) {}

private:
    bool& m_isOn;
    bool m_before;
};

/// While it lives, operators of our own step aside on this thread for LibTorch's, which can be
/// differentiated twice: the gradient penalty needs that.
class TwiceDifferentiable : ThreadSwitch {
public:
    TwiceDifferentiable();
    static bool isOn();
};

/// While it lives, 3 x 3 convolutions on this thread may take Winograd's tiles of 4 x 4 pixels:
/// faster, and rounding more (docs/performance.md).
class LargeTiles : ThreadSwitch {
public:
    LargeTiles();
    static bool areAllowed();
};

/// Channels on one side of a convolution from which our own kernels pay. With fewer, results are
/// LibTorch's to the last bit.
inline constexpr int64_t kFewestOwnChannels = 64;

/// True where our own kernels may stand in for LibTorch's convolutions: with so many channels, in
/// float32 on a CPU, outside autocast and outside TwiceDifferentiable.
bool ownConvolutionsServe(const at::Tensor& x, const at::Tensor& weight);

/// What memory for intermediate values is wanted for.
enum class Scratch { Kernels, KernelGradients, InputTiles, OutputTiles, Taps, Count };

/// Memory for intermediate values, which each thread keeps and uses again: taking and giving back
/// some megabytes a convolution cost time (page faults) and memory (fragments). Float32 of any
/// content, good until the same purpose is asked for again on this thread.
at::Tensor scratch(Scratch purpose, at::IntArrayRef sizes);

} // namespace cyclorama
