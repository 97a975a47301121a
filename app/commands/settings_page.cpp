#include "app/commands/settings_page.h"

#include "core/train/settings.h"

namespace cyclorama {
namespace {

/// A cell of a Markdown table: a bar would end it.
std::string cell(const std::string& text) {
    std::string escaped;
    for (const char c : text)
        escaped += c == '|' ? std::string("\\|") : std::string(1, c);
    return escaped;
}

std::string code(const std::string& text) {
    return text.empty() ? "" : "`" + text + "`";
}

std::string withUnit(const Setting& setting) {
    const std::string value = toText(defaultOf(setting));
    if (setting.unit.empty() || value.empty()) return code(value);
    std::string unit = setting.unit;
    if (value == "1" && unit.ends_with('s')) unit.pop_back();
    return code(value) + " " + unit;
}

} // namespace

std::string settingsPage() {
    std::string page =
        "# Settings\n\n"
        "Every setting of a training, as `--set KEY=VALUE`, as a key of the JSON for `--config` "
        "and as a field of the\nsettings panel. This page is made by `cyclorama settings "
        "--markdown`. A setting marked *live* may change\nwhile a run is on.\n";
    std::string group;
    for (const Setting& setting : settings()) {
        if (setting.group != group) {
            group = setting.group;
            page += "\n## " + group +
                    "\n\n| Key | Default | Allowed | Meaning |\n| --- | --- | "
                    "--- | --- |\n";
        }
        page += "| " + code(setting.key) + (setting.live ? " *live*" : "") + " | " +
                cell(withUnit(setting)) + " | " + cell(allowedValues(setting).english()) + " | " +
                cell(setting.help) + " |\n";
    }
    page += "\n## Presets\n\n`--preset NAME` begins from one of these; what is not named keeps its "
            "default.\n\n| Name | For | Sets |\n| --- | --- | --- |\n";
    for (const Preset& preset : presets()) {
        std::string sets;
        for (const std::string& key : differences(preset.config, TrainingConfig{}))
            sets += (sets.empty() ? "" : ", ") +
                    code(key + "=" + toText(findSetting(key)->get(preset.config)));
        page += "| " + code(preset.name) + " | " + cell(preset.label + ": " + preset.help) + " | " +
                (sets.empty() ? "the defaults" : sets) + " |\n";
    }
    return page;
}

} // namespace cyclorama
