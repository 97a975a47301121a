#pragma once

#include <cstdint>
#include <vector>

namespace cyclorama {

/// Where everything in a demo landscape stands, whatever the season: lengths are parts of the
/// picture's side, the origin is its upper left corner.
struct LandscapeLayout {
    /// A range of hills: all that lies below its skyline, until a nearer range hides it.
    struct Range {
        std::uint64_t seed = 0;
        double base = 0;      ///< height of its lowest valley, from the top of the picture
        double amplitude = 0; ///< of its highest peak above the base
        double frequency = 0; ///< hills across the picture
        int octaves = 1;      ///< many: rugged mountains
        double distance = 0;  ///< 0 at our feet, 1 where haze hides all

        bool isMountain() const { return octaves > 3; }
        double skyline(double x) const; ///< from the top of the picture
    };
    struct Tree {
        int range = 0; ///< the range it stands on
        double x = 0, y = 0, height = 0;
        bool isConifer = false;
        std::uint64_t seed = 0;
    };
    struct House {
        int range = 0;
        double x = 0, y = 0; ///< lower left corner
        double size = 0;     ///< of its gable wall
        double length = 0;   ///< of its side wall
        bool facesLeft = false;
        bool isChurch = false;
        std::uint64_t seed = 0;
    };
    /// A flower of summer, a lump of winter's snow.
    struct Tuft {
        double x = 0, y = 0, size = 0;
        std::uint64_t seed = 0;
    };
    struct Cloud {
        double x = 0, y = 0, width = 0;
        std::uint64_t seed = 0;
    };

    /// The road's middle and half its width at a height of the picture.
    double roadX(double y) const;
    static double roadHalfWidth(double y);

    std::uint64_t seed = 0;
    double mood = 0;           ///< 0 to 1: noon to evening, or midnight to dusk
    double roadStart = 0;      ///< where it leaves the picture
    double sunX = 0, sunY = 0; ///< of the sun or the moon
    std::vector<Range> ranges; ///< farthest first
    std::vector<Tree> trees;
    std::vector<House> houses;
    std::vector<Cloud> clouds;
    std::vector<Tuft> tufts;
};

/// Every seed composes another landscape.
LandscapeLayout composeLandscape(std::uint64_t seed);

} // namespace cyclorama
