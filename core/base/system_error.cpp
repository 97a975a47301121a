#include "core/base/system_error.h"

#include "core/base/error.h"

#include <cerrno>

namespace cyclorama {

Sentence reasonOf(const std::error_code& error) {
    if (error.category() != std::generic_category() && error.category() != std::system_category())
        return Sentence(error.message());
    switch (error.value()) {
    case ENOSPC:
        return say("No space left on device");
    case EDQUOT:
        return say("Disk quota exceeded");
    case EACCES:
        return say("Permission denied");
    case EPERM:
        return say("Operation not permitted");
    case EROFS:
        return say("Read-only file system");
    case ENOENT:
        return say("No such file or directory");
    case ENOTDIR:
        return say("Not a directory");
    case EISDIR:
        return say("Is a directory");
    case EEXIST:
        return say("File exists");
    case ENOTEMPTY:
        return say("Directory not empty");
    case ENAMETOOLONG:
        return say("File name too long");
    case EIO:
        return say("Input/output error");
    case EMFILE:
        return say("Too many open files");
    case EBUSY:
        return say("Device or resource busy");
    default:
        return Sentence(error.message());
    }
}

void throwSystemError(const Sentence& what) {
    const std::error_code error(errno, std::generic_category());
    switch (error.value()) {
    case ENOSPC:
    case EDQUOT:
        throw Error("{}: {}; free some space and try again", what, reasonOf(error));
    case EACCES:
    case EPERM:
    case EROFS:
        throw Error("{}: {}; choose a folder that you may write to", what, reasonOf(error));
    default:
        throw Error("{}: {}", what, reasonOf(error));
    }
}

} // namespace cyclorama
