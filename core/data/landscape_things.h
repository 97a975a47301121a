#pragma once

#include "core/data/landscape_layout.h"
#include "core/data/landscape_painter.h"
#include "core/data/season_colors.h"

namespace cyclorama {

/// What stands on the hills. `haze` (0 to 1) is how far the air hides it, `sunX` where light comes
/// from.
void paintTree(LandscapePainter& painter, const LandscapeLayout::Tree& tree,
               const SeasonColors& colors, double haze, double sunX);
void paintHouse(LandscapePainter& painter, const LandscapeLayout::House& house,
                const SeasonColors& colors, double haze, double sunX);

} // namespace cyclorama
