#include "core/base/sentence.h"

namespace cyclorama {

Sentence::Sentence(std::string pattern, std::vector<Sentence> parts)
    : m_pattern(std::move(pattern))
    , m_parts(std::move(parts)) {
    std::size_t begin = 0;
    for (const Sentence& part : m_parts) {
        const std::size_t place = m_pattern.find("{}", begin);
        m_english.append(m_pattern, begin, place - begin).append(part.english());
        begin = place + 2;
    }
    m_english.append(m_pattern, begin);
}

Sentence joined(const std::vector<Sentence>& parts, std::string_view separator) {
    std::string pattern;
    for (std::size_t i = 0; i < parts.size(); ++i)
        pattern.append(i == 0 ? "" : separator).append("{}");
    return {std::move(pattern), parts};
}

} // namespace cyclorama
