#pragma once

#include "core/base/image.h"
#include "core/base/sentence.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace cyclorama {

/// Which generator translates, and where. For a run's generators see core/run/run_generator.h.
struct TranslatorOptions {
    std::filesystem::path weights; ///< a generator's .pth, or a checkpoint
    std::string network;           ///< with a checkpoint: "G_A" or "G_B"
    std::string device = "auto";
    std::string precision = "auto";
    int threads = 0; ///< 0: LibTorch's choice
};

/// A generator ready to translate pictures. Not thread-safe: one thread at a time.
class Translator {
public:
    /// Throws Error when the weights cannot be read or are no generator of a known shape.
    static std::unique_ptr<Translator> open(const TranslatorOptions& options);
    virtual ~Translator() = default;

    /// Any size from 1 x 1 up, any channel count: the result has the size of the input and the
    /// generator's channels (1 or 3). Throws Error when memory does not suffice or the stop is
    /// requested.
    virtual Image translate(const Image& picture) = 0;

    /// Lets large pictures be given up midway from now on; may be requested on any thread.
    void setStop(std::stop_token stop) { m_stop = std::move(stop); }

    /// "resnet_9blocks, 64 filters, instance norm, 3 to 3 channels".
    virtual std::string description() const = 0;

protected:
    std::stop_token m_stop;
};

/// One file's fate in a queue.
struct TranslatedFile {
    std::filesystem::path source;
    std::filesystem::path result; ///< empty when it failed
    Sentence problem;             ///< empty when it succeeded
};

/// What translateFiles should do.
struct TranslationJob {
    std::vector<std::filesystem::path> inputs; ///< pictures, folders (with subfolders), videos
    std::filesystem::path out;                 ///< folder, made when missing
    std::string suffix;                        ///< appended to each file's name, before its ending
};

/// Translates every picture (to PNG) and video (to MP4, without its sound) of the job into `out`,
/// below the same subfolders and never over a source. `report` is
/// called on the calling thread after each file with its index and the count. A file that cannot
/// be read is reported and left; the rest goes on. Returns all files in order.
std::vector<TranslatedFile> translateFiles(
    Translator& translator, const TranslationJob& job,
    const std::function<void(const TranslatedFile&, std::size_t index, std::size_t count)>& report,
    std::stop_token stop = {});

} // namespace cyclorama
