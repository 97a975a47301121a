#pragma once

#include <QColor>

namespace cyclorama {

/// What a plot is drawn in.
struct PlotColours {
    QColor background, text, secondary, line;
    bool dark = false;

    /// The window's present look.
    static PlotColours screen();
    /// Black on white, for exported files whatever the window looks like.
    static PlotColours paper();

    /// The colour of a loss or of the learning rate. After Okabe and Ito, "Color universal design"
    /// (2008), told apart with any kind of colour vision; on white the yellow is darkened to be
    /// seen at all.
    QColor curve(int curve) const;
};

/// The curves of domain A are solid, those of B dashed: the second way of telling them apart.
bool isDashed(int curve);

} // namespace cyclorama
