#pragma once

#include <string>

namespace cyclorama {

/// docs/settings.md, made from the table of settings and the presets.
std::string settingsPage();

} // namespace cyclorama
