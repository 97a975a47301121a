#pragma once

#include "core/train/settings.h"

#include <string>

namespace cyclorama {

/// What is wrong with a value of the row's own type, whatever the other settings are: "lr = 2: is
/// out of range; ...". Empty when it may stand.
Sentence problemWith(const Setting& setting, const SettingValue& value);

/// The row of a key. Throws UsageError with the nearest key for one that does not exist.
const Setting& knownSetting(std::string_view key);

} // namespace cyclorama
