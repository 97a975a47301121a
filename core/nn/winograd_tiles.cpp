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
    static constexpr int side = 2, values = 4, kernelSide = 3;
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
    static constexpr int side = 4, values = 6, kernelSide = 3;
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

/// F(3, 4) along a line, with the points of F(4, 3), and so with its maps of what a tile sees.
struct FilterOf3 : FilterOf4 {
    static constexpr int side = 3, kernelSide = 4;
    static constexpr double kernel[values][kernelSide] = {
        {1 / (double(a2) * b2), 0, 0, 0},     {atA, a* atA, a2* atA, a* a2* atA},
        {atA, -a* atA, a2* atA, -a* a2* atA}, {atB, b* atB, b2* atB, b* b2* atB},
        {atB, -b* atB, b2* atB, -b* b2* atB}, {0, 0, 0, 1}};

    static void output(const float (&t)[values], float (&y)[side]) {
        float of4[FilterOf4::side];
        FilterOf4::output(t, of4);
        y[0] = of4[0];
        y[1] = of4[1];
        y[2] = of4[2] + t[5];
    }
    static void outputTransposed(const float (&y)[side], float (&t)[values]) {
        FilterOf4::outputTransposed({y[0], y[1], y[2], 0}, t);
        t[5] = y[2];
    }
};

/// Where the pixel comes from that stands at `index` of a side with a border; -1: it is zero.
int64_t sourceOf(int64_t index, int64_t side, Border border) {
    if (index >= 0 && index < side) return index;
    if (border == Border::Zero || index > side) return -1;
    if (border == Border::Replicate) return index < 0 ? 0 : side - 1;
    return index < 0 ? 1 : side - 2;
}

/// Tiles along one direction, in rows that lie beside each other. The first, second, ... pixels of
/// the tiles stand in as many parts, and what a tile sees beyond its own pixels is what the next
/// one begins with.
struct Alongside {
    int64_t rows, tiles; ///< tiles in a row
    int64_t part;        ///< from part to part
    int64_t next;        ///< in a part, from a tile to what it sees beyond
    int64_t seenRow;     ///< in a part, from row to row
    int64_t tileRow;     ///< in the tiles' values, from row to row
};

/// Some rows of tiles of a plane. Whatever is worked out for all of them stands tile after tile in
/// one row of memory, so that loops over tiles are long.
template <typename Filter>
struct Grid {
    static constexpr int side = Filter::side, values = Filter::values;

    /// `planeSize` of the convolution's result.
    Grid(PlaneSize planeSize, TileRows tileRows)
        : size(planeSize)
        , rows(tileRows)
        , rowCount(tileRows.end - tileRows.begin)
        , columns((planeSize.width + side - 1) / side)
        , tiles(rowCount * columns) {}
    /// `pictureSize` of what is convolved, a border of one pixel left out.
    static Grid ofPicture(PlaneSize pictureSize, TileRows tileRows) {
        constexpr int less = Filter::kernelSide - 3;
        return {{pictureSize.height - less, pictureSize.width - less}, tileRows};
    }

    /// Calls `task(y, row of tiles from 0 on, row in the tile)` for each row of the plane in tiles.
    template <typename Task>
    void forEachRow(const Task& task) const {
        const int64_t end = std::min(side * rows.end, size.height);
        for (int64_t y = side * rows.begin; y < end; ++y)
            task(y, y / side - rows.begin, y % side);
    }

    // What tiles see has a column and a row of tiles more, and stands in groups of `side` pixels:
    // the first rows of all tiles, then the second ones, ...

    int64_t seenColumns() const { return columns + 1; }
    int64_t seenTiles() const { return rowCount * seenColumns(); }
    int64_t seenPart() const { return (rowCount + 1) * seenColumns(); }
    int64_t seenGroups() const { return side * seenPart(); }

    /// Between seen rows and the tiles' values down their columns, which stand seenTiles() apart.
    Alongside down() const { return {1, seenTiles(), seenPart(), seenColumns(), 0, 0}; }
    /// Between these and all values of the tiles.
    Alongside along() const {
        return {rowCount, columns, values * seenTiles(), 1, seenColumns(), columns};
    }

    /// Calls `task(source, first group)` for each row of a picture of this height that tiles see, a
    /// border above and below included. Borders of zeros are left out.
    template <typename Task>
    void forEachSeenRow(int64_t height, Border border, const Task& task) const {
        for (int64_t r = 0; r < side * rowCount + values - side; ++r) {
            const int64_t y = sourceOf(side * rows.begin - 1 + r, height, border);
            if (y >= 0) task(y, r % side * seenPart() + r / side * seenColumns());
        }
    }

    PlaneSize size;
    TileRows rows;
    int64_t rowCount, columns, tiles;
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

/// Calls `task(index)` for 0 to count - 1 in vectors of 8: rows of tiles are no longer than that in
/// the planes that matter most, and longer vectors would leave them to a loop without any.
template <typename Task>
inline void forEachInEights(int64_t count, const Task& task) {
    constexpr int64_t kVector = 8;
    const int64_t whole = count / kVector * kVector;
    for (int64_t begin = 0; begin < whole; begin += kVector) {
#pragma omp simd
        for (int64_t i = 0; i < kVector; ++i)
            task(begin + i);
    }
    for (int64_t i = whole; i < count; ++i)
        task(i);
}

/// A tile's values, which stand `length` apart, of the pixels that it sees.
template <typename Filter>
CYCLORAMA_VECTORISED void valuesOfSeen(const float* parts, const Alongside& along, float* to,
                                       int64_t length) {
    const int64_t part = along.part, next = along.next;
    for (int64_t row = 0; row < along.rows; ++row, parts += along.seenRow, to += along.tileRow)
        forEachInEights(along.tiles, [=](int64_t k) {
            float x[Filter::values], t[Filter::values];
            for (int i = 0; i < Filter::values; ++i)
                x[i] = parts[i % Filter::side * part + i / Filter::side * next + k];
            Filter::input(x, t);
            for (int i = 0; i < Filter::values; ++i)
                to[i * length + k] = t[i];
        });
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

enum class Pixels { Own, Beyond };

/// The transpose of valuesOfSeen in two steps: sets each tile's own pixels, then adds what tiles
/// see beyond them. Later, so that what is added to has left the processor's store buffer: a load
/// across two stores that wait there stalls.
template <typename Filter, Pixels pixels>
CYCLORAMA_VECTORISED void seenOfValues(const float* from, int64_t length, const Alongside& along,
                                       float* parts) {
    constexpr int side = Filter::side, values = Filter::values;
    constexpr bool areOwn = pixels == Pixels::Own;
    const int64_t part = along.part, next = along.next;
    for (int64_t row = 0; row < along.rows; ++row, parts += along.seenRow, from += along.tileRow)
        forEachInEights(along.tiles, [=](int64_t k) {
            float x[values], t[values];
            for (int i = 0; i < values; ++i)
                t[i] = from[i * length + k];
            Filter::inputTransposed(t, x);
            for (int i = areOwn ? 0 : side; i < (areOwn ? side : values); ++i) {
                float& pixel = parts[i % side * part + i / side * next + k];
                pixel = areOwn ? x[i] : pixel + x[i];
            }
        });
}

/// Every `side`-th of the values goes to the same row of `to`: `count` values each of `side` rows
/// that stand `length` apart.
template <int side>
CYCLORAMA_VECTORISED void deinterleave(const float* from, float* to, int64_t length,
                                       int64_t count) {
#pragma omp simd
    for (int64_t k = 0; k < count; ++k)
        for (int i = 0; i < side; ++i)
            to[i * length + k] = from[side * k + i];
}

/// The transpose of deinterleave.
template <int side>
CYCLORAMA_VECTORISED void interleave(const float* from, int64_t length, float* to, int64_t count) {
    for (int64_t k = 0; k < count; ++k)
        for (int i = 0; i < side; ++i)
            to[side * k + i] = from[i * length + k];
}

CYCLORAMA_VECTORISED void addRow(const float* from, float* to, int64_t count) {
#pragma omp simd
    for (int64_t i = 0; i < count; ++i)
        to[i] += from[i];
}

/// G't
template <typename Filter>
void kernelTransposed(const float (&t)[Filter::values], float (&g)[Filter::kernelSide]) {
    for (int c = 0; c < Filter::kernelSide; ++c) {
        g[c] = 0;
        for (int i = 0; i < Filter::values; ++i)
            g[c] += static_cast<float>(Filter::kernel[i][c]) * t[i];
    }
}

template <typename Filter>
void toKernels(const float* from, int64_t stride, float* kernels, int64_t count) {
    constexpr int values = Filter::values, side = Filter::kernelSide;
    float* const split = valuesInBetween(side * (side + values) * count); // place in it, kernel
    float* const mixed = split + side * side * count; // row of values, column in it, kernel
    for (int i = 0; i < values; ++i)
        mapRows<values, side, kernelTransposed<Filter>>(from + values * i * stride, stride,
                                                        mixed + side * i * count, count, count);
    for (int c = 0; c < side; ++c)
        mapRows<values, side, kernelTransposed<Filter>>(mixed + c * count, side * count,
                                                        split + c * count, side * count, count);
    interleave<side * side>(split, count, kernels, count);
}

template <typename Filter>
void fromPicture(const float* picture, PlaneSize size, Border border, TileRows rows, float* to,
                 int64_t stride) {
    constexpr int side = Filter::side, values = Filter::values;
    const auto grid = Grid<Filter>::ofPicture(size, rows);
    const int64_t groups = grid.seenGroups(), length = grid.seenTiles();
    float* const bordered = valuesInBetween(side * (2 * groups + values * length));
    float* const split = bordered + side * groups;
    float* const mixed = split + side * groups; // column in the tile, row of values, tile
    const bool isCovered = border != Border::Zero && side * grid.columns == grid.size.width &&
                           side * rows.end <= grid.size.height;
    if (!isCovered) std::fill_n(bordered, side * groups, 0.0f);
    const int64_t left = sourceOf(-1, size.width, border),
                  right = sourceOf(size.width, size.width, border);
    grid.forEachSeenRow(size.height, border, [&](int64_t y, int64_t group) {
        const float* const row = picture + y * size.width;
        float* const place = bordered + side * group;
        std::copy_n(row, size.width, place + 1);
        if (left >= 0) place[0] = row[left];
        if (right >= 0) place[size.width + 1] = row[right];
    });
    deinterleave<side>(bordered, split, groups, groups);
    for (int j = 0; j < side; ++j)
        valuesOfSeen<Filter>(split + j * groups, grid.down(), mixed + j * values * length, length);
    for (int i = 0; i < values; ++i)
        valuesOfSeen<Filter>(mixed + i * length, grid.along(), to + values * i * stride, stride);
}

template <typename Filter>
void addToGradient(const float* from, int64_t stride, TileRows rows, Border border, float* gradient,
                   PlaneSize size) {
    constexpr int side = Filter::side, values = Filter::values;
    const auto grid = Grid<Filter>::ofPicture(size, rows);
    const int64_t groups = grid.seenGroups(), length = grid.seenTiles();
    float* const bordered = valuesInBetween(side * (2 * groups + values * length));
    float* const split = bordered + side * groups;
    float* const mixed = split + side * groups; // column in the tile, row of values, tile
    std::fill_n(split, side * (groups + values * length), 0.0f); // where only the last tiles see
    for (const auto step :
         {seenOfValues<Filter, Pixels::Own>, seenOfValues<Filter, Pixels::Beyond>})
        for (int i = 0; i < values; ++i)
            step(from + values * i * stride, stride, grid.along(), mixed + i * length);
    for (const auto step :
         {seenOfValues<Filter, Pixels::Own>, seenOfValues<Filter, Pixels::Beyond>})
        for (int j = 0; j < side; ++j)
            step(mixed + j * values * length, length, grid.down(), split + j * groups);
    interleave<side>(split, groups, bordered, groups);
    const int64_t left = sourceOf(-1, size.width, border),
                  right = sourceOf(size.width, size.width, border);
    grid.forEachSeenRow(size.height, border, [&](int64_t y, int64_t group) {
        const float* const place = bordered + side * group;
        float* const row = gradient + y * size.width;
        addRow(place + 1, row, size.width);
        if (left >= 0) row[left] += place[0];
        if (right >= 0) row[right] += place[size.width + 1];
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
        const int64_t whole = size.width / side;
        deinterleave<side>(row, place, tiles, whole);
        for (int64_t j = 0; j < size.width % side; ++j)
            place[j * tiles + whole] = row[side * whole + j];
    });
    mapRows<side, values, Filter::outputTransposed>(pixels, length, mixed, length, length);
    for (int i = 0; i < values; ++i)
        mapRows<side, values, Filter::outputTransposed>(mixed + i * length, tiles,
                                                        to + values * i * stride, stride, tiles);
}

template <typename Filter>
constexpr TileMaps mapsOf() {
    return {Filter::side,          Filter::kernelSide,   Filter::values,
            &Filter::kernel[0][0], toKernels<Filter>,    fromPicture<Filter>,
            toPicture<Filter>,     fromGradient<Filter>, addToGradient<Filter>};
}

} // namespace

const TileMaps kTilesOf2 = mapsOf<FilterOf2>();
const TileMaps kTilesOf4 = mapsOf<FilterOf4>();
const TileMaps kTilesOf3 = mapsOf<FilterOf3>();

} // namespace cyclorama
