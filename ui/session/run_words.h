#pragma once

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

} // namespace cyclorama
