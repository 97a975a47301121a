#include "core/run/events_file.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/run/line_file.h"
#include "core/run/run_folder.h"

#include <nlohmann/json.hpp>
#include <sstream>

namespace cyclorama {
namespace {

constexpr std::size_t kTail = 16 << 10;

std::vector<RunEvent> parseLines(std::string text) {
    text.erase(text.rfind('\n') + 1); // what a crash cut short
    std::vector<RunEvent> events;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);)
        if (auto event = parseEventLine(line)) events.push_back(std::move(*event));
    return events;
}

} // namespace

std::string eventLine(const RunEvent& event) {
    nlohmann::ordered_json json;
    json["event"] = name(event.kind);
    json["step"] = event.step;
    json["time"] = event.time;
    if (!event.key.empty()) json["key"] = event.key;
    if (!event.from.empty()) json["from"] = event.from;
    if (!event.to.empty()) json["to"] = event.to;
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::optional<RunEvent> parseEventLine(const std::string& line) {
    try {
        const auto json = nlohmann::json::parse(line);
        RunEvent event;
        event.kind = eventKind(json.at("event").get<std::string>());
        event.step = json.at("step").get<std::int64_t>();
        event.time = json.at("time").get<double>();
        event.key = json.value("key", "");
        event.from = json.value("from", "");
        event.to = json.value("to", "");
        return event;
    } catch (const nlohmann::json::exception&) {
        return std::nullopt;
    } catch (const Error&) { // a kind of event from a newer version
        return std::nullopt;
    }
}

std::vector<RunEvent> readEvents(const std::filesystem::path& run) {
    const auto path = RunLayout{run}.events();
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return {};
    std::vector<RunEvent> events;
    for (RunEvent& event : parseLines(readFile(path))) {
        // A session that went on from an older checkpoint left behind what had come after it.
        if (event.kind == RunEvent::Kind::Started || event.kind == RunEvent::Kind::Resumed)
            std::erase_if(events, [&](const RunEvent& past) { return past.step > event.step; });
        events.push_back(std::move(event));
    }
    return events;
}

std::optional<RunEvent> lastEvent(const std::filesystem::path& run) {
    auto events = parseLines(lastLines(RunLayout{run}.events(), kTail));
    if (events.empty()) return std::nullopt;
    return std::move(events.back());
}

} // namespace cyclorama
