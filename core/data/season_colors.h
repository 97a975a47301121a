#pragma once

#include "core/data/demo_landscape.h"
#include "core/data/landscape_painter.h"

#include <array>

namespace cyclorama {

/// All that differs between the seasons of a landscape: colours and light.
struct SeasonColors {
    Color zenith, lowSky, haze;
    Color eveningZenith, eveningSky; ///< where the sky turns to with the landscape's mood
    Color sun, sunGlow;
    double sunRadius;
    bool isMoon;
    Color cloudLit, cloudShade;
    double cloudOpacity;
    Color mountainLit, mountainShade, mountainTop;
    std::array<Color, 3> meadows; ///< of the patchwork on the hills
    Color ground;                 ///< at our feet
    Color road;
    std::array<Color, 4> tufts;
    Color shadow;
    Color leafLit, leafShade, needleLit, needleShade, trunk;
    double snow; ///< part of trees and roofs that snow covers, 0 or 1
    Color snowLit, snowShade;
    std::array<Color, 4> walls;
    std::array<Color, 3> roofs;
    Color timber, window;
    bool windowsAreLit;
    double light; ///< how much slopes towards the sun and away from it differ
};

const SeasonColors& colorsOf(Season season);

} // namespace cyclorama
