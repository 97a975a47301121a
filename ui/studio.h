#pragma once

#include <filesystem>
#include <string>

namespace cyclorama {

/// How the window is opened.
struct StudioOptions {
    std::filesystem::path open; ///< a run, a folder of pictures or a picture; or empty
    bool demo = false;          ///< start the demo at once
    /// Trains the demo at 128 x 128 for this long while curves and previews are handled, prints
    /// JSON about the event loop and quits; 0: does not.
    int measureStallsSeconds = 0;
    bool handsOff = false;             ///< nothing is zoomed and no gap measured: the pace alone
    std::filesystem::path screenshots; ///< write pictures of the panels here and quit; or empty
    std::filesystem::path run;         ///< whose contents the screenshots show; empty: the demo's
    std::string language;              ///< "en", "zh_CN"; empty: as chosen in the menu
    std::string theme;                 ///< "light", "dark", "system"; empty: as chosen in the menu
};

/// Opens the window and returns when it is closed: 0, or 1 when what was asked for failed. Makes
/// the QApplication; call it once, from the main thread.
int runStudio(int& argc, char** argv, const StudioOptions& options);

} // namespace cyclorama
