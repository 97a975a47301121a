#pragma once

#include <cstdint>

namespace cyclorama {

/// What lies around a picture.
enum class Border { Zero, Reflect, Replicate };

/// One channel of one picture, row after row.
struct PlaneSize {
    std::int64_t height = 0;
    std::int64_t width = 0;
    std::int64_t pixels() const { return height * width; }
};

/// Some rows of a plane, `end` not among them.
struct PlaneRows {
    std::int64_t begin = 0;
    std::int64_t end = 0;
};

} // namespace cyclorama
