#pragma once

#include "core/nn/plane.h"

namespace cyclorama {

/// Rows of tiles, `end` not among them.
struct TileRows {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

/// The linear maps of F(m x m, r x r) (Winograd 1980; Lavin and Gray 2016) between values and r x r
/// kernels, and between planes and their tiles: a convolution's result in tiles of m x m pixels,
/// each of which sees (m + r - 1)^2 pixels of the picture and stands for as many values. The
/// picture has a border of one pixel around it, so its sides are r - 3 longer than the result's. A
/// tile's values stand `stride` apart, tiles of the given rows one after the other; the last ones
/// may reach beyond the plane. Heights and widths from 4 on. No errors; any thread.
struct TileMaps {
    std::int64_t side;       ///< m
    std::int64_t kernelSide; ///< r; with 4, borders are Border::Zero
    std::int64_t values;     ///< m + r - 1

    /// G: takes each column of a kernel to `values` numbers; `values` x r.
    const double* kernel;

    /// G'tG of the values, `stride` apart, of `count` kernels: their r x r numbers, one kernel
    /// after the other.
    void (*toKernels)(const float* from, std::int64_t stride, float* kernels, std::int64_t count);

    /// B'dB of the pixels that a tile sees. `size` is the picture's.
    void (*fromPicture)(const float* picture, PlaneSize size, Border border, TileRows rows,
                        float* to, std::int64_t stride);

    /// A'mA of each tile, plus `bias`: the result's rows that these tiles cover. `size` is its own.
    void (*toPicture)(const float* from, std::int64_t stride, TileRows rows, float bias,
                      float* picture, PlaneSize size);

    /// The transpose of toPicture (without bias).
    void (*fromGradient)(const float* gradient, PlaneSize size, TileRows rows, float* to,
                         std::int64_t stride);

    /// The transpose of fromPicture, added to `gradient`.
    void (*addToGradient)(const float* from, std::int64_t stride, TileRows rows, Border border,
                          float* gradient, PlaneSize size);

    /// Rows and columns of tiles of a result.
    std::int64_t rows(PlaneSize size) const { return (size.height + side - 1) / side; }
    std::int64_t columns(PlaneSize size) const { return (size.width + side - 1) / side; }
};

// Multiplications for so many pixels; fewer a pixel round more (docs/performance.md).
extern const TileMaps kTilesOf2; ///< F(2, 3): 16 for 4, which take 36 the direct way
extern const TileMaps kTilesOf4; ///< F(4, 3): 36 for 16, which take 144
extern const TileMaps kTilesOf3; ///< F(3, 4): 36 for 9, which take 144

} // namespace cyclorama
