#include "tests/support/fake_trainer.h"

#include "core/base/error.h"
#include "core/train/settings.h"

#include <chrono>
#include <cmath>
#include <utility>

namespace cyclorama::test {

namespace {

double now() {
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// A soft diagonal gradient between two colours; `phase` moves it.
Image gradient(int side, double phase, std::array<int, 3> from, std::array<int, 3> to) {
    Image image{side, side, 3, {}};
    image.pixels.reserve(image.rowBytes() * side);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const double t = 0.5 + 0.5 * std::sin(phase + 4.0 * (x + y) / side);
            for (int c = 0; c < 3; ++c)
                image.pixels.push_back(
                    static_cast<std::uint8_t>(std::lround(from[c] + t * (to[c] - from[c]))));
        }
    }
    return image;
}

Image negative(Image image) {
    for (std::uint8_t& value : image.pixels)
        value = static_cast<std::uint8_t>(255 - value);
    return image;
}

} // namespace

FakeTrainer::FakeTrainer(FakeScript script)
    : m_script(std::move(script))
    , m_config(m_script.config)
    , m_step(m_script.firstStep) {}

FakeTrainer::~FakeTrainer() {
    setHeld({});
    stop();
    if (m_thread.joinable()) m_thread.join();
}

void FakeTrainer::addListener(TrainerListener& listener) {
    m_listeners.push_back(&listener);
}

void FakeTrainer::start() {
    note("start");
    if (m_thread.joinable()) return;
    m_thread = std::thread([this] { run(); });
}

void FakeTrainer::pause() {
    note("pause");
    std::lock_guard lock(m_mutex);
    m_pause = true;
    m_changed.notify_all();
}

void FakeTrainer::resume() {
    note("resume");
    std::lock_guard lock(m_mutex);
    m_pause = false;
    m_changed.notify_all();
}

void FakeTrainer::stop() {
    note("stop");
    std::lock_guard lock(m_mutex);
    if (m_stop) m_held = {}; // as a second stop lets go of the last checkpoint
    m_stop = true;
    m_changed.notify_all();
}

void FakeTrainer::checkpointNow() {
    note("checkpoint");
    std::lock_guard lock(m_mutex);
    m_checkpoint = true;
    m_changed.notify_all();
}

void FakeTrainer::previewNow() {
    note("preview");
    std::lock_guard lock(m_mutex);
    m_preview = true;
    m_changed.notify_all();
}

void FakeTrainer::change(const std::string& key, const std::string& value) {
    note("change " + key + " " + value);
    std::lock_guard lock(m_mutex);
    const Setting* setting = findSetting(key);
    if (!setting || !setting->live) throw UsageError("{} cannot change while a run is on", key);
    RunEvent event;
    event.kind = RunEvent::Kind::SettingChanged;
    event.key = key;
    event.from = toText(setting->get(m_config));
    TrainingConfig changed = m_config;
    assign(changed, key, value);
    validate(changed);
    m_config = changed;
    event.to = toText(setting->get(m_config));
    m_commands.push_back(event);
    m_changed.notify_all();
}

TrainingConfig FakeTrainer::config() const {
    std::lock_guard lock(m_mutex);
    return m_config;
}

void FakeTrainer::setHeld(const Sentence& reason) {
    std::lock_guard lock(m_mutex);
    m_held = reason;
    m_changed.notify_all();
}

TrainerStatus FakeTrainer::status() const {
    std::lock_guard lock(m_mutex);
    TrainerStatus status;
    status.state = m_state;
    status.step = m_step;
    status.totalSteps = m_script.totalSteps;
    status.stepsPerEpoch = m_script.stepsPerEpoch;
    status.epoch =
        static_cast<int>((std::max<std::int64_t>(m_step, 1) - 1) / m_script.stepsPerEpoch) + 1;
    status.totalEpochs = static_cast<int>(m_script.totalSteps / m_script.stepsPerEpoch);
    status.stepsPerSecond = m_step > 0 ? 38.4 : 0;
    status.picturesPerSecond = 2 * status.stepsPerSecond;
    status.secondsLeft = static_cast<double>(m_script.totalSteps - m_step) / 38.4;
    status.dataWaitShare = 0.002;
    status.processBytes = 1.8e9;
    status.held = m_held;
    status.deviceBytes = 0;
    status.device = say("CPU, {} threads", 2);
    status.precision = "float32";
    return status;
}

Outcome FakeTrainer::wait() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_over; });
    return m_outcome;
}

void FakeTrainer::allow(std::int64_t steps) {
    std::lock_guard lock(m_mutex);
    m_allowed += steps;
    m_changed.notify_all();
}

void FakeTrainer::waitForStep(std::int64_t step) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_step >= step || m_over; });
}

std::vector<std::string> FakeTrainer::calls() const {
    std::lock_guard lock(m_mutex);
    return m_calls;
}

StepMetrics FakeTrainer::metricsOf(const FakeScript& script, std::int64_t step) {
    StepMetrics metrics;
    metrics.step = step;
    metrics.epoch = static_cast<int>((step - 1) / script.stepsPerEpoch) + 1;
    metrics.epochs = static_cast<double>(step) / static_cast<double>(script.stepsPerEpoch);
    metrics.seconds = static_cast<double>(step) / 38.4;
    const double progress = static_cast<double>(step) / static_cast<double>(script.totalSteps);
    for (int i = 0; i < kLossCount; ++i) {
        const double floor = 0.2 + 0.06 * i;
        const double ripple = 0.08 * std::sin(0.7 * static_cast<double>(step) + i);
        metrics.losses[i] =
            static_cast<float>(floor + (0.3 + 0.15 * i) * std::exp(-4 * progress) + ripple);
    }
    metrics.learningRate = script.config.lr;
    metrics.learningRateD = script.config.lr;
    return metrics;
}

PreviewSet FakeTrainer::previewOf(const FakeScript& script, std::int64_t step) {
    PreviewSet set;
    set.step = step;
    set.epoch = static_cast<int>((std::max<std::int64_t>(step, 1) - 1) / script.stepsPerEpoch) + 1;
    const int side = script.previewSide;
    for (int i = 0; i < 4; ++i) {
        PreviewRow row;
        row.domain = i % 2;
        row.fixed = i < 2;
        row.source = row.domain == 0 ? "summer.png" : "winter.png";
        const Image summer = gradient(side, i, {40, 90, 30}, {240, 230, 120});
        const Image winter = gradient(side, i, {10, 20, 60}, {210, 220, 250});
        row.real = row.domain == 0 ? summer : winter;
        row.fake = row.domain == 0 ? winter : summer;
        if (script.inverted && row.domain == 1) row.fake = negative(row.real);
        row.reconstructed = row.real;
        row.identity = row.real;
        row.cycleL1 = 0.5f / static_cast<float>(1 + step);
        row.identityL1 = 0.25f / static_cast<float>(1 + step);
        set.rows.push_back(std::move(row));
    }
    return set;
}

void FakeTrainer::run() {
    enter(TrainerState::Preparing);
    RunEvent began;
    began.kind = m_script.firstStep ? RunEvent::Kind::Resumed : RunEvent::Kind::Started;
    began.step = m_step;
    tell(began);
    for (TrainerListener* listener : m_listeners)
        listener->onLog(logLine(LogLevel::Info, Sentence("The fake begins")));
    enter(TrainerState::Running);

    Outcome outcome;
    outcome.state = TrainerState::Finished;
    while (m_step < m_script.totalSteps) {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] {
            return m_stop || m_checkpoint || m_preview || !m_commands.empty() ||
                   m_pause != (m_state == TrainerState::Paused) || (!m_pause && m_allowed > 0);
        });
        const bool stop = m_stop;
        const bool pause = m_pause;
        const bool wasPaused = m_state == TrainerState::Paused;
        const bool checkpoint = std::exchange(m_checkpoint, false);
        const bool preview = std::exchange(m_preview, false);
        const std::vector<RunEvent> commands = std::exchange(m_commands, {});
        const bool step = !stop && !pause && m_allowed > 0;
        if (step) --m_allowed;
        const std::int64_t next = m_step + 1;
        lock.unlock();

        for (RunEvent event : commands) {
            event.step = next - 1;
            tell(event);
        }
        if (checkpoint) {
            RunEvent event;
            event.kind = RunEvent::Kind::Checkpoint;
            event.step = next - 1;
            event.to = "step_" + std::to_string(next - 1) + ".ckpt";
            tell(event);
        }
        if (preview)
            for (TrainerListener* listener : m_listeners)
                listener->onPreview(previewOf(m_script, next - 1));
        if (stop) {
            enter(TrainerState::Stopping);
            lock.lock();
            m_changed.wait(lock, [this] { return m_held.empty(); });
            lock.unlock();
            outcome.state = TrainerState::Stopped;
            outcome.message = Sentence("Stopped; the run can go on from here.");
            break;
        }
        if (pause != wasPaused) {
            RunEvent event;
            event.kind = pause ? RunEvent::Kind::Paused : RunEvent::Kind::Continued;
            event.step = next - 1;
            tell(event);
            enter(pause ? TrainerState::Paused : TrainerState::Running);
        }
        if (!step) continue;
        if (next == m_script.failAtStep) {
            outcome.state = TrainerState::Failed;
            outcome.message = say("The fake was told to fail at step {}.", next);
            break;
        }
        for (TrainerListener* listener : m_listeners) {
            listener->onMetrics(metricsOf(m_script, next));
            if (m_script.previewEvery && next % m_script.previewEvery == 0 &&
                listener->wantsPreview())
                listener->onPreview(previewOf(m_script, next));
        }
        lock.lock();
        m_step = next;
        m_changed.notify_all();
    }

    outcome.step = m_step;
    RunEvent event;
    event.kind = outcome.state == TrainerState::Finished  ? RunEvent::Kind::Finished
                 : outcome.state == TrainerState::Stopped ? RunEvent::Kind::Stopped
                                                          : RunEvent::Kind::Failed;
    event.step = outcome.step;
    tell(event);
    enter(outcome.state);
    for (TrainerListener* listener : m_listeners)
        listener->onOutcome(outcome);
    std::lock_guard lock(m_mutex);
    m_outcome = outcome;
    m_over = true;
    m_changed.notify_all();
}

void FakeTrainer::enter(TrainerState state) {
    {
        std::lock_guard lock(m_mutex);
        m_state = state;
    }
    for (TrainerListener* listener : m_listeners)
        listener->onState(state);
}

void FakeTrainer::tell(RunEvent event) {
    event.time = now();
    for (TrainerListener* listener : m_listeners)
        listener->onEvent(event);
}

void FakeTrainer::note(std::string call) {
    std::lock_guard lock(m_mutex);
    m_calls.push_back(std::move(call));
}

} // namespace cyclorama::test
