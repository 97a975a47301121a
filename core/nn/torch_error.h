#pragma once

#include "core/base/sentence.h"

#include <exception>

namespace cyclorama {

/// What an exception says; LibTorch's without the backtrace that its what() ends with.
Sentence sentenceOfTorch(const std::exception& error);

} // namespace cyclorama
