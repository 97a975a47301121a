#pragma once

#include "core/run/run_folder.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace cyclorama::test {

/// Figures of a run that never was: every one is a function of the step alone.
StepMetrics madeUpMetrics(std::int64_t step);
std::vector<StepMetrics> madeUpMetrics(std::int64_t first, std::int64_t last);

/// Writes a run folder with so many steps and, every `previewEvery` of them, previews of one fixed
/// picture of each domain and one of the batch. No networks.
void writeRun(const std::filesystem::path& folder, std::int64_t steps,
              std::int64_t previewEvery = 0, int side = 16);

/// A line more in the run's events.
void appendEvent(const std::filesystem::path& folder, const RunEvent& event);

/// A picture of one colour.
Image plainPicture(int width, int height, int red, int green, int blue);

} // namespace cyclorama::test
