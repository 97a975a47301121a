#include "app/commands/commands.h"

#include "app/commands/settings_page.h"
#include "app/console/json_lines.h"

#include "core/train/settings.h"

#include <algorithm>
#include <cstdio>

namespace cyclorama {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kKinds[] = {"boolean", "integer", "real", "choice", "text", "folder"};

/// What a preset sets, without its own defaults: key and value.
Json changes(const Preset& preset) {
    Json object = Json::object();
    for (const std::string& key : differences(preset.config, TrainingConfig{}))
        object[key] = toJson(findSetting(key)->get(preset.config));
    return object;
}

Json presetRow(const Preset& preset) {
    return {{"name", preset.name},
            {"label", preset.label},
            {"help", preset.help},
            {"settings", changes(preset)}};
}

Json settingRow(const Setting& setting) {
    Json row = {{"key", setting.key},
                {"group", setting.group},
                {"label", setting.label},
                {"kind", kKinds[static_cast<int>(setting.kind)]},
                {"default", toJson(defaultOf(setting))},
                {"allowed", allowedValues(setting).english()},
                {"live", setting.live},
                {"help", setting.help}};
    if (!setting.unit.empty()) row["unit"] = setting.unit;
    if (!setting.choices.empty()) row["choices"] = setting.choices;
    return row;
}

void printSettings() {
    std::size_t keyColumns = 0;
    for (const Setting& setting : settings())
        keyColumns = std::max(keyColumns, setting.key.size());
    std::string group;
    for (const Setting& setting : settings()) {
        if (setting.group != group) {
            std::printf("%s%s\n", group.empty() ? "" : "\n", setting.group.c_str());
            group = setting.group;
        }
        const std::string value = toText(defaultOf(setting));
        std::printf("  %-*s  %s%s%s\n", static_cast<int>(keyColumns), setting.key.c_str(),
                    value.empty() ? "\"\"" : value.c_str(), setting.unit.empty() ? "" : " ",
                    setting.unit.c_str());
        std::printf("  %-*s  %s\n", static_cast<int>(keyColumns), "", setting.help.c_str());
        std::printf("  %-*s  Allowed: %s%s.\n", static_cast<int>(keyColumns), "",
                    allowedValues(setting).english().c_str(),
                    setting.live ? "; may change while a run is on" : "");
    }
}

} // namespace

int listPresets(const PresetsRequest& request, const CommonOptions& common) {
    if (!request.name.empty()) {
        const Preset& preset = findPreset(request.name);
        if (common.json) {
            printJson(presetRow(preset));
            return 0;
        }
        std::printf("%s: %s\n%s\n", preset.name.c_str(), preset.label.c_str(), preset.help.c_str());
        for (const std::string& key : differences(preset.config, TrainingConfig{}))
            std::printf("  %s=%s\n", key.c_str(),
                        toText(findSetting(key)->get(preset.config)).c_str());
        return 0;
    }
    for (const Preset& preset : presets()) {
        if (common.json)
            printJson(presetRow(preset));
        else
            std::printf("%-10s %s\n%-10s %s\n", preset.name.c_str(), preset.label.c_str(), "",
                        preset.help.c_str());
    }
    return 0;
}

int listSettings(const SettingsRequest& request, const CommonOptions& common) {
    if (request.markdown)
        std::fputs(settingsPage().c_str(), stdout);
    else if (common.json)
        for (const Setting& setting : settings())
            printJson(settingRow(setting));
    else
        printSettings();
    return 0;
}

} // namespace cyclorama
