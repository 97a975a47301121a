#include "ui/docks/run_dock.h"

#include "ui/desktop/gpu_sensor.h"
#include "ui/docks/run_notices.h"
#include "ui/session/background.h"
#include "ui/session/current_run.h"
#include "ui/session/domain_names.h"
#include "ui/session/engine_words.h"
#include "ui/session/path_text.h"
#include "ui/session/run_words.h"
#include "ui/widgets/empty_note.h"
#include "ui/widgets/loss_plot.h"
#include "ui/widgets/theme.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <cmath>

namespace cyclorama {

namespace {

constexpr std::size_t kRecentSteps = 400;
constexpr std::size_t kMostCheckpoints = 5;
constexpr int kAgesSeconds = 30; ///< how often the checkpoints' ages are told anew

void clearLayout(QVBoxLayout* layout) {
    while (QLayoutItem* item = layout->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
}

/// Mean over the pictures that stay the same through the run.
double meanL1(const PreviewSet& preview, int domain, float PreviewRow::*figure) {
    double sum = 0;
    int count = 0;
    for (const PreviewRow& row : preview.rows) {
        if (row.domain != domain || !row.fixed) continue;
        sum += row.*figure;
        ++count;
    }
    return count ? sum / count : 0;
}

} // namespace

RunDock::RunDock(CurrentRun& run, QWidget* parent)
    : QWidget(parent)
    , m_run(run)
    , m_gpuSensor(std::make_shared<GpuSensor>()) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 1);
    m_empty = new EmptyNote(QStringLiteral("run"), tr("No run is open"),
                            tr("Speed, memory and checkpoints of a run appear here. Set one up or "
                               "open one first."),
                            this);
    outer->addWidget(m_empty);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::TabFocus); // a click on a figure wants nothing of the keyboard
    outer->addWidget(scroll);
    m_content = scroll;

    auto* list = new QWidget;
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins(theme::kPadding, theme::kPadding, theme::kPadding, theme::kPadding);
    rows->setSpacing(theme::kStep);
    m_notices = new QVBoxLayout;
    m_notices->setSpacing(theme::kGap);

    m_failure = new QVBoxLayout;
    rows->addLayout(m_failure);
    m_check = new QPushButton(list);
    m_check->setIcon(theme::icon("memory"));
    m_check->setToolTip(tr("Trains two steps on random pictures with these settings, measures the "
                           "peak and throws them away."));
    connect(m_check, &QPushButton::clicked, &m_run, &CurrentRun::checkMemory);
    rows->addWidget(m_check);
    m_memory = new QLabel(list);
    m_memory->setWordWrap(true);
    theme::setRole(m_memory, "caption");
    rows->addWidget(m_memory);

    rows->addSpacing(theme::kStep);
    makeFigures(rows);
    makeFixedPictures(rows);
    m_checkpointHeading = addHeading(rows, tr("Checkpoints"));
    m_checkpoints = new QVBoxLayout;
    m_checkpoints->setSpacing(theme::kStep);
    rows->addLayout(m_checkpoints);
    m_trainedAgain = new QLabel(list);
    m_trainedAgain->setWordWrap(true);
    theme::setRole(m_trainedAgain, "caption");
    rows->addWidget(m_trainedAgain);
    rows->addSpacing(theme::kStep);
    rows->addLayout(m_notices);
    rows->addStretch(1);
    scroll->setWidget(list);
    scroll->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);

    TrainingSession& session = m_run.session();
    connect(&m_run, &CurrentRun::changed, this, &RunDock::refresh);
    connect(&m_run, &CurrentRun::changed, this, &RunDock::showFailure);
    connect(&m_run, &CurrentRun::folderOpened, this, &RunDock::onRunOpened);
    connect(&m_run, &CurrentRun::folderClosed, this, [this] { onRunOpened({}); });
    connect(&m_run, &CurrentRun::ended, this, &RunDock::readSummary);
    connect(&m_run, &CurrentRun::memoryChecked, this, &RunDock::onMemory);
    connect(&m_run, &CurrentRun::configChanged, this, &RunDock::forgetMemory);
    connect(&session, &TrainingSession::metricsArrived, this, &RunDock::onMetrics);
    connect(&session, &TrainingSession::previewArrived, this, &RunDock::onPreview);
    connect(&session, &TrainingSession::eventHappened, this, &RunDock::onEvent);
    connect(&session, &TrainingSession::logged, this, &RunDock::onLogged);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        refresh();
        if (++m_seconds % kAgesSeconds == 0 && isVisible()) readCheckpoints();
        readGpu();
    });
    m_clock.start(1000);
    forgetMemory();
    refresh();
}

RunDock::~RunDock() = default;

void RunDock::makeFigures(QVBoxLayout* rows) {
    m_steps = addRow(rows, tr("Steps a second"),
                     tr("Training steps each second, over the last steps. Steady is healthy; a "
                        "drop means that something else uses the machine."));
    m_pictures = addRow(rows, tr("Pictures a second"),
                        tr("Pictures of A and B that went through the networks each second."));
    m_wait = addRow(rows, tr("Waiting for data"),
                    tr("Share of the time in which the step waited for pictures. Below 1 % is "
                       "healthy; above, add loading threads or a larger picture cache."));
    m_deviceMemory = addRow(rows, tr("Device memory"),
                            tr("Memory in use on the GPU. Near its limit, lower the crop size, the "
                               "batch size or the filters."));
    m_processMemory = addRow(rows, tr("Process memory"),
                             tr("Memory of this program. It should stay level after the first "
                                "minutes."));
    m_gpu = addRow(rows, tr("GPU"),
                   tr("Share of time in which the GPU worked, and its temperature. Above 90 % and "
                      "below 85 °C is healthy."));
    m_rate = addRow(rows, tr("Learning rate"),
                    tr("Size of the generators' steps at present; it falls as the policy says."));
    m_device = addRow(rows, tr("Trains on"), tr("The device and the number format of the sums."));
    m_trained = addRow(rows, tr("Trained for"),
                       tr("Time that this run has trained so far, over all its sessions."));
    m_changed = addRow(rows, tr("Last trained"), tr("When this run last wrote anything."));
}

void RunDock::makeFixedPictures(QVBoxLayout* rows) {
    m_fixedHeading = addHeading(rows, tr("Fixed preview pictures"));
    m_fixedHeading->setToolTip(tr("Measured on the fixed preview pictures. The arrow compares "
                                  "with the preview before."));
    const QString cycle = tr("Mean difference between a picture and its reconstruction, 0 to 2. It "
                             "should fall; 0.05 to 0.15 is usual.");
    const QString identity = tr("Mean difference between a picture and what the other generator "
                                "makes of it, 0 to 2. It should fall while the identity weight is "
                                "above 0.");
    m_cycleA = addRow(rows, tr("Cycle L1, A"), cycle);
    m_cycleB = addRow(rows, tr("Cycle L1, B"), cycle);
    m_identityA = addRow(rows, tr("Identity L1, A"), identity);
    m_identityB = addRow(rows, tr("Identity L1, B"), identity);
}

RunDock::Row RunDock::addRow(QVBoxLayout* into, const QString& name, const QString& tip) {
    auto* line = new QWidget(this);
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* label = new QLabel(name, line);
    theme::setRole(label, "secondary");
    auto* value = new QLabel(line);
    value->setFont(theme::figureFont());
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    value->setAccessibleName(name);
    layout->addWidget(label);
    layout->addWidget(value, 1);
    line->setToolTip(tip);
    into->addWidget(line);
    return {line, label, value};
}

QLabel* RunDock::addHeading(QVBoxLayout* into, const QString& text) {
    into->addSpacing(theme::kStep * 2);
    auto* heading = new QLabel(text.toUpper(), this);
    theme::setRole(heading, "heading");
    into->addWidget(heading);
    return heading;
}

void RunDock::refresh() {
    const auto stage = m_run.stage();
    m_empty->setVisible(stage == CurrentRun::Stage::None);
    m_content->setVisible(stage != CurrentRun::Stage::None);
    const bool active = m_run.session().isActive();
    m_check->setVisible(!active && stage != CurrentRun::Stage::Opening);
    m_check->setEnabled(!m_run.isCheckingMemory());
    m_check->setText(
        theme::besideIcon(m_run.isCheckingMemory() ? tr("Trying a step…") : tr("Check memory")));
    m_memory->setVisible(!active);

    const TrainerStatus status = m_run.status();
    const QLocale locale;
    const auto show = [](const Row& row, const QString& value) {
        row.line->setVisible(!value.isEmpty());
        if (row.value->text() != value) row.value->setText(value);
    };
    const bool measured = status.stepsPerSecond > 0;
    const int digits = status.stepsPerSecond >= 10 ? 1 : 2;
    show(m_steps, measured ? locale.toString(status.stepsPerSecond, 'f', digits) : QString());
    show(m_pictures, measured ? locale.toString(status.picturesPerSecond, 'f', digits) : QString());
    show(m_wait, measured ? tr("%1 %").arg(locale.toString(100 * status.dataWaitShare, 'f', 1))
                          : QString());
    show(m_deviceMemory, status.deviceBytes > 0 ? bytesText(status.deviceBytes) : QString());
    show(m_processMemory, status.processBytes > 0 ? bytesText(status.processBytes) : QString());
    show(m_rate, m_recent.empty()
                     ? QString()
                     : curveValueText(kLearningRateCurve, m_recent.back().learningRate));
    show(m_device, status.device.empty() ? QString()
                                         : engineText(status.device) + " · " +
                                               QString::fromStdString(status.precision));
    // From the moment on in which it goes on they are no longer true.
    const bool opened = stage == CurrentRun::Stage::Opened;
    show(m_trained, opened && m_summary.seconds > 0 ? durationText(m_summary.seconds) : QString());
    show(m_changed, opened && m_summary.changed > 0 ? agoText(m_summary.changed) : QString());
    m_trainedAgain->setText(opened ? trainedAgainText(m_summary) : QString());
    m_trainedAgain->setVisible(!m_trainedAgain->text().isEmpty());
    if (!m_gpuSensor->isThere()) show(m_gpu, {});
    showFixedPictures();
    m_checkpointHeading->setVisible(m_checkpoints->count() > 0);
}

void RunDock::readGpu() {
    if (!m_gpuSensor->isThere() || m_readingGpu || !isVisible()) return;
    m_readingGpu = true;
    inBackground(
        this, [sensor = m_gpuSensor] { return sensor->read(); },
        [this](const std::optional<GpuSensor::Reading>& reading) {
            m_readingGpu = false;
            m_gpu.line->setVisible(reading.has_value());
            if (reading)
                m_gpu.value->setText(
                    tr("%1 % · %2 °C").arg(reading->percent).arg(reading->celsius));
        },
        [this](const QString&) { m_readingGpu = false; });
}

void RunDock::onRunOpened(const QString& run) {
    m_recent.clear();
    m_preview.reset();
    m_lastWarning.clear();
    m_summary = {};
    for (int domain : {0, 1})
        m_earlierL1[domain] = m_latestL1[domain] = m_identityL1[domain] = 0;
    clearLayout(m_checkpoints);
    clearLayout(m_notices);
    if (!run.isEmpty()) {
        readCheckpoints();
        readSummary();
    }
    refresh();
}

void RunDock::onMetrics(const std::vector<StepMetrics>& metrics) {
    m_recent.insert(m_recent.end(), metrics.begin(), metrics.end());
    while (m_recent.size() > kRecentSteps)
        m_recent.pop_front();
}

void RunDock::showLastPreview(std::shared_ptr<const PreviewSet> preview) {
    if (!preview || m_run.session().isActive() || m_preview) return;
    onPreview(std::move(preview));
}

void RunDock::onPreview(std::shared_ptr<const PreviewSet> preview) {
    m_preview = std::move(preview);
    for (int domain : {0, 1}) {
        m_earlierL1[domain] = m_latestL1[domain];
        m_latestL1[domain] = meanL1(*m_preview, domain, &PreviewRow::cycleL1);
        m_identityL1[domain] = meanL1(*m_preview, domain, &PreviewRow::identityL1);
    }
    showFixedPictures();
    showNotices();
}

void RunDock::onEvent(const RunEvent& event) {
    if (event.kind == RunEvent::Kind::Checkpoint) readCheckpoints();
}

void RunDock::onLogged(const LogLine& line) {
    if (line.level != LogLevel::Warning) return;
    m_lastWarning = engineText(line.text);
    showNotices();
}

void RunDock::showFixedPictures() {
    const QLocale locale;
    const Row* rows[] = {&m_cycleA, &m_cycleB};
    const Row* identity[] = {&m_identityA, &m_identityB};
    bool any = false;
    for (int domain : {0, 1}) {
        const double now = m_latestL1[domain], before = m_earlierL1[domain];
        QString arrow;
        if (before > 0 && std::abs(now - before) > 0.001) arrow = now < before ? " ↓" : " ↑";
        rows[domain]->line->setVisible(now > 0);
        rows[domain]->value->setText(locale.toString(now, 'f', 3) + arrow);
        identity[domain]->line->setVisible(m_identityL1[domain] > 0);
        identity[domain]->value->setText(locale.toString(m_identityL1[domain], 'f', 3));
        any = any || now > 0;
    }
    m_fixedHeading->setVisible(any);
}

void RunDock::showNotices() {
    const DomainNames names = domainNames(m_run.config());
    clearLayout(m_notices);
    for (const RunNotice& notice :
         runNotices(m_preview.get(), m_recent, names.a, names.b, m_run.config().demo))
        addNotice(m_notices, notice, "warning");
    if (!m_lastWarning.isEmpty())
        addNotice(m_notices, {tr("The log warns:"), m_lastWarning}, "warning");
}

void RunDock::showFailure() {
    clearLayout(m_failure);
    if (m_run.stage() != CurrentRun::Stage::Opened || m_run.status().state != TrainerState::Failed)
        return;
    const QString reason = engineText(m_run.failure());
    addNotice(m_failure,
              {tr("This run failed."),
               (reason.isEmpty() ? tr("Its log says what happened.") : reason) + QLatin1Char('\n') +
                   tr("Once that is mended, Go on resumes it from its last checkpoint, or from "
                      "its beginning where there is none.")},
              "error");
}

void RunDock::addNotice(QVBoxLayout* into, const RunNotice& notice, const char* tone) {
    auto* card = new QFrame(this);
    card->setProperty("tone", QString::fromLatin1(tone));
    theme::setRole(card, "notice");
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(theme::kPadding - 2, theme::kStep * 2, theme::kPadding,
                             theme::kStep * 2);
    QString words = notice.text.toHtmlEscaped();
    words.replace(QLatin1Char('\n'), QLatin1String("<br>"));
    words.replace(QLatin1Char('/'), QStringLiteral("/\u200b")); // where a long path may break
    auto* text =
        new QLabel(QStringLiteral("<b>%1</b> %2").arg(notice.title.toHtmlEscaped(), words), card);
    text->setObjectName("notice");
    text->setWordWrap(true);
    rows->addWidget(text);
    into->addWidget(card);
}

void RunDock::forgetMemory() {
    theme::setRole(m_memory, "caption");
    m_memory->setText(tr("Tries a step of these settings and says whether it fits this machine, "
                         "and how long it takes."));
}

void RunDock::onMemory(const MemoryReport& report) {
    QString text =
        (report.fits ? tr("A step takes %1 of the %2 there are, and %3 s: it fits.")
                     : tr("A step does not fit: it takes %1 of the %2 there are, and %3 s."))
            .arg(bytesText(report.peakBytes), bytesText(report.availableBytes),
                 QLocale().toString(report.secondsPerStep, 'f', 2));
    if (!report.fits)
        text +=
            QLatin1Char('\n') +
            (m_run.config().batch_size > 1 ? tr("Lower the batch size first, then the crop size.")
             : !m_run.config().activation_checkpointing
                 ? tr("Switch on activation checkpointing first, then lower the crop size: half "
                      "the side takes a quarter of the memory.")
                 : tr("Lower the crop size first: half the side takes a quarter of the memory. "
                      "Then give the generators fewer filters or blocks."));
    m_memory->setText(text);
    theme::setRole(m_memory, report.fits ? "caption" : "error");
    refresh();
}

void RunDock::readSummary() {
    inBackground(
        this, [folder = m_run.folder()] { return summarise(folder); },
        [this](const RunSummary& summary) {
            if (summary.path != m_run.folder()) return;
            m_summary = summary;
            refresh();
        },
        [](const QString& problem) { qWarning("%s", qPrintable(problem)); });
}

void RunDock::readCheckpoints() {
    const std::filesystem::path folder = m_run.folder();
    if (folder.empty()) return;
    inBackground(
        this, [folder] { return listCheckpoints(folder); },
        [this, folder](const std::vector<CheckpointInfo>& found) {
            if (folder == m_run.folder()) showCheckpoints(found);
        },
        [](const QString& problem) { qWarning("%s", qPrintable(problem)); });
}

void RunDock::showCheckpoints(const std::vector<CheckpointInfo>& checkpoints) {
    clearLayout(m_checkpoints);
    const QLocale locale;
    std::size_t shown = 0;
    for (const CheckpointInfo& checkpoint : checkpoints) {
        if (shown++ == kMostCheckpoints) break;
        const QFileInfo file(pathText(checkpoint.path));
        auto* line = new QWidget(this);
        auto* layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, 0, 0, 0);
        const QString step = locale.toString(static_cast<qlonglong>(checkpoint.step));
        auto* name =
            new QLabel(checkpoint.epoch > 0
                           ? tr("Epoch %1, step %2").arg(locale.toString(checkpoint.epoch), step)
                           : tr("Step %1").arg(step),
                       line);
        layout->addWidget(name);
        if (checkpoint.kept) {
            auto* kept = new QLabel(tr("kept"), line);
            kept->setToolTip(tr("Stays; newer checkpoints do not push it out."));
            theme::setRole(kept, "good");
            layout->addWidget(kept);
        }
        layout->addStretch(1);
        auto* when =
            new QLabel(agoText(static_cast<double>(file.lastModified().toSecsSinceEpoch())), line);
        theme::setRole(when, "secondary");
        layout->addWidget(when);
        line->setToolTip(tr("%1\nStep %2, %3")
                             .arg(file.fileName(), locale.toString(checkpoint.step),
                                  bytesText(static_cast<double>(file.size()))));
        m_checkpoints->addWidget(line);
    }
    m_checkpointHeading->setVisible(!checkpoints.empty());
}

QStringList RunDock::figures() const {
    QStringList lines;
    for (const Row& row :
         {m_steps, m_pictures, m_wait, m_deviceMemory, m_processMemory, m_gpu, m_rate, m_device,
          m_trained, m_changed, m_cycleA, m_cycleB, m_identityA, m_identityB})
        if (row.line->isVisibleTo(this))
            lines << row.name->text() + QLatin1Char('\t') + row.value->text();
    return lines;
}

QStringList RunDock::notices() const {
    QStringList texts;
    for (const QLabel* label : findChildren<QLabel*>("notice"))
        if (label->isVisibleTo(const_cast<RunDock*>(this))) texts << label->text();
    return texts;
}

} // namespace cyclorama
