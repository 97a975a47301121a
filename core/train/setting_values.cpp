#include "core/train/setting_values.h"

#include "core/base/error.h"
#include "core/nn/network_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

namespace cyclorama {
namespace {

std::string realText(double value) {
    const double size = std::abs(value);
    const bool plain = size == 0 || (size >= 1e-6 && size < 1e15);
    std::array<char, 64> buffer{};
    const auto format = plain ? std::chars_format::fixed : std::chars_format::general;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format).ptr;
    return std::string(buffer.data(), end);
}

template <typename Number>
std::optional<Number> number(std::string_view text) {
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return value;
}

bool isGenerator(const std::string& name) {
    try {
        parseGeneratorName(name);
        return true;
    } catch (const UsageError&) {
        return false;
    }
}

/// cuda:0, cuda:1, ...
bool isCudaDevice(std::string_view name) {
    constexpr std::string_view prefix = "cuda:";
    return name.starts_with(prefix) && name.size() > prefix.size() &&
           name.find_first_not_of("0123456789", prefix.size()) == std::string_view::npos &&
           number<int>(name.substr(prefix.size()));
}

bool isChoice(const Setting& setting, const std::string& word) {
    if (std::ranges::find(setting.choices, word) != setting.choices.end()) return true;
    if (setting.key == "netG") return isGenerator(word);
    if (setting.key == "device") return isCudaDevice(word);
    return false;
}

std::optional<bool> flag(std::string_view text) {
    for (const char* yes : {"true", "1", "yes", "on"})
        if (text == yes) return true;
    for (const char* no : {"false", "0", "no", "off"})
        if (text == no) return false;
    return std::nullopt;
}

std::optional<SettingValue> read(const Setting& setting, std::string_view text) {
    switch (setting.kind) {
    case SettingKind::Boolean:
        if (const auto value = flag(text)) return SettingValue(*value);
        return std::nullopt;
    case SettingKind::Integer:
        if (const auto value = number<std::int64_t>(text)) return SettingValue(*value);
        return std::nullopt;
    case SettingKind::Real:
        if (const auto value = number<double>(text)) return SettingValue(*value);
        return std::nullopt;
    case SettingKind::Choice:
    case SettingKind::Text:
    case SettingKind::Folder:
        return SettingValue(std::string(text));
    }
    return std::nullopt;
}

Sentence refusal(const Setting& setting, std::string_view text) {
    return say("{} = {} is not possible; give it {}", setting.key,
               text.empty() ? say("(nothing)") : Sentence(std::string(text)),
               allowedValues(setting));
}

std::string listed(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace

std::string toText(const SettingValue& value) {
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? "true" : "false";
    if (const auto* count = std::get_if<std::int64_t>(&value)) return std::to_string(*count);
    if (const auto* real = std::get_if<double>(&value)) return realText(*real);
    return std::get<std::string>(value);
}

Sentence allowedValues(const Setting& setting) {
    if (setting.key == "netG")
        return say("one of {}, or resnet_<N>blocks with N from 1 to 64, or unet_<S> with S = 32, "
                   "64, 128, ... 4096",
                   listed(setting.choices));
    if (setting.key == "device") return say("one of {}, or cuda:<N>", listed(setting.choices));
    if (!setting.choices.empty()) return say("one of {}", listed(setting.choices));
    switch (setting.kind) {
    case SettingKind::Boolean:
        return say("true or false");
    case SettingKind::Integer:
        return say("a whole number from {} to {}", realText(setting.minimum),
                   realText(setting.maximum));
    case SettingKind::Real:
        return say("a number from {} to {}", realText(setting.minimum), realText(setting.maximum));
    case SettingKind::Folder:
        return say("a folder");
    case SettingKind::Choice:
    case SettingKind::Text:
        return say("a text");
    }
    return {};
}

Sentence problemWith(const Setting& setting, const SettingValue& value) {
    const auto inRange = [&](double number) {
        return number >= setting.minimum && number <= setting.maximum; // false for NaN
    };
    bool right = true;
    if (setting.kind == SettingKind::Integer)
        right = inRange(static_cast<double>(std::get<std::int64_t>(value)));
    if (setting.kind == SettingKind::Real) right = inRange(std::get<double>(value));
    if (!setting.choices.empty()) right = right && isChoice(setting, toText(value));
    return right ? Sentence() : refusal(setting, toText(value));
}

const Setting& knownSetting(std::string_view key) {
    if (const Setting* row = findSetting(key)) return *row;
    throw UsageError(unknownSetting(key));
}

SettingValue parseValue(const Setting& setting, std::string_view text) {
    const auto value = read(setting, text);
    if (!value) throw UsageError(refusal(setting, text));
    if (const auto problem = problemWith(setting, *value); !problem.empty())
        throw UsageError(problem);
    return *value;
}

void assign(TrainingConfig& config, std::string_view key, std::string_view text) {
    const Setting& row = knownSetting(key);
    row.set(config, parseValue(row, text));
}

} // namespace cyclorama
