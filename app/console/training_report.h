#pragma once

#include "core/train/trainer.h"

#include <memory>
#include <string>

namespace cyclorama {

/// Tells on the console how a training goes: as a bar with the newest figures on a terminal, as a
/// plain line now and then elsewhere, as one JSON object for everything that happens, or only what
/// went wrong.
enum class ReportStyle { Console, Json, Quiet };

/// A listener for `trainer`, which must outlive it.
std::unique_ptr<TrainerListener> trainingReport(ReportStyle style, const Trainer& trainer);

/// `90` as "1 min 30 s", `4000` as "1 h 6 min"; whole seconds below a minute.
std::string duration(double seconds);

} // namespace cyclorama
