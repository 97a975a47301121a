#pragma once

#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace cyclorama {

/// Turns SIGINT, SIGTERM and SIGHUP (a logout, Ctrl-C, a closed terminal) into one call of `quit`
/// on the GUI thread while it lives. A second SIGINT or SIGTERM ends the process at once with exit
/// code 130; a SIGHUP that is ignored already (nohup) stays so. One at a time.
class QuitSignals {
public:
    explicit QuitSignals(std::function<void()> quit);
    ~QuitSignals();

    QuitSignals(const QuitSignals&) = delete;
    QuitSignals& operator=(const QuitSignals&) = delete;

private:
    int m_pipe[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace cyclorama
