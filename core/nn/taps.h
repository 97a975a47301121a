#pragma once

#include "core/nn/plane.h"

namespace cyclorama {

/// How a convolution joins a small plane with a large one: its tap (ky, kx) joins pixel (y, x) of
/// the small with (stride y + ky - padding, stride x + kx - padding) of the large, where that lies
/// within. A convolution goes from the large to the small, a transposed one from the small to the
/// large.
struct TapGrid {
    std::int64_t kernel = 1;
    std::int64_t stride = 1;
    std::int64_t padding = 0;
    PlaneSize small, large;

    std::int64_t taps() const { return kernel * kernel; }
    /// The rows of the large plane that these rows of the small one are joined with.
    PlaneRows joined(PlaneRows rows) const;
};

/// Adds to row `row` of the large plane what it is given by the taps of some rows of the small one:
/// the planes of the taps (ky, kx) stand one after the other at `taps`, each `distance` values
/// after the last. No errors; any thread.
void addTaps(const float* taps, std::int64_t distance, PlaneRows rows, const TapGrid& grid,
             std::int64_t row, float* large);

/// The transpose, for row `row` of the small plane and one row of taps: what the taps
/// (ky, 0), (ky, 1), ... see of the large plane, zero outside, each `distance` values after the
/// last.
void takeTaps(const float* large, const TapGrid& grid, std::int64_t row, std::int64_t ky, float* to,
              std::int64_t distance);

} // namespace cyclorama
