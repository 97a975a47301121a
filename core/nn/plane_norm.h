#pragma once

#include <cstdint>

namespace cyclorama {

/// Mean of a plane and 1 / sqrt(variance + epsilon).
struct PlaneStatistics {
    float mean = 0;
    float scale = 0;
};

/// Of `size` values at `x`.
PlaneStatistics planeStatistics(const float* x, std::int64_t size, double epsilon);

/// to = activation((x - mean) * scale), where the activation multiplies what is negative by
/// `slope` (1: none, 0: ReLU).
void normalisePlane(const float* x, float* to, std::int64_t size, PlaneStatistics statistics,
                    float slope);

/// The gradient of a loss by x, from its gradient `upper` by what normalisePlane made of x.
void planeGradient(const float* x, const float* upper, float* to, std::int64_t size,
                   PlaneStatistics statistics, float slope);

} // namespace cyclorama
