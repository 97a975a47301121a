#include "core/base/signal_pipe.h"

#include "core/base/error.h"

#include <atomic>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace cyclorama {
namespace {

constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP};
constexpr char kAsked = 's';

// A handler can reach nothing but globals.
std::atomic<int> signalPipe = -1;
std::atomic<bool> asked = false;
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

void onSignal(int signal) {
    const int reason = errno;
    // A closing terminal or a logout may send several SIGHUPs; they mean one wish.
    if (asked.exchange(true) && signal != SIGHUP) _exit(130);
    // Nothing can be done about a full pipe, and a full pipe already asks.
    [[maybe_unused]] const auto written = write(signalPipe.load(), &kAsked, 1);
    errno = reason;
}

} // namespace

SignalPipe::SignalPipe() {
    if (pipe2(m_pipe, O_CLOEXEC) != 0) throw Error("no pipe could be made to watch for Ctrl-C");
    asked = false;
    signalPipe = m_pipe[1];
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

SignalPipe::~SignalPipe() {
    close();
    ::close(m_pipe[0]);
}

void SignalPipe::close() {
    if (m_pipe[1] < 0) return;
    for (const int signal : kSignals) {
        struct sigaction now = {};
        sigaction(signal, nullptr, &now);
        if (now.sa_handler == onSignal) std::signal(signal, SIG_DFL);
    }
    ::close(std::exchange(m_pipe[1], -1));
}

} // namespace cyclorama
