#include "core/train/preview_maker.h"

#include "core/base/error.h"
#include "core/nn/tensor_image.h"

#include <torch/torch.h>

namespace cyclorama {
namespace {

struct Prepared {
    std::string name;
    at::Tensor picture;
};

std::vector<Prepared> choose(const PictureSource& source, int channels,
                             const LoaderOptions& options, int count) {
    std::vector<Prepared> chosen;
    const std::size_t wanted = std::min<std::size_t>(count, source.count());
    for (std::size_t i = 0; i < wanted; ++i) {
        const std::size_t index = i * source.count() / wanted;
        try {
            const Image image = prepare(source.load(index, channels), options.augmentation);
            chosen.push_back({source.name(index), toTensor(image)});
        } catch (const Error& error) {
            if (options.onSkipped) options.onSkipped({source.name(index), error.what()});
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
    const auto a = choose(*data.previewA, options.channelsA, options, count);
    const auto b = choose(*data.previewB, options.channelsB, options, count);
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
