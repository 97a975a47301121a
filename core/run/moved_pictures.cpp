#include "core/run/moved_pictures.h"

#include "core/base/error.h"

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

DataFolders picturesOf(const TrainingConfig& config) {
    return {config.data_a, config.data_b, config.test_a, config.test_b};
}

TrainingConfig withPictures(TrainingConfig config, const DataFolders& folders) {
    config.data_a = folders.trainA.string();
    config.data_b = folders.trainB.string();
    config.test_a = folders.testA.string();
    config.test_b = folders.testB.string();
    return config;
}

std::vector<std::filesystem::path> missingPictures(const TrainingConfig& config) {
    std::vector<std::filesystem::path> missing;
    const DataFolders folders = picturesOf(config);
    for (const auto& folder : {folders.trainA, folders.trainB, folders.testA, folders.testB})
        if (isGone(folder)) missing.push_back(folder);
    return missing;
}

DataFolders movedPictures(const TrainingConfig& config, const std::filesystem::path& chosen) {
    try {
        return findDataFolders(chosen);
    } catch (const UsageError&) {
        // No trainA and trainB below it: the folder itself is meant.
    }
    DataFolders folders = picturesOf(config);
    std::filesystem::path beside = chosen.parent_path();
    bool first = true;
    for (auto* folder : {&folders.trainA, &folders.trainB, &folders.testA, &folders.testB}) {
        if (!isGone(*folder)) continue;
        const auto name = folder->filename();
        if (first && isThere(chosen / name)) beside = chosen;
        const bool isTest = folder == &folders.testA || folder == &folders.testB;
        if (isThere(beside / name))
            *folder = beside / name;
        else if (first)
            *folder = chosen;
        else if (isTest)
            folder->clear();
        first = false;
    }
    for (const auto& folder : {folders.trainA, folders.trainB})
        if (isThere(folder)) scanPictures(folder, 1);
    return folders;
}

} // namespace cyclorama
