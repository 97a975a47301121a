#pragma once

#include <string>

namespace CLI {
class App;
}

namespace cyclorama {

/// A completion script for `shell` (bash, zsh or fish), made from the definition of the commands.
std::string shellCompletion(const CLI::App& definition, const std::string& shell);

} // namespace cyclorama
