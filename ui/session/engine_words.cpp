#include "ui/session/engine_words.h"

#include "core/base/error.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace cyclorama {

QString engineText(const Sentence& sentence) {
    if (sentence.pattern().empty()) return QString::fromStdString(sentence.english());
    const QString pattern = QCoreApplication::translate("Engine", sentence.pattern().c_str());
    // {} is the next part, {2} the second: another language may want another order.
    static const QRegularExpression kPlace(QStringLiteral("\\{(\\d*)\\}"));
    QString text;
    qsizetype begin = 0;
    std::size_t next = 0;
    for (auto places = kPlace.globalMatch(pattern); places.hasNext();) {
        const QRegularExpressionMatch place = places.next();
        text += QStringView(pattern).mid(begin, place.capturedStart() - begin);
        begin = place.capturedEnd();
        const std::size_t part =
            place.capturedLength(1) > 0 ? place.captured(1).toUInt() - 1 : next++;
        if (part < sentence.parts().size()) text += engineText(sentence.parts()[part]);
    }
    text += QStringView(pattern).mid(begin);
    return text;
}

QString engineText(const std::exception& error) {
    return engineText(sentenceOf(error));
}

} // namespace cyclorama
