#pragma once

#include "core/base/error.h"

#include <map>
#include <string>

namespace cyclorama {

/// `--name value` pairs with defaults. Throws UsageError for a name without one.
class Arguments {
public:
    Arguments(int count, char** values, std::map<std::string, std::string> defaults)
        : m_values(std::move(defaults)) {
        for (int i = 1; i + 1 < count; i += 2) {
            const auto found = m_values.find(std::string(values[i]).substr(2));
            if (found == m_values.end()) throw UsageError("unknown option {}", values[i]);
            found->second = values[i + 1];
        }
    }
    const std::string& text(const std::string& name) const { return m_values.at(name); }
    int number(const std::string& name) const { return std::stoi(text(name)); }

private:
    std::map<std::string, std::string> m_values;
};

} // namespace cyclorama
