#include "ui/mainwindow.h"

#include "core/base/error.h"
#include "core/run/run_folder.h"
#include "core/train/devices.h"
#include "core/train/settings.h"
#include "ui/dialogs.h"
#include "ui/dock_area.h"
#include "ui/docks/dataset_dock.h"
#include "ui/docks/log_dock.h"
#include "ui/docks/losses_dock.h"
#include "ui/docks/previews_dock.h"
#include "ui/docks/run_dock.h"
#include "ui/docks/runs_dock.h"
#include "ui/docks/settings_dock.h"
#include "ui/docks/start_page.h"
#include "ui/docks/translate_dock.h"
#include "ui/guide.h"
#include "ui/session/background.h"
#include "ui/session/domain_names.h"
#include "ui/session/engine_words.h"
#include "ui/session/path_text.h"
#include "ui/session/picture_names.h"
#include "ui/session/queue_runner.h"
#include "ui/session/run_log.h"
#include "ui/session/run_words.h"
#include "ui/top_bar.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/file_filters.h"
#include "ui/widgets/generator_chooser.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/queue_view.h"
#include "ui/widgets/theme.h"
#include "ui/window_actions.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDialog>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QMimeData>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

namespace cyclorama {

namespace {

constexpr int kStatusMilliseconds = 30000; ///< how long the status line says what happened last

} // namespace

MainWindow::MainWindow(Engine engine, const std::filesystem::path& runsFolder)
    : m_runsFolder(runsFolder)
    , m_run(std::move(engine)) {
    setWindowIcon(QIcon(":/icons/cyclorama.svg"));
    setAcceptDrops(true);
    m_actions = new WindowActions(this);
    m_queue = new QueueRunner(m_run, runsFolder, this);

    auto* centre = new QWidget(this);
    auto* rows = new QVBoxLayout(centre);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    m_topBar =
        new TopBar({m_actions->start,
                    m_actions->pause,
                    m_actions->resume,
                    m_actions->stop,
                    m_actions->checkpoint,
                    m_actions->preview,
                    {m_actions->layoutTrain, m_actions->layoutWatch, m_actions->layoutTranslate}},
                   centre);
    m_messages = new MessageBar(centre);
    m_pages = new QStackedWidget(centre);
    m_start = new StartPage(m_pages);
    auto* panels = new QWidget(m_pages);
    auto* margin = new QVBoxLayout(panels);
    margin->setContentsMargins(theme::kGap, theme::kGap, theme::kGap, theme::kGap);
    m_docks = new DockArea(panels);
    margin->addWidget(m_docks);
    m_pages->addWidget(m_start);
    m_pages->addWidget(panels);
    rows->addWidget(m_topBar);
    rows->addWidget(m_messages);
    rows->addWidget(m_pages, 1);
    setCentralWidget(centre);

    makePanels();
    m_actions->fillMenus(*menuBar(), *m_docks, *m_settings->undoStack());
    m_deviceLine = new QLabel(this);
    m_dataLine = new QLabel(this);
    m_queueLine = new QLabel(this);
    m_lastLine = new QLabel(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(theme::kGap, 0, theme::kGap, 0);
    statusBar()->addWidget(m_deviceLine);
    statusBar()->addWidget(m_dataLine);
    statusBar()->addPermanentWidget(m_queueLine);
    statusBar()->addPermanentWidget(m_lastLine);
    m_lastLineOver.setSingleShot(true);
    m_lastLineOver.setInterval(kStatusMilliseconds);
    connect(&m_lastLineOver, &QTimer::timeout, m_lastLine, &QLabel::clear);

    connectActions();
    connectRun();
    connectPanels();
    restoreWindow();
    showQueue();   // before what is offered of it
    offerToGoOn(); // before onRunChanged() notes that nothing trains
    onRunChanged();
    onConfigChanged();
}

MainWindow::~MainWindow() = default;

void MainWindow::makePanels() {
    m_dataset = new DatasetDock;
    m_settings = new SettingsDock;
    m_previews = new PreviewsDock;
    m_translate = new TranslateDock;
    m_runDock = new RunDock(m_run);
    m_runs = new RunsDock;
    m_runs->setFolder(m_runsFolder);
    m_losses = new LossesDock;
    m_log = new LogDock;
    using Panel = DockArea::Panel;
    m_docks->addPanel(Panel::Data, tr("Data"), m_dataset);
    m_docks->addPanel(Panel::Settings, tr("Settings"), m_settings);
    m_docks->addPanel(Panel::Previews, tr("Previews"), m_previews);
    m_docks->addPanel(Panel::Translate, tr("Translate"), m_translate);
    m_docks->addPanel(Panel::Run, tr("Run"), m_runDock);
    m_docks->addPanel(Panel::Runs, tr("Runs"), m_runs);
    m_docks->addPanel(Panel::Losses, tr("Losses"), m_losses);
    m_docks->addPanel(Panel::Log, tr("Log"), m_log);
}

void MainWindow::connectActions() {
    const auto on = [this](QAction* action, auto&& work) {
        connect(action, &QAction::triggered, this, std::forward<decltype(work)>(work));
    };
    on(m_actions->newRun, [this] {
        if (isBusy()) {
            prepareNext(m_run.config());
            return;
        }
        m_run.close();
        showStartPage();
    });
    on(m_actions->startPage, [this] { showStartPage(); });
    on(m_actions->openRun, [this] { chooseRun(); });
    on(m_actions->closeRun, [this] {
        m_run.close();
        showStartPage();
    });
    on(m_actions->loadSettings, [this] {
        const QString file = askForFile(this, tr("Load settings"), tr("Settings (*.json)"));
        if (!file.isEmpty()) m_settings->loadFrom(file);
    });
    on(m_actions->saveSettings, [this] {
        const QString file = askWhereToSave(
            this, tr("Save settings"), QStringLiteral("settings.json"), tr("Settings (*.json)"));
        if (!file.isEmpty()) m_settings->saveTo(file);
    });
    on(m_actions->quit, [this] { close(); });
    on(m_actions->findSetting, [this] {
        showPanels();
        m_docks->raisePanel(DockArea::Panel::Settings);
        m_settings->focusSearch();
    });
    on(m_actions->start, [this] { goOnOrExtend(); });
    on(m_actions->pause, [this] {
        m_run.pause();
        showStatus(tr("Pauses after this step")); // until it has
    });
    on(m_actions->resume, [this] {
        showPanels();
        m_run.resume();
    });
    on(m_actions->stop, [this] { m_run.stop(); });
    on(m_actions->checkpoint, [this] { m_run.session().checkpointNow(); });
    on(m_actions->preview, [this] { m_run.session().previewNow(); });
    on(m_actions->checkMemory, [this] { m_run.checkMemory(); });
    on(m_actions->enqueue, [this] { enqueue(); });
    on(m_actions->enqueueCopy, [this] { enqueueCopy(pathText(m_run.folder())); });
    on(m_actions->startNext, [this] { m_queue->startNext(); });
    on(m_actions->revealRun,
       [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(pathText(m_run.folder()))); });
    for (const auto& [action, layout] : layouts()) {
        on(action, [this, layout = layout] {
            showPanels();
            m_docks->showLayout(layout);
        });
        connect(m_docks, &DockArea::layoutShown, action,
                [action = action, layout = layout](DockArea::Layout shown) {
                    if (shown == layout) action->setChecked(true);
                });
    }
    on(m_actions->dockAll, [this] { m_docks->dockAll(); });
    on(m_actions->resetLayout, [this] { m_docks->resetLayout(); });
    connect(m_actions->fullScreen, &QAction::toggled, this, [this](bool full) {
        setWindowState(full ? windowState() | Qt::WindowFullScreen
                            : windowState() & ~Qt::WindowFullScreen);
    });
    connect(m_actions->appearance, &QActionGroup::triggered, this, [this](const QAction* look) {
        m_settingsFile.setValue("appearance", look->data());
        Q_EMIT appearanceChosen();
    });
    on(m_actions->platformStyle, [this](bool wanted) {
        m_settingsFile.setValue("platformStyle", wanted);
        m_actions->appearance->setDisabled(wanted);
        Q_EMIT appearanceChosen();
    });
    connect(m_actions->language, &QActionGroup::triggered, this, [this](const QAction* choice) {
        m_settingsFile.setValue("language", choice->data());
        offerToStartAgain();
        Q_EMIT languageChosen(choice->data().toString());
    });
    on(m_actions->translatePictures, [this] { translatePictures(); });
    on(m_actions->demo, [this] { startDemo(); });
    on(m_actions->checkDevices, [this] { checkDevices(); });
    on(m_actions->guide, [this] {
        const QString file = guideFile();
        if (file.isEmpty())
            showProblem(
                tr("The usage guide is not installed; it is docs/usage.md of the sources."));
        else
            makeGuide(file, this)->show();
    });
    on(m_actions->shortcuts, [this] { makeShortcutsDialog(*m_actions, this)->open(); });
    on(m_actions->about, [this] { makeAboutDialog(this)->open(); });
}

std::vector<std::pair<QAction*, DockArea::Layout>> MainWindow::layouts() const {
    return {{m_actions->layoutTrain, DockArea::Layout::Train},
            {m_actions->layoutWatch, DockArea::Layout::Watch},
            {m_actions->layoutTranslate, DockArea::Layout::Translate}};
}

void MainWindow::connectRun() {
    TrainingSession& session = m_run.session();
    connect(&m_run, &CurrentRun::changed, this, &MainWindow::onRunChanged);
    connect(&m_run, &CurrentRun::configChanged, this, &MainWindow::onConfigChanged);
    connect(&m_run, &CurrentRun::problemOccurred, this,
            [this](const QString& problem) { showProblem(problem); });
    connect(&m_run, &CurrentRun::resumeRefused, this, &MainWindow::onResumeRefused);
    connect(&m_run, &CurrentRun::draftLeft, this, [this](const TrainingConfig& config) {
        offerDraft(config, tr("The new run of %1 was not started; it is set aside."));
    });
    connect(&m_run, &CurrentRun::ended, this, &MainWindow::onEnded);
    connect(&m_run, &CurrentRun::followed, this, [this](const RunFollower::News& news) {
        m_losses->append(news.metrics);
        for (const RunEvent& event : news.events)
            onEvent(event);
        for (const LogLine& line : parseRunLog(news.log))
            m_log->append(line);
        m_previews->lookAgain();
    });
    connect(&m_run, &CurrentRun::folderOpened, this, [this](const QString& run) {
        const std::filesystem::path path = m_run.folder();
        showStatus({});            // it told of what was open before
        m_messages->clear("goOn"); // an offer from the start: taken, or passed over
        m_messages->clear("beginAgain");
        const bool isOurs = !m_run.trainsElsewhere(); // else that program may still be killed
        if (isOurs && run == m_settingsFile.value("interrupted").toString())
            m_settingsFile.remove("interrupted");
        m_losses->openRun(path);
        m_previews->openRun(path);
        m_log->openRun(path);
        if (m_run.stage() == CurrentRun::Stage::Opened)
            m_translate->openRun(path);
        else
            m_translate->followRun(path);
        m_settingsFile.setValue("lastRun", run);
        showPanels();
    });
    connect(&m_run, &CurrentRun::folderClosed, this, [this] {
        m_losses->closeRun();
        m_previews->closeRun();
        m_translate->closeRun();
        m_log->clear();
        showStatus({});
    });
    connect(&session, &TrainingSession::metricsArrived, this,
            [this](const std::vector<StepMetrics>& metrics) { m_losses->append(metrics); });
    connect(&session, &TrainingSession::previewArrived, this,
            [this](std::shared_ptr<const PreviewSet> preview) {
                m_previews->showPreview(std::move(preview));
            });
    connect(&session, &TrainingSession::eventHappened, this, &MainWindow::onEvent);
    connect(&session, &TrainingSession::logged, this, [this](const LogLine& line) {
        m_log->append(line);
        if (line.level == LogLevel::Error)
            m_messages->post(MessageBar::Tone::Error, engineText(line.text), {}, "engine");
    });
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_topBar->showRun(m_run);
        updateTitle();
        const TrainerStatus status = m_run.status();
        tellHeld(status);
        if (m_run.session().isActive() && status.totalSteps > 0)
            m_desktop.showProgress(static_cast<double>(status.step) /
                                   static_cast<double>(status.totalSteps));
    });
    m_clock.start(250);
    connect(m_queue, &QueueRunner::changed, this, &MainWindow::showQueue);
    connect(m_queue, &QueueRunner::problemOccurred, this,
            [this](const QString& problem) { showProblem(problem); });
    connect(&m_desktop, &Desktop::activated, this, [this] {
        showNormal();
        raise();
        activateWindow();
    });
}

void MainWindow::connectPanels() {
    connect(m_docks, &DockArea::wanted, this, &MainWindow::showPanels);
    connect(m_start, &StartPage::newRunWanted, this, [this](const TrainingConfig& config) {
        m_run.beginDraft(config);
        m_actions->layoutTrain->trigger();
        m_docks->raisePanel(DockArea::Panel::Data);
    });
    connect(m_start, &StartPage::demoWanted, this, &MainWindow::startDemo);
    connect(m_start, &StartPage::openWanted, this,
            [this](const QString& run) { m_run.openFolder(run.toStdString()); });
    connect(m_start, &StartPage::browseRunWanted, this, &MainWindow::chooseRun);
    connect(m_start, &StartPage::translateWanted, m_actions->layoutTranslate, &QAction::trigger);

    connect(m_settings, &SettingsDock::configEdited, &m_run, &CurrentRun::setConfig);
    connect(m_settings, &SettingsDock::liveChangeWanted, this, &MainWindow::changeLive);
    connect(m_settings, &SettingsDock::duplicateWanted, this,
            [this] { duplicate(pathText(m_run.folder())); });
    connect(m_dataset, &DatasetDock::configEdited, m_settings, &SettingsDock::edit);
    connect(m_dataset, &DatasetDock::summaryChanged, m_dataLine, &QLabel::setText);

    connect(m_runs, &RunsDock::openRequested, this,
            [this](const QString& run) { m_run.openFolder(run.toStdString()); });
    connect(m_runs, &RunsDock::resumeRequested, this,
            [this](const QString& run) { goOn(run.toStdString()); });
    connect(m_runs, &RunsDock::extendRequested, this,
            [this](const QString& run, int epochs) { goOn(run.toStdString(), epochs); });
    connect(m_runs, &RunsDock::duplicateRequested, this, &MainWindow::duplicate);
    connect(m_runs, &RunsDock::queueCopyRequested, this, &MainWindow::enqueueCopy);
    connect(m_runs, &RunsDock::renamed, this, [this](const QString& from, const QString& to) {
        m_queue->follow(from.toStdString(), to.toStdString());
        m_losses->follow(from.toStdString(), to.toStdString());
        m_run.followRun(from.toStdString(), to.toStdString());
        forgetFailure(from.toStdString());
        m_messages->clear("refused");
        if (isOpen(from)) m_run.openFolder(to.toStdString());
    });
    connect(m_runs, &RunsDock::trashed, this, [this](const QString& run) {
        m_queue->forget(run.toStdString());
        m_losses->forget(run.toStdString());
        forgetFailure(run.toStdString());
        m_messages->clear("refused");
        if (isOpen(run)) m_run.close();
    });
    connect(m_runs, &RunsDock::queueRequested, this,
            [this](const QString& run) { m_queue->addResumed(run.toStdString()); });
    QueueView& queue = m_runs->queue();
    connect(&queue, &QueueView::moveWanted, m_queue, &QueueRunner::move);
    connect(&queue, &QueueView::removeWanted, m_queue, &QueueRunner::remove);
    connect(&queue, &QueueView::putBackWanted, m_queue, &QueueRunner::putBack);
    connect(&queue, &QueueView::startWanted, m_queue, &QueueRunner::startNext);
    connect(m_runs, &RunsDock::compareRequested, this, [this](const QStringList& runs) {
        std::vector<std::filesystem::path> paths;
        for (const QString& run : runs)
            paths.emplace_back(run.toStdString());
        m_losses->compareWith(paths);
        m_docks->raisePanel(DockArea::Panel::Losses);
    });
    hear(m_settings);
    hear(m_losses);
    hear(m_previews);
    connect(m_previews, &PreviewsDock::fixedPicturesWanted, this, &MainWindow::fixPictures);
    connect(m_previews, &PreviewsDock::shownChanged, this, [this] {
        if (m_previews->isLive()) m_runDock->showLastPreview(m_previews->shown());
    });
    connect(m_translate, &TranslateDock::networksDropped, this,
            [this](const QString& file) { openPath(file.toStdString()); });
    hear(m_translate);
    connect(m_runs, &RunsDock::refused, this, [this](const QString& why) {
        m_messages->post(MessageBar::Tone::Warning, why, {}, "refused");
    });
    hear(m_runs);
}

bool MainWindow::showsStartPage() const {
    return m_pages->currentWidget() == m_start;
}

void MainWindow::showStartPage() {
    m_start->refresh(m_runsFolder);
    m_pages->setCurrentWidget(m_start);
    m_topBar->setVisible(false);
    updateTitle();
}

void MainWindow::showPanels() {
    m_topBar->setVisible(true);
    if (!showsStartPage()) return;
    m_pages->setCurrentIndex(1);
    m_docks->showLayout(m_docks->layoutName());
    // Else it falls to whatever comes after the page that went, with a ring that nobody asked for.
    m_docks->setFocus(Qt::OtherFocusReason);
    m_runs->refresh();
}

bool MainWindow::isOpen(const QString& run) const {
    return !m_run.folder().empty() && std::filesystem::path(run.toStdString()) == m_run.folder();
}

void MainWindow::openPaths(const QStringList& paths) {
    const bool folders = std::all_of(paths.begin(), paths.end(), [](const QString& path) {
        return QFileInfo(path).isDir() && !isRun(path.toStdString());
    });
    if (paths.size() == 1) {
        openPath(paths.front().toStdString());
    } else if (folders && isBusy()) {
        prepareNext(TrainingConfig{}, paths);
    } else if (folders) {
        showStartPage();
        m_start->addFolders(paths);
    } else {
        m_actions->layoutTranslate->trigger();
        m_translate->addInputs(paths);
    }
}

void MainWindow::openPath(const std::filesystem::path& wanted) {
    // A run is known by its path: the same one has to look the same, however it is written.
    std::filesystem::path path = std::filesystem::absolute(wanted).lexically_normal();
    if (!path.has_filename()) path = path.parent_path();
    const QFileInfo info(pathText(path));
    if (info.isDir() && isRun(path) && isBusy()) {
        showProblem(tr("%1 cannot be opened while a run trains. Stop that one first.")
                        .arg(info.fileName()));
    } else if (info.isDir() && isRun(path)) {
        leaveTranslating();
        m_run.openFolder(path);
    } else if (info.isDir() && isBusy()) {
        prepareNext(TrainingConfig{}, {info.filePath()});
    } else if (info.isDir()) {
        showStartPage();
        m_start->addFolders({info.filePath()});
    } else if (info.suffix() == QLatin1String("ckpt")) {
        openCheckpoint(path);
    } else if (info.suffix() == QLatin1String("pth") || info.suffix() == QLatin1String("pt")) {
        m_actions->layoutTranslate->trigger();
        m_translate->openWeights(path);
    } else if (info.exists()) {
        m_actions->layoutTranslate->trigger();
        m_translate->addInputs({info.filePath()});
    } else {
        showProblem(tr("%1: there is no such file or folder").arg(info.filePath()));
    }
}

/// A checkpoint belongs to a run: its networks are offered for translating, the run behind them.
void MainWindow::openCheckpoint(const std::filesystem::path& checkpoint) {
    const std::filesystem::path run = checkpoint.parent_path();
    const std::filesystem::path root = run.filename() == "checkpoints" ? run.parent_path() : run;
    if (!std::filesystem::exists(checkpoint) || !isRun(root)) {
        showProblem(tr("%1 lies in no run: put it back into its run's checkpoints folder, or open "
                       "a .pth file.")
                        .arg(pathText(checkpoint)));
        return;
    }
    m_actions->layoutTranslate->trigger();
    m_translate->chooser().setRun(root);
    m_translate->chooser().setCheckpoint(checkpoint);
}

void MainWindow::startDemo() {
    TrainingConfig config = findPreset("demo").config;
    config.demo = true;
    m_run.beginDraft(config);
    showPanels();
    leaveTranslating();
    m_run.start();
}

/// Where pictures are translated one sees nothing of a run.
void MainWindow::leaveTranslating() {
    if (m_docks->layoutName() == DockArea::Layout::Translate) m_actions->layoutTrain->trigger();
}

void MainWindow::chooseRun() {
    const QString folder = askForRun(this, tr("Open a run"), pathText(m_runsFolder));
    if (!folder.isEmpty()) openPath(folder.toStdString());
}

void MainWindow::translatePictures() {
    const QStringList files = askForFiles(this, tr("Translate pictures"), translatableFilter());
    if (files.isEmpty()) return;
    m_actions->layoutTranslate->trigger();
    m_translate->addInputs(files);
}

void MainWindow::checkDevices() {
    showStatus(tr("Checking the devices…"));
    inBackground(
        this, [] { return cyclorama::checkDevices(); },
        [this](const std::vector<DeviceCheck>& checks) {
            QStringList lines;
            bool allRight = true;
            for (const DeviceCheck& check : checks) {
                allRight = allRight && check.right;
                const QString name = engineText(check.device.name);
                lines << (check.right
                              ? tr("%1 computes right; a small step takes %2 s")
                                    .arg(name, QLocale().toString(check.secondsPerStep, 'g', 2))
                              : tr("%1: %2").arg(name, engineText(check.problem)));
            }
            showStatus({});
            m_messages->post(allRight ? MessageBar::Tone::Good : MessageBar::Tone::Error,
                             lines.join(QStringLiteral("; ")), {}, "devices");
        },
        [this](const QString& problem) { showProblem(problem); });
}

void MainWindow::onRunChanged() {
    // The end that was told is another run's by now, or was not the last.
    if (m_run.stage() != CurrentRun::Stage::Opened)
        for (const char* message : {"finished", "beginAgain"})
            m_messages->clear(message);
    if (m_run.stage() == CurrentRun::Stage::Active) forgetFailure(m_run.folder());
    if (m_run.stage() == CurrentRun::Stage::Opening) showStatus({}); // it told how the run ended
    m_actions->follow(m_run);
    m_topBar->showRun(m_run);
    const bool active = m_run.session().isActive();
    SettingsDock::Mode mode = SettingsDock::Mode::Closed;
    switch (m_run.stage()) {
    case CurrentRun::Stage::None:
        break;
    case CurrentRun::Stage::Draft:
        mode = SettingsDock::Mode::Editing;
        break;
    case CurrentRun::Stage::Active:
        mode = SettingsDock::Mode::Live;
        break;
    case CurrentRun::Stage::Opened:
        mode = m_run.isFinished() || m_run.trainsElsewhere() ? SettingsDock::Mode::Frozen
                                                             : SettingsDock::Mode::Standing;
        break;
    case CurrentRun::Stage::Opening:
        mode = SettingsDock::Mode::Frozen;
        break;
    }
    if (mode != m_settings->mode()) m_settings->setMode(mode);
    m_settings->setChangesWait(m_run.stage() == CurrentRun::Stage::Opened && m_run.isUnsaved());
    m_previews->setKeepable(m_run.canAct());
    m_previews->setDraft(m_run.stage() == CurrentRun::Stage::Draft);
    m_losses->setDraft(m_run.stage() == CurrentRun::Stage::Draft);
    m_dataset->setEditable(m_run.stage() == CurrentRun::Stage::Draft);
    m_translate->setTrainingActive(active && m_run.session().state() != TrainerState::Paused);
    m_runs->queue().setBusy(active);
    m_runs->setActiveRun(pathText(m_run.folder()), m_run.session().state());
    m_desktop.keepAwake(active);
    if (!active) m_desktop.showProgress(-1);
    const TrainerStatus status = m_run.status();
    m_deviceLine->setText(status.device.empty() ? QString()
                                                : engineText(status.device) + " · " +
                                                      QString::fromStdString(status.precision));
    m_deviceLine->setVisible(!m_deviceLine->text().isEmpty());
    m_dataLine->setVisible(m_run.stage() != CurrentRun::Stage::None);
    m_settingsFile.setValue("wasTraining", active);
    if (m_quitWhenEnded && m_run.canStop()) m_run.stop();
    if (m_quitWhenEnded && m_run.stage() != CurrentRun::Stage::Active && !isBusy()) close();
    updateTitle();
}

void MainWindow::onConfigChanged() {
    m_messages->clear("settings"); // it may be right by now
    m_settings->setConfig(m_run.config());
    m_dataset->setConfig(m_run.config());
    const DomainNames names = domainNames(m_run.config());
    m_previews->setDomainNames(names.a, names.b);
    updateTitle();
}

void MainWindow::onEvent(const RunEvent& event) {
    m_losses->addEvent(event);
    if (event.kind == RunEvent::Kind::Paused) showStatus({}); // "Pauses after this step"
    if (event.kind == RunEvent::Kind::Checkpoint) {
        m_translate->chooser().refresh(); // the first one brings networks
        const QFileInfo file(
            pathText(RunLayout{m_run.folder()}.checkpoints() / std::filesystem::path(event.to)));
        showStatus(file.exists()
                       ? tr("Checkpoint of step %1 saved, %2")
                             .arg(QLocale().toString(event.step),
                                  bytesText(static_cast<double>(file.size())))
                       : tr("Checkpoint of step %1 saved").arg(QLocale().toString(event.step)));
    }
}

void MainWindow::fixPictures(const QStringList& a, const QStringList& b) {
    // With direction BtoA the networks' domain A is the folder B.
    const bool swapped = m_run.config().trainsBtoA();
    if (a.size() < m_run.config().preview_pictures)
        changeLive(QStringLiteral("preview_pictures"), QString::number(a.size()));
    changeLive(QStringLiteral("preview_a"), QString::fromStdString(settingOf(swapped ? b : a)));
    changeLive(QStringLiteral("preview_b"), QString::fromStdString(settingOf(swapped ? a : b)));
    m_run.session().previewNow();
}

void MainWindow::changeLive(const QString& key, const QString& value) {
    try {
        m_run.changeLive(key, value);
    } catch (const Error& error) {
        m_settings->setProblem(key, engineText(error));
    }
}

/// Takes over what is still being typed. False where a setting or a folder allows no run: it is
/// shown then.
bool MainWindow::takeSettings() {
    const QString wrong = m_settings->takeTexts();
    m_messages->clear("settings");
    const bool isDraft = m_run.stage() == CurrentRun::Stage::Draft;
    if (const QString problem = m_dataset->problem(); isDraft && !problem.isEmpty()) {
        m_messages->post(MessageBar::Tone::Warning, problem, {}, "settings");
        showPanels();
        m_docks->raisePanel(DockArea::Panel::Data);
        return false;
    }
    if (wrong.isEmpty()) return true;
    m_messages->post(MessageBar::Tone::Warning, SettingsDock::refusalOf(wrong), {}, "settings");
    showPanels();
    m_docks->raisePanel(DockArea::Panel::Settings);
    m_settings->showSetting(wrong);
    return false;
}

void MainWindow::showProblem(const QString& problem, const QString& id) {
    m_messages->post(MessageBar::Tone::Error, problem, {}, id);
    m_log->append(logLine(LogLevel::Error, Sentence(problem.toStdString())));
}

void MainWindow::showStatus(const QString& text) {
    m_lastLine->setText(text);
    m_lastLineOver.start();
}

/// What a panel says. Its trouble is over once something of its own has worked.
template <typename Dock>
void MainWindow::hear(Dock* dock) {
    const QString id =
        QStringLiteral("panel ") + QString::fromLatin1(dock->metaObject()->className());
    connect(dock, &Dock::problemOccurred, this,
            [this, id](const QString& problem) { showProblem(problem, id); });
    connect(dock, &Dock::statusMessage, this, [this, id](const QString& text) {
        m_messages->clear(id);
        showStatus(text);
    });
}

void MainWindow::showQueue() {
    const int waiting = m_queue->waitingCount();
    m_messages->clear("queue"); // it told another number
    m_queueLine->setText(waiting ? tr("%n run(s) in the queue", nullptr, waiting) : QString());
    m_queueLine->setToolTip(tr("Runs shows them and changes their order."));
    m_runs->queue().setEntries(m_queue->entries());
    m_runs->queue().setBusy(m_run.session().isActive());
    m_actions->startNext->setEnabled(waiting > 0 && !m_run.session().isActive());
}

void MainWindow::updateTitle() {
    QString title;
    if (m_run.stage() != CurrentRun::Stage::None) {
        // A run's own name, by which Runs lists it: several may train on the same data.
        title = m_run.folder().empty() ? dataTitle(m_run.config())
                                       : pathText(m_run.folder().filename());
        const TrainerStatus status = m_run.status();
        if (status.epoch > 0) title += tr(" · epoch %1").arg(QLocale().toString(status.epoch));
        title += QStringLiteral("[*] — ");
    }
    const QString whole = title + QStringLiteral("Cyclorama");
    if (whole != windowTitle()) setWindowTitle(whole);
    if (isWindowModified() != m_run.isUnsaved()) setWindowModified(m_run.isUnsaved());
}

} // namespace cyclorama
