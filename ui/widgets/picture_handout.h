#pragma once

#include <QImage>
#include <QString>

#include <functional>

class QWidget;

/// Ways of giving a picture away: to the clipboard, as a file, by dragging. GUI thread only.
namespace cyclorama {

void copyPicture(const QImage& picture);

/// Asks where, and writes in the background. `told` gets a line for the status bar, or, with
/// `failed` true, what went wrong.
void savePicture(QWidget* parent, const QImage& picture, const QString& suggestedName,
                 const std::function<void(const QString& message, bool failed)>& told);

/// Drags the picture out of the window, as pixels and as a PNG file of that name. Blocks until it
/// is dropped, as Qt's drags do. `file` is an existing file to hand out instead of a PNG.
void dragPicture(QWidget* source, const QImage& picture, const QString& name,
                 const QString& file = {});

} // namespace cyclorama
