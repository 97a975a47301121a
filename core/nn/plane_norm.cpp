// Compiled with -fopenmp-simd: sums are taken in lanes. The same processor always takes the same
// lanes, so results are the same from run to run. And with -fno-trapping-math, without which GCC
// keeps the comparisons as branches and the loops scalar (measured: 8 times slower).

#include "core/nn/plane_norm.h"

#include "core/nn/vectorised.h"

#include <cmath>

namespace cyclorama {

CYCLORAMA_VECTORISED
PlaneStatistics planeStatistics(const float* x, std::int64_t size, float epsilon) {
    float sum = 0;
#pragma omp simd reduction(+ : sum)
    for (std::int64_t i = 0; i < size; ++i)
        sum += x[i];
    const float mean = sum / static_cast<float>(size);
    float squares = 0;
#pragma omp simd reduction(+ : squares)
    for (std::int64_t i = 0; i < size; ++i)
        squares += (x[i] - mean) * (x[i] - mean);
    return {mean, 1.0f / std::sqrt(squares / static_cast<float>(size) + epsilon)};
}

CYCLORAMA_VECTORISED
void normalisePlane(const float* x, float* to, std::int64_t size, PlaneStatistics statistics,
                    float slope) {
    const float mean = statistics.mean, scale = statistics.scale;
#pragma omp simd
    for (std::int64_t i = 0; i < size; ++i) {
        const float y = (x[i] - mean) * scale;
        to[i] = y * (y > 0 ? 1.0f : slope);
    }
}

CYCLORAMA_VECTORISED
void planeGradient(const float* x, const float* upper, float* to, std::int64_t size,
                   PlaneStatistics statistics, float slope) {
    const float mean = statistics.mean, scale = statistics.scale;
    float sum = 0, product = 0;
#pragma omp simd reduction(+ : sum, product)
    for (std::int64_t i = 0; i < size; ++i) {
        const float y = (x[i] - mean) * scale;
        const float g = upper[i] * (y > 0 ? 1.0f : slope);
        sum += g;
        product += g * y;
    }
    const float meanGradient = sum / static_cast<float>(size);
    const float meanProduct = product / static_cast<float>(size);
#pragma omp simd
    for (std::int64_t i = 0; i < size; ++i) {
        const float y = (x[i] - mean) * scale;
        const float g = upper[i] * (y > 0 ? 1.0f : slope);
        to[i] = scale * (g - meanGradient - y * meanProduct);
    }
}

} // namespace cyclorama
