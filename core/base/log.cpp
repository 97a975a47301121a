#include "core/base/log.h"

#include <chrono>
#include <utility>

namespace cyclorama {

const char* name(LogLevel level) {
    switch (level) {
    case LogLevel::Debug:
        return "debug";
    case LogLevel::Info:
        return "info";
    case LogLevel::Warning:
        return "warning";
    case LogLevel::Error:
        return "error";
    }
    return "";
}

LogLine logLine(LogLevel level, Sentence text) {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return {level, std::chrono::duration<double>(now).count(), std::move(text)};
}

} // namespace cyclorama
