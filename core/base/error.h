#pragma once

#include <stdexcept>

namespace cyclorama {

/// What goes wrong inside the engine, told for the person who caused it: the thing, the reason and
/// the way out. Every exception that leaves core is one of these or derives from it.
class Error : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// The request itself is wrong (an unknown setting, a value out of range); nothing was begun.
/// The command line answers it with exit code 2.
class UsageError : public Error {
public:
    using Error::Error;
};

} // namespace cyclorama
