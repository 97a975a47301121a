#include "ui/session/queue_runner.h"

#include "core/base/error.h"
#include "ui/session/engine_words.h"

#include <algorithm>

namespace cyclorama {

QueueRunner::QueueRunner(CurrentRun& run, const std::filesystem::path& runsFolder, QObject* parent)
    : QObject(parent)
    , m_run(run)
    , m_queue(runsFolder) {
    connect(&m_run, &CurrentRun::ended, this, &QueueRunner::onEnded);
    connect(&m_run, &CurrentRun::problemOccurred, this, &QueueRunner::onProblem);
    connect(&m_run, &CurrentRun::resumeRefused, this,
            [this](const QString&, const QString& problem) { onProblem(problem); });
}

void QueueRunner::addNew(const TrainingConfig& config, const QString& name) {
    guarded([&] {
        QueuedRun entry;
        entry.name = name.toStdString();
        entry.config = config;
        m_queue.add(std::move(entry));
    });
}

void QueueRunner::addResumed(const std::filesystem::path& run) {
    guarded([&] {
        QueuedRun entry;
        entry.name = run.filename().string();
        entry.folder = run;
        m_queue.add(std::move(entry));
    });
}

void QueueRunner::remove(const std::string& id) {
    guarded([&] { m_queue.remove(id); });
}

void QueueRunner::move(const std::string& id, int place) {
    guarded([&] { m_queue.move(id, static_cast<std::size_t>(std::max(0, place))); });
}

void QueueRunner::putBack(const std::string& id) {
    guarded([&] { m_queue.putBack(id); });
}

void QueueRunner::follow(const std::filesystem::path& from, const std::filesystem::path& to) {
    guarded([&] { m_queue.follow(from, to); });
}

void QueueRunner::forget(const std::filesystem::path& run) {
    guarded([&] {
        for (const QueuedRun& entry : m_queue.entries())
            if (entry.folder == run && entry.state != QueuedRun::State::Started)
                m_queue.remove(entry.id);
    });
}

std::vector<QueuedRun> QueueRunner::entries() const {
    try {
        return m_queue.entries();
    } catch (const Error&) {
        return {}; // told when the file was last written or read by guarded()
    }
}

int QueueRunner::waitingCount() const {
    const auto all = entries();
    return static_cast<int>(std::count_if(all.begin(), all.end(), [](const QueuedRun& entry) {
        return entry.state == QueuedRun::State::Waiting;
    }));
}

bool QueueRunner::startNext() {
    if (m_run.stage() == CurrentRun::Stage::Active || m_run.stage() == CurrentRun::Stage::Opening)
        return false;
    m_present.reset();
    guarded([this] { m_present = m_queue.takeNext(); });
    if (!m_present) return false;
    if (m_present->config) {
        m_run.startNew(*m_present->config, m_present->folder, m_present->startFrom);
    } else {
        m_run.resumeFolder(m_present->folder, m_present->epochs);
    }
    return true;
}

void QueueRunner::onEnded(const Outcome& outcome) {
    if (m_present) {
        const std::string id = m_present->id;
        m_present.reset();
        guarded([&] {
            if (outcome.state == TrainerState::Failed) {
                m_queue.markFailed(id, outcome.message);
            } else {
                m_queue.remove(id);
            }
        });
    }
    if (outcome.state != TrainerState::Stopped) startNext();
}

void QueueRunner::onProblem(const QString& problem) {
    // A run of the queue that could not even begin; whatever else went wrong is no matter here.
    if (!m_present || m_run.stage() == CurrentRun::Stage::Active ||
        m_run.stage() == CurrentRun::Stage::Opening)
        return;
    const std::string id = m_present->id;
    m_present.reset();
    guarded([&] { m_queue.markFailed(id, Sentence(problem.toStdString())); });
    startNext();
}

void QueueRunner::guarded(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        Q_EMIT problemOccurred(engineText(error));
    }
    Q_EMIT changed();
}

} // namespace cyclorama
