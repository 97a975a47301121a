#include "core/data/sample_store.h"

#include "core/data/augmentation_stages.h"
#include "core/data/decode.h"

#include <utility>

namespace cyclorama {

SampleStore::SampleStore(std::shared_ptr<PictureSource> source, int channels,
                         Augmentation augmentation, CacheBudget& budget,
                         std::function<void(const SkippedFile&)> onSkipped)
    : m_source(std::move(source))
    , m_channels(channels)
    , m_augmentation(std::move(augmentation))
    , m_budget(budget)
    , m_onSkipped(std::move(onSkipped)) {}

SampleStore::Found SampleStore::firstReadable(std::size_t index, const std::stop_token& stop) {
    for (std::size_t tried = 0; tried < count(); ++tried) {
        if (stop.stop_requested()) return {};
        const std::size_t candidate = (index + tried) % count();
        if (auto scaled = scaledOrNull(candidate)) return {candidate, std::move(scaled)};
    }
    std::lock_guard lock(m_mutex);
    throw Error("none of the {} pictures can be read ({}: {})", count(), m_source->name(0),
                m_damaged.at(0));
}

std::shared_ptr<const Image> SampleStore::scaledOrNull(std::size_t index) {
    {
        std::lock_guard lock(m_mutex);
        if (m_damaged.contains(index)) return nullptr;
        if (const auto found = m_kept.find(index); found != m_kept.end()) return found->second;
    }
    Image picture;
    try {
        picture = m_source->load(index, m_channels);
    } catch (const Error& error) {
        setAside(index, error);
        return nullptr;
    }
    auto scaled = std::make_shared<const Image>(scaledForSamples(picture, m_augmentation));
    keep(index, scaled);
    return scaled;
}

void SampleStore::keep(std::size_t index, const std::shared_ptr<const Image>& scaled) {
    const auto bytes = static_cast<std::int64_t>(scaled->pixels.size());
    if (m_budget.fetch_sub(bytes) < bytes) {
        m_budget += bytes;
        return;
    }
    std::lock_guard lock(m_mutex);
    // Two threads may have made the same picture at once.
    if (!m_kept.emplace(index, scaled).second) m_budget += bytes;
}

void SampleStore::setAside(std::size_t index, const Error& error) {
    const auto* told = dynamic_cast<const PictureError*>(&error);
    const Sentence& reason = told ? told->reason() : error.sentence();
    {
        std::lock_guard lock(m_mutex);
        if (!m_damaged.emplace(index, reason).second) return;
    }
    if (m_onSkipped) m_onSkipped({m_source->name(index), reason});
}

} // namespace cyclorama
