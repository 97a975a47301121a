#include "ui/widgets/file_dialogs.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace cyclorama {

namespace {

const QString kKey = QStringLiteral("lastFolder");

QString startFolder() {
    const QString last = QSettings().value(kKey).toString();
    if (!last.isEmpty() && QFileInfo(last).isDir()) return last;
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QFileInfo(pictures).isDir() ? pictures : QDir::homePath();
}

/// Hands on what was chosen.
QString remember(const QString& folder, const QString& chosen) {
    if (!chosen.isEmpty()) QSettings().setValue(kKey, folder);
    return chosen;
}

QString rememberFile(const QString& file) {
    return remember(QFileInfo(file).absolutePath(), file);
}

} // namespace

QString askForFile(QWidget* parent, const QString& title, const QString& filter) {
    return rememberFile(QFileDialog::getOpenFileName(parent, title, startFolder(), filter));
}

QStringList askForFiles(QWidget* parent, const QString& title, const QString& filter) {
    const QStringList files = QFileDialog::getOpenFileNames(
        parent, title, startFolder(), filter, nullptr, QFileDialog::HideNameFilterDetails);
    if (!files.isEmpty()) rememberFile(files.front());
    return files;
}

QString askForFolder(QWidget* parent, const QString& title, const QString& in) {
    const QString folder =
        QFileDialog::getExistingDirectory(parent, title, in.isEmpty() ? startFolder() : in);
    return remember(folder, folder);
}

QString askWhereToSave(QWidget* parent, const QString& title, const QString& name,
                       const QString& filter) {
    return rememberFile(
        QFileDialog::getSaveFileName(parent, title, QDir(startFolder()).filePath(name), filter));
}

} // namespace cyclorama
