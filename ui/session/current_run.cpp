#include "ui/session/current_run.h"

#include "core/base/error.h"
#include "core/run/run_folder.h"
#include "core/run/run_lock.h"
#include "core/train/settings.h"
#include "ui/session/background.h"
#include "ui/session/engine_words.h"
#include "ui/session/path_text.h"

#include <QTimer>

#include <cmath>

namespace cyclorama {

namespace {

constexpr int kLookMilliseconds = 1000;

/// Where a run ends: after its epochs, or before where its steps are limited.
std::int64_t endStep(const TrainerStatus& status, const TrainingConfig& config) {
    const std::int64_t epochs = status.stepsPerEpoch * status.totalEpochs;
    return config.max_steps > 0 && (epochs == 0 || config.max_steps < epochs) ? config.max_steps
                                                                              : epochs;
}

TrainerStatus statusOf(const RunSummary& run, const TrainingConfig& config) {
    TrainerStatus status;
    // Someone else's session looks like Running; here it is a run that stands still.
    status.state = run.state;
    status.step = run.step;
    status.epoch = run.epoch;
    status.totalEpochs = run.totalEpochs ? run.totalEpochs : config.totalEpochs();
    if (run.epochs > 0)
        status.stepsPerEpoch = std::llround(static_cast<double>(run.step) / run.epochs);
    status.totalSteps = endStep(status, config);
    return status;
}

struct OpenedRun {
    std::shared_ptr<RunFollower> follower; // first: nothing that is written meanwhile is missed
    TrainingConfig config;
    RunSummary summary;
};

} // namespace

Engine Engine::real() {
    Engine engine;
    engine.create = [](const NewRun& request) { return createRun(request); };
    engine.resume = [](const ResumedRun& request) { return resumeRun(request); };
    engine.checkMemory = [](const TrainingConfig& config) {
        return cyclorama::checkMemory(config);
    };
    engine.freshPath = [](const TrainingConfig& config) { return freshRunPath(config); };
    return engine;
}

CurrentRun::CurrentRun(Engine engine, QObject* parent)
    : QObject(parent)
    , m_engine(std::move(engine)) {
    connect(&m_session, &TrainingSession::stateChanged, this, &CurrentRun::changed);
    connect(&m_session, &TrainingSession::eventHappened, this, [this](const RunEvent& event) {
        if (event.kind != RunEvent::Kind::SettingChanged || !m_session.isOpen()) return;
        m_config = m_session.config();
        Q_EMIT configChanged();
    });
    connect(&m_session, &TrainingSession::ended, this, &CurrentRun::onEnded);
    m_lookAgain.setInterval(kLookMilliseconds);
    connect(&m_lookAgain, &QTimer::timeout, this, &CurrentRun::lookWhoTrains);
}

TrainerStatus CurrentRun::status() const {
    return m_session.isOpen() ? m_session.status() : m_folderStatus;
}

bool CurrentRun::canStart() const {
    return m_stage == Stage::Draft || (m_stage == Stage::Opened && !trainsElsewhere());
}

bool CurrentRun::trainsElsewhere() const {
    return m_stage == Stage::Opened && m_folderStatus.state == TrainerState::Running;
}

bool CurrentRun::isFinished() const {
    return m_stage == Stage::Opened && m_folderStatus.state == TrainerState::Finished &&
           m_folderStatus.totalEpochs > 0;
}

bool CurrentRun::canPause() const {
    return m_session.state() == TrainerState::Running ||
           m_session.state() == TrainerState::Preparing;
}

bool CurrentRun::canResume() const {
    return m_session.state() == TrainerState::Paused;
}

bool CurrentRun::canStop() const {
    return m_session.isActive() && m_session.state() != TrainerState::Stopping;
}

bool CurrentRun::canAct() const {
    return m_session.state() == TrainerState::Running || m_session.state() == TrainerState::Paused;
}

void CurrentRun::beginDraft(const TrainingConfig& config) {
    if (m_stage == Stage::Active || m_stage == Stage::Opening) return;
    close();
    m_config = config;
    m_unsaved = true;
    setStage(Stage::Draft);
    Q_EMIT configChanged();
}

void CurrentRun::setConfig(const TrainingConfig& config) {
    if (m_stage == Stage::Active || m_stage == Stage::Opening || config == m_config) return;
    m_config = config;
    m_unsaved = m_stage != Stage::Opened || m_config != m_folderConfig;
    Q_EMIT configChanged();
    Q_EMIT changed();
}

void CurrentRun::openFolder(const std::filesystem::path& run) {
    if (m_stage == Stage::Active || m_stage == Stage::Opening) return;
    const quint64 request = ++m_request;
    inBackground(
        this,
        [run] {
            return OpenedRun{std::make_shared<RunFollower>(run), standingConfig(run),
                             summarise(run)};
        },
        [this, run, request](OpenedRun opened) {
            if (request != m_request) return;
            if (run == m_folder)
                leaveSettings();
            else
                close();
            m_folder = run;
            m_config = m_folderConfig = opened.config;
            m_folderStatus = statusOf(opened.summary, opened.config);
            m_failure = recognised(opened.summary.failure);
            m_follower = opened.follower;
            m_paceFrom.reset();
            showWaitingChanges();
            setStage(Stage::Opened);
            Q_EMIT configChanged();
            Q_EMIT folderOpened(pathText(run));
        },
        [this](const QString& problem) { Q_EMIT problemOccurred(problem); });
}

void CurrentRun::close() {
    if (m_stage == Stage::Active || m_stage == Stage::Opening || m_stage == Stage::None) return;
    ++m_request;
    leaveSettings();
    const bool hadFolder = !m_folder.empty();
    m_session.close();
    m_folder.clear();
    m_config = TrainingConfig{};
    m_folderStatus = TrainerStatus{};
    m_failure = Sentence();
    m_unsaved = false;
    setStage(Stage::None);
    Q_EMIT configChanged();
    if (hadFolder) Q_EMIT folderClosed();
}

/// What was set and is not used yet is not lost with what is shown.
void CurrentRun::leaveSettings() {
    if (!m_unsaved) return;
    m_waiting = waitingChanges();
    m_unsaved = false;
    if (m_folder.empty()) Q_EMIT draftLeft(m_config);
}

WaitingChanges CurrentRun::waitingChanges() const {
    WaitingChanges all = m_waiting;
    if (m_folder.empty() || !m_unsaved) return all;
    for (const std::string& key : differences(m_config, m_folderConfig))
        all[m_folder][key] = toText(findSetting(key)->get(m_config));
    return all;
}

void CurrentRun::showWaitingChanges() {
    const auto changes = m_waiting.extract(m_folder);
    if (!changes.empty()) {
        for (const auto& [key, text] : changes.mapped()) {
            try {
                assign(m_config, key, text);
            } catch (const Error& error) { // set by another version
                Q_EMIT problemOccurred(engineText(error));
            }
        }
    }
    m_unsaved = m_config != m_folderConfig;
}

void CurrentRun::followRun(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (m_folder == from) leaveSettings();
    auto changes = m_waiting.extract(from);
    if (changes.empty()) return;
    changes.key() = to;
    m_waiting.insert(std::move(changes));
}

void CurrentRun::start() {
    if (m_stage == Stage::Opened) {
        resumeFolder(m_folder);
    } else if (m_stage == Stage::Draft) {
        try {
            const std::filesystem::path folder = m_engine.freshPath(m_config);
            m_startsDraft = true;
            startNew(m_config, folder);
        } catch (const Error& error) {
            Q_EMIT problemOccurred(engineText(error));
        }
    }
}

void CurrentRun::startNew(const TrainingConfig& config, const std::filesystem::path& folder,
                          const std::filesystem::path& startFrom) {
    NewRun request;
    request.config = config;
    request.folder = folder;
    request.startFrom = startFrom;
    makeTrainer([make = m_engine.create, request] { return make(request); }, folder,
                [this](const QString& problem) { Q_EMIT problemOccurred(problem); });
}

void CurrentRun::resumeFolder(const std::filesystem::path& run, std::optional<int> epochs) {
    ResumedRun request;
    request.folder = run;
    request.epochs = epochs;
    goOn(request);
}

void CurrentRun::resumeWithPictures(const std::filesystem::path& run, const DataFolders& pictures) {
    ResumedRun request = m_refused; // with the end that was asked for
    if (request.folder != run) {
        request = ResumedRun();
        request.folder = run;
    }
    request.pictures = pictures;
    goOn(request);
}

void CurrentRun::goOn(const ResumedRun& request) {
    const std::filesystem::path& run = request.folder;
    makeTrainer([make = m_engine.resume, request] { return make(request); }, run,
                [this, request](const QString& problem) {
                    m_refused = request;
                    Q_EMIT resumeRefused(pathText(request.folder), problem);
                });
}

void CurrentRun::makeTrainer(std::function<std::unique_ptr<Trainer>()> make,
                             const std::filesystem::path& folder,
                             std::function<void(const QString&)> onRefused) {
    if (m_stage == Stage::Active || m_stage == Stage::Opening) return;
    const Stage before = m_stage;
    ++m_request;
    setStage(Stage::Opening);
    inBackground(
        this, std::move(make),
        [this, folder](std::unique_ptr<Trainer> trainer) {
            takeTrainer(std::move(trainer), folder);
        },
        [this, before, onRefused = std::move(onRefused)](const QString& problem) {
            m_startsDraft = false;
            setStage(before);
            onRefused(problem);
        });
}

void CurrentRun::takeTrainer(std::unique_ptr<Trainer> trainer,
                             const std::filesystem::path& folder) {
    if (!std::exchange(m_startsDraft, false)) leaveSettings();
    const bool another = folder != m_folder;
    if (another && !m_folder.empty()) Q_EMIT folderClosed();
    m_folder = folder;
    m_config = trainer->config();
    m_unsaved = false;
    m_session.open(std::move(trainer), pathText(folder));
    setStage(Stage::Active);
    Q_EMIT configChanged();
    if (another) Q_EMIT folderOpened(pathText(folder));
    m_session.start();
    applyWaitingChanges();
    m_folderConfig = m_config;
}

void CurrentRun::applyWaitingChanges() {
    const auto changes = m_waiting.extract(m_folder);
    if (changes.empty()) return;
    for (const auto& [key, text] : changes.mapped()) {
        try {
            m_session.change(QString::fromStdString(key), QString::fromStdString(text));
        } catch (const Error& error) {
            Q_EMIT problemOccurred(engineText(error));
        }
    }
}

void CurrentRun::onEnded(const Outcome& outcome) {
    m_config = m_folderConfig = m_session.config();
    m_folderStatus = m_session.status();
    m_folderStatus.state = outcome.state;
    m_failure = outcome.state == TrainerState::Failed ? outcome.message : Sentence();
    // The run's folder stays locked as long as the trainer lives. It has nothing left to do, but it
    // is still telling us so.
    QTimer::singleShot(0, this, [this, outcome] {
        m_session.close();
        setStage(Stage::Opened);
        Q_EMIT ended(outcome);
    });
}

void CurrentRun::changeLive(const QString& key, const QString& value) {
    m_session.change(key, value);
}

void CurrentRun::checkMemory() {
    if (m_checkingMemory) return;
    m_checkingMemory = true;
    Q_EMIT changed();
    inBackground(
        this, [check = m_engine.checkMemory, config = m_config] { return check(config); },
        [this](const MemoryReport& report) {
            m_checkingMemory = false;
            Q_EMIT changed();
            Q_EMIT memoryChecked(report);
        },
        [this](const QString& problem) {
            m_checkingMemory = false;
            Q_EMIT changed();
            Q_EMIT problemOccurred(problem);
        });
}

/// Another program may take the run or leave it at any time. What it writes is followed, and all is
/// read again when it left.
void CurrentRun::lookWhoTrains() {
    const bool held = isRunHeld(m_folder);
    if (held && trainsElsewhere()) {
        follow();
        return;
    }
    if (held == trainsElsewhere()) return;
    if (!held) {
        openFolder(m_folder);
        return;
    }
    m_folderStatus.state = TrainerState::Running;
    Q_EMIT changed();
}

void CurrentRun::follow() {
    if (m_reading || !m_follower) return;
    m_reading = true;
    inBackground(
        this, [follower = m_follower] { return follower->read(); },
        [this, follower = m_follower](const RunFollower::News& news) {
            m_reading = false;
            if (follower == m_follower && trainsElsewhere()) takeNews(news);
        },
        [this](const QString& problem) {
            m_reading = false;
            m_follower.reset(); // told once; it is read whole when the other program has left
            Q_EMIT problemOccurred(problem);
        });
}

void CurrentRun::takeNews(const RunFollower::News& news) {
    if (!news.metrics.empty()) {
        const StepMetrics& last = news.metrics.back();
        if (!m_paceFrom || last.step < m_paceFrom->step) m_paceFrom = news.metrics.front();
        TrainerStatus& status = m_folderStatus;
        status.step = last.step;
        status.epoch = last.epoch;
        if (last.epochs > 0)
            status.stepsPerEpoch = std::llround(static_cast<double>(last.step) / last.epochs);
        status.totalSteps = endStep(status, m_config);
        const double steps = static_cast<double>(last.step - m_paceFrom->step);
        status.secondsLeft = steps > 0 ? (last.seconds - m_paceFrom->seconds) / steps *
                                             static_cast<double>(status.totalSteps - last.step)
                                       : 0;
    }
    if (!news.metrics.empty() || !news.events.empty() || !news.log.empty()) Q_EMIT followed(news);
}

void CurrentRun::setStage(Stage stage) {
    m_stage = stage;
    if (stage == Stage::Opened)
        m_lookAgain.start();
    else
        m_lookAgain.stop();
    Q_EMIT changed();
}

} // namespace cyclorama
