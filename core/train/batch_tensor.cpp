#include "core/train/batch_tensor.h"

#include <torch/torch.h>
#include <utility>

namespace cyclorama {

BatchTensor::BatchTensor(const at::Device& device) : BatchTensor(device, makeCopyStream(device)) {}

BatchTensor::BatchTensor(const at::Device& device, std::shared_ptr<CopyStream> copies)
    : m_upload(std::move(copies))
    , m_valuesOfBytes(
          at::from_blob(const_cast<float*>(valuesOfBytes().data()), {256}, at::kFloat).to(device)) {
}

at::Tensor BatchTensor::operator()(const DomainBatch& batch) {
    if (batch.uncut.empty())
        return at::from_blob(const_cast<float*>(batch.values.data()),
                             {batch.count, batch.channels, batch.height, batch.width}, at::kFloat);
    std::vector<at::Tensor> samples;
    for (const UncutSample& sample : batch.uncut)
        samples.push_back(cutOnDevice(sample));
    return at::stack(samples);
}

at::Tensor BatchTensor::cutOnDevice(const UncutSample& sample) {
    const auto& [scaled, piece] = sample;
    const auto bytes =
        m_upload(at::from_blob(const_cast<std::uint8_t*>(scaled->pixels.data()),
                               {scaled->height, scaled->width, scaled->channels}, at::kByte));
    auto pixels = bytes.narrow(0, piece.top, piece.height)
                      .narrow(1, piece.left, piece.width)
                      .permute({2, 0, 1});
    if (piece.isMirrored) pixels = pixels.flip({2});
    return m_valuesOfBytes.index_select(0, pixels.reshape({-1}).to(at::kInt)).view(pixels.sizes());
}

} // namespace cyclorama
