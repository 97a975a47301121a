#include "core/base/system_error.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstring>
#include <string>

namespace cyclorama {

void throwSystemError(const std::filesystem::path& path, std::string_view what) {
    const int reason = errno;
    std::string advice;
    if (reason == ENOSPC || reason == EDQUOT) advice = "; free some space and try again";
    if (reason == EACCES || reason == EPERM || reason == EROFS)
        advice = "; choose a folder that you may write to";
    throw Error(path.string() + ": " + std::string(what) + ": " + std::strerror(reason) + advice);
}

} // namespace cyclorama
