#include "tests/support/paths.h"

namespace cyclorama::test {

std::filesystem::path dataFolder() {
    return std::filesystem::path(CYCLORAMA_SOURCE_DIR) / "tests/data";
}

std::filesystem::path sharedFolder() {
    const std::filesystem::path shared = CYCLORAMA_SHARED_DIR;
    return std::filesystem::is_directory(shared / "data") ? shared : std::filesystem::path();
}

std::filesystem::path venvPython() {
    const auto python = std::filesystem::path(CYCLORAMA_SOURCE_DIR) / ".venv/bin/python";
    return std::filesystem::exists(python) ? python : std::filesystem::path();
}

} // namespace cyclorama::test
