#include "core/run/run_follower.h"

#include "core/run/events_file.h"
#include "core/run/line_file.h"
#include "core/run/metrics_file.h"
#include "core/run/run_folder.h"

#include <sstream>
#include <string>

namespace cyclorama {
namespace {

/// The lines behind `end`, which moves on to the end of the last.
std::istringstream newLines(const std::filesystem::path& path, std::size_t& end) {
    const std::size_t begin = endOfLines(path) < end ? 0 : end;
    std::string lines = linesBehind(path, begin);
    end = begin + lines.size();
    return std::istringstream(std::move(lines));
}

} // namespace

RunFollower::RunFollower(const std::filesystem::path& run)
    : m_run(run)
    , m_metricsEnd(endOfLines(RunLayout{run}.metrics()))
    , m_eventsEnd(endOfLines(RunLayout{run}.events())) {}

RunFollower::News RunFollower::read() {
    News news;
    std::istringstream metrics = newLines(RunLayout{m_run}.metrics(), m_metricsEnd);
    for (std::string line; std::getline(metrics, line);)
        if (const auto step = parseMetricsLine(line)) news.metrics.push_back(*step);
    std::istringstream events = newLines(RunLayout{m_run}.events(), m_eventsEnd);
    for (std::string line; std::getline(events, line);)
        if (auto event = parseEventLine(line)) news.events.push_back(std::move(*event));
    return news;
}

} // namespace cyclorama
