#pragma once

#include "core/base/image.h"

#include <cstdint>

namespace cyclorama {

enum class Season { SummerDay, WinterNight };

/// A procedural landscape of hills, trees, houses and sky, `size` x `size`, RGB; every seed draws
/// another. Any thread.
Image drawLandscape(Season season, std::uint64_t seed, int size);

/// How much a picture looks like winter night rather than summer day: below 0 summer, above 0
/// winter, about -1 and 1 for the landscapes drawn here. Half of it is how much blue outweighs
/// green, half how dark the picture is. RGB only; throws Error for others. Any thread.
double winterScore(const Image& image);

} // namespace cyclorama
