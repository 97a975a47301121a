#pragma once

#include <QDropEvent>

namespace cyclorama {

/// Takes what is dropped or dragged in as a copy, whatever its source proposes: a source that is
/// told it was moved may remove the originals.
inline void acceptCopy(QDropEvent& event) {
    event.setDropAction(Qt::CopyAction);
    event.accept();
}

} // namespace cyclorama
