#pragma once

#include "core/base/log.h"

#include <filesystem>
#include <string>
#include <vector>

namespace cyclorama {

/// The last lines of a run's log file, oldest first, as the run wrote them (core/run/run_recorder):
/// "2026-11-24 17:49:31 info     text", further lines of the same text set in by four. A line that
/// is neither goes with the one before. What the engine said can be told in any language. Empty
/// when there is no file. Any thread.
std::vector<LogLine> readRunLog(const std::filesystem::path& file, std::size_t most = 5000);
/// The same of lines that were read already.
std::vector<LogLine> parseRunLog(const std::string& lines, std::size_t most = 5000);

} // namespace cyclorama
