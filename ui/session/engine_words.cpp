#include "ui/session/engine_words.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <string_view>
#include <vector>

namespace cyclorama {

namespace {

/// Of every sentence of the engine; gathered when the program is built.
constexpr const char* kPatterns[] = {
#include "ui/engine_sentences.h"
};

constexpr std::string_view kPlace = "{}";
constexpr std::ptrdiff_t kTellingLetters = 4; ///< fewer would fit what nobody said

struct KnownPattern {
    std::string_view text;
    std::ptrdiff_t letters; ///< outside its places
};

std::vector<KnownPattern> telling() {
    std::vector<KnownPattern> known;
    for (const std::string_view pattern : kPatterns) {
        const auto letters = std::count_if(pattern.begin(), pattern.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        });
        if (letters >= kTellingLetters) known.push_back({pattern, letters});
    }
    std::sort(known.begin(), known.end(),
              [](const KnownPattern& a, const KnownPattern& b) { return a.letters > b.letters; });
    return known;
}

/// What stands in the pattern's places, each part as short as can be; nothing where it does not
/// fit.
std::optional<std::vector<std::string>> partsOf(std::string_view text, std::string_view pattern) {
    std::vector<std::string> parts;
    std::size_t place = pattern.find(kPlace);
    if (place == pattern.npos) return text == pattern ? std::optional(parts) : std::nullopt;
    if (!text.starts_with(pattern.substr(0, place))) return std::nullopt;
    text.remove_prefix(place);
    while (place != pattern.npos) {
        const std::size_t begin = place + kPlace.size();
        place = pattern.find(kPlace, begin);
        const std::string_view words = pattern.substr(begin, place - begin);
        const bool last = place == pattern.npos;
        if (last && !text.ends_with(words)) return std::nullopt;
        const std::size_t end = last ? text.size() - words.size() : text.find(words);
        if (end == text.npos || end == 0) return std::nullopt;
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(end + words.size());
    }
    return parts;
}

/// Whole numbers as the language writes them.
QString partText(const Sentence& part) {
    static const QRegularExpression kWhole(QStringLiteral("^[1-9]\\d{0,17}$"));
    const QString text = engineText(part);
    return part.pattern().empty() && kWhole.match(text).hasMatch()
               ? QLocale().toString(text.toLongLong())
               : text;
}

} // namespace

QString engineText(const Sentence& sentence) {
    if (sentence.pattern().empty()) return QString::fromStdString(sentence.english());
    const QString pattern = QCoreApplication::translate("Engine", sentence.pattern().c_str());
    // {} is the next part, {2} the second: another language may want another order.
    static const QRegularExpression kNumbered(QStringLiteral("\\{(\\d*)\\}"));
    QString text;
    qsizetype begin = 0;
    std::size_t next = 0;
    for (auto places = kNumbered.globalMatch(pattern); places.hasNext();) {
        const QRegularExpressionMatch place = places.next();
        text += QStringView(pattern).mid(begin, place.capturedStart() - begin);
        begin = place.capturedEnd();
        const std::size_t part =
            place.capturedLength(1) > 0 ? place.captured(1).toUInt() - 1 : next++;
        if (part < sentence.parts().size()) text += partText(sentence.parts()[part]);
    }
    text += QStringView(pattern).mid(begin);
    return text;
}

QString engineText(const std::exception& error) {
    return engineText(sentenceOf(error));
}

Sentence recognised(const std::string& english) {
    static const std::vector<KnownPattern> kKnown = telling();
    for (const KnownPattern& known : kKnown) {
        const auto parts = partsOf(english, known.text);
        if (!parts) continue;
        std::vector<Sentence> sentences;
        for (const std::string& part : *parts)
            sentences.push_back(recognised(part));
        return {std::string(known.text), std::move(sentences)};
    }
    return Sentence(english);
}

} // namespace cyclorama
