#pragma once

#include "core/translate/translator.h"

#include <filesystem>

namespace cyclorama {

/// A generator of a run.
struct RunGenerator {
    std::filesystem::path run;
    std::filesystem::path checkpoint; ///< one of the run's; empty: its latest networks
    /// From the run's folder B to its folder A, whichever of them its networks call A.
    bool bToA = false;

    bool operator==(const RunGenerator&) const = default;
};

/// Where a translator finds it. Throws Error when the run has no such networks yet.
TranslatorOptions translatorOptions(const RunGenerator& generator);

/// Has the run written networks that could translate, as its latest or as a checkpoint?
bool hasNetworks(const std::filesystem::path& run);

} // namespace cyclorama
