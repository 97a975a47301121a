#include "core/data/season_colors.h"

namespace cyclorama {
namespace {

Color rgb(int red, int green, int blue) {
    return Color(red, green, blue) / 255.0f;
}

SeasonColors summerDay() {
    SeasonColors c;
    c.zenith = rgb(58, 132, 214);
    c.lowSky = rgb(206, 230, 240);
    c.haze = rgb(186, 212, 228);
    c.eveningZenith = rgb(84, 128, 196);
    c.eveningSky = rgb(252, 226, 188);
    c.sun = rgb(255, 251, 228);
    c.sunGlow = rgb(242, 214, 150);
    c.sunRadius = 0.042;
    c.isMoon = false;
    c.cloudLit = rgb(255, 255, 255);
    c.cloudShade = rgb(196, 212, 230);
    c.cloudOpacity = 0.95;
    c.mountainLit = rgb(156, 150, 128);
    c.mountainShade = rgb(72, 88, 104);
    c.mountainTop = rgb(240, 244, 246);
    c.meadows = {rgb(112, 162, 60), rgb(172, 188, 76), rgb(78, 134, 58)};
    c.ground = rgb(94, 144, 48);
    c.road = rgb(214, 192, 146);
    c.tufts = {rgb(250, 246, 236), rgb(250, 210, 70), rgb(226, 84, 76), rgb(190, 120, 200)};
    c.shadow = rgb(34, 62, 30);
    c.leafLit = rgb(140, 182, 62);
    c.leafShade = rgb(52, 96, 40);
    c.needleLit = rgb(74, 124, 66);
    c.needleShade = rgb(28, 66, 46);
    c.trunk = rgb(94, 68, 46);
    c.snow = 0;
    c.snowLit = c.snowShade = rgb(255, 255, 255);
    c.walls = {rgb(246, 236, 214), rgb(240, 206, 160), rgb(222, 200, 186), rgb(250, 246, 238)};
    c.roofs = {rgb(190, 84, 56), rgb(160, 66, 52), rgb(148, 96, 66)};
    c.timber = rgb(110, 70, 44);
    c.window = rgb(72, 98, 120);
    c.windowsAreLit = false;
    c.light = 0.22;
    return c;
}

SeasonColors winterNight() {
    SeasonColors c;
    c.zenith = rgb(9, 16, 44);
    c.lowSky = rgb(56, 82, 132);
    c.haze = rgb(66, 90, 142);
    c.eveningZenith = rgb(22, 20, 56);
    c.eveningSky = rgb(104, 92, 148);
    c.sun = rgb(250, 246, 226);
    c.sunGlow = rgb(92, 108, 140);
    c.sunRadius = 0.042;
    c.isMoon = true;
    c.cloudLit = rgb(104, 124, 168);
    c.cloudShade = rgb(36, 50, 92);
    c.cloudOpacity = 0.75;
    c.mountainLit = rgb(156, 178, 222);
    c.mountainShade = rgb(40, 56, 104);
    c.mountainTop = rgb(206, 220, 246);
    c.meadows = {rgb(138, 162, 214), rgb(170, 190, 232), rgb(112, 136, 194)};
    c.ground = rgb(160, 182, 228);
    c.road = rgb(86, 104, 160);
    c.tufts = {rgb(206, 220, 248), rgb(190, 206, 240), rgb(216, 228, 250), rgb(180, 198, 234)};
    c.shadow = rgb(30, 42, 88);
    c.leafLit = rgb(72, 90, 138);
    c.leafShade = rgb(36, 48, 86);
    c.needleLit = rgb(44, 72, 96);
    c.needleShade = rgb(20, 36, 62);
    c.trunk = rgb(30, 28, 44);
    c.snow = 1;
    c.snowLit = rgb(206, 220, 246);
    c.snowShade = rgb(118, 142, 196);
    c.walls = {rgb(94, 92, 122), rgb(88, 78, 100), rgb(78, 76, 106), rgb(104, 104, 136)};
    c.roofs = {rgb(176, 194, 230), rgb(166, 186, 226), rgb(184, 200, 234)};
    c.timber = rgb(38, 32, 48);
    c.window = rgb(255, 206, 104);
    c.windowsAreLit = true;
    c.light = 0.2;
    return c;
}

} // namespace

const SeasonColors& colorsOf(Season season) {
    static const SeasonColors summer = summerDay();
    static const SeasonColors winter = winterNight();
    return season == Season::SummerDay ? summer : winter;
}

} // namespace cyclorama
