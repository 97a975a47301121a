#pragma once

#include "core/base/image.h"

#include <cstdint>
#include <string>

namespace cyclorama {

/// How a decoded picture becomes a training sample; names and meaning as in the Python
/// implementation (data/base_dataset.py there).
struct Augmentation {
    /// resize_and_crop: to load x load, then a random crop x crop piece;
    /// crop: a random piece (a smaller picture is first enlarged to hold one);
    /// scale_width: width to load, height in proportion (at least crop), both rounded like none;
    /// scale_width_and_crop: the same, then a random piece;
    /// none: sides rounded to a multiple of `multiple`.
    std::string preprocess = "resize_and_crop";
    int loadSize = 286;
    int cropSize = 256;
    bool flip = true; ///< mirrored left to right for half of the samples
    int multiple = 4; ///< what sides must be divisible by for the generator
};

/// The sample that `seed` makes of the picture: equal seeds, equal samples. Throws UsageError for
/// an unknown `preprocess` and for a crop larger than what it is cut from. Any thread.
Image augment(const Image& picture, const Augmentation& augmentation, std::uint64_t seed);

/// The same without chance: centre piece, not mirrored; for previews.
Image prepare(const Image& picture, const Augmentation& augmentation);

} // namespace cyclorama
