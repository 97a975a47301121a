// How the window begins and ends: what is remembered, what is offered, what is asked.

#include "core/base/error.h"
#include "core/run/run_folder.h"
#include "core/train/settings.h"
#include "ui/dialogs.h"
#include "ui/dock_area.h"
#include "ui/docks/start_page.h"
#include "ui/mainwindow.h"
#include "ui/session/background.h"
#include "ui/session/domain_names.h"
#include "ui/session/engine_words.h"
#include "ui/session/queue_runner.h"
#include "ui/widgets/accept_copy.h"
#include "ui/widgets/message_bar.h"
#include "ui/window_actions.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDialog>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLocale>
#include <QMimeData>
#include <QProcess>
#include <QScreen>

namespace cyclorama {

void MainWindow::restoreWindow() {
    if (!restoreGeometry(m_settingsFile.value("geometry").toByteArray())) {
        const QSize screen = QGuiApplication::primaryScreen()->availableSize();
        resize(QSize(1600, 960).boundedTo(screen));
    }
    m_docks->restore(m_settingsFile);
    for (const auto& [action, layout] : layouts())
        action->setChecked(layout == m_docks->layoutName());
    markAppearance(m_settingsFile.value("appearance", "system").toString());
    m_actions->platformStyle->setChecked(m_settingsFile.value("platformStyle").toBool());
    const QString language = m_settingsFile.value("language").toString();
    for (QAction* action : m_actions->language->actions())
        action->setChecked(action->data().toString() == language);
    showStartPage();
}

void MainWindow::markAppearance(const QString& look) {
    for (QAction* action : m_actions->appearance->actions())
        action->setChecked(action->data().toString() == look);
}

void MainWindow::saveWindow() {
    m_settingsFile.setValue("geometry", saveGeometry());
    m_docks->save(m_settingsFile);
}

/// A run that trained when the program ended, by whatever end, is offered until it is opened; one
/// that had been stopped and stood open is offered once.
void MainWindow::offerToGoOn() {
    // What the end interrupted is offered until it is opened, also where this start opens another.
    if (m_settingsFile.value("trainingAtEnd").toBool() ||
        m_settingsFile.value("wasTraining").toBool())
        m_settingsFile.setValue("interrupted", m_settingsFile.value("lastRun"));
    const QString interrupted = m_settingsFile.value("interrupted").toString();
    const bool wasTraining = !interrupted.isEmpty();
    const QString last = wasTraining ? interrupted : m_settingsFile.value("lastRun").toString();
    const bool wasOpen = m_settingsFile.value("openAtEnd").toBool();
    for (const char* key : {"trainingAtEnd", "wasTraining", "openAtEnd"})
        m_settingsFile.setValue(key, false);
    const QByteArray draft = m_settingsFile.value("draft").toByteArray();
    m_settingsFile.remove("draft");
    if (!draft.isEmpty()) {
        offerDraft(draft);
    } else if ((wasTraining || wasOpen) && QFileInfo::exists(last)) {
        inBackground(
            this, [path = last.toStdString()] { return summarise(path); },
            [this, last, wasTraining](const RunSummary& run) {
                if (!run.problem.empty() || m_run.stage() != CurrentRun::Stage::None) return;
                const QString name = QString::fromStdString(run.name);
                const MessageBar::Action look{
                    tr("Open"), [this, last] { m_run.openFolder(last.toStdString()); }};
                if (run.state == TrainerState::Running) { // somebody holds it
                    m_messages->post(MessageBar::Tone::Info,
                                     tr("%1 trains in another window.").arg(name), {look}, "goOn");
                    return;
                }
                if (run.state == TrainerState::Finished) { // another window saw to it
                    m_settingsFile.remove("interrupted");
                    return;
                }
                if (run.state == TrainerState::Failed) {
                    tellFailure(run.path, engineText(recognised(run.failure)));
                    return;
                }
                if (!wasTraining && run.state != TrainerState::Stopped) return;
                m_messages->post(
                    MessageBar::Tone::Info,
                    (wasTraining ? tr("%1 was at epoch %2 of %3 when the program ended.")
                                 : tr("%1 was stopped at epoch %2 of %3."))
                        .arg(name, QLocale().toString(run.epoch),
                             QLocale().toString(run.totalEpochs)),
                    {{tr("Go on"), [this, last] { goOn(last.toStdString()); }}, look}, "goOn");
            },
            [](const QString& problem) { qWarning("%s", qPrintable(problem)); });
    } else if (m_queue->waitingCount() > 0) {
        m_messages->post(MessageBar::Tone::Info,
                         tr("%n run(s) wait in the queue.", nullptr, m_queue->waitingCount()),
                         {{tr("Start the next"), [this] { m_queue->startNext(); }}}, "queue");
    }
}

/// A new run that was being set up when the program ended.
void MainWindow::offerDraft(const QByteArray& json) {
    try {
        const TrainingConfig config = fromJson(json.toStdString(), "draft");
        m_messages->post(MessageBar::Tone::Info,
                         tr("%1 was being set up when the program ended.").arg(dataTitle(config)),
                         {{tr("Go on with it"),
                           [this, config] {
                               m_run.beginDraft(config);
                               showPanels();
                           }}},
                         "goOn");
    } catch (const Error& error) {
        qWarning("%s", error.what()); // another version's settings
    }
}

bool MainWindow::isBusy() const {
    return m_run.session().isActive() || m_run.stage() == CurrentRun::Stage::Opening;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (isBusy()) {
        event->ignore();
        askBeforeQuitting();
        return;
    }
    m_settingsFile.setValue("trainingAtEnd", m_quitWhenEnded);
    m_settingsFile.setValue("openAtEnd", m_run.stage() == CurrentRun::Stage::Opened);
    m_settingsFile.setValue("draft", m_run.isUnsaved()
                                         ? QByteArray::fromStdString(toJson(m_run.config()))
                                         : QByteArray());
    saveWindow();
    event->accept();
    if (!m_startsAgain) return;
    QStringList arguments;
    if (!m_run.folder().empty()) arguments << QString::fromStdString(m_run.folder().string());
    m_settingsFile.sync();
    QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments);
}

void MainWindow::askBeforeQuitting() {
    if (m_quitWhenEnded || findChild<QDialog*>("quitQuestion")) return;
    QuitAnswers answers;
    answers.isPaused = m_run.session().state() == TrainerState::Paused;
    answers.startsAgain = m_startsAgain;
    answers.checkpointAndQuit = [this] { checkpointAndQuit(); };
    answers.keepTraining = [this] {
        m_startsAgain = false;
        showMinimized();
    };
    QDialog* question = makeQuitQuestion(std::move(answers), this);
    question->setObjectName("quitQuestion");
    connect(question, &QDialog::rejected, this, [this] { m_startsAgain = false; });
    question->open();
}

void MainWindow::checkpointAndQuit() {
    if (isBusy()) {
        m_quitWhenEnded = true;
        m_messages->post(MessageBar::Tone::Info, tr("Writing a checkpoint, then closing…"), {},
                         "quit");
        m_run.stop();
    }
    // The run may have ended while the question stood there.
    if (!isBusy()) close();
}

/// Closes this window, asking first where a run trains, and opens another.
void MainWindow::startAgain() {
    m_startsAgain = true;
    close();
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        m_actions->fullScreen->setChecked(windowState() & Qt::WindowFullScreen);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->source()) return; // a panel's own picture, let go where nothing takes it
    if (event->mimeData()->hasUrls()) acceptCopy(*event);
}

void MainWindow::dropEvent(QDropEvent* event) {
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) paths << url.toLocalFile();
    if (paths.isEmpty()) return;
    acceptCopy(*event);
    openPaths(paths);
}

} // namespace cyclorama
