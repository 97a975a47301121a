#include "ui/session/result_files.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/system_error.h"
#include "core/data/decode.h"
#include "core/translate/video.h"

namespace cyclorama {

std::filesystem::path freePath(const std::filesystem::path& folder, const std::string& stem,
                               const std::string& ending) {
    auto path = folder / (stem + ending);
    for (int number = 2; std::filesystem::exists(path); ++number)
        path = folder / (stem + " " + std::to_string(number) + ending);
    return path;
}

void saveResult(const std::filesystem::path& result, const std::filesystem::path& target,
                const std::vector<std::filesystem::path>& sources) {
    for (const std::filesystem::path& source : sources) {
        std::error_code missing; // then it is not the same file
        if (source == target || std::filesystem::equivalent(source, target, missing))
            throw Error("{} is the source of a translation and stays as it is; choose another name",
                        target);
    }
    if (result.extension() == target.extension() || hasVideoEnding(result)) {
        replaceFile(target, [&](const std::filesystem::path& beside) {
            std::error_code error;
            std::filesystem::copy_file(result, beside,
                                       std::filesystem::copy_options::overwrite_existing, error);
            if (error) throw Error("{}: cannot be written: {}", target, reasonOf(error));
        });
        return;
    }
    encodePicture(decodePicture(result, 3), target);
}

} // namespace cyclorama
