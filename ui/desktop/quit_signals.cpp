#include "ui/desktop/quit_signals.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace cyclorama {

namespace {

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};

// A handler can reach nothing but globals.
std::atomic<int> signalPipe = -1;
std::atomic<bool> asked = false;

void onSignal(int signal) {
    const int reason = errno;
    // A logout may send several SIGHUPs, and a SIGTERM before them; they mean one wish.
    if (asked.exchange(true) && signal != SIGHUP) _exit(130);
    const char byte = 'q';
    // Nothing can be done about a full pipe, and a full pipe already asks.
    [[maybe_unused]] const auto written = write(signalPipe.load(), &byte, 1);
    errno = reason;
}

} // namespace

QuitSignals::QuitSignals(std::function<void()> quit) {
    if (pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return; // then signals end the process, as ever
    asked = false;
    signalPipe = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [this, quit = std::move(quit)] {
                         m_notifier->setEnabled(false); // once
                         quit();
                     });
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (const int signal : kSignals) {
        struct sigaction before = {};
        sigaction(signal, nullptr, &before);
        if (signal == SIGHUP && before.sa_handler == SIG_IGN) continue;
        sigaction(signal, &action, nullptr);
    }
}

QuitSignals::~QuitSignals() {
    if (!m_notifier) return;
    for (const int signal : kSignals) {
        struct sigaction now = {};
        sigaction(signal, nullptr, &now);
        if (now.sa_handler == onSignal) std::signal(signal, SIG_DFL);
    }
    m_notifier.reset();
    close(m_pipe[0]);
    close(m_pipe[1]);
}

} // namespace cyclorama
