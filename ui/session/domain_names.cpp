#include "ui/session/domain_names.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <utility>

namespace cyclorama {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("cyclorama", text);
}

QString nameOf(const std::string& folder, bool second) {
    const QString fallback = second ? QStringLiteral("B") : QStringLiteral("A");
    if (folder.empty()) return fallback;
    const QDir dir(QDir::cleanPath(QString::fromStdString(folder)));
    static const QRegularExpression plain(QStringLiteral("^(train|test|val)?_?[AB]$"),
                                          QRegularExpression::CaseInsensitiveOption);
    if (!plain.match(dir.dirName()).hasMatch())
        return dir.dirName().isEmpty() ? fallback : dir.dirName();

    // The usual layout: the folder above is called after both, "horse2zebra".
    const QString above = QDir(QDir::cleanPath(dir.filePath(".."))).dirName();
    const int split = above.indexOf(QLatin1Char('2'));
    if (split <= 0 || split + 1 >= above.size()) return fallback;
    return second ? above.mid(split + 1) : above.left(split);
}

} // namespace

DomainNames domainNames(const TrainingConfig& config) {
    DomainNames names;
    if (config.demo) {
        names = {tr("summer"), tr("winter")};
    } else {
        names = {nameOf(config.data_a, false), nameOf(config.data_b, true)};
        if (names.a == names.b) names = {names.a + " A", names.b + " B"};
    }
    if (config.trainsBtoA()) std::swap(names.a, names.b);
    return names;
}

QString dataTitle(const TrainingConfig& config) {
    const DomainNames names = domainNames(config);
    if (names.a == QLatin1String("A") && !config.data_a.empty()) {
        // "maps/trainA" names the data, not its two kinds.
        const QDir above(QDir::cleanPath(QString::fromStdString(config.data_a) + "/.."));
        if (!above.dirName().isEmpty()) return above.dirName();
    }
    return QStringLiteral("%1 \u2194 %2").arg(names.a, names.b);
}

} // namespace cyclorama
