#include "core/run/moved_pictures.h"

#include "core/base/error.h"
#include "core/train/picture_folders.h"

#include <system_error>

namespace cyclorama {
namespace {

bool isThere(const std::filesystem::path& folder) {
    std::error_code ignored;
    return std::filesystem::is_directory(folder, ignored);
}

bool isGone(const std::filesystem::path& folder) {
    return !folder.empty() && !isThere(folder);
}

} // namespace

std::vector<std::filesystem::path> missingPictures(const TrainingConfig& config) {
    std::vector<std::filesystem::path> missing;
    const DataFolders folders = picturesOf(config);
    for (const auto& folder : {folders.trainA, folders.trainB, folders.testA, folders.testB})
        if (isGone(folder)) missing.push_back(folder);
    return missing;
}

DataFolders movedPictures(const TrainingConfig& config, const std::filesystem::path& chosen) {
    DataFolders folders = picturesOf(config);
    const auto gone = missingPictures(config);
    // By their own names first: trainB stays A where the two were swapped.
    const bool liesInside = !gone.empty() && isThere(chosen / gone.front().filename());
    if (!liesInside) {
        try {
            return findDataFolders(chosen);
        } catch (const UsageError&) {
            // No trainA and trainB below it: the folder itself is meant.
        }
    }
    const auto beside = liesInside ? chosen : chosen.parent_path();
    for (auto* folder : {&folders.trainA, &folders.trainB, &folders.testA, &folders.testB}) {
        if (!isGone(*folder)) continue;
        const auto found = beside / folder->filename();
        const bool isTest = folder == &folders.testA || folder == &folders.testB;
        if (!liesInside && *folder == gone.front())
            *folder = chosen;
        else if (isThere(found))
            *folder = found;
        else if (isTest)
            folder->clear();
    }
    for (const auto& folder : {folders.trainA, folders.trainB})
        if (isThere(folder)) scanPictures(folder, 1);
    return folders;
}

} // namespace cyclorama
