#include "core/base/atomic_file.h"

#include "core/base/system_error.h"

#include <cerrno>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

namespace cyclorama {
namespace {

void sync(const std::filesystem::path& path, int flags) {
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0) throwSystemError(say("{}: cannot be opened to be synced", path));
    const bool synced = ::fsync(file) == 0;
    const int reason = errno;
    ::close(file);
    // Some file systems have no sync for folders; the rename itself is still atomic there.
    if (!synced && reason != EINVAL) {
        errno = reason;
        throwSystemError(say("{}: cannot be synced to disk", path));
    }
}

} // namespace

void replaceFile(const std::filesystem::path& target,
                 const std::function<void(const std::filesystem::path&)>& write) {
    const auto folder =
        target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    auto beside = target;
    beside += ".part";
    try {
        write(beside);
        sync(beside, O_RDONLY);
        if (std::rename(beside.c_str(), target.c_str()) != 0)
            throwSystemError(say("{}: cannot be replaced", target));
        sync(folder, O_RDONLY | O_DIRECTORY);
    } catch (...) {
        std::filesystem::remove(beside, ignored);
        throw;
    }
}

void replaceFile(const std::filesystem::path& target, std::string_view bytes) {
    replaceFile(target, [bytes](const std::filesystem::path& beside) {
        std::ofstream out(beside, std::ios::binary | std::ios::trunc);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        if (!out) throwSystemError(say("{}: cannot be written", beside));
    });
}

std::string readFile(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throwSystemError(say("{}: cannot be read", path));
    // In growing pieces: a file's size is not always known beforehand (pipes, /proc).
    std::string bytes;
    for (std::size_t piece = 64 << 10; in; piece *= 2) {
        const std::size_t before = bytes.size();
        bytes.resize(before + piece);
        in.read(bytes.data() + before, static_cast<std::streamsize>(piece));
        bytes.resize(before + static_cast<std::size_t>(in.gcount()));
    }
    if (in.bad()) throwSystemError(say("{}: cannot be read", path));
    return bytes;
}

} // namespace cyclorama
