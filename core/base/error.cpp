#include "core/base/error.h"

namespace cyclorama {

Error::Error(Sentence sentence)
    : m_sentence(std::make_shared<const Sentence>(std::move(sentence))) {}

const char* Error::what() const noexcept {
    return m_sentence->english().c_str();
}

Sentence sentenceOf(const std::exception& error) {
    if (const auto* ours = dynamic_cast<const Error*>(&error)) return ours->sentence();
    return Sentence(error.what());
}

} // namespace cyclorama
