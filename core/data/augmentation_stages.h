#pragma once

#include "core/data/augmentation.h"

namespace cyclorama {

/// The part of augmentation that is the same for every sample of a picture: its resizing. What it
/// returns is worth keeping. Throws UsageError for options that no picture can meet.
Image scaledForSamples(const Image& picture, const Augmentation& augmentation);

/// The part that chance decides: which piece, and whether mirrored.
Image sampleFrom(const Image& scaled, const Augmentation& augmentation, std::uint64_t seed);

} // namespace cyclorama
