#pragma once

#include "core/train/devices.h"
#include "core/train/settings.h"
#include "core/train/training_events.h"

#include <nlohmann/json.hpp>

namespace cyclorama {

/// What `--json` prints. Each object of a training has a "type": run, state, metrics, event,
/// log or outcome. Non-finite numbers become null, text that is no UTF-8 loses the bad bytes.
nlohmann::ordered_json toJson(TrainerState state);
nlohmann::ordered_json toJson(const StepMetrics& metrics);
nlohmann::ordered_json toJson(const RunEvent& event);
nlohmann::ordered_json toJson(const LogLine& log);
nlohmann::ordered_json toJson(const Outcome& outcome);
nlohmann::ordered_json toJson(const DeviceInfo& device);
nlohmann::ordered_json toJson(const SettingValue& value);

/// One line on standard output, flushed.
void printJson(const nlohmann::ordered_json& object);

} // namespace cyclorama
