#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cyclorama {

/// Levenshtein's distance: how many letters must be put in, left out or exchanged.
std::size_t editDistance(std::string_view a, std::string_view b);

/// The word that was probably meant, or an empty one when none is near (a third of the letters).
std::string nearestWord(std::string_view word, const std::vector<std::string>& known);

} // namespace cyclorama
