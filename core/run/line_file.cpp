#include "core/run/line_file.h"

#include "core/base/atomic_file.h"
#include "core/base/system_error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace cyclorama {
namespace {

/// Reads `size` bytes at `offset`; fewer where the file ends.
std::size_t readAt(int file, const std::filesystem::path& path, char* bytes, std::size_t size,
                   off_t offset) {
    std::size_t done = 0;
    while (done < size) {
        const auto count =
            ::pread(file, bytes + done, size - done, offset + static_cast<off_t>(done));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throwSystemError(say("{}: cannot be read", path));
        if (count == 0) break;
        done += static_cast<std::size_t>(count);
    }
    return done;
}

/// Where the last whole line ends.
off_t endOfLastLine(int file, const std::filesystem::path& path, off_t size) {
    std::array<char, 4096> piece{};
    for (off_t end = size; end > 0;) {
        const off_t begin = std::max<off_t>(0, end - static_cast<off_t>(piece.size()));
        const auto count =
            readAt(file, path, piece.data(), static_cast<std::size_t>(end - begin), begin);
        const std::string_view bytes(piece.data(), count);
        if (const auto newline = bytes.rfind('\n'); newline != std::string_view::npos)
            return begin + static_cast<off_t>(newline) + 1;
        end = begin;
    }
    return 0;
}

off_t sizeOf(int file, const std::filesystem::path& path) {
    struct stat facts {};
    if (::fstat(file, &facts) != 0) throwSystemError(say("{}: cannot be read", path));
    return facts.st_size;
}

} // namespace

LineFile::LineFile(std::filesystem::path path, std::string_view firstLine)
    : m_path(std::move(path)) {
    m_file = ::open(m_path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0666);
    if (m_file < 0) throwSystemError(say("{}: cannot be opened for writing", m_path));
    try {
        const off_t size = sizeOf(m_file, m_path);
        const off_t whole = endOfLastLine(m_file, m_path, size);
        if (whole < size && ::ftruncate(m_file, whole) != 0)
            throwSystemError(say("{}: cannot be repaired after a crash", m_path));
        if (whole == 0 && !firstLine.empty()) append(firstLine);
    } catch (...) {
        ::close(m_file);
        throw;
    }
}

LineFile::~LineFile() {
    ::close(m_file);
}

void LineFile::append(std::string_view line) {
    put(line);
    flush();
}

void LineFile::put(std::string_view line) {
    m_waiting += line;
    m_waiting += '\n';
}

void LineFile::flush() {
    while (!m_waiting.empty()) {
        const auto count = ::write(m_file, m_waiting.data(), m_waiting.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) throwSystemError(say("{}: cannot be written", m_path));
        m_waiting.erase(0, static_cast<std::size_t>(count));
    }
}

void LineFile::sync() {
    flush();
    // EINVAL: what stands behind the name cannot be synced (a pipe), so there is nothing to lose.
    if (::fdatasync(m_file) != 0 && errno != EINVAL)
        throwSystemError(say("{}: cannot be synced to disk", m_path));
}

bool LineFile::isInPlace() const {
    struct stat named {
    }, open{};
    if (::stat(m_path.c_str(), &named) != 0) return errno != ENOENT && errno != ENOTDIR;
    return ::fstat(m_file, &open) != 0 ||
           (named.st_ino == open.st_ino && named.st_dev == open.st_dev);
}

void LineFile::putBack() {
    if (isInPlace()) return;
    replaceFile(m_path, [this](const std::filesystem::path& beside) {
        std::ofstream copy(beside, std::ios::binary);
        std::array<char, 65536> piece{};
        for (off_t at = 0;;) { // what has no name any more can be read as long as it is open
            const auto count = readAt(m_file, m_path, piece.data(), piece.size(), at);
            if (count == 0) break;
            copy.write(piece.data(), static_cast<std::streamsize>(count));
            at += static_cast<off_t>(count);
        }
        if (!copy.flush()) throwSystemError(say("{}: cannot be written", beside));
    });
    const int file = ::open(m_path.c_str(), O_RDWR | O_APPEND | O_CLOEXEC);
    if (file < 0) throwSystemError(say("{}: cannot be opened for writing", m_path));
    ::close(std::exchange(m_file, file));
}

namespace {

/// Calls `work` with the open file and the end of its last whole line; nothing for a missing file.
template <typename Work>
auto whenThere(const std::filesystem::path& path, Work work) -> decltype(work(0, off_t())) {
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0 && errno == ENOENT) return {};
    if (file < 0) throwSystemError(say("{}: cannot be read", path));
    try {
        auto result = work(file, endOfLastLine(file, path, sizeOf(file, path)));
        ::close(file);
        return result;
    } catch (...) {
        ::close(file);
        throw;
    }
}

std::string readBetween(int file, const std::filesystem::path& path, off_t begin, off_t end) {
    std::string bytes(static_cast<std::size_t>(end - begin), '\0');
    bytes.resize(readAt(file, path, bytes.data(), bytes.size(), begin));
    return bytes;
}

} // namespace

std::string lastLines(const std::filesystem::path& path, std::size_t bytes) {
    return whenThere(path, [&](int file, off_t end) {
        const off_t begin = std::max<off_t>(0, end - static_cast<off_t>(bytes));
        std::string lines = readBetween(file, path, begin, end);
        if (begin > 0) lines.erase(0, lines.find('\n') + 1); // the rest of a line
        return lines;
    });
}

std::size_t endOfLines(const std::filesystem::path& path) {
    return whenThere(path, [](int, off_t end) { return static_cast<std::size_t>(end); });
}

std::string linesBehind(const std::filesystem::path& path, std::size_t begin) {
    return whenThere(path, [&](int file, off_t end) {
        return readBetween(file, path, std::min(static_cast<off_t>(begin), end), end);
    });
}

} // namespace cyclorama
