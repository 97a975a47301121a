// How the window begins and ends: what is remembered, what is offered, what is asked.

#include "core/base/error.h"
#include "core/run/run_folder.h"
#include "core/train/settings.h"
#include "ui/dialogs.h"
#include "ui/dock_area.h"
#include "ui/docks/start_page.h"
#include "ui/docks/translate_dock.h"
#include "ui/mainwindow.h"
#include "ui/session/background.h"
#include "ui/session/domain_names.h"
#include "ui/session/engine_words.h"
#include "ui/session/path_text.h"
#include "ui/session/queue_runner.h"
#include "ui/session/run_words.h"
#include "ui/widgets/accept_copy.h"
#include "ui/widgets/message_bar.h"
#include "ui/window_actions.h"

#include <QActionGroup>
#include <QCloseEvent>
#include <QDialog>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMimeData>
#include <QProcess>
#include <QScreen>

namespace cyclorama {

namespace {

/// A new run that was being set up at the end of the last session.
std::optional<TrainingConfig> draftFrom(const QByteArray& json) {
    if (json.isEmpty()) return std::nullopt;
    try {
        return fromJson(json.toStdString(), "draft");
    } catch (const Error& error) {
        qWarning("%s", error.what()); // another version's settings
        return std::nullopt;
    }
}

QByteArray textOf(const WaitingChanges& changes) {
    QJsonObject runs;
    for (const auto& [run, settings] : changes) {
        QJsonObject values;
        for (const auto& [key, value] : settings)
            values[QString::fromStdString(key)] = QString::fromStdString(value);
        runs[pathText(run)] = values;
    }
    return QJsonDocument(runs).toJson(QJsonDocument::Compact);
}

/// Of the runs that are still there.
WaitingChanges waitingChangesFrom(const QByteArray& json) {
    WaitingChanges changes;
    const QJsonObject runs = QJsonDocument::fromJson(json).object();
    for (const QString& run : runs.keys()) {
        if (!QFileInfo::exists(run)) continue;
        const QJsonObject values = runs[run].toObject();
        for (const QString& key : values.keys())
            changes[run.toStdString()][key.toStdString()] = values[key].toString().toStdString();
    }
    return changes;
}

} // namespace

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
    m_actions->appearance->setDisabled(m_actions->platformStyle->isChecked());
    const QString language = m_settingsFile.value("language").toString();
    for (QAction* action : m_actions->language->actions())
        action->setChecked(action->data().toString() == language);
    m_run.setWaitingChanges(waitingChangesFrom(m_settingsFile.value("waiting").toByteArray()));
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
    if (const auto config = draftFrom(draft)) {
        offerDraft(*config, tr("The new run of %1 was set up and not started."));
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
                QString words =
                    (wasTraining ? tr("%1 was at epoch %2 of %3 when the program ended.")
                                 : tr("%1 was stopped at epoch %2 of %3."))
                        .arg(name, QLocale().toString(run.epoch),
                             QLocale().toString(run.totalEpochs));
                if (const QString again = trainedAgainText(run); !again.isEmpty())
                    words += QLatin1Char(' ') + again;
                m_messages->post(MessageBar::Tone::Info, words,
                                 {{tr("Go on"), [this, last] { goOn(last.toStdString()); }}, look},
                                 "goOn");
            },
            [](const QString& problem) { qWarning("%s", qPrintable(problem)); });
    } else if (m_queue->waitingCount() > 0) {
        m_messages->post(MessageBar::Tone::Info,
                         tr("%n run(s) wait in the queue.", nullptr, m_queue->waitingCount()),
                         {{tr("Start the next"), [this] { m_queue->startNext(); }}}, "queue");
    }
}

void MainWindow::offerDraft(const TrainingConfig& config, const QString& words) {
    m_setAside = config;
    const auto goOn = [this, config] {
        if (isBusy()) {
            prepareNext(config);
            return;
        }
        m_run.beginDraft(config);
        showPanels();
    };
    m_messages->post(MessageBar::Tone::Info, words.arg(dataTitle(config)),
                     {{tr("Go on with it"), goOn}}, "draft");
}

bool MainWindow::isBusy() const {
    return m_run.session().isActive() || m_run.stage() == CurrentRun::Stage::Opening;
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (asksBeforeQuitting()) {
        event->ignore();
        return;
    }
    m_settingsFile.setValue("trainingAtEnd", m_quitWhenEnded);
    m_settingsFile.setValue("openAtEnd", m_run.stage() == CurrentRun::Stage::Opened);
    QByteArray draft; // the present one, or what is still offered
    const bool isDraft = m_run.stage() == CurrentRun::Stage::Draft && m_run.isUnsaved();
    if (isDraft || m_messages->shows("draft"))
        draft = QByteArray::fromStdString(toJson(isDraft ? m_run.config() : m_setAside));
    m_settingsFile.setValue("draft", draft);
    m_settingsFile.setValue("waiting", textOf(m_run.waitingChanges()));
    saveWindow();
    event->accept();
    if (!m_startsAgain) return;
    QStringList arguments;
    if (!m_run.folder().empty()) arguments << pathText(m_run.folder());
    m_settingsFile.sync();
    QProcess::startDetached(QCoreApplication::applicationFilePath(), arguments);
}

/// What would be lost or interrupted is asked about, one thing after the other. True while a
/// question stands, or the end of the run is waited for.
bool MainWindow::asksBeforeQuitting() {
    if (m_question && m_question->isVisible()) return true;
    // First the one by which all may go on, and nothing is lost.
    const bool ends = m_run.session().state() == TrainerState::Stopping;
    if (isBusy() && !ends && !m_quitWhenEnded && !m_stopsRun) {
        m_question = askAboutTraining();
    } else if (m_translate->unsavedCount() > 0 && !m_dropsTranslations) {
        m_question = askAboutTranslations();
    } else {
        if (isBusy() && !m_quitWhenEnded) stopAndQuit();
        return isBusy();
    }
    m_question->setObjectName("quitQuestion");
    connect(m_question, &QDialog::rejected, this, [this] {
        m_dropsTranslations = m_stopsRun = false;
        if (std::exchange(m_startsAgain, false)) offerToStartAgain();
    });
    m_question->open();
    return true;
}

QDialog* MainWindow::askAboutTranslations() {
    const int count = m_translate->unsavedCount();
    const auto quit = [this] {
        m_dropsTranslations = true;
        close();
    };
    std::vector<Answer> answers{{tr("Quit without saving"), quit, {}}};
    if (m_translate->hasResults())
        answers.push_back({tr("Save all…"), [this, quit] { m_translate->saveAll(quit); },
                           tr("Choose a folder for them; the program quits once they are there.")});
    return makeQuestion(tr("%n translation(s) would be lost", nullptr, count),
                        m_translate->isWorking()
                            ? tr("Results that are not saved are lost when the program quits, "
                                 "and what still waits in the queue is not translated.")
                            : tr("Results that are not saved are lost when the program quits."),
                        std::move(answers), this);
}

QDialog* MainWindow::askAboutTraining() {
    const bool isPaused = m_run.session().state() == TrainerState::Paused;
    std::vector<Answer> answers;
    if (!isPaused && !m_startsAgain) // else nothing would go on
        answers.push_back({tr("Keep training in the background"), [this] { showMinimized(); },
                           tr("The window is minimised and training goes on; you are told when "
                              "the run ends.")});
    answers.push_back({m_startsAgain ? tr("Checkpoint and start again") : tr("Checkpoint and quit"),
                       [this] {
                           m_stopsRun = true;
                           close();
                       },
                       {}});
    return makeQuestion(isPaused ? tr("A run is paused") : tr("A run is training"),
                        tr("Nothing of the run is lost: a checkpoint is written first, and the run "
                           "goes on from there when you say so."),
                        std::move(answers), this);
}

void MainWindow::checkpointAndQuit() {
    m_dropsTranslations = true;
    if (m_question) m_question->accept(); // it is answered
    if (isBusy()) stopAndQuit();
    // The run may have ended while the question stood there.
    if (!isBusy()) close();
}

void MainWindow::stopAndQuit() {
    m_quitWhenEnded = true;
    m_messages->post(MessageBar::Tone::Info, tr("Writing a checkpoint, then closing…"), {}, "quit");
    if (m_run.canStop()) m_run.stop(); // stopping once more would end it without the checkpoint
}

void MainWindow::offerToStartAgain() {
    m_messages->post(MessageBar::Tone::Info, tr("The language changes at the next start."),
                     {{tr("Start again now"), [this] { startAgain(); }}}, "language");
}

/// Closes this window, asking first as quitting does, and opens another.
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
