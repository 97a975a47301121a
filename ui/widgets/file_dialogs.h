#pragma once

#include <QString>
#include <QStringList>

class QWidget;

/// File dialogs that begin where the last one ended, at first among the user's pictures; those that
/// save have a place of their own, so that results do not land among sources. Each answers with
/// nothing where it is cancelled. GUI thread only.
namespace cyclorama {

QString askForFile(QWidget* parent, const QString& title, const QString& filter);
/// With `in` it begins there and leaves the next dialog's place alone.
QStringList askForFiles(QWidget* parent, const QString& title, const QString& filter,
                        const QString& in = {});
/// Begins in `in` where that is given.
QString askForFolder(QWidget* parent, const QString& title, const QString& in = {});
/// A run's folder, from `in`; the next dialog's place stays what it was.
QString askForRun(QWidget* parent, const QString& title, const QString& in);
/// `name` is what the file is to be called unless the user wants otherwise; its ending is added
/// where the user gives none.
QString askWhereToSave(QWidget* parent, const QString& title, const QString& name,
                       const QString& filter);
/// A folder in which several files are to be saved.
QString askWhereToSaveAll(QWidget* parent, const QString& title);

} // namespace cyclorama
