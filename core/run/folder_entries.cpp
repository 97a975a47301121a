#include "core/run/folder_entries.h"

#include "core/base/error.h"
#include "core/base/system_error.h"

namespace cyclorama {

std::vector<std::filesystem::path> entriesOf(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> entries;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder, error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        entries.push_back(entry->path());
    if (error && error != std::errc::no_such_file_or_directory)
        throw Error("{}: cannot be read: {}", folder, reasonOf(error));
    return entries;
}

} // namespace cyclorama
