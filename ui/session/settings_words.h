#pragma once

#include "core/train/settings.h"

#include <QString>

#include <span>
#include <string>
#include <vector>

namespace cyclorama {

/// A text of core's table of settings or presets in the user's language.
QString settingsText(const std::string& text);

/// Every text of the table that people read, so that translators meet them here.
std::span<const char* const> settingsStrings();

/// A choice as people read it: "resnet_9blocks" is "ResNet, 9 blocks".
QString choiceText(const std::string& choice);

/// The engine names settings and choices by their keys; the same sentence in the panel's words.
QString inPanelWords(QString text);

/// What `value` of a setting is called: "ResNet 9", "on", "0.5".
QString valueName(const Setting& setting, const SettingValue& value);
/// The same of a value as files keep it; verbatim where it is none of the setting's.
QString valueName(const Setting& setting, const std::string& text);

/// "Cycle loss A 12, Crop 128": the settings in which `config` is not as all of `others`; empty
/// where it is.
QString differenceText(const TrainingConfig& config, const std::vector<TrainingConfig>& others);

/// "Default 0.5, 0 to 100": what a row may hold.
QString rangeText(const Setting& setting);

/// What is wrong with a setting of `config`, to stand beside it.
QString problemText(const SettingProblem& problem, const TrainingConfig& config);
/// That what was typed, or stands there, is none of the values that a row may hold.
QString refusalText(const Setting& setting, const QString& value);

/// A value with the user's decimal sign, and back to what core's parser reads.
QString valueText(const SettingValue& value);
std::string parserText(const QString& typed);

} // namespace cyclorama
