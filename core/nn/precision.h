#pragma once

#include "core/nn/own_kernels.h"

#include <c10/core/Device.h>
#include <optional>
#include <string>

namespace cyclorama {

/// What the networks compute in; weights, losses and the optimiser stay float32.
/// FastFloat32 is float32 with sums in another order, on a CPU: LargeTiles (own_kernels.h).
enum class Precision { Float32, FastFloat32, Tf32, Bfloat16, Float16 };

/// `auto` is bfloat16 where the device computes faster in it, else fast_float32, and always the
/// same on one machine. On a CPU AMX settles it, or AVX512-BF16 on AMD's: Intel's without AMX took
/// twice as long as float32 (docs/performance.md). On a GPU fast_float32 is float32.
/// Throws UsageError for a name that is none, or tf32 or float16 on a CPU.
Precision resolvePrecision(const std::string& name, const c10::Device& device);

/// "float32", "fast_float32", "tf32", "bfloat16", "float16".
const char* name(Precision precision);

/// While it lives, this thread's operations on the device compute in the precision. Float16's
/// gradients need a LossScale beside it.
class PrecisionScope {
public:
    PrecisionScope(Precision precision, const c10::Device& device);
    ~PrecisionScope();
    PrecisionScope(const PrecisionScope&) = delete;
    PrecisionScope& operator=(const PrecisionScope&) = delete;

    struct Choice {
        Precision precision;
        c10::Device device;
    };
    /// What the innermost scope of this thread was made with.
    static std::optional<Choice> current();

private:
    bool m_autocasts;
    std::optional<LargeTiles> m_largeTiles;
    c10::DeviceType m_device;
    std::optional<Choice> m_outer;
};

} // namespace cyclorama
