#pragma once

#include <cstdint>

namespace cyclorama {

/// Smooth random curves and surfaces (value noise): the same seed, the same shape. Results lie in
/// [0, 1]; one wave is about one unit long.
double noise(std::uint64_t seed, double x);
double noise(std::uint64_t seed, double x, double y);

/// Several octaves of it, each twice as fine and half as strong.
double fractalNoise(std::uint64_t seed, double x, int octaves);
double fractalNoise(std::uint64_t seed, double x, double y, int octaves);

} // namespace cyclorama
