#include "core/nn/precision.h"

#include "core/base/error.h"

#include <ATen/autocast_mode.h>
#include <fstream>
#include <torch/torch.h>

namespace cyclorama {

namespace {

/// What the processor can do, as /proc/cpuinfo tells it; empty where there is none.
std::string cpuFlags() {
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);)
        if (line.starts_with("flags")) return line;
    return {};
}

thread_local std::optional<PrecisionScope::Choice> innermost;

/// AMX multiplies bfloat16 eight times as fast as AVX-512 does float32. AVX512-BF16 doubles the
/// pace at best (Intel's halved it where we measured), and fast_float32's tiles need a quarter of
/// the multiplications. Decided by the processor's flags, not by a stopwatch: on a busy machine a
/// measured answer differs from one start to the next, and a resumed run must compute as before.
bool cpuGainsFromBfloat16() {
    static const bool gains = cpuFlags().find(" amx_bf16") != std::string::npos;
    return gains;
}

} // namespace

Precision resolvePrecision(const std::string& name, const c10::Device& device) {
    if (name == "auto") {
        if (device.is_cpu())
            return cpuGainsFromBfloat16() ? Precision::Bfloat16 : Precision::FastFloat32;
        return Precision::Bfloat16;
    }
    if (name == "float32") return Precision::Float32;
    if (name == "bfloat16") return Precision::Bfloat16;
    if (name == "fast_float32")
        return device.is_cpu() ? Precision::FastFloat32 : Precision::Float32;
    if (name == "tf32" || name == "float16") {
        if (device.is_cpu())
            throw UsageError("precision is '{}', which only a GPU computes in; on a CPU take auto, "
                             "float32, fast_float32 or bfloat16",
                             name);
        return name == "tf32" ? Precision::Tf32 : Precision::Float16;
    }
    throw UsageError("precision is '{}'; allowed are auto, float32, fast_float32, bfloat16, tf32 "
                     "and float16",
                     name);
}

const char* name(Precision precision) {
    switch (precision) {
    case Precision::Float32:
        return "float32";
    case Precision::FastFloat32:
        return "fast_float32";
    case Precision::Tf32:
        return "tf32";
    case Precision::Bfloat16:
        return "bfloat16";
    case Precision::Float16:
        return "float16";
    }
    return "";
}

PrecisionScope::PrecisionScope(Precision precision, const c10::Device& device)
    : m_autocasts(precision == Precision::Bfloat16 || precision == Precision::Float16)
    , m_device(device.type())
    , m_outer(std::exchange(innermost, Choice{precision, device})) {
    if (device.is_cuda()) {
        const bool tf32 = precision != Precision::Float32;
        at::globalContext().setAllowTF32CuBLAS(tf32);
        at::globalContext().setAllowTF32CuDNN(tf32);
    }
    if (precision == Precision::FastFloat32) m_largeTiles.emplace();
    if (!m_autocasts) return;
    at::autocast::set_autocast_enabled(m_device, true);
    at::autocast::set_autocast_dtype(m_device,
                                     precision == Precision::Float16 ? at::kHalf : at::kBFloat16);
    at::autocast::increment_nesting();
}

std::optional<PrecisionScope::Choice> PrecisionScope::current() {
    return innermost;
}

PrecisionScope::~PrecisionScope() {
    innermost = m_outer;
    if (!m_autocasts) return;
    if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
    at::autocast::set_autocast_enabled(m_device, false);
}

} // namespace cyclorama
