#include "core/base/atomic_file.h"

#include "core/base/error.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <unistd.h>

namespace cyclorama {
namespace {

[[noreturn]] void fail(const std::filesystem::path& path, const char* what) {
    const int reason = errno;
    std::string advice;
    if (reason == ENOSPC || reason == EDQUOT) advice = "; free some space and try again";
    if (reason == EACCES || reason == EROFS) advice = "; choose a folder that you may write to";
    throw Error(path.string() + ": " + what + ": " + std::strerror(reason) + advice);
}

void sync(const std::filesystem::path& path, int flags) {
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0) fail(path, "cannot be opened to be synced");
    const bool synced = ::fsync(file) == 0;
    const int reason = errno;
    ::close(file);
    // Some file systems have no sync for folders; the rename itself is still atomic there.
    if (!synced && reason != EINVAL) {
        errno = reason;
        fail(path, "cannot be synced to disk");
    }
}

} // namespace

void replaceFile(const std::filesystem::path& target,
                 const std::function<void(const std::filesystem::path&)>& write) {
    const auto folder = target.has_parent_path() ? target.parent_path() : std::filesystem::path(".");
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    auto beside = target;
    beside += ".part";
    try {
        write(beside);
        sync(beside, O_RDONLY);
        if (std::rename(beside.c_str(), target.c_str()) != 0) fail(target, "cannot be replaced");
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
        if (!out) fail(beside, "cannot be written");
    });
}

std::string readFile(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) fail(path, "cannot be read");
    std::string bytes{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    if (in.bad()) fail(path, "cannot be read");
    return bytes;
}

} // namespace cyclorama
