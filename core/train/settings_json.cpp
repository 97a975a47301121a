#include "core/train/setting_values.h"

#include "core/base/error.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

namespace cyclorama {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char* kVersionKey = "cyclorama_config";
constexpr int kVersion = 1;

/// The JSON value as the row's own type; nothing when it is of another one.
std::optional<SettingValue> read(const Setting& setting, const Json& json) {
    switch (setting.kind) {
    case SettingKind::Boolean:
        if (json.is_boolean()) return SettingValue(json.get<bool>());
        return std::nullopt;
    case SettingKind::Integer: {
        if (!json.is_number()) return std::nullopt;
        const double number = json.get<double>();
        if (std::trunc(number) != number || std::abs(number) > 0x1.0p53) return std::nullopt;
        return SettingValue(static_cast<std::int64_t>(number));
    }
    case SettingKind::Real:
        if (json.is_number()) return SettingValue(json.get<double>());
        return std::nullopt;
    case SettingKind::Choice:
    case SettingKind::Text:
    case SettingKind::Folder:
        if (json.is_string()) return SettingValue(json.get<std::string>());
        return std::nullopt;
    }
    return std::nullopt;
}

void checkVersion(const Json& json, const std::string& name) {
    if (!json.is_object() || !json.contains(kVersionKey))
        throw UsageError("{}: holds no settings of Cyclorama (\"{}\" is missing); choose a file "
                         "in which they were saved",
                         name, kVersionKey);
    if (json[kVersionKey] != kVersion)
        throw UsageError("{}: settings of version {}; this program reads version {}. Open it with "
                         "a newer Cyclorama",
                         name, json[kVersionKey].dump(), kVersion);
}

} // namespace

std::string toJson(const TrainingConfig& config) {
    Json json;
    json[kVersionKey] = kVersion;
    for (const Setting& row : settings())
        std::visit([&](const auto& value) { json[row.key] = value; }, row.get(config));
    try {
        return json.dump(2) + "\n";
    } catch (const Json::exception&) {
        throw UsageError(
            "a folder's name in the settings is not UTF-8 and cannot be saved; rename the folder");
    }
}

TrainingConfig fromJson(std::string_view text, const std::string& name,
                        const TrainingConfig& base) {
    Json json;
    try {
        json = Json::parse(text);
    } catch (const Json::parse_error& error) {
        const std::string_view before = text.substr(0, error.byte > 0 ? error.byte - 1 : 0);
        throw UsageError(
            "{}: is no JSON from line {} on, or ends too early; mend it there, or choose "
            "a file in which settings were saved",
            name, std::count(before.begin(), before.end(), '\n') + 1);
    }
    checkVersion(json, name);

    TrainingConfig config = base;
    for (const auto& [key, value] : json.items()) {
        if (key == kVersionKey) continue;
        const Setting* row = findSetting(key);
        if (!row) throw UsageError("{}: {}", name, unknownSetting(key));
        const auto setting = read(*row, value);
        const Sentence problem = setting ? problemWith(*row, *setting)
                                         : say("{} = {} is not possible; give it {}", key,
                                               value.dump(), allowedValues(*row));
        if (!problem.empty()) throw UsageError("{}: {}", name, problem);
        row->set(config, *setting);
    }
    return config;
}

} // namespace cyclorama
