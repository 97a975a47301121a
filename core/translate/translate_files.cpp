#include "core/base/error.h"
#include "core/data/decode.h"
#include "core/data/picture_source.h"
#include "core/translate/result_path.h"
#include "core/translate/translator.h"
#include "core/translate/video.h"

#include <algorithm>

namespace cyclorama {
namespace {

namespace fs = std::filesystem;

/// A file to translate, and its place below the input that named it.
struct Input {
    fs::path path;
    fs::path relative;
    Sentence problem; ///< known before it is opened
};

std::vector<Input> filesBelow(const fs::path& folder) {
    std::vector<Input> files;
    for (const auto& entry :
         fs::recursive_directory_iterator(folder, fs::directory_options::skip_permission_denied))
        if (entry.is_regular_file() &&
            (hasPictureEnding(entry.path()) || hasVideoEnding(entry.path())))
            files.push_back({entry.path(), entry.path().lexically_relative(folder), {}});
    std::sort(files.begin(), files.end(),
              [](const Input& one, const Input& other) { return one.path < other.path; });
    if (files.empty())
        files.push_back({folder, {}, say("{}: no picture and no video here", folder)});
    return files;
}

std::vector<Input> expand(const std::vector<fs::path>& inputs) {
    std::vector<Input> all;
    for (const auto& input : inputs) {
        if (!fs::exists(input)) {
            all.push_back({input, {}, say("{}: there is no such file or folder", input)});
        } else if (fs::is_directory(input)) {
            for (auto& file : filesBelow(input))
                all.push_back(std::move(file));
        } else {
            all.push_back({input, input.filename(), {}});
        }
    }
    return all;
}

TranslatedFile translateOne(Translator& translator, const Input& input, ResultPaths& results,
                            const std::stop_token& stop) {
    TranslatedFile file{input.path, {}, input.problem};
    if (!file.problem.empty()) return file;
    try {
        if (hasVideoEnding(input.path)) {
            const auto result = results.next(input.relative, ".mp4");
            translateVideo(translator, input.path, result, stop);
            file.result = result;
        } else {
            const Image made = translator.translate(decodePicture(input.path, 3));
            const auto result = results.next(input.relative, ".png");
            encodePicture(made, result);
            file.result = result;
        }
    } catch (const PictureError& error) {
        file.problem = say("{}: {}", input.path, error.advice());
    } catch (const Error& error) {
        file.problem = error.sentence();
    }
    return file;
}

} // namespace

std::vector<TranslatedFile>
translateFiles(Translator& translator, const TranslationJob& job,
               const std::function<void(const TranslatedFile&, std::size_t, std::size_t)>& report,
               std::stop_token stop) {
    const auto inputs = expand(job.inputs);
    std::set<fs::path> sources;
    for (const auto& input : inputs)
        sources.insert(input.path);
    ResultPaths results(job.out, job.suffix, sources);
    translator.setStop(stop);

    std::vector<TranslatedFile> files;
    for (std::size_t i = 0; i < inputs.size() && !stop.stop_requested(); ++i) {
        files.push_back(translateOne(translator, inputs[i], results, stop));
        if (report) report(files.back(), i, inputs.size());
    }
    return files;
}

} // namespace cyclorama
