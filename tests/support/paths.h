#pragma once

#include <filesystem>

namespace cyclorama::test {

/// Files that the repository brings for tests (tests/data).
std::filesystem::path dataFolder();

/// The workplace's shared folder, or empty where it is missing: tests then skip with a line.
std::filesystem::path sharedFolder();

/// The Python of the project's venv, or empty.
std::filesystem::path venvPython();

} // namespace cyclorama::test
