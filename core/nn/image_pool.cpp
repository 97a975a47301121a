#include "core/nn/image_pool.h"

#include <torch/torch.h>

namespace cyclorama {

at::Tensor ImagePool::query(const at::Tensor& fakes) {
    const at::Tensor batch = fakes.detach();
    if (m_size == 0) return batch;

    std::vector<at::Tensor> answer;
    bool allNew = true;
    for (const at::Tensor& image : batch.unbind()) {
        if (static_cast<int>(m_images.size()) < m_size) {
            m_images.push_back(image.clone());
            answer.push_back(image);
        } else if (m_random.chance(0.5)) {
            at::Tensor& kept = m_images[m_random.below(m_size)];
            answer.push_back(std::exchange(kept, image.clone()));
            allNew = false;
        } else {
            answer.push_back(image);
        }
    }
    return allNew ? batch : at::stack(answer);
}

void ImagePool::restore(std::vector<at::Tensor> images, Random random) {
    m_images = std::move(images);
    m_random = random;
}

} // namespace cyclorama
