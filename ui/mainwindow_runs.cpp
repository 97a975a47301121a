#include "core/run/moved_pictures.h"
#include "core/run/run_folder.h"
#include "core/run/training_run.h"
#include "ui/dock_area.h"
#include "ui/docks/log_dock.h"
#include "ui/docks/runs_dock.h"
#include "ui/docks/translate_dock.h"
#include "ui/mainwindow.h"
#include "ui/next_run_dialog.h"
#include "ui/session/background.h"
#include "ui/session/domain_names.h"
#include "ui/session/engine_words.h"
#include "ui/session/path_text.h"
#include "ui/session/queue_runner.h"
#include "ui/session/run_log.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/message_bar.h"
#include "ui/window_actions.h"

#include <QAction>
#include <QFileInfo>
#include <QLocale>

// The window around a run's end and what follows it: failures, going on, extending, the next ones.

namespace cyclorama {

namespace {

/// What the message about a run's failure is known by.
QString failureOf(const std::filesystem::path& run) {
    return QStringLiteral("failed ") + pathText(run);
}

LogLevel levelOf(const Outcome& outcome) {
    return outcome.state == TrainerState::Failed ? LogLevel::Error : LogLevel::Info;
}

} // namespace

void MainWindow::onEnded(const Outcome& outcome) {
    const QString message = engineText(outcome.message);
    m_log->append(logLine(levelOf(outcome), outcome.message));
    m_runs->refresh();
    m_messages->clear("refused"); // what was forbidden while it trained
    if (m_quitWhenEnded) {
        close();
        return;
    }
    const QString title = dataTitle(m_run.config());
    switch (outcome.state) {
    case TrainerState::Failed:
        tellFailure(m_run.folder(), message);
        break;
    case TrainerState::Finished:
        m_messages->post(
            MessageBar::Tone::Good, message.isEmpty() ? tr("%1 has finished.").arg(title) : message,
            {{tr("Translate pictures"), [this] { m_actions->layoutTranslate->trigger(); }}},
            "finished");
        break;
    default:
        showStatus(message);
    }
    if (outcome.state == TrainerState::Stopped && m_queue->waitingCount() > 0)
        m_messages->post(MessageBar::Tone::Info,
                         tr("%n run(s) wait in the queue.", nullptr, m_queue->waitingCount()),
                         {{tr("Start the next"), [this] { m_queue->startNext(); }}}, "queue");
    if (!isActiveWindow() && outcome.state != TrainerState::Stopped)
        m_desktop.notify(outcome.state == TrainerState::Failed ? tr("%1 failed").arg(title)
                                                               : tr("%1 has finished").arg(title),
                         message);
}

/// A run that waits for the disk says so as long as it does.
void MainWindow::tellHeld(const TrainerStatus& status) {
    const QString reason = status.held.empty() ? QString() : engineText(status.held);
    const QString text =
        reason.isEmpty() ? QString()
        : m_run.canStop()
            ? tr("%1. The run waits until it can be written; nothing is lost.").arg(reason)
            : tr("%1. The run ends as soon as its checkpoint can be written.").arg(reason);
    if (std::exchange(m_held, text) == text) return;
    m_messages->clear("held");
    if (text.isEmpty()) return;
    std::vector<MessageBar::Action> ways;
    if (!m_run.canStop())
        ways.push_back({tr("End without it"), [this] { m_run.session().stop(); }});
    m_messages->post(MessageBar::Tone::Error, text, std::move(ways), "held");
}

/// Stays until it is read: the queue may have gone on with another run by then.
void MainWindow::tellFailure(const std::filesystem::path& run, const QString& problem) {
    const auto goOn = [this, run] {
        if (isBusy()) {
            m_queue->addResumed(run);
            tellQueued();
        } else {
            this->goOn(run);
        }
    };
    const auto showLog = [this, run] {
        if (run != m_run.folder() && !isBusy()) m_run.openFolder(run);
        m_docks->raisePanel(DockArea::Panel::Log);
    };
    const bool any = !listCheckpoints(run).empty();
    m_messages->clear("engine"); // this one says it too
    m_messages->post(
        MessageBar::Tone::Error,
        problem.isEmpty()
            ? tr("%1 failed. Its log says what happened.").arg(pathText(run.filename()))
            : tr("%1 failed: %2").arg(pathText(run.filename()), problem),
        {{any ? tr("Go on from the checkpoint") : tr("Try again"), goOn},
         {tr("Show the log"), showLog}},
        failureOf(run));
}

void MainWindow::forgetFailure(const std::filesystem::path& run) {
    m_messages->clear(failureOf(run));
}

void MainWindow::onResumeRefused(const QString& run, const QString& problem) {
    m_log->append(logLine(LogLevel::Error, Sentence(problem.toStdString())));
    askForPictures(run, problem, {});
}

/// Where the run's pictures are gone, the message offers to say where they are now; `refused` is
/// what was wrong with the last answer.
void MainWindow::askForPictures(const QString& run, const QString& problem,
                                const QString& refused) {
    inBackground(
        this, [path = run.toStdString()] { return missingPictures(readRunConfig(path)); },
        [this, run, problem, refused](const std::vector<std::filesystem::path>& missing) {
            if (missing.empty()) {
                m_messages->post(MessageBar::Tone::Error, problem);
                return;
            }
            const QString gone =
                tr("%1 cannot go on: its pictures are no longer in %2. Nothing of the run is lost.")
                    .arg(QFileInfo(run).fileName(), pathText(missing.front()));
            m_messages->post(MessageBar::Tone::Error,
                             refused.isEmpty() ? gone : refused + QLatin1Char(' ') + gone,
                             {{tr("Choose their folder…"),
                               [this, run, missing] { choosePictures(run, missing.front()); }}},
                             failureOf(run.toStdString()));
        },
        [this, problem](const QString&) { m_messages->post(MessageBar::Tone::Error, problem); });
}

void MainWindow::choosePictures(const QString& run, const std::filesystem::path& missing) {
    std::filesystem::path near = missing.parent_path();
    while (!near.empty() && near.has_relative_path() && !std::filesystem::exists(near))
        near = near.parent_path();
    const QString chosen = askForFolder(
        this,
        tr("Where %1 is now: itself, or the folder it lies in").arg(pathText(missing.filename())),
        pathText(near));
    if (!chosen.isEmpty()) goOnWithPictures(run, chosen);
}

void MainWindow::goOnWithPictures(const QString& run, const QString& folder) {
    const std::filesystem::path path = run.toStdString();
    inBackground(
        this, [path, folder] { return movedPictures(readRunConfig(path), folder.toStdString()); },
        [this, path](const DataFolders& found) { m_run.resumeWithPictures(path, found); },
        [this, run](const QString& problem) {
            askForPictures(run, problem, problem + QLatin1Char('.'));
        });
}

void MainWindow::duplicate(const QString& run) {
    inBackground(
        this, [path = run.toStdString()] { return standingConfig(path); },
        [this](const TrainingConfig& config) {
            if (isBusy()) {
                prepareNext(config);
                return;
            }
            m_run.beginDraft(config);
            showPanels();
            m_docks->raisePanel(DockArea::Panel::Settings);
            showStatus(tr("The settings stand in a new run that is not started yet."));
        },
        [this](const QString& problem) { showProblem(problem); });
}

/// While a run has the panels, another is set up in a dialog and goes into the queue.
void MainWindow::prepareNext(const TrainingConfig& config, const QStringList& folders) {
    auto* dialog = new NextRunDialog(this);
    dialog->setConfig(config);
    if (!folders.isEmpty()) dialog->addFolders(folders);
    connect(dialog, &NextRunDialog::runWanted, this, [this](const TrainingConfig& wanted) {
        m_queue->addNew(wanted, dataTitle(wanted));
        tellQueued();
    });
    dialog->show();
}

void MainWindow::enqueue() {
    if (m_run.stage() == CurrentRun::Stage::Draft) {
        if (!takeSettings()) return;
        m_queue->addNew(m_run.config(), dataTitle(m_run.config()));
    } else {
        m_queue->addResumed(m_run.folder());
    }
    tellQueued();
}

void MainWindow::enqueueCopy(const QString& run) {
    inBackground(
        this, [path = run.toStdString()] { return standingConfig(path); },
        [this](const TrainingConfig& config) {
            m_queue->addNew(config, dataTitle(config));
            tellQueued();
        },
        [this](const QString& problem) { showProblem(problem); });
}

void MainWindow::tellQueued() {
    const int waiting = m_queue->waitingCount();
    const QString text = waiting > 1 ? tr("%n run(s) wait in the queue.", nullptr, waiting)
                                     : tr("The run waits in the queue.");
    if (isBusy()) { // nothing is to be done
        showStatus(text);
        return;
    }
    m_messages->post(MessageBar::Tone::Info, text,
                     {{waiting > 1 ? tr("Start the next") : tr("Start it now"),
                       [this] { m_queue->startNext(); }}},
                     "queue");
}

void MainWindow::goOnOrExtend() {
    if (!m_run.isFinished()) {
        if (!takeSettings()) return;
        showPanels();
        if (m_docks->layoutName() == DockArea::Layout::Train && m_translate->isVisible())
            m_docks->raisePanel(DockArea::Panel::Previews);
        if (m_run.stage() == CurrentRun::Stage::Opened)
            goOn(m_run.folder());
        else
            m_run.start();
        return;
    }
    const auto epochs = RunsDock::askForLastEpoch(this, pathText(m_run.folder().filename()),
                                                  m_run.status().epoch, m_run.config());
    if (!epochs) return;
    showPanels();
    goOn(m_run.folder(), *epochs);
}

/// Resumes a run; asks first where that would throw away what it has shown.
void MainWindow::goOn(const std::filesystem::path& run, std::optional<int> epochs) {
    inBackground(
        this, [run] { return summarise(run); },
        [this, run, epochs](const RunSummary& summary) {
            const auto resume = [this, run, epochs] { m_run.resumeFolder(run, epochs); };
            if (summary.checkpointStep > 0 || summary.step == 0) {
                resume();
                return;
            }
            m_messages->post(MessageBar::Tone::Warning,
                             tr("%1 has no checkpoint yet and would begin again: its %2 steps and "
                                "their previews would be replaced.")
                                 .arg(pathText(run.filename()),
                                      QLocale().toString(static_cast<qlonglong>(summary.step))),
                             {{tr("Begin again"), resume}}, "beginAgain");
        },
        [this](const QString& problem) { showProblem(problem); });
}

} // namespace cyclorama
