#include "core/run/preview_files.h"

#include "core/base/error.h"
#include "core/base/system_error.h"
#include "core/run/folder_entries.h"
#include "core/run/run_folder.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>
#include <optional>
#include <string_view>
#include <tuple>
#include <utility>

namespace cyclorama {
namespace {

constexpr std::array<const char*, 4> kRoles = {"real", "fake", "reconstructed", "identity"};
constexpr std::string_view kFolderPrefix = "step_";
constexpr std::string_view kUnfinishedPrefix = ".step_"; // what a crash left of a preview
constexpr std::string_view kBatchPrefix = "_batch";
constexpr std::string_view kEnding = ".png";

std::optional<std::int64_t> wholeNumber(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
    return number;
}

std::optional<std::int64_t> stepOfFolder(const std::string& name) {
    if (!name.starts_with(kFolderPrefix)) return std::nullopt;
    return wholeNumber(std::string_view(name).substr(kFolderPrefix.size()));
}

/// What a picture's name says; the step is left to the folder.
std::optional<PreviewFile> parseFileName(std::string_view name) {
    if (!name.ends_with(kEnding) || name.size() < 2) return std::nullopt;
    name.remove_suffix(kEnding.size());
    PreviewFile file;
    if (name.front() != 'A' && name.front() != 'B') return std::nullopt;
    file.domain = name.front() == 'A' ? 0 : 1;
    name.remove_prefix(1);

    const bool ofBatch = name.starts_with(kBatchPrefix);
    if (ofBatch) name.remove_prefix(kBatchPrefix.size());
    const auto bar = name.find('_');
    if (bar == std::string_view::npos) return std::nullopt;
    const auto picture = wholeNumber(name.substr(0, bar));
    if (!picture) return std::nullopt;
    file.picture = static_cast<int>(ofBatch ? -1 - *picture : *picture);
    file.role = name.substr(bar + 1);
    if (std::ranges::find(kRoles, file.role) == kRoles.end()) return std::nullopt;
    return file;
}

std::vector<std::pair<std::int64_t, std::filesystem::path>>
previewFolders(const std::filesystem::path& run) {
    std::vector<std::pair<std::int64_t, std::filesystem::path>> folders;
    for (const auto& path : entriesOf(RunLayout{run}.previews()))
        if (const auto step = stepOfFolder(path.filename().string()))
            folders.emplace_back(*step, path);
    std::ranges::sort(folders);
    return folders;
}

/// In the order in which people look: fixed A, fixed B, then the batch; real first.
auto place(const PreviewFile& file) {
    const auto role = std::ranges::find(kRoles, file.role) - kRoles.begin();
    return std::tuple(file.picture < 0, file.domain, std::abs(file.picture), role);
}

std::vector<PreviewFile> picturesOf(std::int64_t step, const std::filesystem::path& folder) {
    std::vector<PreviewFile> files;
    for (const auto& path : entriesOf(folder)) {
        auto file = parseFileName(path.filename().string());
        if (!file) continue;
        file->path = path;
        file->step = step;
        files.push_back(std::move(*file));
    }
    std::ranges::sort(files, {}, place);
    return files;
}

} // namespace

std::string previewFolderName(std::int64_t step) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "step_%08lld", static_cast<long long>(step));
    return text.data();
}

std::string unfinishedPreviewName(std::int64_t step) {
    return "." + previewFolderName(step);
}

std::string previewFileName(int domain, int picture, const std::string& role) {
    std::string name(1, domain == 0 ? 'A' : 'B');
    if (picture < 0) name += kBatchPrefix;
    name += std::to_string(picture < 0 ? -1 - picture : picture);
    name += '_';
    name += role;
    name += kEnding;
    return name;
}

std::vector<PreviewFile> listPreviews(const std::filesystem::path& run) {
    std::vector<PreviewFile> files;
    for (const auto& [step, folder] : previewFolders(run)) {
        auto pictures = picturesOf(step, folder);
        files.insert(files.end(), std::move_iterator(pictures.begin()),
                     std::move_iterator(pictures.end()));
    }
    return files;
}

std::vector<std::int64_t> previewSteps(const std::filesystem::path& run) {
    std::vector<std::int64_t> steps;
    for (const auto& [step, folder] : previewFolders(run))
        steps.push_back(step);
    return steps;
}

void removePreviewsAfter(const std::filesystem::path& run, std::int64_t step) {
    for (const auto& path : entriesOf(RunLayout{run}.previews())) {
        const std::string name = path.filename().string();
        const auto later = stepOfFolder(name);
        const bool unfinished = name.starts_with(kUnfinishedPrefix);
        if (!unfinished && (!later || *later <= step)) continue;
        std::error_code error;
        std::filesystem::remove_all(path, error);
        if (error) throw Error("{}: cannot be removed: {}", path, reasonOf(error));
    }
}

std::filesystem::path newestPreview(const std::filesystem::path& run) {
    const auto folders = previewFolders(run);
    for (auto newest = folders.rbegin(); newest != folders.rend(); ++newest)
        for (const auto& file : picturesOf(newest->first, newest->second))
            if (file.role == "fake") return file.path;
    return {};
}

} // namespace cyclorama
