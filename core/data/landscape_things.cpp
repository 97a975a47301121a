#include "core/data/landscape_things.h"

#include "core/base/random.h"

#include <algorithm>
#include <cmath>

namespace cyclorama {
namespace {

using Point = LandscapePainter::Point;

/// Colours as they look from afar.
class Air {
public:
    Air(const Color& color, double amount) : m_color(color), m_amount(amount) {}
    Color operator()(const Color& color) const { return mixed(color, m_color, m_amount); }

private:
    Color m_color;
    double m_amount;
};

void paintConifer(LandscapePainter& painter, const LandscapeLayout::Tree& tree,
                  const SeasonColors& colors, const Air& air, double towardsSun) {
    Random random(tree.seed);
    const double h = tree.height;
    const double halfWidth = h * random.uniform(0.2, 0.26);
    const double top = tree.y - h;
    painter.polygon({{tree.x - 0.03 * h, tree.y},
                     {tree.x - 0.02 * h, tree.y - 0.2 * h},
                     {tree.x + 0.02 * h, tree.y - 0.2 * h},
                     {tree.x + 0.03 * h, tree.y}},
                    air(colors.trunk));
    const int tiers = h > 0.05 ? 5 : 2;
    for (int i = 0; i < tiers; ++i) {
        // From the lowest tier up; each begins inside the one above it.
        const double low = tree.y - h * (0.1 + 0.72 * i / tiers);
        const double apex = std::max(top, low - h * (0.42 - 0.02 * i));
        const double half = halfWidth * (1.0 - 0.78 * i / tiers);
        const double sag = 0.03 * h;
        std::vector<Point> outline = {{tree.x, i == tiers - 1 ? top : apex}};
        std::vector<Point> sunny = outline;
        const int teeth = h > 0.1 ? 7 : 3;
        for (int tooth = 0; tooth <= 2 * teeth; ++tooth) {
            const double t = static_cast<double>(tooth) / teeth - 1; // -1 left to 1 right
            const double drop = (tooth % 2 == 0 ? sag : -0.6 * sag) * random.uniform(0.6, 1.2);
            const Point point{tree.x + t * half, low + drop - 0.4 * sag * (1 - t * t)};
            outline.push_back(point);
            if (t * towardsSun >= -0.15) sunny.push_back(point);
        }
        painter.polygon(outline, air(colors.needleShade));
        painter.polygon(sunny, air(colors.needleLit));
        if (colors.snow <= 0) continue;
        // Snow lies on the upper part of each tier, down to a ragged edge.
        std::vector<Point> cover = {outline.front()};
        for (std::size_t k = 1; k < outline.size(); ++k) {
            const double reach = k % 2 == 0 ? 0.72 : 0.88;
            cover.push_back(outline.front() + (outline[k] - outline.front()) * reach);
        }
        painter.polygon(cover, air(mixed(colors.needleLit, colors.snowShade, 0.7)));
        std::vector<Point> bright = {cover.front()};
        for (std::size_t k = 1; k < cover.size(); ++k) {
            if ((cover[k].x - tree.x) * towardsSun >= -0.1 * half) bright.push_back(cover[k]);
        }
        painter.polygon(bright, air(colors.snowLit));
    }
}

void paintBroadleaf(LandscapePainter& painter, const LandscapeLayout::Tree& tree,
                    const SeasonColors& colors, const Air& air, double towardsSun) {
    Random random(tree.seed);
    const double h = tree.height;
    painter.polygon({{tree.x - 0.05 * h, tree.y},
                     {tree.x - 0.025 * h, tree.y - 0.5 * h},
                     {tree.x + 0.025 * h, tree.y - 0.5 * h},
                     {tree.x + 0.05 * h, tree.y}},
                    air(colors.trunk));
    struct Tuft {
        Point centre;
        double radius;
    };
    std::vector<Tuft> tufts;
    const Point middle{tree.x, tree.y - 0.62 * h};
    // Large trees show finer leafage.
    const int count = h > 0.25 ? 60 : h > 0.05 ? 13 : 4;
    const double finest = h > 0.25 ? 0.055 : 0.11, coarsest = h > 0.25 ? 0.1 : 0.17;
    const double spread = 1.3 * h * (0.36 - coarsest);
    for (int i = 0; i < count; ++i) {
        const double angle = random.uniform(0, 2 * CV_PI);
        const double reach = std::sqrt(random.uniform());
        tufts.push_back({middle + Point(spread * reach * std::cos(angle),
                                        0.88 * spread * reach * std::sin(angle)),
                         h * random.uniform(finest, coarsest)});
    }
    for (const Tuft& tuft : tufts)
        painter.disc(tuft.centre, tuft.radius, air(colors.leafShade));
    // Light catches the tufts on the side of the sun, the upper ones most.
    std::sort(tufts.begin(), tufts.end(),
              [](const Tuft& a, const Tuft& b) { return a.centre.y > b.centre.y; });
    for (const Tuft& tuft : tufts) {
        const double high = std::clamp((middle.y + 0.3 * h - tuft.centre.y) / (0.6 * h), 0.0, 1.0);
        const Point lit = tuft.centre + Point(0.25 * towardsSun, -0.3) * tuft.radius;
        painter.disc(lit, tuft.radius * 0.8,
                     air(mixed(colors.leafShade, colors.leafLit, 0.35 + 0.4 * high)));
        if (colors.snow > 0) {
            painter.disc(lit + Point(0.1 * towardsSun, -0.25) * tuft.radius, tuft.radius * 0.62,
                         air(mixed(colors.snowShade, colors.snowLit, high)), 0.95);
        } else {
            painter.disc(lit + Point(0.15 * towardsSun, -0.2) * tuft.radius, tuft.radius * 0.5,
                         air(mixed(colors.leafShade, colors.leafLit, 0.6 + 0.4 * high)));
        }
    }
}

/// The four corners of an upright rectangle.
std::vector<Point> upright(double left, double bottom, double width, double height) {
    return {{left, bottom},
            {left + width, bottom},
            {left + width, bottom - height},
            {left, bottom - height}};
}

/// Paints a house as though its gable were on the left, mirrored where it is not.
class HousePainter {
public:
    HousePainter(LandscapePainter& painter, const LandscapeLayout::House& house,
                 const SeasonColors& colors, const Air& air, double sunX)
        : m_painter(painter)
        , m_house(house)
        , m_colors(colors)
        , m_air(air)
        , m_random(house.seed)
        , m_gableIsSunny((sunX < house.x) != house.facesLeft) {}

    void paint() {
        const double s = m_house.size, l = m_house.length;
        const double wall = 0.75 * s, ridge = m_random.uniform(0.5, 0.7) * s, eaves = 0.1 * s;
        const Color color = m_colors.walls[m_random.below(m_colors.walls.size())];
        const Color roof = m_colors.roofs[m_random.below(m_colors.roofs.size())];
        const double bright = 1.0, dim = 0.8;

        m_painter.softEllipse(placed({(s + l) * 0.52, 0}), (s + l) * 0.62, s * 0.16,
                              m_colors.shadow, 0.5);
        if (m_house.isChurch) tower(color, roof);
        fill(upright(s, 0, l, wall), color * (m_gableIsSunny ? dim : bright));
        fill({{0, 0}, {s, 0}, {s, -wall}, {s / 2, -wall - ridge}, {0, -wall}},
             color * (m_gableIsSunny ? bright : dim));
        chimney(Point(s * 0.5 + l * 0.7, -wall - ridge), s);
        fill({{s / 2 - eaves / 2, -wall - ridge - eaves * 0.4},
              {s / 2 + l + eaves, -wall - ridge - eaves * 0.4},
              {s + l + eaves, -wall + eaves},
              {s - eaves * 0.2, -wall + eaves}},
             roof * (m_gableIsSunny ? 0.86 : 1.0));
        // The roof's edge over the gable.
        fill({{-eaves, -wall + eaves * 1.2},
              {s / 2, -wall - ridge - eaves * 0.9},
              {s / 2, -wall - ridge + eaves * 0.5},
              {-eaves * 0.4, -wall + eaves * 1.7}},
             roof * 0.92);
        fill({{s + eaves * 0.6, -wall + eaves * 1.2},
              {s / 2, -wall - ridge - eaves * 0.9},
              {s / 2, -wall - ridge + eaves * 0.5},
              {s, -wall + eaves * 1.7}},
             roof * 0.8);

        fill(upright(0.56 * s, 0, 0.24 * s, 0.44 * s), m_colors.timber);
        window({0.14 * s, -0.2 * s}, 0.26 * s, 0.3 * s);
        window({0.38 * s, -wall - 0.05 * s}, 0.24 * s, 0.26 * s);
        const int windows = l > 1.5 * s ? 3 : 2;
        for (int i = 0; i < windows; ++i) {
            const double step = l / windows;
            window({s + step * (i + 0.5) - 0.13 * s, -0.2 * s}, 0.26 * s, 0.32 * s);
        }
    }

private:
    Point placed(const Point& local) const {
        const double width = m_house.size + m_house.length;
        return {m_house.x + (m_house.facesLeft ? local.x : width - local.x), m_house.y + local.y};
    }

    void fill(std::vector<Point> corners, const Color& color) {
        for (Point& corner : corners)
            corner = placed(corner);
        m_painter.polygon(corners, m_air(color));
    }

    void window(const Point& lowerLeft, double width, double height) {
        const double frame = 0.18 * width;
        fill(upright(lowerLeft.x - frame, lowerLeft.y + frame, width + 2 * frame,
                     height + 2 * frame),
             m_colors.windowsAreLit ? m_colors.timber
                                    : mixed(m_colors.walls[3], m_colors.timber, 0.1));
        const bool isLit = m_random.chance(0.85) && m_colors.windowsAreLit;
        fill(upright(lowerLeft.x, lowerLeft.y, width, height),
             isLit || !m_colors.windowsAreLit ? m_colors.window : m_colors.timber * 0.8);
        if (!isLit) return;
        const Point centre = placed(lowerLeft + Point(width / 2, -height / 2));
        m_painter.glow(centre, width * 4.0, m_air(m_colors.window) * 0.5f);
        // Light falls on the snow before the house.
        const Point onGround = placed({lowerLeft.x + width / 2, 0.14 * m_house.size});
        m_painter.softEllipse(onGround, width * 1.1, width * 0.4, m_air(m_colors.window), 0.3);
    }

    void chimney(const Point& foot, double s) {
        fill(upright(foot.x, foot.y + 0.12 * s, 0.14 * s, 0.36 * s), m_colors.roofs[1] * 0.8);
        if (m_colors.snow > 0) {
            fill(upright(foot.x - 0.02 * s, foot.y - 0.2 * s, 0.18 * s, 0.07 * s),
                 m_colors.snowLit);
        }
    }

    void tower(const Color& wall, const Color& roof) {
        const double s = m_house.size, left = -0.62 * s, width = 0.6 * s, height = 1.7 * s;
        fill(upright(left, 0, width, height), wall * 0.95);
        fill(upright(left + width * 0.55, 0, width * 0.45, height), wall * 0.82);
        fill({{left - 0.06 * s, -height},
              {left + width / 2, -height - 1.3 * s},
              {left + width + 0.06 * s, -height}},
             roof);
        fill({{left + width / 2, -height - 1.3 * s},
              {left + width + 0.06 * s, -height},
              {left + width * 0.55, -height}},
             roof * 0.85);
        window({left + 0.17 * s, -height + 0.45 * s}, 0.22 * s, 0.3 * s);
    }

    LandscapePainter& m_painter;
    const LandscapeLayout::House& m_house;
    const SeasonColors& m_colors;
    const Air m_air;
    Random m_random;
    const bool m_gableIsSunny;
};

} // namespace

void paintTree(LandscapePainter& painter, const LandscapeLayout::Tree& tree,
               const SeasonColors& colors, double haze, double sunX) {
    const Air air(colors.haze, haze);
    const double towardsSun = sunX < tree.x ? -1 : 1;
    painter.softEllipse({tree.x - towardsSun * tree.height * 0.12, tree.y}, tree.height * 0.34,
                        tree.height * 0.07, air(colors.shadow), 0.55);
    if (tree.isConifer) {
        paintConifer(painter, tree, colors, air, towardsSun);
    } else {
        paintBroadleaf(painter, tree, colors, air, towardsSun);
    }
}

void paintHouse(LandscapePainter& painter, const LandscapeLayout::House& house,
                const SeasonColors& colors, double haze, double sunX) {
    HousePainter(painter, house, colors, Air(colors.haze, haze), sunX).paint();
}

} // namespace cyclorama
