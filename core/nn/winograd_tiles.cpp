// Compiled with -fopenmp-simd. Rows are split into their even and odd pixels, so that what
// neighbouring tiles need stands side by side.

#include "core/nn/winograd_tiles.h"

#include "core/nn/vectorised.h"

#include <algorithm>
#include <vector>

namespace cyclorama {
namespace {

using std::int64_t;

/// Where the pixel comes from that stands at `index` of a side with a border; -1: it is zero.
int64_t sourceOf(int64_t index, int64_t side, Border border) {
    if (index >= 0 && index < side) return index;
    if (border == Border::Zero || index > side) return -1;
    if (border == Border::Replicate) return index < 0 ? 0 : side - 1;
    return index < 0 ? 1 : side - 2;
}

/// The rows that some rows of tiles see, a border on each side, as even and odd pixels.
class SplitRows {
public:
    SplitRows(PlaneSize size, TileRows rows)
        : m_length(tileColumns(size) + 1)
        , m_count(2 * (rows.end - rows.begin) + 2) {
        thread_local std::vector<float> values;
        values.assign(static_cast<std::size_t>(2 * m_count * m_length), 0.0f);
        m_values = values.data();
    }
    int64_t count() const { return m_count; }
    float* even(int64_t row) const { return m_values + 2 * row * m_length; }
    float* odd(int64_t row) const { return even(row) + m_length; }

private:
    int64_t m_length, m_count;
    float* m_values;
};

/// Pixel -1 of the row is even[0], pixel 0 odd[0], pixel 1 even[1], ...
void splitRow(const float* row, int64_t width, Border border, float* even, float* odd) {
    const int64_t pairs = width / 2;
    for (int64_t k = 0; k < pairs; ++k) {
        odd[k] = row[2 * k];
        even[k + 1] = row[2 * k + 1];
    }
    const int64_t left = sourceOf(-1, width, border), right = sourceOf(width, width, border);
    if (left >= 0) even[0] = row[left];
    if (width % 2) odd[pairs] = row[width - 1];
    if (right >= 0) (width % 2 ? even : odd)[width % 2 ? pairs + 1 : pairs] = row[right];
}

/// The transpose: what each pixel is given by its copies.
void addJoinedRow(const float* even, const float* odd, int64_t width, Border border, float* row) {
    const int64_t pairs = width / 2;
    for (int64_t k = 0; k < pairs; ++k) {
        row[2 * k] += odd[k];
        row[2 * k + 1] += even[k + 1];
    }
    const int64_t left = sourceOf(-1, width, border), right = sourceOf(width, width, border);
    if (left >= 0) row[left] += even[0];
    if (width % 2) row[width - 1] += odd[pairs];
    if (right >= 0) row[right] += (width % 2 ? even : odd)[width % 2 ? pairs + 1 : pairs];
}

CYCLORAMA_VECTORISED
void combineRows(const float* one, const float* other, float sign, float* to, int64_t count) {
#pragma omp simd
    for (int64_t k = 0; k < count; ++k)
        to[k] = one[k] + sign * other[k];
}

CYCLORAMA_VECTORISED
void addRow(const float* from, float sign, float* to, int64_t count) {
#pragma omp simd
    for (int64_t k = 0; k < count; ++k)
        to[k] += sign * from[k];
}

CYCLORAMA_VECTORISED
void columnsOfInput(const float* even, const float* odd, float* to, int64_t stride, int64_t count) {
    float *t0 = to, *t1 = to + stride, *t2 = to + 2 * stride, *t3 = to + 3 * stride;
#pragma omp simd
    for (int64_t k = 0; k < count; ++k) {
        t0[k] = even[k] - even[k + 1];
        t1[k] = odd[k] + even[k + 1];
        t2[k] = even[k + 1] - odd[k];
        t3[k] = odd[k] - odd[k + 1];
    }
}

/// The transpose of columnsOfInput, added.
CYCLORAMA_VECTORISED
void addColumnsOfInput(const float* from, int64_t stride, float* even, float* odd, int64_t count) {
    const float *t0 = from, *t1 = from + stride, *t2 = from + 2 * stride, *t3 = from + 3 * stride;
#pragma omp simd
    for (int64_t k = 0; k < count; ++k) {
        even[k] += t0[k];
        odd[k] += t1[k] - t2[k] + t3[k];
    }
#pragma omp simd
    for (int64_t k = 0; k < count; ++k) {
        even[k + 1] += t1[k] + t2[k] - t0[k];
        odd[k + 1] -= t3[k];
    }
}

/// Sums down one column of the four by four values: for the upper and the lower pixel.
CYCLORAMA_VECTORISED
void sumDown(const float* from, int64_t stride, float* upper, float* lower, int64_t count) {
    const float *t0 = from, *t1 = from + stride, *t2 = from + 2 * stride, *t3 = from + 3 * stride;
#pragma omp simd
    for (int64_t k = 0; k < count; ++k) {
        upper[k] = t0[k] + t1[k] + t2[k];
        lower[k] = t1[k] - t2[k] - t3[k];
    }
}

/// Sums along a row of four values, each `length` apart, to pairs of pixels.
CYCLORAMA_VECTORISED
void sumAlong(const float* from, int64_t length, float bias, float* row, int64_t count) {
    const float *t0 = from, *t1 = from + length, *t2 = from + 2 * length, *t3 = from + 3 * length;
    for (int64_t k = 0; k < count; ++k) {
        row[2 * k] = t0[k] + t1[k] + t2[k] + bias;
        row[2 * k + 1] = t1[k] - t2[k] - t3[k] + bias;
    }
}

/// Four values out of each pair of pixels: left, left + right, left - right, -right.
CYCLORAMA_VECTORISED
void spreadAlong(const float* left, const float* right, float* to, int64_t stride, int64_t count) {
    float *t0 = to, *t1 = to + stride, *t2 = to + 2 * stride, *t3 = to + 3 * stride;
#pragma omp simd
    for (int64_t k = 0; k < count; ++k) {
        t0[k] = left[k];
        t1[k] = left[k] + right[k];
        t2[k] = left[k] - right[k];
        t3[k] = -right[k];
    }
}

/// The input's rows that make each of the four rows of values: one and, with a sign, another.
struct Pair {
    int one, other;
    float sign;
};
constexpr Pair kInputRows[4] = {{0, 2, -1.0f}, {1, 2, 1.0f}, {2, 1, -1.0f}, {1, 3, -1.0f}};

} // namespace

void tilesFromPicture(const float* picture, PlaneSize size, Border border, TileRows rows, float* to,
                      int64_t stride) {
    const SplitRows split(size, rows);
    const int64_t columns = tileColumns(size);
    for (int64_t r = 0; r < split.count(); ++r) {
        const int64_t source = sourceOf(2 * rows.begin - 1 + r, size.height, border);
        if (source >= 0)
            splitRow(picture + source * size.width, size.width, border, split.even(r),
                     split.odd(r));
    }
    thread_local std::vector<float> mixed;
    mixed.resize(static_cast<std::size_t>(2 * (columns + 1)));
    for (int64_t t = 0; t < rows.end - rows.begin; ++t)
        for (int i = 0; i < 4; ++i) {
            const Pair pair = kInputRows[i];
            // Even and odd pixels stand one after the other.
            combineRows(split.even(2 * t + pair.one), split.even(2 * t + pair.other), pair.sign,
                        mixed.data(), 2 * (columns + 1));
            columnsOfInput(mixed.data(), mixed.data() + columns + 1,
                           to + 4 * i * stride + t * columns, stride, columns);
        }
}

void addGradientFromTiles(const float* from, int64_t stride, TileRows rows, Border border,
                          float* gradient, PlaneSize size) {
    const SplitRows split(size, rows);
    const int64_t columns = tileColumns(size);
    thread_local std::vector<float> mixed;
    for (int64_t t = 0; t < rows.end - rows.begin; ++t)
        for (int i = 0; i < 4; ++i) {
            mixed.assign(static_cast<std::size_t>(2 * (columns + 1)), 0.0f);
            addColumnsOfInput(from + 4 * i * stride + t * columns, stride, mixed.data(),
                              mixed.data() + columns + 1, columns);
            const Pair pair = kInputRows[i];
            addRow(mixed.data(), 1.0f, split.even(2 * t + pair.one), 2 * (columns + 1));
            addRow(mixed.data(), pair.sign, split.even(2 * t + pair.other), 2 * (columns + 1));
        }
    for (int64_t r = 0; r < split.count(); ++r) {
        const int64_t source = sourceOf(2 * rows.begin - 1 + r, size.height, border);
        if (source >= 0)
            addJoinedRow(split.even(r), split.odd(r), size.width, border,
                         gradient + source * size.width);
    }
}

void pictureFromTiles(const float* from, int64_t stride, TileRows rows, float bias, float* picture,
                      PlaneSize size) {
    const int64_t columns = tileColumns(size);
    thread_local std::vector<float> sums;
    sums.resize(static_cast<std::size_t>(8 * columns + 2 * columns));
    float* const spare = sums.data() + 8 * columns; // a row that may reach beyond the picture
    for (int64_t t = rows.begin; t < rows.end; ++t) {
        for (int j = 0; j < 4; ++j)
            sumDown(from + j * stride + (t - rows.begin) * columns, 4 * stride,
                    sums.data() + j * columns, sums.data() + (4 + j) * columns, columns);
        for (int half = 0; half < 2; ++half) {
            const int64_t y = 2 * t + half;
            if (y >= size.height) break;
            const bool fits = size.width % 2 == 0;
            float* const row = picture + y * size.width;
            sumAlong(sums.data() + 4 * half * columns, columns, bias, fits ? row : spare, columns);
            if (!fits) std::copy_n(spare, size.width, row);
        }
    }
}

void tilesFromGradient(const float* gradient, PlaneSize size, TileRows rows, float* to,
                       int64_t stride) {
    const int64_t columns = tileColumns(size);
    thread_local std::vector<float> pixels;
    for (int64_t t = rows.begin; t < rows.end; ++t) {
        // Left and right pixels of the upper row, of the lower, and of their sum and difference.
        pixels.assign(static_cast<std::size_t>(8 * columns), 0.0f);
        float* const upper = pixels.data();
        float* const lower = upper + 2 * columns;
        for (int half = 0; half < 2; ++half) {
            if (2 * t + half >= size.height) break;
            const float* row = gradient + (2 * t + half) * size.width;
            float* const left = half ? lower : upper;
            float* const right = left + columns;
            for (int64_t k = 0; k < size.width / 2; ++k) {
                left[k] = row[2 * k];
                right[k] = row[2 * k + 1];
            }
            if (size.width % 2) left[columns - 1] = row[size.width - 1];
        }
        float* const sum = lower + 2 * columns;
        float* const difference = sum + 2 * columns;
        combineRows(upper, lower, 1.0f, sum, 2 * columns);
        combineRows(upper, lower, -1.0f, difference, 2 * columns);
        addRow(lower, -2.0f, lower, 2 * columns); // now minus the lower row
        const float* const mixed[4] = {upper, sum, difference, lower};
        for (int i = 0; i < 4; ++i)
            spreadAlong(mixed[i], mixed[i] + columns,
                        to + 4 * i * stride + (t - rows.begin) * columns, stride, columns);
    }
}

} // namespace cyclorama
