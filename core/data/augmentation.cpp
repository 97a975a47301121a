#include "core/data/augmentation.h"

#include "core/base/random.h"
#include "core/data/augmentation_stages.h"
#include "core/data/decode.h"

#include <algorithm>
#include <cmath>

namespace cyclorama {
namespace {

int roundedTo(int multiple, int length) {
    // Half to even, as Python's round() does.
    const auto count = static_cast<int>(std::nearbyint(static_cast<double>(length) / multiple));
    return std::max(count, 1) * multiple;
}

bool cutsPieces(const Augmentation& augmentation) {
    return augmentation.preprocess.find("crop") != std::string::npos;
}

Image withWidth(const Image& picture, const Augmentation& augmentation) {
    if (picture.width == augmentation.loadSize && picture.height >= augmentation.cropSize) {
        return picture;
    }
    const double height =
        static_cast<double>(augmentation.loadSize) * picture.height / picture.width;
    return resized(picture, augmentation.loadSize,
                   std::max(static_cast<int>(height), augmentation.cropSize));
}

Image withRoundedSides(const Image& picture, int multiple) {
    return resized(picture, roundedTo(multiple, picture.width),
                   roundedTo(multiple, picture.height));
}

/// A picture that holds a crop x crop piece: itself where it is large enough.
Image holdingPiece(const Image& picture, int crop) {
    const int shorter = std::min(picture.width, picture.height);
    if (shorter >= crop) return picture;
    const auto scaled = [&](int length) {
        return std::max(crop, static_cast<int>(std::lround(double(length) * crop / shorter)));
    };
    return resized(picture, scaled(picture.width), scaled(picture.height));
}

void mirror(Image& picture) {
    for (int y = 0; y < picture.height; ++y) {
        std::uint8_t* left = picture.pixels.data() + y * picture.rowBytes();
        std::uint8_t* right = left + picture.rowBytes() - picture.channels;
        for (; left < right; left += picture.channels, right -= picture.channels) {
            std::swap_ranges(left, left + picture.channels, right);
        }
    }
}

} // namespace

Image scaledForSamples(const Image& picture, const Augmentation& augmentation) {
    const auto& [preprocess, load, crop, flip, multiple] = augmentation;
    if (preprocess == "none") return withRoundedSides(picture, multiple);
    if (preprocess == "crop") return holdingPiece(picture, crop);
    if (preprocess == "scale_width") {
        return withRoundedSides(withWidth(picture, augmentation), multiple);
    }
    if (preprocess != "resize_and_crop" && preprocess != "scale_width_and_crop") {
        throw UsageError("preprocess: \"{}\" is not one of resize_and_crop, crop, scale_width, "
                         "scale_width_and_crop, none",
                         preprocess);
    }
    if (load < crop) {
        throw UsageError(
            "load_size: {} is smaller than crop_size {}; pieces must fit into the resized picture",
            load, crop);
    }
    return preprocess == "resize_and_crop" ? resized(picture, load, load)
                                           : withWidth(picture, augmentation);
}

Piece pieceOf(const Image& scaled, const Augmentation& augmentation, std::uint64_t seed) {
    Random random(seed);
    Piece piece{0, 0, scaled.width, scaled.height, false};
    if (cutsPieces(augmentation)) {
        piece.width = piece.height = augmentation.cropSize;
        piece.left = static_cast<int>(random.below(scaled.width - piece.width + 1));
        piece.top = static_cast<int>(random.below(scaled.height - piece.height + 1));
    }
    piece.isMirrored = augmentation.flip && random.chance(0.5);
    return piece;
}

Image cutOut(const Image& scaled, const Piece& piece) {
    Image sample{piece.width, piece.height, scaled.channels, {}};
    sample.pixels.reserve(sample.rowBytes() * piece.height);
    for (int y = 0; y < piece.height; ++y) {
        const auto row = scaled.pixels.begin() + (piece.top + y) * scaled.rowBytes() +
                         std::size_t(piece.left) * scaled.channels;
        sample.pixels.insert(sample.pixels.end(), row, row + sample.rowBytes());
    }
    if (piece.isMirrored) mirror(sample);
    return sample;
}

Image augment(const Image& picture, const Augmentation& augmentation, std::uint64_t seed) {
    const Image scaled = scaledForSamples(picture, augmentation);
    return cutOut(scaled, pieceOf(scaled, augmentation, seed));
}

Image prepare(const Image& picture, const Augmentation& augmentation) {
    Image scaled = scaledForSamples(picture, augmentation);
    if (!cutsPieces(augmentation)) return scaled;
    const int crop = augmentation.cropSize;
    return cutOut(scaled, {(scaled.width - crop) / 2, (scaled.height - crop) / 2, crop, crop});
}

} // namespace cyclorama
