#pragma once

#include "core/base/sentence.h"

#include <system_error>

namespace cyclorama {

/// What the system gives as its reason: "No space left on device".
Sentence reasonOf(const std::error_code& error);

/// Throws Error "WHAT: REASON" with the reason that `errno` holds, and what to do about it where
/// that is known (a full disk, a folder that may not be written).
[[noreturn]] void throwSystemError(const Sentence& what);

} // namespace cyclorama
