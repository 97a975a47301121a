#pragma once

#include "core/base/random.h"

#include <ATen/core/Tensor.h>
#include <cstdint>
#include <vector>

namespace cyclorama {

/// A history of generated pictures (Shrivastava et al. 2017): once it is full, half of what the
/// discriminator sees are older fakes, so that it does not forget them. One thread at a time.
///
/// A step that a device records and repeats may not decide anything on the way, so there a query
/// comes in two halves: `draw` on the host, with the same chance in the same order, and `exchange`
/// on the device.
class ImagePool {
public:
    ImagePool(int size, Random random) : m_size(size), m_random(random) {}

    /// For each picture of the batch (N x C x H x W) itself or, from a full pool and by half a
    /// chance, an older one whose place it takes. The result carries no graph. Pictures may differ
    /// in size from one call to the next.
    at::Tensor query(const at::Tensor& fakes);

    /// What the next batch of `count` pictures will be answered with: 2 x count int64 on the CPU.
    /// Row 0 says where each answer comes from, row 1 where each picture is kept; below size() that
    /// is a place in the pool, size() + i in row 0 the batch's picture i, size() in row 1 nowhere.
    at::Tensor draw(std::int64_t count);

    /// A query with what was drawn for it, which may lie on the device; does nothing on the host.
    /// From the first call on the pool is one tensor that stays where it is, and all pictures must
    /// have the size of the first.
    at::Tensor exchange(const at::Tensor& fakes, const at::Tensor& drawn);

    int size() const { return m_size; }

    /// What a checkpoint keeps: C x H x W each, shared with the pool.
    std::vector<at::Tensor> images() const;
    Random random() const { return m_random; }
    /// What was recorded with the pool's tensor must be recorded anew.
    void restore(std::vector<at::Tensor> images, Random random);

private:
    void gather(const at::Tensor& like);
    void scatter();

    int m_size;
    Random m_random;
    std::int64_t m_count = 0;         ///< pictures in the pool
    std::vector<at::Tensor> m_images; ///< C x H x W each, until the first exchange
    at::Tensor m_table;               ///< size + 1 x C x H x W from then on; the last row is unused
};

} // namespace cyclorama
