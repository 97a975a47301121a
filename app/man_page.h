#pragma once

#include <string>

namespace CLI {
class App;
}

namespace cyclorama {

/// The manual page cyclorama(1) in roff, made from the definition of the commands.
std::string manPage(const CLI::App& definition);

} // namespace cyclorama
