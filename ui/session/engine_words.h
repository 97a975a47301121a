#pragma once

#include "core/base/sentence.h"

#include <QString>

#include <exception>
#include <string>

namespace cyclorama {

/// What the engine says, in the window's language. A pattern that has no translation stays English.
QString engineText(const Sentence& sentence);
QString engineText(const std::exception& error);

/// The sentence that reads so in English, as a run's files keep it: found by the engine's patterns,
/// so that it can be told in the window's language. Verbatim where none of them fits. Any thread.
Sentence recognised(const std::string& english);

} // namespace cyclorama
