#pragma once

#include "core/base/signal_pipe.h"

#include <QSocketNotifier>

#include <functional>

namespace cyclorama {

/// Turns the signals of SignalPipe (a logout, Ctrl-C, a closed terminal) into one call of `quit`
/// on the GUI thread while it lives. One at a time. Throws Error when the system refuses.
class QuitSignals {
public:
    explicit QuitSignals(std::function<void()> quit);

    QuitSignals(const QuitSignals&) = delete;
    QuitSignals& operator=(const QuitSignals&) = delete;

private:
    SignalPipe m_signals;
    QSocketNotifier m_notifier;
};

} // namespace cyclorama
