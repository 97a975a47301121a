#pragma once

#include "core/base/sentence.h"
#include "core/data/picture_source.h"

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace cyclorama {

/// Something about the data that a person should know before training.
struct HealthFinding {
    enum class Kind {
        Unreadable,
        SizesDiffer,
        TooFew,
        DuplicateAcrossDomains,
        OneDomainGrey,
        TooSmall
    };
    enum class Severity { Note, Warning, Problem };
    Kind kind = Kind::TooFew;
    Severity severity = Severity::Note;
    Sentence title;              ///< a few words
    Sentence remedy;             ///< what was found, with names and figures, and what to do
    std::vector<Sentence> files; ///< those concerned, at most 20
    std::string domain;          ///< "A" or "B" where one of them is meant, else empty
    std::size_t count = 0;       ///< of the files or pictures concerned, where they were counted
};

struct DomainHealth {
    std::size_t count = 0;
    int minWidth = 0, maxWidth = 0, minHeight = 0, maxHeight = 0;
    double greyShare = 0; ///< of the pictures looked at
};

struct HealthReport {
    DomainHealth a, b;
    std::vector<HealthFinding> findings;
};

/// Looks at up to `sample` pictures of each folder (evenly spread), and at every file's bytes for
/// duplicates where sizes agree. Blocks; `progress` (0 to 1) is called on the calling thread.
HealthReport checkHealth(const PictureFolder& a, const PictureFolder& b, int cropSize,
                         std::size_t sample = 200, const std::function<void(double)>& progress = {},
                         std::stop_token stop = {});

} // namespace cyclorama
