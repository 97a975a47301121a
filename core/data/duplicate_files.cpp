#include "core/data/duplicate_files.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace cyclorama {
namespace fs = std::filesystem;
namespace {

/// The file's size; 0, which no picture has, when it cannot be told.
std::uintmax_t sizeOf(const fs::path& path) {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    return error ? 0 : size;
}

/// Of the size and of the first and last kilobytes: enough to tell almost all files apart.
std::size_t fingerprint(const fs::path& path, std::uintmax_t size) {
    constexpr std::streamsize kLength = 4096;
    std::string bytes(2 * kLength, '\0');
    std::ifstream file(path, std::ios::binary);
    file.read(bytes.data(), kLength);
    file.clear();
    file.seekg(size > std::uintmax_t{kLength} ? static_cast<std::streamoff>(size) - kLength : 0);
    file.read(bytes.data() + kLength, kLength);
    return std::hash<std::string_view>{}(bytes) ^ std::hash<std::uintmax_t>{}(size);
}

bool holdTheSame(const fs::path& a, const fs::path& b) {
    try {
        return readFile(a) == readFile(b);
    } catch (const Error&) {
        return false; // that a file cannot be read is told elsewhere
    }
}

} // namespace

std::vector<std::pair<fs::path, fs::path>>
duplicateFiles(const std::vector<fs::path>& a, const std::vector<fs::path>& b,
               const std::function<void(double)>& progress, const std::stop_token& stop) {
    std::size_t done = 0;
    const auto goesOn = [&] {
        if (progress && ++done % 64 == 0) {
            progress(static_cast<double>(done) / (a.size() + 2 * b.size()));
        }
        return !stop.stop_requested();
    };

    std::unordered_set<std::uintmax_t> sizesOfB;
    for (const fs::path& path : b) {
        if (!goesOn()) return {};
        sizesOfB.insert(sizeOf(path));
    }
    sizesOfB.erase(0);
    std::unordered_multimap<std::size_t, const fs::path*> candidates;
    std::unordered_set<std::uintmax_t> sharedSizes;
    for (const fs::path& path : a) {
        if (!goesOn()) return {};
        const std::uintmax_t size = sizeOf(path);
        if (!sizesOfB.contains(size)) continue;
        sharedSizes.insert(size);
        candidates.emplace(fingerprint(path, size), &path);
    }
    std::vector<std::pair<fs::path, fs::path>> pairs;
    for (const fs::path& path : b) {
        if (!goesOn()) break;
        const std::uintmax_t size = sizeOf(path);
        if (!sharedSizes.contains(size)) continue;
        const auto [first, last] = candidates.equal_range(fingerprint(path, size));
        const auto twin = std::find_if(first, last, [&](const auto& candidate) {
            return holdTheSame(*candidate.second, path);
        });
        if (twin != last) pairs.emplace_back(*twin->second, path);
    }
    return pairs;
}

} // namespace cyclorama
