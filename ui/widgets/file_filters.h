#pragma once

#include <QString>

namespace cyclorama {

/// What a file dialog offers for translating: pictures and videos, each alone, networks, all.
QString translatableFilter();
/// Pictures, and all files.
QString pictureFilter();

} // namespace cyclorama
