#pragma once

#include "core/nn/plane.h"

namespace cyclorama {

/// Rows of tiles, `end` not among them.
struct TileRows {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

/// The linear maps of F(m x m, 3 x 3) (Winograd 1980; Lavin and Gray 2016) between values
/// and kernels, and between one plane and its tiles of m x m pixels, which stand for (m + 2) x (m
/// + 2) values each. A tile's values stand `stride` apart, tiles of the given rows one after the
/// other; the last ones may reach beyond the plane. Heights and widths from 4 on. No errors; any
/// thread.
struct TileMaps {
    std::int64_t side;   ///< m
    std::int64_t values; ///< m + 2

    /// G: takes each column of a 3 x 3 kernel to `values` numbers; `values` x 3.
    const double (*kernel)[3];

    /// G'tG of the values, `stride` apart, of `count` kernels: their 3 x 3 numbers, one kernel
    /// after the other.
    void (*toKernels)(const float* from, std::int64_t stride, float* kernels, std::int64_t count);

    /// B'dB of the pixels that a tile sees.
    void (*fromPicture)(const float* picture, PlaneSize size, Border border, TileRows rows,
                        float* to, std::int64_t stride);

    /// A'mA of each tile, plus `bias`: the picture's rows that these tiles cover.
    void (*toPicture)(const float* from, std::int64_t stride, TileRows rows, float bias,
                      float* picture, PlaneSize size);

    /// The transpose of toPicture (without bias).
    void (*fromGradient)(const float* gradient, PlaneSize size, TileRows rows, float* to,
                         std::int64_t stride);

    /// The transpose of fromPicture, added to `gradient`.
    void (*addToGradient)(const float* from, std::int64_t stride, TileRows rows, Border border,
                          float* gradient, PlaneSize size);

    std::int64_t rows(PlaneSize size) const { return (size.height + side - 1) / side; }
    std::int64_t columns(PlaneSize size) const { return (size.width + side - 1) / side; }
};

extern const TileMaps kTilesOf2; ///< 16 multiplications for 4 pixels: rounds less than 36 in a row
extern const TileMaps kTilesOf4; ///< 36 for 16 pixels; rounds more (docs/performance.md)

} // namespace cyclorama
