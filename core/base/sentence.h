#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace cyclorama {

/// What the engine says to a person: a pattern in English, "{}: cannot be made: {}", and what
/// stands in its places. english() is the whole; the window puts it into its own language, for
/// which scripts/engine_sentences.py gathers the patterns. Compares by its English.
class Sentence {
public:
    Sentence() = default;
    /// The same in every language: a name, a number, the words of another library.
    explicit Sentence(std::string verbatim) : m_english(std::move(verbatim)) {}
    /// `pattern` has a {} for each part.
    Sentence(std::string pattern, std::vector<Sentence> parts);

    const std::string& english() const { return m_english; }
    const std::string& pattern() const { return m_pattern; } ///< empty when verbatim
    const std::vector<Sentence>& parts() const { return m_parts; }
    bool empty() const { return m_english.empty(); }

    bool operator<(const Sentence& other) const { return m_english < other.m_english; }
    bool operator==(const Sentence& other) const { return m_english == other.m_english; }

private:
    std::string m_english;
    std::string m_pattern;
    std::vector<Sentence> m_parts;
};

/// A literal with as many {} as `Places`, which the compiler counts.
template <std::size_t Places>
struct Pattern {
    consteval Pattern(const char* literal) : text(literal) {
        std::size_t found = 0;
        for (std::size_t at = text.find("{}"); at != text.npos; at = text.find("{}", at + 2))
            ++found;
        if (found != Places) throw "a pattern has a {} for each of its parts";
    }
    std::string_view text;
};

template <typename Part>
Sentence partOf(const Part& part) {
    if constexpr (std::is_same_v<Part, Sentence>)
        return part;
    else if constexpr (std::is_same_v<Part, std::filesystem::path>)
        return Sentence(part.string());
    else if constexpr (std::is_integral_v<Part>)
        return Sentence(std::to_string(part));
    else
        return Sentence(std::string(part));
}

/// say("{} is missing in {}", name, path): parts are sentences, texts, paths or whole numbers.
template <typename... Parts>
Sentence say(Pattern<sizeof...(Parts)> pattern, const Parts&... parts) {
    return {std::string(pattern.text), {partOf(parts)...}};
}

/// One after the other.
Sentence joined(const std::vector<Sentence>& parts, std::string_view separator);

} // namespace cyclorama
