#include "ui/widgets/plot_colours.h"

#include "ui/widgets/run_curves.h"
#include "ui/widgets/theme.h"

#include <array>

namespace cyclorama {

PlotColours PlotColours::screen() {
    const theme::Colours& colours = theme::colours();
    return {colours.panel, colours.text, colours.secondary, colours.line, theme::isDark()};
}

PlotColours PlotColours::paper() {
    return {Qt::white, QColor(0x1c2126), QColor(0x5f6873), QColor(0xd5dae0), false};
}

QColor PlotColours::curve(int curve) const {
    static constexpr std::array<QRgb, kCurveCount> kLight = {
        0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0xA89500, 0x767E87, 0x5f6873};
    static constexpr std::array<QRgb, kCurveCount> kDark = {
        0x2E93D1, 0xE69F00, 0x12B386, 0xD58BB4, 0x7CC7F2, 0xE8752A, 0xF0E442, 0xA3A9B0, 0x98a0ab};
    return QColor(dark ? kDark[curve] : kLight[curve]);
}

bool isDashed(int curve) {
    return curve >= kLossCount / 2 && curve < kLossCount;
}

} // namespace cyclorama
