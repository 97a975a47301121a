#pragma once

#include "core/base/sentence.h"

#include <functional>

namespace cyclorama {

enum class LogLevel { Debug, Info, Warning, Error };

/// One line of the program's log.
struct LogLine {
    LogLevel level = LogLevel::Info;
    double time = 0; ///< seconds since 1970
    Sentence text;
};

/// Where log lines go; called on the thread that logs.
using LogSink = std::function<void(const LogLine&)>;

/// `info`, `warning`, ... as written into log files.
const char* name(LogLevel level);

/// A line stamped with the present time.
LogLine logLine(LogLevel level, Sentence text);

} // namespace cyclorama
