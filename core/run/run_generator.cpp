#include "core/run/run_generator.h"

#include "core/base/error.h"
#include "core/run/run_folder.h"

namespace cyclorama {

TranslatorOptions translatorOptions(const RunGenerator& generator) {
    const bool second = generator.bToA != readRunConfig(generator.run).trainsBtoA();
    const std::string network = second ? "G_B" : "G_A";
    TranslatorOptions options;
    if (!generator.checkpoint.empty()) {
        options.weights = generator.checkpoint;
        options.network = network;
        return options;
    }
    options.weights = RunLayout{generator.run}.latestNetwork(network);
    if (!std::filesystem::exists(options.weights))
        throw Error("{}: the run has no {} yet; it is written with its first checkpoint",
                    generator.run, options.weights.filename());
    return options;
}

bool hasNetworks(const std::filesystem::path& run) {
    std::error_code ignored; // what cannot be looked at cannot be used either
    return std::filesystem::exists(RunLayout{run}.latestNetwork("G_A"), ignored) ||
           !listCheckpoints(run).empty();
}

} // namespace cyclorama
