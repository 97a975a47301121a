#include "core/train/training_loop.h"

#include "core/base/error.h"
#include "core/train/checkpoint_files.h"
#include "core/train/devices.h"
#include "core/train/model_checkpoint.h"
#include "core/train/model_options.h"
#include "core/train/settings.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <limits>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <torch/torch.h>
#include <unistd.h>

namespace cyclorama {
namespace {

using Clock = std::chrono::steady_clock;

/// How long losses may stay on a GPU before they are fetched, all at once.
constexpr std::chrono::milliseconds kReportInterval{100};
/// The worker yields to the window and whatever else the person does.
constexpr int kNiceness = 5;

double secondsSince(Clock::time_point began) {
    return std::chrono::duration<double>(Clock::now() - began).count();
}

std::string fixed(double value, int decimals) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.*f", decimals, value);
    return text.data();
}

Sentence deviceText(const at::Device& device) {
    if (device.is_cpu()) {
        const int threads = torch::get_num_threads();
        return threads == 1 ? say("CPU, 1 thread") : say("CPU, {} threads", threads);
    }
    for (const DeviceInfo& info : devices())
        if (info.key == device.str()) return say("{} ({})", info.name, info.key);
    return Sentence(device.str());
}

} // namespace

TrainingLoop::TrainingLoop(const EngineSession& session, TrainingControl& control,
                           std::stop_token stop)
    : m_session(session)
    , m_control(control)
    , m_stop(std::move(stop))
    , m_config(session.config) {}

void TrainingLoop::prepare() {
    // Threads started from here on, LibTorch's among them, inherit it.
    ::setpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)), kNiceness);
    useThreads(m_config.threads);
    const at::Device device = resolveDevice(m_config.device);
    m_model.emplace(modelOptions(m_config, device));
    if (!m_session.resumeFrom.empty()) {
        // Before anything that may fail: what is told of a failure names this place.
        m_progress = loadCheckpoint(m_session.resumeFrom, *m_model);
        m_lastCheckpoint = m_session.resumeFrom;
        m_savedStep = m_progress.step;
        TrainerStatus status;
        status.step = m_progress.step;
        status.epoch =
            static_cast<int>(std::min<std::int64_t>(m_progress.epoch + 1, m_config.totalEpochs()));
        status.totalEpochs = m_config.totalEpochs();
        m_control.setStatus(status);
    }
    m_data = openTrainingData(m_config);
    m_batchesPerEpoch =
        BatchLoader::batchesPerEpoch(m_data.a->count(), m_data.b->count(), m_config.batch_size);
    m_control.log(LogLevel::Info, say("Pictures: {} in A, {} in B; an epoch is {} steps",
                                      m_data.a->count(), m_data.b->count(), m_batchesPerEpoch));
    const std::int64_t scheduled = m_config.totalEpochs() * m_batchesPerEpoch;
    if (m_session.resumeFrom.empty() && m_config.max_steps > scheduled)
        m_control.log(LogLevel::Warning,
                      say("The schedule's {} epochs end at step {}, before the step limit of {}; "
                          "more epochs (--epochs, n_epochs) go further",
                          m_config.totalEpochs(), scheduled, m_config.max_steps));
    for (const auto& file : m_data.skipped)
        m_skipped.append(file);
    reportSkipped();

    if (!m_session.startFrom.empty()) {
        const auto found = loadNetworks(m_session.startFrom, *m_model);
        for (const std::string name : kNetworkNames) {
            const bool loaded = std::find(found.begin(), found.end(), name) != found.end();
            m_control.log(LogLevel::Info, loaded
                                              ? say("{} starts from {}", name, m_session.startFrom)
                                              : say("{} starts fresh", name));
        }
    }
    knowPictures();
    m_progress.batch = std::min(m_progress.batch, m_batchesPerEpoch - 1);
    m_tensorA.emplace(device);
    m_tensorB.emplace(device);
    choosePreviews();
    m_isWhole = true;
    m_loader.emplace(m_data.a, m_data.b, pictureOptions(), m_progress.epoch, m_progress.batch);
    m_control.log(LogLevel::Info, say("Training on {} in {}", deviceText(device),
                                      name(m_model->options().precision)));
}

Outcome TrainingLoop::train() {
    const bool resumed = !m_session.resumeFrom.empty();
    m_sessionBegan = m_lastFlush = m_lastSave = Clock::now();
    publishStatus();
    m_control.setState(TrainerState::Running);
    m_control.tell(RunEvent{resumed ? RunEvent::Kind::Resumed : RunEvent::Kind::Started,
                            m_progress.step,
                            0,
                            {},
                            {},
                            {}});
    m_previewedStep = m_progress.step;
    if (!resumed && m_config.preview_steps > 0) previewNow();

    while (!isOver() && !m_stop.stop_requested()) {
        obey(m_control.takeCommands());
        if (m_control.gate().isShut()) standStill();
        if (!isOver() && !m_stop.stop_requested()) takeStep();
    }
    const bool finished = isOver();
    if (!finished) m_control.setState(TrainerState::Stopping);
    flushMetrics();
    deliverPreview();
    publishStatus();
    reportWaiting();
    obey(m_control.takeCommands());
    const bool saved = lastCheckpointSaved(); // before anything else that could fail
    const bool isLastUnseen = m_config.preview_steps > 0 && m_previewedStep != m_progress.step;
    if (finished && isLastUnseen) previewNow();

    Outcome outcome;
    outcome.state = finished ? TrainerState::Finished : TrainerState::Stopped;
    outcome.step = m_progress.step;
    outcome.checkpoint = m_lastCheckpoint.string();
    outcome.message = finished ? say("Finished at step {} of {}", m_progress.step, endStep())
                               : say("Stopped at step {} of {}", m_progress.step, endStep());
    if (!saved) {
        outcome.state = TrainerState::Failed;
        outcome.message =
            say("{}, but its checkpoint could not be written (see the log). {}", outcome.message,
                m_lastCheckpoint.empty() ? say("Nothing was saved.")
                                         : say("The last one is {}", m_lastCheckpoint));
    }
    m_control.tell(RunEvent{!saved     ? RunEvent::Kind::Failed
                            : finished ? RunEvent::Kind::Finished
                                       : RunEvent::Kind::Stopped,
                            m_progress.step,
                            0,
                            {},
                            {},
                            saved ? std::string() : outcome.message.english()});
    return outcome;
}

void TrainingLoop::rescue() noexcept {
    if (!m_isWhole || m_progress.step == 0) return;
    try {
        checkpoint();
    } catch (const std::exception& error) {
        m_control.log(LogLevel::Error, say("Nothing more could be saved: {}", sentenceOf(error)));
    }
}

std::int64_t TrainingLoop::endStep() const {
    // What is left of the present epochs, so that a changed number of pictures does not shift it.
    const std::int64_t left =
        (m_config.totalEpochs() - m_progress.epoch) * m_batchesPerEpoch - m_progress.batch;
    const std::int64_t end = m_progress.step + std::max<std::int64_t>(0, left);
    return m_config.max_steps > 0 ? std::min(end, std::max(m_config.max_steps, m_progress.step))
                                  : end;
}

bool TrainingLoop::isOver() const {
    return m_progress.step >= endStep();
}

LearningRates TrainingLoop::learningRates() const {
    const double factor =
        learningRateFactor(m_config, static_cast<int>(m_progress.epoch) + 1, m_progress.plateau);
    return {m_config.lr * factor, (m_config.lr_D > 0 ? m_config.lr_D : m_config.lr) * factor};
}

void TrainingLoop::takeStep() {
    const auto began = Clock::now();
    const TrainingBatch batch = m_loader->next();
    const LearningRates rates = learningRates();
    if (m_progress.batch == 0) announceDecay();

    CycleImages images;
    const bool previewDue = m_config.preview_steps > 0 &&
                            (m_progress.step + 1) % m_config.preview_steps == 0 &&
                            !m_pendingPreview && m_control.wantsPreview();
    m_isWhole = false;
    auto losses = m_model->step((*m_tensorA)(batch.a), (*m_tensorB)(batch.b), lossWeights(m_config),
                                rates, previewDue ? &images : nullptr);
    ++m_progress.step;
    ++m_progress.batch;
    m_progress.seconds += secondsSince(began);
    m_isWhole = true;

    StepMetrics metrics;
    metrics.step = m_progress.step;
    metrics.epoch = static_cast<int>(m_progress.epoch) + 1;
    metrics.epochs = static_cast<double>(m_progress.epoch) +
                     static_cast<double>(m_progress.batch) / static_cast<double>(m_batchesPerEpoch);
    metrics.seconds = m_progress.seconds;
    metrics.learningRate = rates.generators;
    metrics.learningRateD = rates.discriminators;
    m_pending.push_back({metrics, std::move(losses)});
    m_pace.stepDone();
    reportRecording();

    const bool epochDone = m_progress.batch >= m_batchesPerEpoch;
    const bool onCpu = m_model->options().device.is_cpu();
    if (onCpu || epochDone || Clock::now() - m_lastFlush >= kReportInterval) {
        flushMetrics();
        deliverPreview();
        publishStatus();
        reportSkipped();
    }
    if (epochDone) finishEpoch();
    if (previewDue) beginPreview(&images, &batch);
    if (onCpu) deliverPreview();
    const bool isOld = m_config.checkpoint_minutes > 0 &&
                       secondsSince(m_lastSave) >= 60 * m_config.checkpoint_minutes;
    const bool checkpointDue = isOld || (m_config.checkpoint_steps > 0 &&
                                         m_progress.step % m_config.checkpoint_steps == 0);
    const bool epochCheckpointDue = epochDone && m_config.save_epoch_freq > 0 &&
                                    m_progress.epoch % m_config.save_epoch_freq == 0;
    if (checkpointDue || epochCheckpointDue) checkpoint();
}

void TrainingLoop::finishEpoch() {
    const double cycleLoss = m_progress.epochCycleLoss / static_cast<double>(m_progress.batch);
    if (m_config.lr_policy == "plateau") {
        const PlateauState after = afterEpoch(m_progress.plateau, cycleLoss);
        if (after.factor != m_progress.plateau.factor)
            m_control.log(LogLevel::Info,
                          say("The cycle loss no longer falls: learning rates times {} of their "
                              "base from here on",
                              toText(after.factor)));
        m_progress.plateau = after;
    }
    ++m_progress.epoch;
    m_progress.batch = 0;
    m_progress.epochCycleLoss = 0;
}

void TrainingLoop::flushMetrics() {
    m_lastFlush = Clock::now();
    if (m_pending.empty()) return;
    std::vector<at::Tensor> onDevice;
    for (const auto& pending : m_pending)
        onDevice.push_back(pending.losses);
    const auto losses = at::stack(onDevice).cpu();
    const auto pending = std::exchange(m_pending, {});
    for (std::size_t i = 0; i < pending.size(); ++i) {
        StepMetrics metrics = pending[i].metrics;
        const float* values = losses.data_ptr<float>() + i * kLossCount;
        std::copy_n(values, kLossCount, metrics.losses.begin());
        m_progress.epochCycleLoss += metrics.losses[2] + metrics.losses[6];
        m_control.tell(metrics);
        for (int k = 0; k < kLossCount; ++k) {
            if (std::isfinite(metrics.losses[k])) continue;
            m_isWhole = false;
            throw Error("the loss {} is no longer a number at step {}. The weights of this moment "
                        "are lost; lower the learning rate (lr), or train in float32, and resume "
                        "from the last checkpoint",
                        kLossNames[k], metrics.step);
        }
    }
}

void TrainingLoop::obey(const std::vector<TrainingCommand>& commands) {
    for (const auto& command : commands) {
        if (const auto* change = std::get_if<ChangeSetting>(&command))
            apply(*change);
        else if (std::holds_alternative<CheckpointNow>(command))
            checkpoint();
        else
            previewNow();
    }
}

void TrainingLoop::apply(const ChangeSetting& change) {
    const Setting& setting = *findSetting(change.key);
    const std::string before = toText(setting.get(m_config));
    setting.set(m_config, parseValue(setting, change.value));
    const std::string after = toText(setting.get(m_config));
    if (before == after) return;
    if (choosesPreviews(change.key)) {
        follow(m_data, m_config);
        m_previewsChanged = true;
    }
    m_savedStep = -1; // the last checkpoint holds the old value
    m_control.setConfig(m_config);
    m_control.log(LogLevel::Info, say("{} = {} from step {} on, {} before", change.key, after,
                                      m_progress.step + 1, before));
    m_control.tell(
        RunEvent{RunEvent::Kind::SettingChanged, m_progress.step, 0, change.key, before, after});
    publishStatus();
}

void TrainingLoop::standStill() {
    const auto began = Clock::now();
    flushMetrics();
    deliverPreview();
    publishStatus();
    m_control.setState(TrainerState::Paused);
    m_control.tell(RunEvent{RunEvent::Kind::Paused, m_progress.step, 0, {}, {}, {}});
    while (m_control.gate().isShut() && !m_stop.stop_requested()) {
        m_control.gate().waitForChange(m_stop);
        obey(m_control.takeCommands());
    }
    m_pausedSeconds += secondsSince(began);
    m_pace.restart();
    if (m_stop.stop_requested()) return;
    m_control.setState(TrainerState::Running);
    m_control.tell(RunEvent{RunEvent::Kind::Continued, m_progress.step, 0, {}, {}, {}});
}

void TrainingLoop::publishStatus() {
    TrainerStatus status;
    status.step = m_progress.step;
    status.totalSteps = endStep();
    status.epoch =
        static_cast<int>(std::min<std::int64_t>(m_progress.epoch + 1, m_config.totalEpochs()));
    status.totalEpochs = m_config.totalEpochs();
    status.stepsPerEpoch = m_batchesPerEpoch;
    status.stepsPerSecond = m_pace.stepsPerSecond();
    status.picturesPerSecond = status.stepsPerSecond * 2 * m_config.batch_size;
    status.secondsLeft =
        static_cast<double>(status.totalSteps - status.step) * m_pace.steadySecondsPerStep();
    const double session = secondsSince(m_sessionBegan) - m_pausedSeconds;
    status.dataWaitShare = session > 0 ? m_loader->waitedSeconds() / session : 0;
    status.processBytes = processBytes();
    const at::Device device = m_model->options().device;
    status.deviceBytes = deviceBytes(device.str());
    status.device = deviceText(device);
    status.precision = name(m_model->options().precision);
    m_control.setStatus(status);
}

LoaderOptions TrainingLoop::pictureOptions() {
    return loaderOptions(m_config, [this](const SkippedFile& file) { m_skipped.append(file); });
}

/// The folders may have lost or gained pictures since the run was last saved.
void TrainingLoop::knowPictures() {
    const auto countA = static_cast<std::int64_t>(m_data.a->count());
    const auto countB = static_cast<std::int64_t>(m_data.b->count());
    SeenPictures &a = m_progress.a, &b = m_progress.b;
    if (a.count > 0 && (a.count != countA || b.count != countB))
        m_control.log(LogLevel::Warning,
                      say("Pictures have come or gone since the run was last saved: {} in A and {} "
                          "in B then, {} and {} now",
                          a.count, b.count, countA, countB));
    a.count = countA;
    b.count = countB;
}

void TrainingLoop::choosePreviews() {
    m_previewsChanged = false;
    m_data.shownA = m_progress.a.previewed;
    m_data.shownB = m_progress.b.previewed;
    m_previews.emplace(m_data, pictureOptions(), m_config.preview_pictures,
                       m_model->options().device);
    m_progress.a.previewed = m_previews->othersA();
    m_progress.b.previewed = m_previews->othersB();
}

/// Asks the device for a preview without waiting for it: the next report delivers it.
void TrainingLoop::beginPreview(const CycleImages* batch, const TrainingBatch* sources) {
    deliverPreview();
    if (m_previewsChanged) choosePreviews();
    PendingPreviewSet pending;
    pending.set.step = m_previewedStep = m_progress.step;
    pending.set.epoch = static_cast<int>(m_progress.epoch) + 1;
    pending.rows = m_previews->begin(*m_model);
    if (batch)
        m_previews->add(pending.rows, *batch, m_data.a->name(sources->a.indices.front()),
                        m_data.b->name(sources->b.indices.front()));
    m_pendingPreview = std::move(pending);
}

void TrainingLoop::deliverPreview() {
    if (!m_pendingPreview) return;
    auto [set, rows] = *std::exchange(m_pendingPreview, std::nullopt);
    set.rows = std::move(rows).finish();
    m_control.tell(set);
}

void TrainingLoop::previewNow() {
    beginPreview();
    deliverPreview();
}

/// False when the disk did not take it: training goes on and the next one may succeed.
bool TrainingLoop::checkpoint() {
    m_lastSave = Clock::now(); // also where it fails: it is tried again after as long
    if (m_savedStep == m_progress.step) return true;
    flushMetrics();
    try {
        writeCheckpoint();
    } catch (const Error& error) {
        m_control.log(LogLevel::Error, say("The checkpoint was not saved: {}", error.sentence()));
        return false;
    }
    return true;
}

/// The checkpoint at the end, for which there is no next one: tried until the disk takes it. False
/// when somebody ended that.
bool TrainingLoop::lastCheckpointSaved() {
    if (m_savedStep == m_progress.step) return true;
    flushMetrics();
    return m_control.lastCheckpoint().keepTrying(
        [this] { writeCheckpoint(); },
        [this](const Sentence& reason) {
            m_control.setState(TrainerState::Stopping); // also where it was the last step
            m_control.log(LogLevel::Warning,
                          say("The checkpoint was not saved: {}. It is tried again until it can be "
                              "written; stopping once more ends the run without it",
                              reason));
        });
}

void TrainingLoop::writeCheckpoint() {
    const bool kept = m_progress.batch == 0 && m_progress.epoch > 0 &&
                      m_config.save_epoch_freq > 0 &&
                      m_progress.epoch % m_config.save_epoch_freq == 0;
    const auto path =
        checkpointPath(m_session.checkpointFolder, m_progress.step, kept ? m_progress.epoch : 0);
    saveCheckpoint(path, *m_model, m_config, m_progress);
    saveNetworks(m_session.networksFolder, *m_model);
    pruneCheckpoints(m_session.checkpointFolder, m_config.keep_checkpoints);
    m_savedStep = m_progress.step;
    m_lastCheckpoint = path;
    m_control.log(LogLevel::Info, say("Checkpoint of step {} saved", m_progress.step));
    m_control.tell(
        RunEvent{RunEvent::Kind::Checkpoint, m_progress.step, 0, {}, {}, path.filename().string()});
}

void TrainingLoop::announceDecay() {
    const int epoch = static_cast<int>(m_progress.epoch) + 1;
    const bool begins =
        epoch > 1 && m_config.lr_policy == "linear" && epoch == m_config.n_epochs + 1;
    if (begins)
        m_control.tell(RunEvent{RunEvent::Kind::DecayBegan, m_progress.step, 0, {}, {}, {}});
}

/// One line of whether the setting cuda_graph came to something.
void TrainingLoop::reportRecording() {
    if (m_toldRecording || !m_config.cuda_graph) return;
    const Sentence& reason = m_model->whyNotRecorded();
    if (reason.empty() && !m_model->isRecorded()) return; // not decided yet
    m_toldRecording = true;
    if (reason.empty())
        m_control.log(LogLevel::Info,
                      say("Steps are repeated from a CUDA graph from step {} on", m_progress.step));
    else
        m_control.log(LogLevel::Warning,
                      say("Steps are not recorded as a CUDA graph (cuda_graph): {}", reason));
}

void TrainingLoop::reportWaiting() {
    m_control.log(LogLevel::Info, say("Waited for pictures {} % of the session's {} s",
                                      fixed(100 * m_control.status().dataWaitShare, 2),
                                      fixed(secondsSince(m_sessionBegan) - m_pausedSeconds, 0)));
}

void TrainingLoop::reportSkipped() {
    for (const auto& file : m_skipped.takeAll())
        m_control.log(LogLevel::Warning, say("{}: skipped: {}", file.path, file.reason));
}

} // namespace cyclorama
