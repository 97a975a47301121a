#pragma once

#include "core/run/file_lock.h"

#include <filesystem>

namespace cyclorama {

/// Takes the run for this session; it is given back when the lock goes. Throws Error naming the
/// process that holds it.
FileLock lockRun(const std::filesystem::path& run);

/// Does a session, of this program or another, hold the run now?
bool isRunHeld(const std::filesystem::path& run);

} // namespace cyclorama
