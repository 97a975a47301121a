#include "core/data/landscape_layout.h"

#include "core/base/random.h"
#include "core/data/noise.h"

#include <algorithm>
#include <cmath>

namespace cyclorama {
namespace {

constexpr int kFarHills = 1, kMiddleHills = 2, kNearHills = 3, kForeground = 4;

void addRanges(LandscapeLayout& layout, Random& random) {
    const double horizon = random.uniform(0.40, 0.50);
    const auto add = [&](const LandscapeLayout::Range& range) { layout.ranges.push_back(range); };
    // In braces the random numbers are drawn from left to right by every compiler.
    add({random.next(), horizon + 0.05, random.uniform(0.18, 0.34), random.uniform(1.6, 2.8), 5,
         0.62});
    add({random.next(), horizon + 0.09, random.uniform(0.08, 0.14), random.uniform(1.8, 2.8), 3,
         0.46});
    add({random.next(), horizon + 0.20, random.uniform(0.10, 0.15), random.uniform(1.2, 2.0), 2,
         0.30});
    add({random.next(), horizon + 0.34, random.uniform(0.10, 0.16), random.uniform(1.0, 1.6), 2,
         0.12});
    add({random.next(), 0.97, random.uniform(0.06, 0.11), random.uniform(0.8, 1.4), 2, 0.0});
}

/// A spot on a range that no nearer range hides.
double visibleGround(const LandscapeLayout& layout, int range, double x, Random& random,
                     double most = 0.8) {
    const double top = layout.ranges[range].skyline(x);
    double bottom = 1.0;
    for (std::size_t i = range + 1; i < layout.ranges.size(); ++i) {
        bottom = std::min(bottom, layout.ranges[i].skyline(x));
    }
    return top + std::max(bottom - top, 0.0) * random.uniform(0.02, most);
}

void addHouses(LandscapeLayout& layout, Random& random) {
    const auto hamlet = [&](int range, int count, double low, double high) {
        const double centre = random.uniform(0.2, 0.8);
        double x = centre - 0.11 * count;
        for (int i = 0; i < count; ++i) {
            LandscapeLayout::House house;
            house.range = range;
            house.size = random.uniform(low, high);
            house.length = house.size * random.uniform(1.1, 1.9);
            house.x = x;
            house.y = visibleGround(layout, range, x + house.size, random, 0.45);
            house.facesLeft = random.chance(0.5);
            house.isChurch = count > 1 && i == count / 2 && random.chance(0.5);
            house.seed = random.next();
            layout.houses.push_back(house);
            x += (house.size + house.length) * random.uniform(1.1, 1.6);
        }
    };
    hamlet(kMiddleHills, 2 + static_cast<int>(random.below(2)), 0.045, 0.06);
    hamlet(kNearHills, 1 + static_cast<int>(random.below(2)), 0.075, 0.10);
}

/// Would the tree stand in a house or hide it?
bool isInTheWay(const LandscapeLayout& layout, const LandscapeLayout::Tree& tree) {
    const double room = 0.25 * tree.height;
    return std::any_of(layout.houses.begin(), layout.houses.end(), [&](const auto& house) {
        return tree.range >= house.range && tree.x > house.x - room &&
               tree.x < house.x + house.size + house.length + room && tree.y > house.y - 0.03 &&
               tree.y - tree.height < house.y;
    });
}

bool isOnRoad(const LandscapeLayout& layout, double x, double y) {
    return std::abs(x - layout.roadX(y)) < LandscapeLayout::roadHalfWidth(y) + 0.012;
}

void addTrees(LandscapeLayout& layout, Random& random) {
    const auto grow = [&](int range, int count, double low, double high) {
        // Woods rather than an even sprinkle: a noise along the range says where they thicken,
        // and another which kind grows.
        const std::uint64_t woods = random.next(), kinds = random.next();
        for (int tries = 0, grown = 0; grown < count && tries < 12 * count; ++tries) {
            LandscapeLayout::Tree tree;
            tree.range = range;
            tree.x = random.uniform(-0.03, 1.03);
            tree.y = visibleGround(layout, range, tree.x, random);
            tree.height = random.uniform(low, high);
            tree.seed = random.next();
            tree.isConifer = noise(kinds, tree.x * 3) + random.uniform(-0.2, 0.2) < 0.5;
            if (noise(woods, tree.x * 5) < random.uniform(0.25, 0.75)) continue;
            if (isInTheWay(layout, tree)) continue;
            if (range >= kNearHills && isOnRoad(layout, tree.x, tree.y)) continue;
            layout.trees.push_back(tree);
            ++grown;
        }
    };
    grow(kFarHills, 50, 0.025, 0.04);
    grow(kMiddleHills, 24, 0.06, 0.10);
    grow(kNearHills, 9, 0.13, 0.20);
    // One or two large trees frame the picture from a side.
    const bool fromLeft = random.chance(0.5);
    for (std::uint64_t i = 0, count = 1 + random.below(2); i < count; ++i) {
        const bool isLeft = fromLeft == (i == 0);
        LandscapeLayout::Tree tree;
        tree.range = kForeground;
        tree.x = isLeft ? random.uniform(0.02, 0.14) : random.uniform(0.86, 0.98);
        tree.y = layout.ranges[kForeground].skyline(tree.x) + random.uniform(0.01, 0.04);
        tree.height = random.uniform(0.34, 0.5);
        tree.isConifer = random.chance(0.5);
        tree.seed = random.next();
        layout.trees.push_back(tree);
    }
}

void addTufts(LandscapeLayout& layout, Random& random) {
    for (int i = 0; i < 60; ++i) {
        const double x = random.uniform(), y = random.uniform(0.78, 1.0);
        if (isOnRoad(layout, x, y)) continue;
        layout.tufts.push_back({x, y, 0.0022 + 0.006 * (y - 0.72), random.next()});
    }
}

void addSky(LandscapeLayout& layout, Random& random) {
    layout.sunX = random.uniform(0.12, 0.88);
    layout.sunY = random.uniform(0.08, 0.22);
    for (std::uint64_t i = 0, count = 2 + random.below(4); i < count; ++i) {
        layout.clouds.push_back({random.uniform(0.0, 1.0), random.uniform(0.06, 0.30),
                                 random.uniform(0.16, 0.38), random.next()});
    }
}

} // namespace

double LandscapeLayout::Range::skyline(double x) const {
    const double height = fractalNoise(seed, x * frequency, octaves);
    // Folding a noise at its middle makes the sharp crests of mountains.
    return base - amplitude * (isMountain() ? 1 - std::abs(2 * height - 1) * 1.6 : height);
}

double LandscapeLayout::roadX(double y) const {
    return roadStart + (noise(seed + 3, y * 3.5) - noise(seed + 3, 3.5)) * 0.55;
}

double LandscapeLayout::roadHalfWidth(double y) {
    return 0.004 + 0.075 * std::pow(std::max(y - 0.55, 0.0) / 0.45, 1.6);
}

LandscapeLayout composeLandscape(std::uint64_t seed) {
    Random random(seedFor({seed, 0x6c616e64}));
    LandscapeLayout layout;
    layout.seed = random.next();
    layout.mood = random.uniform();
    layout.roadStart = random.uniform(0.25, 0.75);
    addRanges(layout, random);
    addHouses(layout, random);
    addTrees(layout, random);
    addTufts(layout, random);
    addSky(layout, random);
    // Far things first, so that near ones are painted over them.
    std::stable_sort(layout.trees.begin(), layout.trees.end(),
                     [](const auto& a, const auto& b) { return a.y < b.y; });
    std::stable_sort(layout.houses.begin(), layout.houses.end(),
                     [](const auto& a, const auto& b) { return a.y < b.y; });
    return layout;
}

} // namespace cyclorama
