#include "core/base/error.h"
#include "core/base/random.h"
#include "core/data/decode.h"
#include "core/data/demo_landscape.h"
#include "core/data/picture_source.h"

#include <cstdio>

namespace cyclorama {
namespace {

class DemoSource : public PictureSource {
public:
    DemoSource(int domain, std::size_t count, int size)
        : m_domain(domain)
        , m_count(count)
        , m_size(size) {}

    std::size_t count() const override { return m_count; }

    std::string name(std::size_t index) const override {
        char number[24];
        std::snprintf(number, sizeof number, "%04zu", index + 1);
        return (m_domain == 0 ? "summer-day-" : "winter-night-") + std::string(number);
    }

    Image load(std::size_t index, int channels) const override {
        // Seeds of its own for each domain: no summer picture has a twin in winter.
        const std::uint64_t seed = seedFor({kSeed, static_cast<std::uint64_t>(m_domain), index});
        const Season season = m_domain == 0 ? Season::SummerDay : Season::WinterNight;
        return withChannels(drawLandscape(season, seed, m_size), channels);
    }

private:
    static constexpr std::uint64_t kSeed = 0x64656d6f;

    const int m_domain;
    const std::size_t m_count;
    const int m_size;
};

} // namespace

std::shared_ptr<PictureSource> demoSource(int domain, std::size_t count, int size) {
    if (size < 1 || size > 4096) {
        throw UsageError("demo landscapes are 1 to 4096 pixels wide, not {}", size);
    }
    return std::make_shared<DemoSource>(domain == 0 ? 0 : 1, count, size);
}

} // namespace cyclorama
