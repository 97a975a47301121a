#include "core/data/demo_landscape.h"

#include "core/base/error.h"
#include "core/base/random.h"
#include "core/data/landscape_layout.h"
#include "core/data/landscape_painter.h"
#include "core/data/landscape_things.h"
#include "core/data/noise.h"
#include "core/data/season_colors.h"

#include <algorithm>
#include <cmath>

namespace cyclorama {
namespace {

void paintSky(LandscapePainter& painter, const LandscapeLayout& layout,
              const SeasonColors& colors) {
    const double horizon = layout.ranges.front().base;
    const Color high = mixed(colors.zenith, colors.eveningZenith, layout.mood);
    const Color low = mixed(colors.lowSky, colors.eveningSky, layout.mood);
    for (int i = 0; i < painter.columns(); ++i) {
        // To the bottom: valleys may reach below the horizon.
        painter.column(i, 0, 1, [&](double y) {
            const double t = std::min(y / horizon, 1.0);
            return mixed(high, low, t * t * (3 - 2 * t));
        });
    }
    if (!colors.isMoon) return;
    Random random(layout.seed);
    for (int i = 0; i < 90; ++i) {
        const LandscapePainter::Point place{random.uniform(), random.uniform(0, horizon)};
        const double size = random.uniform();
        painter.disc(place, 0.0008 + 0.0022 * size * size * size, colors.sun,
                     random.uniform(0.3, 0.95) * (1 - 0.7 * place.y / horizon));
    }
}

void paintSunOrMoon(LandscapePainter& painter, const LandscapeLayout& layout,
                    const SeasonColors& colors) {
    const LandscapePainter::Point centre(layout.sunX, layout.sunY);
    painter.glow(centre, 0.42, colors.sunGlow);
    painter.glow(centre, 0.16, colors.sunGlow);
    painter.disc(centre, colors.sunRadius, colors.sun);
    if (!colors.isMoon) return;
    Random random(layout.seed + 1);
    for (int i = 0; i < 5; ++i) {
        const double angle = random.uniform(0, 2 * CV_PI), reach = random.uniform(0, 0.6);
        painter.disc(centre + LandscapePainter::Point(std::cos(angle), std::sin(angle)) * reach *
                                  colors.sunRadius,
                     colors.sunRadius * random.uniform(0.1, 0.3), colors.sun * 0.86f, 0.6);
    }
}

/// Heaps of puffs over a flat foot, white above and grey below.
void paintCloud(LandscapePainter& painter, const LandscapeLayout::Cloud& cloud,
                const SeasonColors& colors) {
    Random random(cloud.seed);
    struct Puff {
        LandscapePainter::Point centre;
        double radius;
    };
    std::vector<Puff> puffs;
    for (int i = 0; i < 16; ++i) {
        const double along = random.uniform(-1, 1);
        const double radius =
            cloud.width * (0.05 + 0.11 * (1 - along * along)) * random.uniform(0.7, 1.15);
        puffs.push_back(
            {{cloud.x + along * cloud.width / 2, cloud.y - radius * random.uniform(0.2, 0.9)},
             radius});
    }
    for (const auto& [centre, radius] : puffs) {
        painter.softEllipse(centre + LandscapePainter::Point(0, 0.35 * radius), radius * 1.25,
                            radius, colors.cloudShade, 0.7 * colors.cloudOpacity);
    }
    for (const auto& [centre, radius] : puffs) {
        painter.softEllipse(centre - LandscapePainter::Point(0, 0.2 * radius), radius * 1.1, radius,
                            colors.cloudLit, colors.cloudOpacity);
    }
}

/// The bare ground of one range: rock far off, patches of meadow and a road nearer by.
class Ground {
public:
    Ground(const LandscapeLayout& layout, int range, const SeasonColors& colors)
        : m_layout(layout)
        , m_range(layout.ranges[range])
        , m_colors(colors)
        , m_haze(mixed(colors.haze, mixed(colors.lowSky, colors.eveningSky, layout.mood), 0.35))
        , m_hasRoad(range + 2 >= static_cast<int>(layout.ranges.size())) {}

    void paintColumn(LandscapePainter& painter, int column, double bottom) const {
        const double x = painter.unit(column);
        const double top = m_range.skyline(x);
        // The light grazes the hills: slopes that face it are bright, those behind are not.
        const double slope = (m_range.skyline(x + 0.015) - m_range.skyline(x - 0.015)) / 0.03;
        const double facing = std::clamp(1.2 * (x < m_layout.sunX ? -slope : slope), -1.0, 1.0);
        painter.column(column, top, bottom, [&](double y) {
            const double depth = y - top;
            const Color bare = m_range.isMountain() ? rock(x, y, depth) : meadow(x, y, depth);
            const double crest = std::exp(-depth * 14);
            const double light = 1 +
                                 m_colors.light * (facing * std::exp(-depth * 5) + 0.35 * crest) -
                                 1.1 * m_colors.light * std::min(depth * 2.6, 1.0);
            // Mist gathers in the valleys.
            const double mist = m_range.distance * (0.75 + 1.6 * std::min(depth, 0.15));
            return mixed(bare * static_cast<float>(light), m_haze, std::min(mist, 1.0));
        });
    }

private:
    Color rock(double x, double y, double depth) const {
        const double towardsSun = x < m_layout.sunX ? 0.012 : -0.012;
        const auto crag = [&](double at) {
            return fractalNoise(m_range.seed + 9, at * 9 + y * 3, y * 7, 4);
        };
        const double height = crag(x);
        const double relief = std::clamp((height - crag(x + towardsSun)) * 7 + 0.5, 0.0, 1.0);
        const Color stone = mixed(m_colors.mountainShade, m_colors.mountainLit, relief);
        const Color snow = mixed(mixed(m_colors.mountainShade, m_colors.mountainTop, 0.55),
                                 m_colors.mountainTop, relief);
        const double altitude = m_range.base - m_range.amplitude * 0.45 - y;
        return mixed(stone, snow,
                     std::clamp((altitude + 0.16 * (height - 0.5)) * 30 - depth, 0.0, 1.0));
    }

    Color meadow(double x, double y, double depth) const {
        // Fields follow the hill, so they are laid out in its own coordinates, and squeezed far
        // off.
        const double squeeze = 5 + 14 * m_range.distance;
        const double field =
            fractalNoise(m_range.seed + 5, x * 4.5 + depth * 3, depth * squeeze, 2);
        const double grain = fractalNoise(m_range.seed + 7, x * 70, y * 160, 2);
        const auto& [plain, ripe, lush] = m_colors.meadows;
        const Color patch = field < 0.5
                                ? mixed(lush, plain, std::clamp((field - 0.36) * 14, 0.0, 1.0))
                                : mixed(plain, ripe, std::clamp((field - 0.56) * 14, 0.0, 1.0));
        const double nearness = 1 - m_range.distance;
        const Color color = m_range.distance > 0 ? patch : mixed(m_colors.ground, patch, 0.35);
        const Color grown = color * static_cast<float>(1 + 0.22 * nearness * (grain - 0.5));
        if (!m_hasRoad) return grown;
        const double off = std::abs(x - m_layout.roadX(y)) / LandscapeLayout::roadHalfWidth(y);
        const double ragged = off + 0.5 * (grain - 0.5);
        return mixed(m_colors.road * static_cast<float>(0.94 + 0.12 * grain), grown,
                     std::clamp((ragged - 0.85) * 4, 0.0, 1.0));
    }

    const LandscapeLayout& m_layout;
    const LandscapeLayout::Range& m_range;
    const SeasonColors& m_colors;
    const Color m_haze;
    const bool m_hasRoad;
};

void paintGround(LandscapePainter& painter, const LandscapeLayout& layout, int range,
                 const SeasonColors& colors) {
    const Ground ground(layout, range, colors);
    for (int i = 0; i < painter.columns(); ++i) {
        // What a nearer range will hide need not be painted.
        double bottom = 1;
        for (std::size_t nearer = range + 1; nearer < layout.ranges.size(); ++nearer) {
            bottom = std::min(bottom, layout.ranges[nearer].skyline(painter.unit(i)));
        }
        ground.paintColumn(painter, i, bottom);
    }
}

void paintTufts(LandscapePainter& painter, const LandscapeLayout& layout,
                const SeasonColors& colors) {
    for (const auto& tuft : layout.tufts) {
        painter.disc({tuft.x, tuft.y + tuft.size * 0.5}, tuft.size, colors.shadow, 0.35);
        painter.disc({tuft.x, tuft.y}, tuft.size, colors.tufts[tuft.seed % colors.tufts.size()]);
    }
}

} // namespace

Image drawLandscape(Season season, std::uint64_t seed, int size) {
    const LandscapeLayout layout = composeLandscape(seed);
    const SeasonColors& colors = colorsOf(season);
    LandscapePainter painter(size);
    paintSky(painter, layout, colors);
    paintSunOrMoon(painter, layout, colors);
    for (const auto& cloud : layout.clouds)
        paintCloud(painter, cloud, colors);
    for (int i = 0; i < static_cast<int>(layout.ranges.size()); ++i) {
        paintGround(painter, layout, i, colors);
        const double haze = layout.ranges[i].distance * 0.85;
        if (i + 1 == static_cast<int>(layout.ranges.size())) paintTufts(painter, layout, colors);
        for (const auto& house : layout.houses) {
            if (house.range == i) paintHouse(painter, house, colors, haze, layout.sunX);
        }
        for (const auto& tree : layout.trees) {
            if (tree.range == i) paintTree(painter, tree, colors, haze, layout.sunX);
        }
    }
    return painter.finished();
}

double winterScore(const Image& image) {
    if (image.empty() || image.channels != 3) throw Error("winterScore needs an RGB picture");
    double red = 0, green = 0, blue = 0;
    for (std::size_t i = 0; i < image.pixels.size(); i += 3) {
        red += image.pixels[i];
        green += image.pixels[i + 1];
        blue += image.pixels[i + 2];
    }
    const double pixels = static_cast<double>(image.pixels.size() / 3);
    const double luma = (0.299 * red + 0.587 * green + 0.114 * blue) / pixels;
    // Both terms are -1 for the mean summer day and 1 for the mean winter night.
    const double blueness = ((blue - green) / pixels - 10) / 32;
    const double darkness = (133 - luma) / 26;
    return (blueness + darkness) / 2;
}

} // namespace cyclorama
