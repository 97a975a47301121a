// Each step rounds as in LibTorch's batch norm (2.13, AVX2), to the last bit where a plane holds
// eight values or more: a network whose values lie near a ReLU's corner makes much of the last bit,
// and trains as the Python implementation does only with the same ones.
//
// Compiled with -fopenmp-simd; with -ffp-contract=off, so that products are fused with sums only
// where std::fma says so; and with -fno-trapping-math, without which GCC keeps the comparisons as
// branches and the loops scalar (measured: 8 times slower).

#include "core/nn/plane_norm.h"

#include "core/nn/vectorised.h"

#include <algorithm>
#include <cmath>

namespace cyclorama {

namespace {

/// Sums are taken in as many lanes.
constexpr int kLanes = 8;

float sumOfLanes(float* lanes) {
    for (int half = kLanes / 2; half > 0; half /= 2)
        for (int i = 0; i < half; ++i)
            lanes[i] += lanes[i + half];
    return lanes[0];
}

} // namespace

CYCLORAMA_VECTORISED
PlaneStatistics planeStatistics(const float* x, std::int64_t size, double epsilon) {
    double sum = 0;
#pragma omp simd reduction(+ : sum)
    for (std::int64_t i = 0; i < size; ++i)
        sum += x[i];
    const auto mean = static_cast<float>(sum / static_cast<double>(size));
    double squares = 0;
#pragma omp simd reduction(+ : squares)
    for (std::int64_t i = 0; i < size; ++i)
        squares += (x[i] - mean) * (x[i] - mean);
    const float variance = static_cast<float>(squares) / static_cast<float>(size);
    return {mean, static_cast<float>(1 / std::sqrt(variance + epsilon))};
}

CYCLORAMA_VECTORISED
void normalisePlane(const float* x, float* to, std::int64_t size, PlaneStatistics statistics,
                    float slope) {
    const float scale = statistics.scale, shift = -statistics.mean * statistics.scale;
#pragma omp simd
    for (std::int64_t i = 0; i < size; ++i) {
        const float y = std::fma(x[i], scale, shift);
        to[i] = y * (y > 0 ? 1.0f : slope);
    }
}

CYCLORAMA_VECTORISED
void planeGradient(const float* x, const float* upper, float* to, std::int64_t size,
                   PlaneStatistics statistics, float slope) {
    const float mean = statistics.mean, scale = statistics.scale, shift = -mean * scale;
    float sums[kLanes] = {}, products[kLanes] = {};
    const auto add = [&](std::int64_t i, int lane) {
        const float g = upper[i] * (std::fma(x[i], scale, shift) > 0 ? 1.0f : slope);
        to[i] = g;
        sums[lane] += g;
        products[lane] += (x[i] - mean) * g;
    };
    const std::int64_t whole = size / kLanes * kLanes;
    for (std::int64_t begin = 0; begin < whole; begin += kLanes) {
#pragma omp simd
        for (int lane = 0; lane < kLanes; ++lane)
            add(begin + lane, lane);
    }
    for (std::int64_t i = whole; i < size; ++i)
        add(i, static_cast<int>(i - whole));
    const auto count = static_cast<float>(size);
    const float meanGradient = sumOfLanes(sums) / count;
    const float share = sumOfLanes(products) * scale * scale / count;
#pragma omp simd
    for (std::int64_t i = 0; i < size; ++i)
        to[i] = std::fma(mean - x[i], share, to[i] - meanGradient) * scale;
}

} // namespace cyclorama
