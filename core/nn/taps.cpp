// Compiled with -fopenmp-simd. With a stride, rows of the large plane are split by the remainder of
// the column, so that neighbouring pixels of the small plane meet neighbouring values.

#include "core/nn/taps.h"

#include "core/nn/vectorised.h"

#include <algorithm>
#include <vector>

namespace cyclorama {
namespace {

using std::int64_t;

int64_t divideDown(int64_t value, int64_t by) {
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

/// Where the columns of the small plane meet the large one's for one kx: column x stands at
/// x + shift among the columns with this remainder.
struct Meeting {
    Meeting(const TapGrid& grid, int64_t kx)
        : shift(divideDown(kx - grid.padding, grid.stride))
        , remainder(kx - grid.padding - shift * grid.stride)
        , begin(std::max<int64_t>(0, -shift))
        , end(std::min(grid.small.width,
                       divideDown(grid.large.width - 1 - remainder, grid.stride) + 1 - shift)) {}
    int64_t count() const { return std::max<int64_t>(0, end - begin); }

    int64_t shift, remainder, begin, end;
};

CYCLORAMA_VECTORISED
void addRow(const float* from, float* to, int64_t count) {
#pragma omp simd
    for (int64_t i = 0; i < count; ++i)
        to[i] += from[i];
}

/// The columns of a large row by their remainder, one after the other.
class SplitRow {
public:
    explicit SplitRow(const TapGrid& grid)
        : m_stride(grid.stride)
        , m_width(grid.large.width)
        , m_length((grid.large.width + grid.stride - 1) / grid.stride) {
        thread_local std::vector<float> values;
        values.assign(static_cast<std::size_t>(m_stride * m_length), 0.0f);
        m_values = values.data();
    }
    float* of(int64_t remainder) { return m_values + remainder * m_length; }
    void split(const float* row) {
        for (int64_t x = 0; x < m_width; ++x)
            of(x % m_stride)[x / m_stride] = row[x];
    }
    CYCLORAMA_VECTORISED
    void splitPairs(const float* row) {
        float *even = of(0), *odd = of(1);
        for (int64_t i = 0; i < m_width / 2; ++i) {
            even[i] = row[2 * i];
            odd[i] = row[2 * i + 1];
        }
        if (m_width % 2) even[m_width / 2] = row[m_width - 1];
    }
    void addTo(float* row) {
        for (int64_t x = 0; x < m_width; ++x)
            row[x] += of(x % m_stride)[x / m_stride];
    }
    CYCLORAMA_VECTORISED
    void addPairsTo(float* row) {
        const float *even = of(0), *odd = of(1);
        for (int64_t i = 0; i < m_width / 2; ++i) {
            row[2 * i] += even[i];
            row[2 * i + 1] += odd[i];
        }
        if (m_width % 2) row[m_width - 1] += even[m_width / 2];
    }

private:
    int64_t m_stride, m_width, m_length;
    float* m_values = nullptr;
};

} // namespace

PlaneRows TapGrid::joined(PlaneRows rows) const {
    return {std::clamp<int64_t>(stride * rows.begin - padding, 0, large.height),
            std::clamp<int64_t>(stride * (rows.end - 1) + kernel - padding, 0, large.height)};
}

void addTaps(const float* taps, int64_t distance, PlaneRows rows, const TapGrid& grid, int64_t row,
             float* large) {
    const auto addAll = [&](const auto& target) {
        for (int64_t ky = 0; ky < grid.kernel; ++ky) {
            const int64_t reached = row + grid.padding - ky;
            if (reached < 0 || reached % grid.stride != 0) continue;
            const int64_t y = reached / grid.stride;
            if (y < rows.begin || y >= rows.end) continue;
            const float* seen =
                taps + ky * grid.kernel * distance + (y - rows.begin) * grid.small.width;
            for (int64_t kx = 0; kx < grid.kernel; ++kx, seen += distance) {
                const Meeting meeting(grid, kx);
                addRow(seen + meeting.begin,
                       target(meeting.remainder) + meeting.begin + meeting.shift, meeting.count());
            }
        }
    };
    if (grid.stride == 1) {
        addAll([&](int64_t) { return large; });
        return;
    }
    SplitRow split(grid);
    addAll([&](int64_t remainder) { return split.of(remainder); });
    grid.stride == 2 ? split.addPairsTo(large) : split.addTo(large);
}

void takeTaps(const float* large, const TapGrid& grid, int64_t row, int64_t ky, float* to,
              int64_t distance) {
    const int64_t y = grid.stride * row + ky - grid.padding;
    const bool within = y >= 0 && y < grid.large.height;
    const auto takeAll = [&](const auto& source) {
        for (int64_t kx = 0; kx < grid.kernel; ++kx, to += distance) {
            const Meeting meeting(grid, kx);
            if (!within || meeting.count() == 0) {
                std::fill_n(to, grid.small.width, 0.0f);
                continue;
            }
            std::fill_n(to, meeting.begin, 0.0f);
            std::copy_n(source(meeting.remainder) + meeting.begin + meeting.shift, meeting.count(),
                        to + meeting.begin);
            std::fill(to + meeting.end, to + grid.small.width, 0.0f);
        }
    };
    const float* const seen = large + y * grid.large.width;
    if (grid.stride == 1 || !within) {
        takeAll([&](int64_t) { return seen; });
        return;
    }
    SplitRow split(grid);
    grid.stride == 2 ? split.splitPairs(seen) : split.split(seen);
    takeAll([&](int64_t remainder) { return split.of(remainder); });
}

} // namespace cyclorama
