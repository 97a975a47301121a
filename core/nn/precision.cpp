#include "core/nn/precision.h"

#include "core/base/error.h"

#include <ATen/autocast_mode.h>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <fstream>
#include <torch/torch.h>

namespace cyclorama {

namespace {

/// How many times faster bfloat16 must be to make up for its casts and its coarseness.
constexpr double kWorthwhile = 1.2;

bool cpuHas(const std::string& feature) {
    static const std::string features = [] {
        std::ifstream info("/proc/cpuinfo");
        for (std::string line; std::getline(info, line);)
            if (line.starts_with("flags")) return line;
        return std::string();
    }();
    return features.find(' ' + feature) != std::string::npos;
}

/// The shortest of some products of two square matrices, in seconds.
class ProductTime {
public:
    explicit ProductTime(at::ScalarType type) : m_matrix(at::ones({256, 256}, type)) {}
    void measure() {
        const auto began = std::chrono::steady_clock::now();
        at::mm(m_matrix, m_matrix);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
        m_shortest = std::min(m_shortest, took.count());
    }
    double shortest() const { return m_shortest; }

private:
    at::Tensor m_matrix;
    double m_shortest = INFINITY;
};

bool bfloat16Wins() {
    const torch::NoGradGuard noGraph;
    ProductTime wide(at::kFloat), narrow(at::kBFloat16);
    for (int round = 0; round < 8; ++round) {
        wide.measure();
        narrow.measure();
    }
    return narrow.shortest() * kWorthwhile < wide.shortest();
}

} // namespace

bool cpuHasBfloat16() {
    return cpuHas("avx512_bf16") || cpuHas("amx_bf16");
}

bool cpuGainsFromBfloat16() {
    static const bool gains = cpuHas("amx_bf16") || (cpuHas("avx512_bf16") && bfloat16Wins());
    return gains;
}

Precision resolvePrecision(const std::string& name, const c10::Device& device) {
    if (name == "auto") {
        if (device.is_cpu())
            return cpuGainsFromBfloat16() ? Precision::Bfloat16 : Precision::Float32;
        return Precision::Bfloat16;
    }
    if (name == "float32") return Precision::Float32;
    if (name == "bfloat16") return Precision::Bfloat16;
    if (name == "tf32") {
        if (device.is_cpu())
            throw UsageError("precision is 'tf32', which only a GPU computes in; on a CPU take "
                             "float32, bfloat16 or auto");
        return Precision::Tf32;
    }
    throw UsageError("precision is '" + name + "'; allowed are auto, float32, bfloat16 and tf32");
}

const char* name(Precision precision) {
    switch (precision) {
    case Precision::Float32:
        return "float32";
    case Precision::Tf32:
        return "tf32";
    case Precision::Bfloat16:
        return "bfloat16";
    }
    return "";
}

PrecisionScope::PrecisionScope(Precision precision, const c10::Device& device)
    : m_autocasts(precision == Precision::Bfloat16)
    , m_device(device.type()) {
    if (device.is_cuda()) {
        const bool tf32 = precision != Precision::Float32;
        at::globalContext().setAllowTF32CuBLAS(tf32);
        at::globalContext().setAllowTF32CuDNN(tf32);
    }
    if (!m_autocasts) return;
    at::autocast::set_autocast_enabled(m_device, true);
    at::autocast::set_autocast_dtype(m_device, at::kBFloat16);
    at::autocast::increment_nesting();
}

PrecisionScope::~PrecisionScope() {
    if (!m_autocasts) return;
    if (at::autocast::decrement_nesting() == 0) at::autocast::clear_cache();
    at::autocast::set_autocast_enabled(m_device, false);
}

} // namespace cyclorama
