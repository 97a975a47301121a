#pragma once

namespace cyclorama {

/// Turns SIGINT, SIGTERM and SIGHUP into bytes of a pipe while it lives. A second SIGINT or SIGTERM
/// ends the process at once with exit code 130; a SIGHUP that is ignored already (nohup) stays so.
/// One at a time.
class SignalPipe {
public:
    /// Throws Error when the system refuses.
    SignalPipe();
    ~SignalPipe();
    SignalPipe(const SignalPipe&) = delete;
    SignalPipe& operator=(const SignalPipe&) = delete;

    /// Readable as soon as a signal has come.
    int readEnd() const { return m_pipe[0]; }
    /// Signals do from here on what they did before; who reads meets the pipe's end.
    void close();

private:
    int m_pipe[2] = {-1, -1};
};

} // namespace cyclorama
