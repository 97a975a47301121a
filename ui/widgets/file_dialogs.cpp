#include "ui/widgets/file_dialogs.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QSettings>
#include <QStandardPaths>
#include <QTreeView>

namespace cyclorama {

namespace {

const QString kOpened = QStringLiteral("lastFolder");
const QString kSaved = QStringLiteral("lastSavedIn");
constexpr int kDialogWidth = 760; ///< pixels

/// What Qt's own dialog says of files and its Chinese translation lacks (Qt 6.4): for lupdate.
[[maybe_unused]] constexpr const char* kQtsWords[] = {
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Shortcut"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
};

QString startFolder(const QString& key) {
    const QString last = QSettings().value(key).toString();
    if (!last.isEmpty() && QFileInfo(last).isDir()) return last;
    const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
    return QFileInfo(pictures).isDir() ? pictures : QDir::homePath();
}

/// What the user chose in `dialog`, its folder remembered under `key` where that is given; empty
/// when nothing was.
QStringList chosenIn(QFileDialog& dialog, const QString& key = {}) {
    // Qt's own dialog begins with columns that are too narrow for what stands in them.
    if (const auto* list = dialog.findChild<QTreeView*>()) {
        QHeaderView* header = list->header();
        for (int column = 1; column < header->count(); ++column)
            header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
        if (header->count() > 0) header->setSectionResizeMode(0, QHeaderView::Stretch);
        dialog.resize(dialog.size().expandedTo({kDialogWidth, 0}));
    }
    if (dialog.exec() != QDialog::Accepted) return {};
    QStringList chosen = dialog.selectedFiles();
    if (key.isEmpty()) return chosen;
    const QFileInfo first(chosen.constFirst());
    const bool isFolder = dialog.fileMode() == QFileDialog::Directory;
    // Beside a folder of pictures lies the other; where results went, more of them go.
    const bool stays = isFolder && key == kSaved;
    QSettings().setValue(key, stays ? first.absoluteFilePath() : first.absolutePath());
    return chosen;
}

QString folderIn(QWidget* parent, const QString& title, const QString& in,
                 const QString& key = {}) {
    QFileDialog dialog(parent, title, in);
    dialog.setFileMode(QFileDialog::Directory);
    dialog.setOption(QFileDialog::ShowDirsOnly);
    return chosenIn(dialog, key).value(0);
}

} // namespace

QString askForFile(QWidget* parent, const QString& title, const QString& filter) {
    QFileDialog dialog(parent, title, startFolder(kOpened), filter);
    dialog.setFileMode(QFileDialog::ExistingFile);
    return chosenIn(dialog, kOpened).value(0);
}

QStringList askForFiles(QWidget* parent, const QString& title, const QString& filter,
                        const QString& in) {
    QFileDialog dialog(parent, title, in.isEmpty() ? startFolder(kOpened) : in, filter);
    dialog.setFileMode(QFileDialog::ExistingFiles);
    dialog.setOption(QFileDialog::HideNameFilterDetails);
    return chosenIn(dialog, in.isEmpty() ? kOpened : QString());
}

QString askForFolder(QWidget* parent, const QString& title, const QString& in) {
    return folderIn(parent, title, in.isEmpty() ? startFolder(kOpened) : in, kOpened);
}

QString askForRun(QWidget* parent, const QString& title, const QString& in) {
    return folderIn(parent, title, in);
}

QString askWhereToSave(QWidget* parent, const QString& title, const QString& name,
                       const QString& filter) {
    QFileDialog dialog(parent, title, startFolder(kSaved), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QFileInfo(name).suffix()); // before it asks whether to replace a file
    dialog.selectFile(name);
    return chosenIn(dialog, kSaved).value(0);
}

QString askWhereToSaveAll(QWidget* parent, const QString& title) {
    return folderIn(parent, title, startFolder(kSaved), kSaved);
}

} // namespace cyclorama
