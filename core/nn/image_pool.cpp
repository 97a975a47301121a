#include "core/nn/image_pool.h"

#include <torch/torch.h>

namespace cyclorama {

at::Tensor ImagePool::query(const at::Tensor& fakes) {
    const at::Tensor batch = fakes.detach();
    if (m_size == 0) return batch;
    scatter();

    const at::Tensor drawn = draw(batch.size(0));
    const auto from = drawn.accessor<int64_t, 2>()[0], keptAt = drawn.accessor<int64_t, 2>()[1];
    std::vector<at::Tensor> answer;
    bool allNew = true;
    for (int64_t i = 0; i < batch.size(0); ++i) {
        const bool isOld = from[i] < m_size;
        answer.push_back(isOld ? m_images[from[i]] : batch[from[i] - m_size]);
        allNew = allNew && from[i] == m_size + i;
    }
    m_images.resize(static_cast<std::size_t>(m_count));
    for (int64_t i = 0; i < batch.size(0); ++i)
        if (keptAt[i] < m_size) m_images[keptAt[i]] = batch[i].clone();
    return allNew ? batch : at::stack(answer);
}

at::Tensor ImagePool::draw(std::int64_t count) {
    const at::Tensor drawn = at::empty({2, count}, at::kLong);
    auto from = drawn.accessor<int64_t, 2>()[0], keptAt = drawn.accessor<int64_t, 2>()[1];
    for (int64_t i = 0; i < count; ++i) {
        from[i] = m_size + i;
        keptAt[i] = m_size;
        if (m_count < m_size) {
            keptAt[i] = m_count++;
        } else if (m_size > 0 && m_random.chance(0.5)) {
            keptAt[i] = from[i] = static_cast<int64_t>(m_random.below(m_size));
        }
        // A picture of this very batch may have taken the place before.
        for (int64_t j = 0; j < i; ++j) {
            if (keptAt[i] == m_size || keptAt[j] != keptAt[i]) continue;
            from[i] = m_size + j;
            keptAt[j] = m_size;
        }
    }
    return drawn;
}

at::Tensor ImagePool::exchange(const at::Tensor& fakes, const at::Tensor& drawn) {
    const at::Tensor batch = fakes.detach();
    if (m_size == 0) return batch;
    gather(batch);

    const at::Tensor from = drawn[0], keptAt = drawn[1];
    const at::Tensor isOld = (from < m_size).view({-1, 1, 1, 1});
    const at::Tensor old = m_table.index_select(0, from.clamp_max(m_size));
    const at::Tensor fresh = batch.index_select(0, (from - m_size).clamp_min(0));
    m_table.index_copy_(0, keptAt, batch);
    return at::where(isOld, old, fresh);
}

std::vector<at::Tensor> ImagePool::images() const {
    return m_table.defined() ? m_table.narrow(0, 0, m_count).unbind() : m_images;
}

void ImagePool::restore(std::vector<at::Tensor> images, Random random) {
    m_count = static_cast<std::int64_t>(images.size());
    m_images = std::move(images);
    m_table.reset();
    m_random = random;
}

/// The pictures as one tensor, beside `like`.
void ImagePool::gather(const at::Tensor& like) {
    if (m_table.defined()) return;
    m_table = at::zeros({m_size + 1, like.size(1), like.size(2), like.size(3)}, like.options());
    for (std::size_t i = 0; i < m_images.size(); ++i)
        m_table[static_cast<int64_t>(i)].copy_(m_images[i]);
    m_images.clear();
}

/// The pictures one by one again.
void ImagePool::scatter() {
    if (!m_table.defined()) return;
    m_images.clear();
    for (const at::Tensor& image : images())
        m_images.push_back(image.clone());
    m_table.reset();
}

} // namespace cyclorama
