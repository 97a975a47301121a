#pragma once

#include <QString>

class QToolButton;

namespace cyclorama {

/// A button of a panel's tools: an icon that says what it does when pointed at, reached by the
/// keyboard too. The caller gives it a parent.
QToolButton* makeQuietButton(const QString& icon, const QString& tip);

} // namespace cyclorama
