#pragma once

#include <QString>

#include <filesystem>

namespace cyclorama {

/// A path of the engine as the window's text.
inline QString pathText(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

} // namespace cyclorama
