#pragma once

#include "core/run/run_folder.h"
#include "core/train/training_events.h"

#include <QString>

namespace cyclorama {

/// "Training", "Paused", ... for people.
QString stateText(TrainerState state);

/// "2 h 14 min", "3 min 20 s", "12 s".
QString durationText(double seconds);

/// "just now", "4 min ago", "2 h ago", or the day; `then` in seconds since 1970.
QString agoText(double then);

/// "1.8 GB".
QString bytesText(double bytes);

/// "It goes on from step 400; the 20 steps after that are trained again." of a run that ended
/// between two checkpoints, else nothing.
QString trainedAgainText(const RunSummary& run);

} // namespace cyclorama
