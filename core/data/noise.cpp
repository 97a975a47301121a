#include "core/data/noise.h"

#include <cmath>

namespace cyclorama {
namespace {

/// The value at a point of the grid, by the mixing steps of SplitMix64.
double gridValue(std::uint64_t seed, std::int64_t x, std::int64_t y) {
    std::uint64_t z = seed + static_cast<std::uint64_t>(x) * 0x9e3779b97f4a7c15ULL +
                      static_cast<std::uint64_t>(y) * 0xc2b2ae3d27d4eb4fULL;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1.0p-53;
}

double eased(double t) {
    return t * t * t * (t * (t * 6 - 15) + 10);
}

double between(double a, double b, double t) {
    return a + (b - a) * t;
}

} // namespace

double noise(std::uint64_t seed, double x) {
    return noise(seed, x, 0.0);
}

double noise(std::uint64_t seed, double x, double y) {
    const double column = std::floor(x), row = std::floor(y);
    const auto i = static_cast<std::int64_t>(column), j = static_cast<std::int64_t>(row);
    const double tx = eased(x - column), ty = eased(y - row);
    return between(between(gridValue(seed, i, j), gridValue(seed, i + 1, j), tx),
                   between(gridValue(seed, i, j + 1), gridValue(seed, i + 1, j + 1), tx), ty);
}

double fractalNoise(std::uint64_t seed, double x, int octaves) {
    return fractalNoise(seed, x, 0.0, octaves);
}

double fractalNoise(std::uint64_t seed, double x, double y, int octaves) {
    double sum = 0, total = 0, weight = 1, scale = 1;
    for (int i = 0; i < octaves; ++i, weight /= 2, scale *= 2) {
        sum += weight * noise(seed + static_cast<std::uint64_t>(i), x * scale, y * scale);
        total += weight;
    }
    return sum / total;
}

} // namespace cyclorama
