#pragma once

#include "core/data/batch_loader.h"
#include "core/nn/upload.h"

namespace cyclorama {

/// The tensors of one domain's batches, one after the other. One thread at a time.
class BatchTensor {
public:
    /// Uncut samples are cut on `device`.
    explicit BatchTensor(const at::Device& device);
    /// The same; bytes come to the device by way of `copies` (null: a CPU trains).
    BatchTensor(const at::Device& device, std::shared_ptr<CopyStream> copies);

    /// N x C x H x W float32 in [-1, 1]: the loader's values where it has cut the samples (on the
    /// CPU, valid as long as `batch`), else the same values, made on the device from the pictures'
    /// bytes.
    at::Tensor operator()(const DomainBatch& batch);

private:
    at::Tensor cutOnDevice(const UncutSample& sample);

    Upload m_upload;
    at::Tensor m_valuesOfBytes; ///< 256, on the device
};

} // namespace cyclorama
