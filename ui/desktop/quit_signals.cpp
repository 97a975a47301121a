#include "ui/desktop/quit_signals.h"

namespace cyclorama {

QuitSignals::QuitSignals(std::function<void()> quit)
    : m_notifier(m_signals.readEnd(), QSocketNotifier::Read) {
    QObject::connect(&m_notifier, &QSocketNotifier::activated, &m_notifier,
                     [this, quit = std::move(quit)] {
                         m_notifier.setEnabled(false); // once
                         quit();
                     });
}

} // namespace cyclorama
