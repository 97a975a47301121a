#pragma once

#include "core/base/sentence.h"
#include "core/train/training_config.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cyclorama {

/// What a setting can hold: Boolean, Integer, Real or words, in this order of SettingKind.
using SettingValue = std::variant<bool, std::int64_t, double, std::string>;

enum class SettingKind { Boolean, Integer, Real, Choice, Text, Folder };

/// One row of the table that JSON, the command line, the settings panel and the documentation are
/// made from. A new setting is a member of TrainingConfig and one row here.
struct Setting {
    std::string key;   ///< as in JSON and `--set`
    std::string group; ///< "Data", "Networks", "Loss weights", "Optimiser", "Run"
    std::string label; ///< a few words for the panel
    std::string unit;  ///< "pixels", "epochs", ... or empty
    std::string help;  ///< one plain sentence
    SettingKind kind = SettingKind::Text;
    double minimum = 0; ///< for Integer and Real, inclusive
    double maximum = 0; ///< for Integer and Real, inclusive
    /// For Choice: what people pick from; netG also takes resnet_<N>blocks and unet_<2^N>, device
    /// also cuda:<N>. An Integer with choices takes only these.
    std::vector<std::string> choices;
    bool live = false; ///< may change while a run is on, between two steps
    std::function<SettingValue(const TrainingConfig&)> get;
    std::function<void(TrainingConfig&, const SettingValue&)> set; ///< takes the row's own type
};

/// One thing that is wrong with a config, in words: setting, value, allowed range, way out.
struct SettingProblem {
    std::string key;
    Sentence message;
};

/// The whole table, in the order in which people should read it. Any thread.
std::span<const Setting> settings();

/// The row of a key, or null.
const Setting* findSetting(std::string_view key);

/// "KEY is no setting" and which was probably meant: the nearest by edit distance, if any is near.
Sentence unknownSetting(std::string_view key);

/// Is it one of those that say which pictures the previews show.
bool choosesPreviews(std::string_view key);

/// The default of a row.
SettingValue defaultOf(const Setting& setting);

/// A value as JSON, the command line and documentation write it.
std::string toText(const SettingValue& value);

/// What a row takes, in words: "1 to 256", "one of reflect, replicate, zero", "true or false".
Sentence allowedValues(const Setting& setting);

/// Reads `text` as the row's kind. Throws UsageError naming setting, text and what is allowed.
SettingValue parseValue(const Setting& setting, std::string_view text);

/// `config.key = text`. Throws UsageError for an unknown key (with the nearest) or a bad value.
void assign(TrainingConfig& config, std::string_view key, std::string_view text);

/// Everything wrong with the config by itself (folders are looked at when training starts), first
/// rows first. Empty: it can be trained.
std::vector<SettingProblem> problems(const TrainingConfig& config);

/// Throws UsageError with all problems, a line each.
void validate(const TrainingConfig& config);

/// Keys in which two configs differ, in the table's order.
std::vector<std::string> differences(const TrainingConfig& a, const TrainingConfig& b);

/// Pretty-printed, versioned JSON of every setting.
std::string toJson(const TrainingConfig& config);

/// Reads what toJson wrote; settings that are absent keep `base`'s value. Throws UsageError for
/// text that is no JSON, an unknown version, an unknown key (with the nearest) or a bad value.
/// `name` is what messages call the text (a file's path).
TrainingConfig fromJson(std::string_view text, const std::string& name,
                        const TrainingConfig& base = {});

/// A named set of settings to begin from.
struct Preset {
    std::string name;  ///< as on the command line: "paper", "quick", ...
    std::string label; ///< "Paper 256"
    std::string help;  ///< when to take it
    TrainingConfig config;
};

std::span<const Preset> presets();

/// Throws UsageError naming the presets there are.
const Preset& findPreset(std::string_view name);

} // namespace cyclorama
