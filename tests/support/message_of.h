#pragma once

#include "core/base/error.h"

#include <string>

namespace cyclorama::test {

/// What the Error says that `act` throws; empty when it throws none.
template <typename Act>
std::string messageOf(const Act& act) {
    try {
        act();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

} // namespace cyclorama::test
