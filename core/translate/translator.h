#pragma once

#include "core/base/image.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace cyclorama {

/// Which generator translates, and where.
struct TranslatorOptions {
    std::filesystem::path weights;    ///< a generator's .pth; or empty, with `run`
    std::filesystem::path run;        ///< a run folder
    std::filesystem::path checkpoint; ///< one of the run's; empty: its latest networks
    bool bToA = false;                ///< G_B instead of G_A; ignored with `weights`
    std::string device = "auto";
    std::string precision = "auto";
    int threads = 0; ///< 0: LibTorch's choice
    int tile = 1024; ///< larger sides are translated in tiles of this size; 0: never
};

/// A generator ready to translate pictures. Not thread-safe: one thread at a time.
class Translator {
public:
    /// Throws Error when the weights cannot be read or are no generator of a known shape.
    static std::unique_ptr<Translator> open(const TranslatorOptions& options);
    virtual ~Translator() = default;

    /// Any size from 1 x 1 up, any channel count: the result has the size of the input and the
    /// generator's channels (1 or 3). Throws Error when memory does not suffice.
    virtual Image translate(const Image& picture) = 0;

    /// "resnet_9blocks, 64 filters, instance norm, 3 to 3 channels".
    virtual std::string description() const = 0;
};

/// One file's fate in a queue.
struct TranslatedFile {
    std::filesystem::path source;
    std::filesystem::path result; ///< empty when it failed
    std::string problem;          ///< empty when it succeeded
};

/// What translateFiles should do.
struct TranslationJob {
    std::vector<std::filesystem::path> inputs; ///< pictures, folders (with subfolders), videos
    std::filesystem::path out;                 ///< folder, made when missing
    std::string suffix;                        ///< appended to each file's name
};

/// Translates every picture and video of the job into `out`, never over a source. `report` is
/// called on the calling thread after each file with its index and the count. A file that cannot
/// be read is reported and left; the rest goes on. Returns all files in order.
std::vector<TranslatedFile>
translateFiles(Translator& translator, const TranslationJob& job,
               const std::function<void(const TranslatedFile&, std::size_t index, std::size_t count)>& report,
               std::stop_token stop = {});

} // namespace cyclorama
