#pragma once

#include "ui/studio.h"

#include <QObject>

namespace cyclorama {

class MainWindow;

/// `studio --measure-stalls`: trains the demo at 128 x 128 in the open window, zooms curves and
/// previews as a user would, prints one line of JSON to the standard output and quits.
void measureStalls(MainWindow& window, const StudioOptions& options);

/// `studio --screenshots`: opens the run (or trains the demo until its previews say something),
/// translates some pictures, writes the window in both looks and four sizes and each panel, and
/// quits with 0, or 1 when a picture could not be written.
void takeScreenshots(MainWindow& window, const StudioOptions& options);

} // namespace cyclorama
