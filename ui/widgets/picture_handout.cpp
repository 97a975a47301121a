#include "ui/widgets/picture_handout.h"

#include "core/data/decode.h"
#include "ui/session/background.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/picture_image.h"

#include <QApplication>
#include <QClipboard>
#include <QDrag>
#include <QMimeData>
#include <QTemporaryDir>
#include <QUrl>
#include <QWidget>

namespace cyclorama {

namespace {

/// Lives as long as the program: the receiver of a drag may read the file late.
QTemporaryDir& dragFolder() {
    static QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/cyclorama-drag-XXXXXX"));
    return folder;
}

} // namespace

void copyPicture(const QImage& picture) {
    QApplication::clipboard()->setImage(picture);
}

void savePicture(QWidget* parent, const QImage& picture, const QString& suggestedName,
                 const std::function<void(const QString&, bool)>& told) {
    const QString path = askWhereToSave(
        parent, QApplication::translate("PictureHandout", "Save picture"), suggestedName,
        QApplication::translate("PictureHandout", "Pictures (*.png *.jpg *.webp *.tif *.bmp)"));
    if (path.isEmpty()) return;
    inBackground(
        parent,
        [path, picture] {
            encodePicture(fromQImage(picture), path.toStdString());
            return true;
        },
        [path, told](bool) {
            told(QApplication::translate("PictureHandout", "Saved as %1").arg(path), false);
        },
        [told](const QString& message) { told(message, true); });
}

void dragPicture(QWidget* source, const QImage& picture, const QString& name, const QString& file) {
    auto* data = new QMimeData;
    data->setImageData(picture);
    QString path = file;
    if (path.isEmpty() && dragFolder().isValid()) {
        path = dragFolder().filePath(name + QStringLiteral(".png"));
        if (!picture.save(path, "PNG")) path.clear(); // the pixels themselves are still handed out
    }
    if (!path.isEmpty()) data->setUrls({QUrl::fromLocalFile(path)});
    auto* drag = new QDrag(source); // Qt deletes it after the drop
    drag->setMimeData(data);
    drag->setPixmap(
        QPixmap::fromImage(picture.scaled(96, 96, Qt::KeepAspectRatio, Qt::SmoothTransformation)));
    drag->exec(Qt::CopyAction);
}

} // namespace cyclorama
