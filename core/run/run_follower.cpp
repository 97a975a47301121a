#include "core/run/run_follower.h"

#include "core/run/events_file.h"
#include "core/run/line_file.h"
#include "core/run/metrics_file.h"
#include "core/run/run_folder.h"

#include <algorithm>
#include <sstream>

namespace cyclorama {
namespace {

constexpr std::size_t kTail = 256; // more than a line of metrics, whose seconds never come again

} // namespace

RunFollower::File::File(std::filesystem::path path)
    : m_path(std::move(path))
    , m_end(endOfLines(m_path)) {
    const std::size_t begin = m_end - std::min(m_end, kTail);
    const std::string lines = linesBehind(m_path, begin);
    m_end = begin;
    remember(lines);
}

std::string RunFollower::File::newLines() {
    // Read with what is known to stand before them, so that one look tells whether it still does.
    std::string lines = linesBehind(m_path, m_end - m_tail.size());
    if (lines.starts_with(m_tail)) {
        lines.erase(0, m_tail.size());
    } else {
        m_end = 0;
        m_tail.clear();
        lines = linesBehind(m_path, 0);
    }
    remember(lines);
    return lines;
}

void RunFollower::File::remember(const std::string& lines) {
    m_end += lines.size();
    m_tail += lines;
    m_tail.erase(0, m_tail.size() - std::min(m_tail.size(), kTail));
}

RunFollower::RunFollower(const std::filesystem::path& run)
    : m_metrics(RunLayout{run}.metrics())
    , m_events(RunLayout{run}.events())
    , m_log(RunLayout{run}.log()) {}

RunFollower::News RunFollower::read() {
    News news;
    std::istringstream metrics(m_metrics.newLines());
    for (std::string line; std::getline(metrics, line);)
        if (const auto step = parseMetricsLine(line)) news.metrics.push_back(*step);
    std::istringstream events(m_events.newLines());
    for (std::string line; std::getline(events, line);)
        if (auto event = parseEventLine(line)) news.events.push_back(std::move(*event));
    news.log = m_log.newLines();
    return news;
}

} // namespace cyclorama
