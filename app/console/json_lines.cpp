#include "app/console/json_lines.h"

#include <cstdio>

namespace cyclorama {

using Json = nlohmann::ordered_json;

Json toJson(TrainerState state) {
    return {{"type", "state"}, {"state", name(state)}};
}

Json toJson(const StepMetrics& metrics) {
    Json losses = Json::object();
    for (int i = 0; i < kLossCount; ++i)
        losses[kLossNames[i]] = metrics.losses[i];
    return {{"type", "metrics"},
            {"step", metrics.step},
            {"epoch", metrics.epoch},
            {"epochs", metrics.epochs},
            {"seconds", metrics.seconds},
            {"learning_rate", metrics.learningRate},
            {"learning_rate_D", metrics.learningRateD},
            {"losses", std::move(losses)}};
}

Json toJson(const RunEvent& event) {
    Json object = {
        {"type", "event"}, {"event", name(event.kind)}, {"step", event.step}, {"time", event.time}};
    if (!event.key.empty()) object["key"] = event.key;
    if (!event.from.empty()) object["from"] = event.from;
    if (!event.to.empty()) object["to"] = event.to;
    return object;
}

Json toJson(const LogLine& log) {
    return {{"type", "log"},
            {"level", name(log.level)},
            {"time", log.time},
            {"text", log.text.english()}};
}

Json toJson(const Outcome& outcome) {
    return {{"type", "outcome"},
            {"state", name(outcome.state)},
            {"step", outcome.step},
            {"message", outcome.message.english()},
            {"checkpoint", outcome.checkpoint}};
}

Json toJson(const DeviceInfo& device) {
    return {{"device", device.key},
            {"name", device.name.english()},
            {"total_bytes", device.totalBytes},
            {"free_bytes", device.freeBytes}};
}

Json toJson(const SettingValue& value) {
    return std::visit([](const auto& held) { return Json(held); }, value);
}

void printJson(const Json& object) {
    const std::string text = object.dump(-1, ' ', false, Json::error_handler_t::ignore) + "\n";
    std::fputs(text.c_str(), stdout);
    std::fflush(stdout);
}

} // namespace cyclorama
