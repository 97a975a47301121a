#include "core/train/preview_maker.h"

#include "core/base/error.h"
#include "core/nn/tensor_image.h"

#include <algorithm>
#include <optional>
#include <torch/torch.h>

namespace cyclorama {
namespace {

struct Prepared {
    std::string name;
    at::Tensor picture;
};

/// One picture of a source.
struct Place {
    const PictureSource* source;
    std::size_t index;
    bool operator==(const Place&) const = default;
};

std::optional<Place> find(const std::string& name, const PictureSource& source) {
    for (std::size_t i = 0; i < source.count(); ++i)
        if (source.name(i) == name) return Place{&source, i};
    return {};
}

/// What the previews of one domain are chosen from.
struct Choice {
    const PictureSource& usual;    ///< spread over evenly
    const PictureSource& training; ///< where followed pictures may lie too
    const std::vector<std::string>& followed;
    int channels;
};

/// The followed pictures, then others, evenly spread, up to `count`.
std::vector<Place> places(const Choice& choice, const LoaderOptions& options, std::size_t count) {
    std::vector<Place> all;
    for (const auto& name : choice.followed) {
        auto place = find(name, choice.usual);
        if (!place) place = find(name, choice.training);
        if (place)
            all.push_back(*place);
        else if (options.onSkipped)
            options.onSkipped(
                {name, say("the previews should follow it, but no picture is called so")});
    }
    const std::size_t spread = std::min(count - std::min(count, all.size()), choice.usual.count());
    for (std::size_t i = 0; i < spread; ++i) {
        const Place place{&choice.usual, i * choice.usual.count() / spread};
        if (std::find(all.begin(), all.end(), place) == all.end()) all.push_back(place);
    }
    return all;
}

std::vector<Prepared> choose(const Choice& choice, const LoaderOptions& options,
                             std::size_t count) {
    std::vector<Prepared> chosen;
    for (const auto& [source, index] : places(choice, options, count)) {
        try {
            const Image image = prepare(source->load(index, choice.channels), options.augmentation);
            chosen.push_back({source->name(index), toTensor(image)});
        } catch (const Error& error) {
            if (options.onSkipped) options.onSkipped({source->name(index), error.sentence()});
        }
    }
    return chosen;
}

float meanDistance(const at::Tensor& one, const at::Tensor& other) {
    if (!one.defined()) return 0;
    return (one.to(at::kFloat) - other).abs().mean().item<float>();
}

Image imageOf(const at::Tensor& batch) {
    return batch.defined() ? toImage(batch[0].detach()) : Image();
}

PreviewRow row(int domain, std::string source, const at::Tensor& real, const at::Tensor& fake,
               const at::Tensor& reconstructed, const at::Tensor& identity, bool fixed) {
    PreviewRow row;
    row.domain = domain;
    row.fixed = fixed;
    row.source = std::move(source);
    row.real = imageOf(real);
    row.fake = imageOf(fake);
    row.reconstructed = imageOf(reconstructed);
    row.identity = imageOf(identity);
    row.cycleL1 = meanDistance(reconstructed, real);
    row.identityL1 = meanDistance(identity, real);
    return row;
}

std::vector<PreviewRow> rows(const CycleImages& images, const std::string& nameA,
                             const std::string& nameB, bool fixed) {
    torch::NoGradGuard noGrad;
    return {
        row(0, nameA, images.realA, images.fakeB, images.reconstructedA, images.identityB, fixed),
        row(1, nameB, images.realB, images.fakeA, images.reconstructedB, images.identityA, fixed)};
}

} // namespace

PreviewMaker::PreviewMaker(const TrainingData& data, const LoaderOptions& options, int count) {
    const std::size_t rows =
        std::max({static_cast<std::size_t>(count), data.followedA.size(), data.followedB.size()});
    const auto a =
        choose({*data.previewA, *data.a, data.followedA, options.channelsA}, options, rows);
    const auto b =
        choose({*data.previewB, *data.b, data.followedB, options.channelsB}, options, rows);
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        m_pairs.push_back({a[i].name, b[i].name, a[i].picture, b[i].picture});
}

std::vector<PreviewRow> PreviewMaker::fixedRows(CycleGan& model) const {
    std::vector<PreviewRow> all;
    for (const Pair& pair : m_pairs)
        for (auto& row : rows(model.preview(pair.a, pair.b), pair.nameA, pair.nameB, true))
            all.push_back(std::move(row));
    return all;
}

std::vector<PreviewRow> PreviewMaker::batchRows(const CycleImages& images, const std::string& nameA,
                                                const std::string& nameB) {
    return rows(images, nameA, nameB, false);
}

} // namespace cyclorama
