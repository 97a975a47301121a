#pragma once

#include "core/base/sentence.h"

#include <exception>
#include <memory>

namespace cyclorama {

/// What goes wrong inside the engine, told for the person who caused it: the thing, the reason and
/// the way out. Every exception that leaves core is one of these or derives from it.
class Error : public std::exception {
public:
    explicit Error(Sentence sentence);
    /// Error("{}: is no folder", path), as say() takes it.
    template <typename... Parts>
    explicit Error(Pattern<sizeof...(Parts)> pattern, const Parts&... parts)
        : Error(say(pattern, parts...)) {}

    const Sentence& sentence() const { return *m_sentence; }
    const char* what() const noexcept override; ///< in English

private:
    std::shared_ptr<const Sentence> m_sentence; // an exception's copy must not throw
};

/// The request itself is wrong (an unknown setting, a value out of range); nothing was begun.
/// The command line answers it with exit code 2.
class UsageError : public Error {
public:
    using Error::Error;
};

/// What an Error says, and of any other exception its own words.
Sentence sentenceOf(const std::exception& error);

} // namespace cyclorama
