#pragma once

#include "core/train/training_events.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace cyclorama {

/// The first line of metrics.csv: the columns' names.
std::string metricsHeader();

/// A line of metrics.csv, without its end; numbers read back exactly.
std::string metricsLine(const StepMetrics& metrics);

/// Nothing for a line that is not one of these, such as one that a crash cut short.
std::optional<StepMetrics> parseMetricsLine(std::string_view line);

/// The last step that the run's metrics tell, from the file's end alone.
std::optional<StepMetrics> lastMetrics(const std::filesystem::path& run);

/// Takes off what a run wrote past `step`, as a session that goes on from there writes it again.
/// Throws Error.
void cutMetricsAfter(const std::filesystem::path& run, std::int64_t step);

} // namespace cyclorama
