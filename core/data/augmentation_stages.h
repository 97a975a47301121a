#pragma once

#include "core/data/augmentation.h"

namespace cyclorama {

/// The part of augmentation that is the same for every sample of a picture: its resizing. What it
/// returns is worth keeping. Throws UsageError for options that no picture can meet.
Image scaledForSamples(const Image& picture, const Augmentation& augmentation);

/// The part that chance decides: which piece of a scaled picture, and whether mirrored left to
/// right.
struct Piece {
    int left = 0, top = 0, width = 0, height = 0;
    bool isMirrored = false;
};
Piece pieceOf(const Image& scaled, const Augmentation& augmentation, std::uint64_t seed);

Image cutOut(const Image& scaled, const Piece& piece);

} // namespace cyclorama
