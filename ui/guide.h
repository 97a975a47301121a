#pragma once

#include <QString>

class QWidget;

namespace cyclorama {

/// Where docs/usage.md lies, or the Chinese docs/usage.zh_CN.md where that is the language: beside
/// the installed program, else in the sources it was built from. Empty when it is nowhere.
QString guideFile();

/// A window that shows the guide, its pictures as wide as fits. The caller shows it; it deletes
/// itself when closed. One window at a time: a second call gives the first again.
QWidget* makeGuide(const QString& file, QWidget* parent);

} // namespace cyclorama
