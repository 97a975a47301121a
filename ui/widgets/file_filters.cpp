#include "ui/widgets/file_filters.h"

#include "core/data/picture_source.h"
#include "core/translate/video.h"

#include <QCoreApplication>
#include <QStringList>

namespace cyclorama {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("cyclorama", text);
}

/// In small and in capital letters: a desktop's own dialog may tell them apart.
QStringList globs(std::span<const std::string_view> endings) {
    QStringList all;
    for (const std::string_view ending : endings) {
        const QString small = QString::fromLatin1(ending.data(), static_cast<int>(ending.size()));
        all << QLatin1Char('*') + small << QLatin1Char('*') + small.toUpper();
    }
    return all;
}

QString filter(const QString& name, const QStringList& globs) {
    return QStringLiteral("%1 (%2)").arg(name, globs.join(QLatin1Char(' ')));
}

QString allFiles() {
    return filter(tr("All files"), {QStringLiteral("*")});
}

} // namespace

QString translatableFilter() {
    const QStringList pictures = globs(pictureEndings()), videos = globs(videoEndings());
    return QStringList{filter(tr("Pictures and videos"), pictures + videos),
                       filter(tr("Pictures"), pictures), filter(tr("Videos"), videos),
                       filter(tr("Weights and checkpoints"), {"*.pth", "*.pt", "*.ckpt"}),
                       allFiles()}
        .join(QStringLiteral(";;"));
}

QString pictureFilter() {
    return filter(tr("Pictures"), globs(pictureEndings())) + QStringLiteral(";;") + allFiles();
}

} // namespace cyclorama
