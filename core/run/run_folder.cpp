#include "core/run/run_folder.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/train/settings.h"

#include <array>
#include <cstdlib>
#include <ctime>
#include <pwd.h>
#include <unistd.h>

namespace cyclorama {
namespace {

std::filesystem::path homeFolder() {
    if (const char* home = std::getenv("HOME"); home && *home) return home;
    if (const passwd* user = ::getpwuid(::getuid()); user && user->pw_dir) return user->pw_dir;
    return std::filesystem::current_path();
}

std::string today() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    ::localtime_r(&now, &parts);
    std::array<char, 16> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts);
    return text.data();
}

/// The folder's own name, also where the path ends with a slash.
std::string folderName(const std::filesystem::path& folder) {
    std::error_code ignored; // an empty path, which then names nothing
    const auto plain = std::filesystem::absolute(folder, ignored).lexically_normal();
    return plain.has_filename() ? plain.filename().string()
                                : plain.parent_path().filename().string();
}

/// What a run on this data is called: the folder above trainA and trainB, or both folders' names.
std::string nameOfData(const TrainingConfig& config) {
    if (config.demo) return "demo";
    const std::string a = folderName(config.data_a);
    const std::string b = folderName(config.data_b);
    if (a == "trainA" && b == "trainB") {
        const std::string root = folderName(std::filesystem::path(config.data_a) / "..");
        if (!root.empty()) return root;
    }
    if (a.empty() && b.empty()) return "run";
    std::string name = config.trainsBtoA() ? b : a;
    name += '2';
    name += config.trainsBtoA() ? a : b;
    return name;
}

} // namespace

bool isRun(const std::filesystem::path& folder) {
    const auto config = RunLayout{folder}.config();
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(config, ignored)) return false;
    try {
        return readFile(config).find("\"cyclorama_config\"") != std::string::npos;
    } catch (const Error&) {
        return false;
    }
}

TrainingConfig readRunConfig(const std::filesystem::path& run) {
    const auto path = RunLayout{run}.config();
    return fromJson(readFile(path), path.string());
}

std::filesystem::path defaultRunsFolder() {
    if (const char* named = std::getenv("CYCLORAMA_RUNS"); named && *named) return named;
    std::error_code ignored;
    const auto here = std::filesystem::current_path(ignored) / "runs";
    if (std::filesystem::is_directory(here, ignored)) return here;
    return homeFolder() / "Cyclorama" / "runs";
}

std::filesystem::path freshRunPath(const TrainingConfig& config,
                                   const std::filesystem::path& runsFolder) {
    const auto path = runsFolder / (nameOfData(config) + "-" + today());
    auto free = path;
    std::error_code ignored;
    for (int number = 2; std::filesystem::exists(free, ignored); ++number) {
        free = path;
        free += "-" + std::to_string(number);
    }
    return free;
}

} // namespace cyclorama
