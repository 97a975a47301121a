#include "core/nn/precision.h"

#include "core/base/error.h"

#include <ATen/autocast_mode.h>
#include <fstream>
#include <torch/torch.h>

namespace cyclorama {

namespace {

/// The first line of /proc/cpuinfo that begins so; empty where there is none.
std::string cpuLine(const char* name) {
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);)
        if (line.starts_with(name)) return line;
    return {};
}

thread_local std::optional<PrecisionScope::Choice> innermost;

/// Decided by the processor's name, not by a stopwatch: on a busy machine a measured answer differs
/// from one start to the next, and a resumed run must compute as before.
bool cpuGainsFromBfloat16() {
    static const bool gains = [] {
        const std::string flags = cpuLine("flags");
        const auto has = [&](const char* feature) { return flags.find(feature) != flags.npos; };
        const bool isAmd = cpuLine("vendor_id").find("AuthenticAMD") != std::string::npos;
        return has(" amx_bf16") || (has(" avx512_bf16") && isAmd);
    }();
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
