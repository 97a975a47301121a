#include "core/run/run_lock.h"

#include "core/base/error.h"
#include "core/run/line_file.h"
#include "core/run/run_folder.h"

#include <array>
#include <unistd.h>

namespace cyclorama {
namespace {

std::string thisProcess() {
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    return "process " + std::to_string(::getpid()) + " on " + host.data();
}

} // namespace

FileLock lockRun(const std::filesystem::path& run) {
    const auto path = RunLayout{run}.lock();
    auto lock = FileLock::tryTake(path);
    if (!lock) {
        std::string holder = lastLines(path, 1024);
        if (!holder.empty()) holder.pop_back();
        throw Error("{}: is in use by {}; stop it there, or choose another run", run,
                    holder.empty() ? say("another session") : Sentence(holder));
    }
    lock->write(thisProcess() + "\n");
    return std::move(*lock);
}

bool isRunHeld(const std::filesystem::path& run) {
    return FileLock::isHeld(RunLayout{run}.lock());
}

} // namespace cyclorama
