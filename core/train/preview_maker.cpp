#include "core/train/preview_maker.h"

#include "core/base/error.h"
#include "core/nn/tensor_image.h"

#include <algorithm>
#include <optional>
#include <torch/torch.h>

namespace cyclorama {
namespace {

struct Prepared {
    std::string name, key;
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
    const std::vector<std::string>& shown;
    int channels;

    std::optional<Place> find(const std::string& key) const {
        if (key.starts_with(kTrainingMark))
            return cyclorama::find(key.substr(kTrainingMark.size()), training);
        const auto place = cyclorama::find(key, usual);
        return place ? place : cyclorama::find(key, training);
    }

    /// How the setting names a picture.
    std::string key(const Place& place) const {
        const std::string name = place.source->name(place.index);
        return place.source == &usual ? name : std::string(kTrainingMark) + name;
    }
};

/// The followed pictures, then those shown before, then others, evenly spread, up to `count`.
std::vector<Place> places(const Choice& choice, const LoaderOptions& options, std::size_t count) {
    std::vector<Place> all;
    for (const auto& name : choice.followed) {
        if (const auto place = choice.find(name))
            all.push_back(*place);
        else if (options.onSkipped)
            options.onSkipped(
                {name, say("the previews should follow it, but no picture is called so")});
    }
    const auto addNew = [&all](const Place& place) {
        if (std::find(all.begin(), all.end(), place) == all.end()) all.push_back(place);
    };
    for (const auto& name : choice.shown) {
        if (all.size() >= count) break;
        if (const auto place = choice.find(name))
            addNew(*place);
        else if (options.onSkipped)
            options.onSkipped({name, say("the previews showed it, but it is no longer there; "
                                         "another picture takes its place")});
    }
    const std::size_t spread = std::min(count - std::min(count, all.size()), choice.usual.count());
    for (std::size_t i = 0; i < spread; ++i)
        addNew({&choice.usual, i * choice.usual.count() / spread});
    return all;
}

std::vector<Prepared> choose(const Choice& choice, const LoaderOptions& options,
                             std::size_t count) {
    std::vector<Prepared> chosen;
    for (const Place& place : places(choice, options, count)) {
        const std::string name = place.source->name(place.index);
        try {
            const Image image =
                prepare(place.source->load(place.index, choice.channels), options.augmentation);
            chosen.push_back({name, choice.key(place), toTensor(image)});
        } catch (const Error& error) {
            if (options.onSkipped) options.onSkipped({name, error.sentence()});
        }
    }
    return chosen;
}

std::vector<std::string> othersOf(const std::vector<Prepared>& chosen, const Choice& choice) {
    std::vector<std::string> others;
    for (const Prepared& each : chosen)
        if (std::ranges::find(choice.followed, each.key) == choice.followed.end() &&
            std::ranges::find(choice.followed, each.name) == choice.followed.end())
            others.push_back(each.key);
    return others;
}

at::Tensor meanDistance(const at::Tensor& one, const at::Tensor& other) {
    if (!one.defined()) return at::zeros({}, other.options().dtype(at::kFloat));
    return (one.to(at::kFloat) - other).abs().mean();
}

Image imageOf(const PendingCopy& bytes) {
    if (!bytes.copy.defined()) return {};
    bytes.wait();
    return fromBytes(bytes.copy);
}

} // namespace

std::vector<PreviewRow> PendingPreview::finish() && {
    std::vector<PreviewRow> rows;
    for (Row& pending : m_rows) {
        PreviewRow& row = rows.emplace_back(std::move(pending.row));
        row.real = imageOf(pending.real);
        row.fake = imageOf(pending.fake);
        row.reconstructed = imageOf(pending.reconstructed);
        row.identity = imageOf(pending.identity);
        pending.distances.wait();
        const float* const distances = pending.distances.copy.const_data_ptr<float>();
        row.cycleL1 = distances[0];
        row.identityL1 = distances[1];
    }
    return rows;
}

PreviewMaker::PreviewMaker(const TrainingData& data, const LoaderOptions& options, int count,
                           const at::Device& device)
    : PreviewMaker(data, options, count, device, makeCopyStream(device)) {}

PreviewMaker::PreviewMaker(const TrainingData& data, const LoaderOptions& options, int count,
                           const at::Device& device, std::shared_ptr<CopyStream> copies)
    : m_markA(data.previewA == data.a ? "" : kTrainingMark)
    , m_markB(data.previewB == data.b ? "" : kTrainingMark)
    , m_copies(std::move(copies)) {
    const std::size_t rows =
        std::max({static_cast<std::size_t>(count), data.followedA.size(), data.followedB.size()});
    const Choice choiceA{*data.previewA, *data.a, data.followedA, data.shownA, options.channelsA};
    const Choice choiceB{*data.previewB, *data.b, data.followedB, data.shownB, options.channelsB};
    const auto a = choose(choiceA, options, rows);
    const auto b = choose(choiceB, options, rows);
    m_othersA = othersOf(a, choiceA);
    m_othersB = othersOf(b, choiceB);
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        m_pairs.push_back({{a[i].name, a[i].key},
                           {b[i].name, b[i].key},
                           a[i].picture.to(device),
                           b[i].picture.to(device)});
}

PendingPreview PreviewMaker::begin(CycleGan& model) const {
    PendingPreview preview;
    for (const Pair& pair : m_pairs)
        add(preview, model.preview(pair.a, pair.b), pair.sourceA, pair.sourceB, true);
    return preview;
}

void PreviewMaker::add(PendingPreview& preview, const CycleImages& images, const std::string& nameA,
                       const std::string& nameB) const {
    add(preview, images, {nameA, m_markA + nameA}, {nameB, m_markB + nameB}, false);
}

void PreviewMaker::add(PendingPreview& preview, const CycleImages& images, const Source& sourceA,
                       const Source& sourceB, bool fixed) const {
    torch::NoGradGuard noGrad;
    const auto first = [this](const at::Tensor& batch) {
        return batch.defined() ? toHost(m_copies, toBytes(batch[0])) : PendingCopy();
    };
    const auto addRow = [&](int domain, const Source& source, const at::Tensor& real,
                            const at::Tensor& fake, const at::Tensor& reconstructed,
                            const at::Tensor& identity) {
        PreviewRow row;
        row.domain = domain;
        row.fixed = fixed;
        row.source = source.name;
        row.key = source.key;
        const auto distances =
            at::stack({meanDistance(reconstructed, real), meanDistance(identity, real)});
        preview.m_rows.push_back({std::move(row), first(real), first(fake), first(reconstructed),
                                  first(identity), toHost(m_copies, distances)});
    };
    addRow(0, sourceA, images.realA, images.fakeB, images.reconstructedA, images.identityB);
    addRow(1, sourceB, images.realB, images.fakeA, images.reconstructedB, images.identityA);
}

} // namespace cyclorama
