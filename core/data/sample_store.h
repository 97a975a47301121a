#pragma once

#include "core/base/error.h"
#include "core/data/augmentation.h"
#include "core/data/picture_source.h"

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>

namespace cyclorama {

/// How many bytes of pictures may still be kept; shared by the stores of both domains.
using CacheBudget = std::atomic<std::int64_t>;

/// The pictures of one domain, decoded and resized for sampling. Keeps what it has made until the
/// budget is spent: as every picture of an epoch is as likely to be wanted next as any other,
/// making room by throwing one out would gain nothing. All members may be called from several
/// threads at once.
class SampleStore {
public:
    /// `onSkipped` is called once for each damaged picture, on the thread that came upon it.
    SampleStore(std::shared_ptr<PictureSource> source, int channels, Augmentation augmentation,
                CacheBudget& budget, std::function<void(const SkippedFile&)> onSkipped);

    struct Found {
        std::size_t index = 0;
        std::shared_ptr<const Image> scaled;
    };

    /// Picture `index`, or the next one (the first after the last) that can be decoded; no picture
    /// when a stop was asked for meanwhile. Throws Error when none can be decoded.
    Found firstReadable(std::size_t index, const std::stop_token& stop);

    std::size_t count() const { return m_source->count(); }

private:
    std::shared_ptr<const Image> scaledOrNull(std::size_t index);
    void keep(std::size_t index, const std::shared_ptr<const Image>& scaled);
    void setAside(std::size_t index, const Error& error);

    const std::shared_ptr<PictureSource> m_source;
    const int m_channels;
    const Augmentation m_augmentation;
    CacheBudget& m_budget;
    const std::function<void(const SkippedFile&)> m_onSkipped;

    std::mutex m_mutex;
    std::map<std::size_t, std::shared_ptr<const Image>> m_kept;
    std::map<std::size_t, Sentence> m_damaged; ///< and the reason
};

} // namespace cyclorama
