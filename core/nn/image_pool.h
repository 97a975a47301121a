#pragma once

#include "core/base/random.h"

#include <ATen/core/Tensor.h>
#include <vector>

namespace cyclorama {

/// A history of generated pictures (Shrivastava et al. 2017): once it is full, half of what the
/// discriminator sees are older fakes, so that it does not forget them. One thread at a time.
class ImagePool {
public:
    ImagePool(int size, Random random) : m_size(size), m_random(random) {}

    /// For each picture of the batch (N x C x H x W) itself or, from a full pool and by half a
    /// chance, an older one whose place it takes. The result carries no graph.
    at::Tensor query(const at::Tensor& fakes);

    int size() const { return m_size; }

    /// What a checkpoint keeps.
    const std::vector<at::Tensor>& images() const { return m_images; }
    Random random() const { return m_random; }
    void restore(std::vector<at::Tensor> images, Random random);

private:
    int m_size;
    Random m_random;
    std::vector<at::Tensor> m_images; ///< C x H x W each
};

} // namespace cyclorama
