#pragma once

#include <string>

namespace cyclorama {

/// "4.6.0" - the OpenCV that is loaded.
std::string openCvVersion();

} // namespace cyclorama
