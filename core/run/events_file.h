#pragma once

#include "core/train/training_events.h"

#include <filesystem>
#include <optional>
#include <string>

namespace cyclorama {

/// A line of events.jsonl, without its end.
std::string eventLine(const RunEvent& event);

/// Nothing for a line that is no event that this version knows.
std::optional<RunEvent> parseEventLine(const std::string& line);

/// What happened last, from the file's end alone.
std::optional<RunEvent> lastEvent(const std::filesystem::path& run);

} // namespace cyclorama
