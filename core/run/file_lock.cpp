#include "core/run/file_lock.h"

#include "core/base/system_error.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace cyclorama {
namespace {

/// Locks of the open file description (not of the process): closing another file of the same name
/// does not drop them, and they can be asked after without being taken.
struct flock wholeFile() {
    struct flock lock {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    return lock;
}

int openForLock(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (file < 0) throwSystemError(say("{}: cannot be opened for writing", path));
    return file;
}

/// False when another holds the lock and `command` does not wait.
bool lock(int file, const std::filesystem::path& path, int command) {
    struct flock wanted = wholeFile();
    while (::fcntl(file, command, &wanted) != 0) {
        if (errno == EINTR) continue;
        const int reason = errno;
        ::close(file);
        if (reason == EAGAIN || reason == EACCES) return false;
        errno = reason;
        throwSystemError(say("{}: cannot be locked", path));
    }
    return true;
}

} // namespace

FileLock::FileLock(std::filesystem::path path, int file) : m_path(std::move(path)), m_file(file) {}

std::optional<FileLock> FileLock::tryTake(const std::filesystem::path& path) {
    const int file = openForLock(path);
    if (!lock(file, path, F_OFD_SETLK)) return std::nullopt;
    return FileLock(path, file);
}

FileLock FileLock::take(const std::filesystem::path& path) {
    const int file = openForLock(path);
    lock(file, path, F_OFD_SETLKW);
    return FileLock(path, file);
}

bool FileLock::isHeld(const std::filesystem::path& path) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return false;
    struct flock asked = wholeFile();
    const bool known = ::fcntl(file, F_OFD_GETLK, &asked) == 0;
    ::close(file);
    return known && asked.l_type != F_UNLCK;
}

FileLock::FileLock(FileLock&& other) noexcept
    : m_path(std::move(other.m_path))
    , m_file(std::exchange(other.m_file, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
    std::swap(m_path, other.m_path);
    std::swap(m_file, other.m_file);
    return *this;
}

FileLock::~FileLock() {
    if (m_file >= 0) ::close(m_file);
}

void FileLock::write(const std::string& text) {
    const bool written =
        ::ftruncate(m_file, 0) == 0 &&
        ::pwrite(m_file, text.data(), text.size(), 0) == static_cast<ssize_t>(text.size());
    if (!written) throwSystemError(say("{}: cannot be written", m_path));
}

} // namespace cyclorama
