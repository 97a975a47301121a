#pragma once

#include "core/nn/plane.h"

namespace cyclorama {

/// Tiles of 2 x 2 pixels along the sides of a plane; the last ones may reach beyond an odd side.
inline std::int64_t tileRows(PlaneSize size) {
    return (size.height + 1) / 2;
}
inline std::int64_t tileColumns(PlaneSize size) {
    return (size.width + 1) / 2;
}

/// Rows of tiles, `end` not among them.
struct TileRows {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

/// The four linear maps of F(2 x 2, 3 x 3) (Winograd 1980; Lavin and Gray 2016) on one plane. A
/// tile's 16 values stand `stride` apart, tiles of the given rows one after the other. Heights and
/// widths from 2 on. No errors; any thread.

/// B'dB of each tile's 4 x 4 surroundings.
void tilesFromPicture(const float* picture, PlaneSize size, Border border, TileRows rows, float* to,
                      std::int64_t stride);

/// A'mA of each tile, plus `bias`: the picture's rows that these tiles cover.
void pictureFromTiles(const float* from, std::int64_t stride, TileRows rows, float bias,
                      float* picture, PlaneSize size);

/// The transpose of pictureFromTiles (without bias).
void tilesFromGradient(const float* gradient, PlaneSize size, TileRows rows, float* to,
                       std::int64_t stride);

/// The transpose of tilesFromPicture, added to `gradient`.
void addGradientFromTiles(const float* from, std::int64_t stride, TileRows rows, Border border,
                          float* gradient, PlaneSize size);

} // namespace cyclorama
