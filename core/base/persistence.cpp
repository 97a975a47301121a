#include "core/base/persistence.h"

#include "core/base/error.h"

#include <chrono>

namespace cyclorama {

namespace {

constexpr std::chrono::seconds kBetweenAttempts{1};

} // namespace

bool Persistence::keepTrying(const std::function<void()>& attempt,
                             const std::function<void(const Sentence& reason)>& told) {
    for (bool first = true;; first = false) {
        Sentence reason;
        try {
            attempt();
        } catch (const std::exception& error) {
            reason = sentenceOf(error);
        }
        if (first && !reason.empty()) told(reason);
        std::unique_lock lock(m_mutex);
        m_reason = m_isLetGo ? Sentence() : reason;
        if (reason.empty()) return true;
        if (m_letGo.wait_for(lock, kBetweenAttempts, [this] { return m_isLetGo; })) {
            m_reason = {};
            return false;
        }
    }
}

void Persistence::letGo() {
    {
        std::lock_guard lock(m_mutex);
        m_isLetGo = true;
    }
    m_letGo.notify_all();
}

Sentence Persistence::reason() const {
    std::lock_guard lock(m_mutex);
    return m_reason;
}

} // namespace cyclorama
