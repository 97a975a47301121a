#pragma once

#include <QStringList>

#include <string>

namespace cyclorama {

/// The pictures that preview_a or preview_b names, and the setting that names them.
QStringList picturesOf(const std::string& setting);
std::string settingOf(const QStringList& pictures);

} // namespace cyclorama
