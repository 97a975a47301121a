#include "ui/widgets/file_dialogs.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

namespace cyclorama {

namespace {

const QString kOpened = QStringLiteral("lastFolder");
const QString kSaved = QStringLiteral("lastSavedIn");

QString startFolder(const QString& key) {
    const QString last = QSettings().value(key).toString();
    if (!last.isEmpty() && QFileInfo(last).isDir()) return last;
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QFileInfo(pictures).isDir() ? pictures : QDir::homePath();
}

/// Hands on what was chosen.
QString remember(const QString& key, const QString& folder, const QString& chosen) {
    if (!chosen.isEmpty()) QSettings().setValue(key, folder);
    return chosen;
}

QString rememberFile(const QString& key, const QString& file) {
    return remember(key, QFileInfo(file).absolutePath(), file);
}

} // namespace

QString askForFile(QWidget* parent, const QString& title, const QString& filter) {
    return rememberFile(kOpened,
                        QFileDialog::getOpenFileName(parent, title, startFolder(kOpened), filter));
}

QStringList askForFiles(QWidget* parent, const QString& title, const QString& filter) {
    const QStringList files = QFileDialog::getOpenFileNames(
        parent, title, startFolder(kOpened), filter, nullptr, QFileDialog::HideNameFilterDetails);
    if (!files.isEmpty()) rememberFile(kOpened, files.front());
    return files;
}

QString askForFolder(QWidget* parent, const QString& title, const QString& in) {
    const QString folder =
        QFileDialog::getExistingDirectory(parent, title, in.isEmpty() ? startFolder(kOpened) : in);
    return remember(kOpened, folder, folder);
}

QString askWhereToSave(QWidget* parent, const QString& title, const QString& name,
                       const QString& filter) {
    QFileDialog dialog(parent, title, startFolder(kSaved), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(name).suffix()); // before it asks whether to replace a file
    dialog.selectFile(name);
    if (dialog.exec() != QDialog::Accepted) return {};
    return rememberFile(kSaved, dialog.selectedFiles().constFirst());
}

QString askWhereToSaveAll(QWidget* parent, const QString& title) {
    const QString folder = QFileDialog::getExistingDirectory(parent, title, startFolder(kSaved));
    return remember(kSaved, folder, folder);
}

} // namespace cyclorama
