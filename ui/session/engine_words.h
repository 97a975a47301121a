#pragma once

#include "core/base/sentence.h"

#include <QString>

#include <exception>

namespace cyclorama {

/// What the engine says, in the window's language. A pattern that has no translation stays English.
QString engineText(const Sentence& sentence);
QString engineText(const std::exception& error);

} // namespace cyclorama
