#pragma once

#include <cstdint>

namespace cyclorama {

/// What lies around a picture, one pixel wide.
enum class Border { Zero, Reflect, Replicate };

/// One channel of one picture, row after row.
struct PlaneSize {
    std::int64_t height = 0;
    std::int64_t width = 0;

    /// Tiles of 2 x 2 pixels; the last ones may reach beyond an odd side.
    std::int64_t tileRows() const { return (height + 1) / 2; }
    std::int64_t tileColumns() const { return (width + 1) / 2; }
};

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
