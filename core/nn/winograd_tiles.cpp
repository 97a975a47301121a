// Compiled with -fopenmp-simd.

#include "core/nn/winograd_tiles.h"

#include "core/nn/vectorised.h"

#include <algorithm>
#include <vector>

namespace cyclorama {
namespace {

using std::int64_t;

/// F(2, 3) along a line, with the points 0, 1, -1 and infinity.
struct FilterOf2 {
    static constexpr int side = 2, values = 4;
    static constexpr double kernel[values][3] = {
        {1, 0, 0}, {0.5, 0.5, 0.5}, {0.5, -0.5, 0.5}, {0, 0, 1}};

    /// B'x
    static void input(const float (&x)[values], float (&t)[values]) {
        t[0] = x[0] - x[2];
        t[1] = x[1] + x[2];
        t[2] = x[2] - x[1];
        t[3] = x[1] - x[3];
    }
    /// Bt
    static void inputTransposed(const float (&t)[values], float (&x)[values]) {
        x[0] = t[0];
        x[1] = t[1] - t[2] + t[3];
        x[2] = t[1] + t[2] - t[0];
        x[3] = -t[3];
    }
    /// A't
    static void output(const float (&t)[values], float (&y)[side]) {
        y[0] = t[0] + t[1] + t[2];
        y[1] = t[1] - t[2] - t[3];
    }
    /// Ay
    static void outputTransposed(const float (&y)[side], float (&t)[values]) {
        t[0] = y[0];
        t[1] = y[0] + y[1];
        t[2] = y[0] - y[1];
        t[3] = -y[1];
    }
};

/// F(4, 3) along a line, with the points 0, a, -a, b, -b and infinity; a and b are those that
/// rounded least of the fractions of eight.
struct FilterOf4 {
    static constexpr int side = 4, values = 6;
    static constexpr float a = 0.625f, b = 1.5f, a2 = a * a, b2 = b * b;
    static constexpr double atA = 0.5 / (a2 * (double(a2) - b2)),
                            atB = 0.5 / (b2 * (double(b2) - a2));
    static constexpr double kernel[values][3] = {
        {1 / (double(a2) * b2), 0, 0}, {atA, a* atA, a2* atA},  {atA, -a* atA, a2* atA},
        {atB, b* atB, b2* atB},        {atB, -b* atB, b2* atB}, {0, 0, 1}};

    static void input(const float (&x)[values], float (&t)[values]) {
        t[0] = a2 * b2 * x[0] - (a2 + b2) * x[2] + x[4];
        const float evenA = x[4] - b2 * x[2], oddA = a * (x[3] - b2 * x[1]);
        t[1] = evenA + oddA;
        t[2] = evenA - oddA;
        const float evenB = x[4] - a2 * x[2], oddB = b * (x[3] - a2 * x[1]);
        t[3] = evenB + oddB;
        t[4] = evenB - oddB;
        t[5] = a2 * b2 * x[1] - (a2 + b2) * x[3] + x[5];
    }
    static void inputTransposed(const float (&t)[values], float (&x)[values]) {
        const float sumA = t[1] + t[2], sumB = t[3] + t[4];
        const float oddA = a * (t[1] - t[2]), oddB = b * (t[3] - t[4]);
        x[0] = a2 * b2 * t[0];
        x[1] = a2 * b2 * t[5] - b2 * oddA - a2 * oddB;
        x[2] = -(a2 + b2) * t[0] - b2 * sumA - a2 * sumB;
        x[3] = oddA + oddB - (a2 + b2) * t[5];
        x[4] = t[0] + sumA + sumB;
        x[5] = t[5];
    }
    static void output(const float (&t)[values], float (&y)[side]) {
        const float sumA = t[1] + t[2], sumB = t[3] + t[4];
        const float oddA = a * (t[1] - t[2]), oddB = b * (t[3] - t[4]);
        y[0] = t[0] + sumA + sumB;
        y[1] = oddA + oddB;
        y[2] = a2 * sumA + b2 * sumB;
        y[3] = a2 * oddA + b2 * oddB + t[5];
    }
    static void outputTransposed(const float (&y)[side], float (&t)[values]) {
        const float evenA = y[0] + a2 * y[2], oddA = a * (y[1] + a2 * y[3]);
        const float evenB = y[0] + b2 * y[2], oddB = b * (y[1] + b2 * y[3]);
        t[0] = y[0];
        t[1] = evenA + oddA;
        t[2] = evenA - oddA;
        t[3] = evenB + oddB;
        t[4] = evenB - oddB;
        t[5] = y[3];
    }
};

/// Where the pixel comes from that stands at `index` of a side with a border; -1: it is zero.
int64_t sourceOf(int64_t index, int64_t side, Border border) {
    if (index >= 0 && index < side) return index;
    if (border == Border::Zero || index > side) return -1;
    if (border == Border::Replicate) return index < 0 ? 0 : side - 1;
    return index < 0 ? 1 : side - 2;
}

/// Some rows of tiles of a plane. Whatever is worked out for all of them stands tile after tile in
/// one row of memory, so that loops over tiles are long.
template <typename Filter>
struct Grid {
    Grid(PlaneSize planeSize, TileRows tileRows)
        : size(planeSize)
        , rows(tileRows)
        , columns((planeSize.width + Filter::side - 1) / Filter::side)
        , tiles((tileRows.end - tileRows.begin) * columns) {}

    /// Calls `task(y, row of tiles from 0 on, row in the tile)` for each row of the plane in tiles.
    template <typename Task>
    void forEachRow(const Task& task) const {
        const int64_t end = std::min(Filter::side * rows.end, size.height);
        for (int64_t y = Filter::side * rows.begin; y < end; ++y)
            task(y, y / Filter::side - rows.begin, y % Filter::side);
    }

    /// The same for each row that tiles see, a border above and below included: `task(source, row
    /// counted from the uppermost)`. Borders of zeros are left out.
    template <typename Task>
    void forEachSeenRow(Border border, const Task& task) const {
        const int64_t count = Filter::side * (rows.end - rows.begin) + 2;
        for (int64_t r = 0; r < count; ++r) {
            const int64_t y = sourceOf(Filter::side * rows.begin - 1 + r, size.height, border);
            if (y >= 0) task(y, r);
        }
    }

    PlaneSize size;
    TileRows rows;
    int64_t columns, tiles;
};

/// Memory that each thread keeps for values in between; good until the next call.
float* valuesInBetween(int64_t count) {
    thread_local std::vector<float> values;
    values.resize(static_cast<std::size_t>(count));
    return values.data();
}

template <int From, int To>
using LineMap = void (*)(const float (&)[From], float (&)[To]);

/// Maps `From` rows that stand `fromLength` apart to `To` rows, column by column.
template <int From, int To, LineMap<From, To> map>
CYCLORAMA_VECTORISED void mapRows(const float* from, int64_t fromLength, float* to,
                                  int64_t toLength, int64_t count) {
#pragma omp simd
    for (int64_t k = 0; k < count; ++k) {
        float x[From], t[To];
        for (int i = 0; i < From; ++i)
            x[i] = from[i * fromLength + k];
        map(x, t);
        for (int i = 0; i < To; ++i)
            to[i * toLength + k] = t[i];
    }
}

/// The values of tiles down their rows: row r of a tile is found in part r % side, and what exceeds
/// it with the next row of tiles, `columns` further.
template <typename Filter>
CYCLORAMA_VECTORISED void valuesDown(const float* parts, int64_t part, int64_t columns, float* to,
                                     int64_t toLength, int64_t count) {
#pragma omp simd
    for (int64_t k = 0; k < count; ++k) {
        float x[Filter::values], t[Filter::values];
        for (int i = 0; i < Filter::values; ++i)
            x[i] = parts[i % Filter::side * part + i / Filter::side * columns + k];
        Filter::input(x, t);
        for (int i = 0; i < Filter::values; ++i)
            to[i * toLength + k] = t[i];
    }
}

/// Pixels out of rows of sums, tile after tile.
template <typename Filter>
CYCLORAMA_VECTORISED void pixelsOf(const float* sums, int64_t length, float bias, float* pixels,
                                   int64_t count) {
    for (int64_t k = 0; k < count; ++k) {
        float t[Filter::values], y[Filter::side];
        for (int i = 0; i < Filter::values; ++i)
            t[i] = sums[i * length + k];
        Filter::output(t, y);
        for (int i = 0; i < Filter::side; ++i)
            pixels[Filter::side * k + i] = y[i] + bias;
    }
}

/// The transpose of valuesDown, as far as each part's rows of tiles reach.
template <typename Filter>
CYCLORAMA_VECTORISED void addRowsSeen(const float* from, int64_t fromLength, float* parts,
                                      int64_t part, int64_t columns, int64_t count) {
    constexpr int side = Filter::side, values = Filter::values;
    for (int i = 0; i < side; ++i)
        std::fill_n(parts + i * part + count, columns, 0.0f);
#pragma omp simd
    for (int64_t k = 0; k < count; ++k) {
        float x[values], t[values];
        for (int i = 0; i < values; ++i)
            t[i] = from[i * fromLength + k];
        Filter::inputTransposed(t, x);
        for (int i = 0; i < side; ++i)
            parts[i * part + k] = x[i];
    }
#pragma omp simd
    for (int64_t k = 0; k < count; ++k) {
        float x[values], t[values];
        for (int i = 0; i < values; ++i)
            t[i] = from[i * fromLength + k];
        Filter::inputTransposed(t, x);
        for (int i = side; i < values; ++i)
            parts[(i - side) * part + columns + k] += x[i];
    }
}

/// `count` values of each of `side` rows that stand `length` apart, one of each in turn.
template <int side>
CYCLORAMA_VECTORISED void interleave(const float* from, int64_t length, float* to, int64_t count) {
    for (int64_t k = 0; k < count; ++k)
        for (int i = 0; i < side; ++i)
            to[side * k + i] = from[i * length + k];
}

/// Every `side`-th of the values, the first `count` of them.
template <int side>
void pick(const float* from, float* to, int64_t count) {
    for (int64_t k = 0; k < count; ++k)
        to[k] = from[side * k];
}

/// The transpose of pick.
template <int side>
void addPicked(const float* from, float* to, int64_t count) {
    for (int64_t k = 0; k < count; ++k)
        to[side * k] += from[k];
}

template <typename Filter>
void fromPicture(const float* picture, PlaneSize size, Border border, TileRows rows, float* to,
                 int64_t stride) {
    constexpr int side = Filter::side, values = Filter::values;
    const Grid<Filter> grid(size, rows);
    // First what tiles see along their rows; these in parts, the first rows of all tiles, then the
    // second ones, ... with one row of tiles more for what lies below the last.
    const int64_t part = grid.tiles + grid.columns, length = side * part;
    const int64_t width = side * grid.columns + 2; // with the borders
    float* const seen = valuesInBetween(2 * values * length + width);
    float* const mixed = seen + values * length;
    float* const bordered = mixed + values * length;
    const bool isCovered =
        border != Border::Zero && width == size.width + 2 && grid.rows.end * side <= size.height;
    if (!isCovered) std::fill_n(seen, values * length, 0.0f);
    std::fill_n(bordered, width, 0.0f);
    const int64_t left = sourceOf(-1, size.width, border),
                  right = sourceOf(size.width, size.width, border);
    grid.forEachSeenRow(border, [&](int64_t y, int64_t r) {
        const float* const row = picture + y * size.width;
        std::copy_n(row, size.width, bordered + 1);
        if (left >= 0) bordered[0] = row[left];
        if (right >= 0) bordered[size.width + 1] = row[right];
        float* const place = seen + r % side * part + r / side * grid.columns;
        for (int j = 0; j < values; ++j)
            pick<side>(bordered + j, place + j * length, grid.columns);
    });
    mapRows<values, values, Filter::input>(seen, length, mixed, length, length);
    for (int j = 0; j < values; ++j)
        valuesDown<Filter>(mixed + j * length, part, grid.columns, to + j * stride, values * stride,
                           grid.tiles);
}

template <typename Filter>
void addToGradient(const float* from, int64_t stride, TileRows rows, Border border, float* gradient,
                   PlaneSize size) {
    constexpr int side = Filter::side, values = Filter::values, beyond = values - side;
    const Grid<Filter> grid(size, rows);
    const int64_t columns = grid.columns, tiles = grid.tiles, part = tiles + columns;
    const int64_t width = side * columns + beyond;
    float* const mixed = valuesInBetween(values * (side * part + tiles * values) + width);
    float* const seen = mixed + values * values * tiles; // row in the tile, column in it, tile
    float* const bordered = seen + values * side * part;
    for (int i = 0; i < values; ++i)
        mapRows<values, values, Filter::inputTransposed>(from + values * i * stride, stride,
                                                         mixed + i * values * tiles, tiles, tiles);
    for (int j = 0; j < values; ++j)
        addRowsSeen<Filter>(mixed + j * tiles, values * tiles, seen + j * part, values * part,
                            columns, tiles);
    // Pixels of a row side by side, and beside them those that the last tile sees beyond.
    const int64_t left = sourceOf(-1, size.width, border),
                  right = sourceOf(size.width, size.width, border);
    grid.forEachSeenRow(border, [&](int64_t y, int64_t r) {
        const float* const place = seen + r % side * values * part + r / side * columns;
        interleave<side>(place, part, bordered, columns);
        std::fill_n(bordered + side * columns, beyond, 0.0f);
        for (int j = side; j < values; ++j)
            addPicked<side>(place + j * part, bordered + j, columns);
        float* const row = gradient + y * size.width;
        for (int64_t x = 0; x < size.width; ++x)
            row[x] += bordered[x + 1];
        if (left >= 0) row[left] += bordered[0];
        if (right >= 0) row[right] += bordered[size.width + 1];
    });
}

template <typename Filter>
void toPicture(const float* from, int64_t stride, TileRows rows, float bias, float* picture,
               PlaneSize size) {
    constexpr int side = Filter::side, values = Filter::values;
    const Grid<Filter> grid(size, rows);
    const int64_t tiles = grid.tiles, length = side * tiles;
    float* const sums = valuesInBetween(side * (values * tiles + length));
    float* const pixels = sums + side * values * tiles; // row in the tile, tile, column in it
    for (int j = 0; j < values; ++j)
        mapRows<values, side, Filter::output>(from + j * stride, values * stride, sums + j * tiles,
                                              values * tiles, tiles);
    for (int i = 0; i < side; ++i)
        pixelsOf<Filter>(sums + i * values * tiles, tiles, bias, pixels + i * length, tiles);
    grid.forEachRow([&](int64_t y, int64_t tileRow, int64_t inTile) {
        std::copy_n(pixels + inTile * length + tileRow * side * grid.columns, size.width,
                    picture + y * size.width);
    });
}

template <typename Filter>
void fromGradient(const float* gradient, PlaneSize size, TileRows rows, float* to, int64_t stride) {
    constexpr int side = Filter::side, values = Filter::values;
    const Grid<Filter> grid(size, rows);
    const int64_t tiles = grid.tiles, length = side * tiles;
    float* const pixels = valuesInBetween((side + values) * length); // row, column, tile
    float* const mixed = pixels + side * length;
    const bool fits = size.height % side == 0 && size.width % side == 0;
    if (!fits) std::fill_n(pixels, side * length, 0.0f);
    grid.forEachRow([&](int64_t y, int64_t tileRow, int64_t inTile) {
        const float* const row = gradient + y * size.width;
        float* const place = pixels + inTile * length + tileRow * grid.columns;
        for (int j = 0; j < side; ++j)
            pick<side>(row + j, place + j * tiles, (size.width - j + side - 1) / side);
    });
    mapRows<side, values, Filter::outputTransposed>(pixels, length, mixed, length, length);
    for (int i = 0; i < values; ++i)
        mapRows<side, values, Filter::outputTransposed>(mixed + i * length, tiles,
                                                        to + values * i * stride, stride, tiles);
}

template <typename Filter>
constexpr TileMaps mapsOf() {
    return {Filter::side,      Filter::values,       Filter::kernel,       fromPicture<Filter>,
            toPicture<Filter>, fromGradient<Filter>, addToGradient<Filter>};
}

} // namespace

const TileMaps kTilesOf2 = mapsOf<FilterOf2>();
const TileMaps kTilesOf4 = mapsOf<FilterOf4>();

} // namespace cyclorama
