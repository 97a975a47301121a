#include "core/train/training_config.h"

#include <sstream>

namespace cyclorama {
namespace {

constexpr char kNameSeparator = '|';

} // namespace

std::vector<std::string> pictureNames(const std::string& list) {
    std::vector<std::string> names;
    std::istringstream parts(list);
    for (std::string name; std::getline(parts, name, kNameSeparator);)
        if (!name.empty()) names.push_back(name);
    return names;
}

std::string pictureList(const std::vector<std::string>& names) {
    std::string list;
    for (const auto& name : names)
        list += (list.empty() ? "" : std::string(1, kNameSeparator)) + name;
    return list;
}

} // namespace cyclorama
