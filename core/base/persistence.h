#pragma once

#include "core/base/sentence.h"

#include <condition_variable>
#include <functional>
#include <mutex>

namespace cyclorama {

/// Holds a worker at what fails for a while - a full disk, a share that is away - until it succeeds
/// or somebody lets go.
class Persistence {
public:
    /// Calls `attempt` until it throws nothing; true then. `told` hears the reason of the first
    /// failure. False, with the attempt failed, once let go of. The worker's thread.
    bool keepTrying(const std::function<void()>& attempt,
                    const std::function<void(const Sentence& reason)>& told);

    /// From now on nothing is tried twice. Any thread.
    void letGo();

    /// Why the worker is held at present; empty when it is not. Any thread.
    Sentence reason() const;

private:
    mutable std::mutex m_mutex;
    std::condition_variable m_letGo;
    bool m_isLetGo = false;
    Sentence m_reason;
};

} // namespace cyclorama
