#include "ui/docks/runs_dock.h"

#include "core/data/decode.h"
#include "core/run/resume_point.h"
#include "core/train/learning_rate.h"
#include "ui/dialogs.h"
#include "ui/session/background.h"
#include "ui/session/engine_words.h"
#include "ui/session/path_text.h"
#include "ui/session/run_words.h"
#include "ui/widgets/empty_note.h"
#include "ui/widgets/loss_plot.h"
#include "ui/widgets/picture_image.h"
#include "ui/widgets/queue_view.h"
#include "ui/widgets/run_list.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedLayout>
#include <QStandardPaths>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace cyclorama {

namespace {

constexpr int kThumbnail = 128;

bool isActive(TrainerState state) {
    return state == TrainerState::Preparing || state == TrainerState::Running ||
           state == TrainerState::Paused || state == TrainerState::Stopping;
}

/// Has it reached its last epoch or step.
bool isDone(const RunSummary& run) {
    return run.totalEpochs > 0 && run.state == TrainerState::Finished;
}

/// The losses of its last step.
QString figuresOf(const RunSummary& run) {
    const QLocale locale;
    const auto value = [&](int loss) {
        return locale.toString(static_cast<double>(run.losses[loss]), 'f', 3);
    };
    return RunsDock::tr("Step\u00a0%1 · cycle\u00a0%2,\u00a0%3 · G\u00a0%4,\u00a0%5 · "
                        "D\u00a0%6,\u00a0%7")
        .arg(locale.toString(static_cast<qlonglong>(run.step)), value(2), value(6), value(1),
             value(5), value(0), value(4));
}

} // namespace

RunsDock::RunsDock(QWidget* parent)
    : QWidget(parent)
    , m_folder(defaultRunsFolder())
    , m_list(new RunList)
    , m_queue(new QueueView(this))
    , m_stack(new QStackedLayout)
    , m_details(new QLabel)
    , m_menu(new QMenu(this)) {
    makeActions();
    m_stack->addWidget(new EmptyNote(QStringLiteral("runs"), tr("No runs yet"),
                                     tr("Every run is listed here with its pictures and how far it "
                                        "came. Start one with New run or Try the demo."),
                                     this));
    m_stack->addWidget(makeList());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kStep);
    layout->addLayout(m_stack, 1);
    layout->addWidget(m_queue);

    m_soon.setSingleShot(true);
    m_soon.setInterval(300);
    connect(&m_soon, &QTimer::timeout, this, &RunsDock::refresh);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_soon,
            qOverload<>(&QTimer::start));
    m_slowly.setInterval(10000);
    connect(&m_slowly, &QTimer::timeout, this, [this] {
        if (isVisible()) refresh();
    });
    m_slowly.start();
    connect(m_list, &QListWidget::itemSelectionChanged, this, [this] {
        updateActions();
        updateDetails();
    });
    // Enter or a double click; a shortcut would take Enter from the name that is being edited.
    connect(m_list, &QListWidget::itemActivated, this, [this] {
        if (m_openAction->isEnabled())
            m_openAction->trigger();
        else if (!isBusy(chosen()))
            Q_EMIT statusMessage(m_openAction->toolTip());
    });
    connect(m_list, &QListWidget::customContextMenuRequested, this, [this](const QPoint& at) {
        if (!m_list->selectedRuns().isEmpty()) m_menu->popup(m_list->viewport()->mapToGlobal(at));
    });
    connect(m_list, &RunList::renameWanted, this, &RunsDock::rename);
    m_list->installEventFilter(this);
    setFolder(m_folder);
    updateActions();
}

RunsDock::~RunsDock() {
    m_list->disconnect(this); // it tells of its own end when the rest is gone already
}

void RunsDock::makeActions() {
    const auto add = [this](const char* icon, const QString& text, const QKeySequence& keys = {}) {
        auto* action = new QAction(theme::icon(QString::fromLatin1(icon)), text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_list->addAction(action);
        m_menu->addAction(action);
        return action;
    };
    m_openAction = add("open", tr("Open"));
    m_resumeAction = add("play", tr("Go on"));
    m_extendAction = add("add", tr("Extend…"));
    m_queueAction = add("queue", tr("Queue next"));
    m_menu->addSeparator();
    m_duplicateAction = add("copy", tr("Duplicate into a new run"));
    m_queueCopyAction = add("queue", tr("Queue a new run with its settings"));
    m_compareAction = add("compare", tr("Compare the losses"));
    m_menu->addSeparator();
    m_renameAction = add("rename", tr("Rename"), Qt::Key_F2);
    m_revealAction = add("folder-open", tr("Show in the file manager"));
    m_trashAction = add("trash", tr("Move to trash…"), QKeySequence::Delete);
    m_queueCopyAction->setToolTip(
        tr("A run from the beginning, with the same settings, when those before it have ended."));

    connect(m_openAction, &QAction::triggered, this, [this] { Q_EMIT openRequested(chosen()); });
    connect(m_resumeAction, &QAction::triggered, this,
            [this] { Q_EMIT resumeRequested(chosen()); });
    connect(m_extendAction, &QAction::triggered, this, &RunsDock::askToExtend);
    connect(m_queueAction, &QAction::triggered, this, [this] {
        for (const QString& run : m_list->selectedRuns())
            Q_EMIT queueRequested(run);
    });
    connect(m_duplicateAction, &QAction::triggered, this,
            [this] { Q_EMIT duplicateRequested(chosen()); });
    connect(m_queueCopyAction, &QAction::triggered, this,
            [this] { Q_EMIT queueCopyRequested(chosen()); });
    connect(m_compareAction, &QAction::triggered, this, [this] {
        QStringList runs = m_list->selectedRuns();
        runs.removeAll(m_active); // is drawn anyway
        Q_EMIT compareRequested(runs);
    });
    connect(m_renameAction, &QAction::triggered, m_list, &RunList::editName);
    connect(m_revealAction, &QAction::triggered, this, &RunsDock::reveal);
    connect(m_trashAction, &QAction::triggered, this, &RunsDock::askToTrash);
}

QWidget* RunsDock::makeList() {
    auto* page = new QWidget(this);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText); // a reason may hold anything
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    theme::setRole(m_details, "caption");
    m_open = new QPushButton(tr("Open"));
    m_resume = new QPushButton(tr("Go on"));
    connect(m_open, &QPushButton::clicked, m_openAction, &QAction::trigger);
    connect(m_resume, &QPushButton::clicked, this,
            [this] { (m_isDone ? m_extendAction : m_resumeAction)->trigger(); });
    auto* more = new QToolButton;
    more->setIcon(theme::icon(QStringLiteral("more")));
    more->setToolTip(tr("What else can be done with a run"));
    more->setAccessibleName(tr("More actions"));
    more->setFocusPolicy(Qt::StrongFocus);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(m_menu);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_resume);
    buttons->addStretch();
    buttons->addWidget(more);

    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(theme::kPadding, 0, theme::kPadding, theme::kPadding);
    foot->setSpacing(2 * theme::kStep);
    foot->addWidget(m_details);
    foot->addLayout(buttons);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, theme::kStep, 0, 0);
    layout->setSpacing(2 * theme::kStep);
    auto* lists = new QVBoxLayout;
    lists->setContentsMargins(theme::kStep, 0, theme::kStep, 0);
    lists->addWidget(m_list);
    layout->addLayout(lists, 1);
    layout->addLayout(foot);
    return page;
}

void RunsDock::setFolder(const std::filesystem::path& folder) {
    m_folder = folder;
    if (!m_watcher.directories().isEmpty()) m_watcher.removePaths(m_watcher.directories());
    m_thumbnails.clear();
    refresh();
}

void RunsDock::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

/// The keys of an action that a run forbids are answered too.
bool RunsDock::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        for (const QString& run : m_list->selectedRuns()) {
            if (!isBusy(run)) continue;
            if (key == Qt::Key_F2) refuseRename(run);
            if (key == Qt::Key_Delete) refuseTrash(run);
            if (key == Qt::Key_F2 || key == Qt::Key_Delete) return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RunsDock::refresh() {
    m_soon.stop();
    // A folder that was missing before can be watched once it is there.
    const QString folder = pathText(m_folder);
    if (m_watcher.directories().isEmpty() && std::filesystem::is_directory(m_folder))
        m_watcher.addPath(folder);
    const int reading = ++m_reading;
    inBackground(
        this,
        [folder = m_folder] {
            return std::filesystem::is_directory(folder) ? listRuns(folder)
                                                         : std::vector<RunSummary>();
        },
        [this, reading](const std::vector<RunSummary>& runs) {
            if (reading == m_reading) take(runs);
        },
        [this](const QString& message) { Q_EMIT problemOccurred(message); });
}

void RunsDock::take(const std::vector<RunSummary>& runs) {
    m_list->setRuns(runs);
    m_stack->setCurrentIndex(runs.empty() ? 0 : 1);
    loadThumbnails(runs);
    updateActions();
    updateDetails();
    Q_EMIT listed();
}

void RunsDock::loadThumbnails(const std::vector<RunSummary>& runs) {
    for (const RunSummary& run : runs) {
        if (run.preview.empty()) continue;
        const QString path = pathText(run.path);
        const QString preview = pathText(run.preview);
        if (m_thumbnails.value(path) == preview) continue;
        m_thumbnails[path] = preview;
        inBackground(
            this,
            [file = run.preview] {
                return toQImage(thumbnail(decodePicture(file, 3), kThumbnail));
            },
            [this, path](const QImage& image) { m_list->setThumbnail(path, image); },
            // A preview that has just been thinned out: the next refresh names another.
            [this, path](const QString&) { m_thumbnails.remove(path); });
    }
}

void RunsDock::setActiveRun(const QString& run, TrainerState state) {
    m_active = run;
    m_activeState = state;
    m_list->setActive(run, state);
    updateActions();
    m_soon.start();
}

QString RunsDock::chosen() const {
    const QStringList runs = m_list->selectedRuns();
    return runs.size() == 1 ? runs.front() : QString();
}

bool RunsDock::isBusy(const QString& run) const {
    const RunSummary* summary = m_list->summary(run);
    return summary && isActive(m_list->stateOf(*summary));
}

void RunsDock::updateActions() {
    const QStringList runs = m_list->selectedRuns();
    const RunSummary* one = m_list->summary(chosen());
    const bool sound = one && one->problem.empty();
    const bool anyBusy =
        std::any_of(runs.begin(), runs.end(), [this](const QString& run) { return isBusy(run); });
    const bool done = one && isDone(*one);
    const bool otherTrains = isActive(m_activeState) && chosen() != m_active;
    const QString wait = tr("Another run trains: stop it first, or queue this one.");
    m_openAction->setEnabled(sound && !otherTrains);
    m_openAction->setToolTip(otherTrains ? wait : tr("Look at it."));
    m_resumeAction->setEnabled(sound && !anyBusy && !done && !otherTrains);
    m_resumeAction->setToolTip(otherTrains ? wait
                               : anyBusy && chosen() != m_active
                                   ? tr("It trains in another program; stop it there, or wait for "
                                        "its end.")
                               : done ? tr("It has reached its last epoch; extend it instead.")
                                      : tr("Go on from its newest checkpoint."));
    m_extendAction->setEnabled(sound && !anyBusy && !otherTrains);
    m_extendAction->setToolTip(otherTrains ? wait : tr("Resume with a later last epoch."));
    const bool allGoOn = std::all_of(runs.begin(), runs.end(), [this](const QString& run) {
        const RunSummary* summary = m_list->summary(run);
        return summary && summary->problem.empty() && !isDone(*summary);
    });
    m_queueAction->setEnabled(!runs.isEmpty() && !anyBusy && allGoOn);
    m_queueAction->setToolTip(
        allGoOn ? tr("Go on with it when the present run has ended.")
                : tr("A run that has reached its end has nothing left to do; extend it instead."));
    m_duplicateAction->setEnabled(sound);
    m_duplicateAction->setToolTip(isActive(m_activeState)
                                      ? tr("Set up another such run, for the queue.")
                                      : tr("Set up another such run."));
    m_queueCopyAction->setEnabled(sound);
    m_compareAction->setEnabled(!runs.isEmpty() && runs != QStringList(m_active));
    m_renameAction->setEnabled(one && !anyBusy);
    m_revealAction->setEnabled(one != nullptr);
    m_trashAction->setEnabled(!runs.isEmpty() && !anyBusy);
    m_open->setEnabled(m_openAction->isEnabled());
    m_open->setToolTip(m_openAction->toolTip());
    m_isDone = done;
    const QAction* goOn = done ? m_extendAction : m_resumeAction;
    m_resume->setText(goOn->text());
    m_resume->setEnabled(goOn->isEnabled());
    m_resume->setToolTip(goOn->toolTip());
}

void RunsDock::updateDetails() {
    const QStringList runs = m_list->selectedRuns();
    const RunSummary* run = m_list->summary(chosen());
    if (runs.size() > 1) {
        m_details->setText(tr("%n run(s) selected", nullptr, static_cast<int>(runs.size())));
    } else if (!run) {
        m_details->setText(tr("Select a run to see its losses."));
    } else if (!run->problem.empty()) {
        m_details->setText(engineText(run->problem));
    } else {
        QStringList lines;
        if (m_list->stateOf(*run) == TrainerState::Failed && !run->failure.empty())
            lines << engineText(recognised(run->failure));
        if (run->step > 0)
            lines << figuresOf(*run);
        else if (lines.isEmpty())
            lines << tr("It has made no step yet.");
        m_details->setText(lines.join(QLatin1Char('\n')));
    }
    m_details->setVisible(m_list->count() > 0);
}

void RunsDock::askToExtend() {
    const QString run = chosen();
    const RunSummary* summary = m_list->summary(run);
    if (!summary) return;
    inBackground(
        this, [path = summary->path] { return standingConfig(path); },
        [this, run, name = QString::fromStdString(summary->name),
         epoch = summary->epoch](const TrainingConfig& config) {
            const auto epochs = askForLastEpoch(this, name, epoch, config);
            if (epochs) Q_EMIT extendRequested(run, *epochs);
        },
        [this](const QString& problem) { Q_EMIT refused(problem); });
}

std::optional<int> RunsDock::askForLastEpoch(QWidget* parent, const QString& name, int epoch,
                                             const TrainingConfig& config) {
    const int totalEpochs = config.totalEpochs();
    const int last = std::max(totalEpochs, epoch);
    auto* epochs = new QSpinBox;
    epochs->setRange(epoch + 1, 1000000);
    epochs->setValue(last + std::max(1, last / 4));
    epochs->setAccessibleName(tr("Last epoch"));
    auto* rate = new QLabel;
    rate->setObjectName(QStringLiteral("rate"));
    theme::setRole(rate, "caption");
    rate->setVisible(config.lr_policy != "plateau"); // which follows the losses to come
    const auto tellRate = [&] {
        const TrainingConfig longer =
            withNewEnd(config, {.folder = {}, .epochs = epochs->value()}, 0);
        const auto text = [](double rate) { return curveValueText(kLearningRateCurve, rate); };
        rate->setText(tr("Learning rate: %1 in epoch %2, then %3 in epoch %4.")
                          .arg(text(config.lr * learningRateFactor(config, epoch)))
                          .arg(epoch)
                          .arg(text(config.lr * learningRateFactor(longer, epoch + 1)))
                          .arg(epoch + 1));
    };
    connect(epochs, &QSpinBox::valueChanged, rate, tellRate);
    tellRate();
    std::optional<int> answer;
    QDialog* dialog = makeQuestion(
        tr("Extend run"),
        tr("%1 is in epoch %2 of %3. Train it until epoch:").arg(name).arg(epoch).arg(totalEpochs),
        {{tr("Extend"), [&] { answer = epochs->value(); }, {}}}, parent);
    auto* rows = static_cast<QVBoxLayout*>(dialog->layout());
    rows->insertWidget(rows->count() - 1, epochs, 0, Qt::AlignLeft); // above the buttons
    rows->insertWidget(rows->count() - 1, rate);
    epochs->setFocus();
    epochs->selectAll();
    dialog->exec();
    return answer;
}

void RunsDock::rename(const QString& run, const QString& name) {
    const std::filesystem::path from = run.toStdString();
    const std::filesystem::path to = from.parent_path() / name.toStdString();
    if (name.isEmpty() || name.startsWith(QLatin1Char('.')) || name.contains(QLatin1Char('/'))) {
        Q_EMIT refused(tr("“%1” cannot be the name of a run: take one without slashes that "
                          "does not begin with a dot.")
                           .arg(name));
        return;
    }
    if (isBusy(run)) {
        refuseRename(run);
        return;
    }
    if (std::filesystem::exists(to)) {
        Q_EMIT refused(tr("There is a run called %1 already; take another name.").arg(name));
        return;
    }
    std::error_code error;
    std::filesystem::rename(from, to, error);
    if (error) {
        Q_EMIT refused(
            tr("%1 cannot be renamed: %2").arg(run, QString::fromStdString(error.message())));
        return;
    }
    m_list->follow(run, pathText(to)); // stays selected
    Q_EMIT renamed(run, pathText(to));
    refresh();
}

void RunsDock::refuseRename(const QString& run) {
    Q_EMIT refused(tr("%1 is training and keeps its name until it has stopped.")
                       .arg(QFileInfo(run).fileName()));
}

void RunsDock::refuseTrash(const QString& run) {
    Q_EMIT refused(tr("%1 is training; stop it first.").arg(QFileInfo(run).fileName()));
}

void RunsDock::reveal() {
    const QUrl url = QUrl::fromLocalFile(chosen());
    // Desktops that know how show the folder selected; elsewhere it is opened.
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.FileManager1"),
        QStringLiteral("/org/freedesktop/FileManager1"),
        QStringLiteral("org.freedesktop.FileManager1"), QStringLiteral("ShowItems"));
    call << QStringList(url.toString()) << QString();
    if (!QDBusConnection::sessionBus().isConnected()) {
        QDesktopServices::openUrl(url);
        return;
    }
    auto* watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, url] {
        watcher->deleteLater();
        if (watcher->isError()) QDesktopServices::openUrl(url);
    });
}

void RunsDock::askToTrash() {
    const QStringList runs = m_list->selectedRuns();
    if (runs.isEmpty()) return;
    const RunSummary* first = m_list->summary(runs.front());
    makeQuestion(runs.size() == 1 && first
                     ? tr("Move %1 to the trash?").arg(QString::fromStdString(first->name))
                     : tr("Move %n runs to the trash?", nullptr, static_cast<int>(runs.size())),
                 tr("Checkpoints, previews and curves go with it; they can be taken back from the "
                    "trash."),
                 {{tr("Move to trash"), [this, runs] { moveToTrash(runs); }, {}}}, this)
        ->open();
}

void RunsDock::moveToTrash(const QStringList& runs) {
    // Without this folder Qt takes the working directory for the trash.
    QDir().mkpath(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation));
    int moved = 0;
    for (const QString& run : runs) {
        if (isBusy(run)) {
            refuseTrash(run);
            continue;
        }
        QFile folder(run);
        if (folder.moveToTrash()) {
            ++moved;
            Q_EMIT trashed(run);
        } else
            Q_EMIT problemOccurred(
                tr("%1 cannot be moved to the trash: %2").arg(run, folder.errorString()));
    }
    if (moved > 0) Q_EMIT statusMessage(tr("%n run(s) moved to the trash", nullptr, moved));
    refresh();
}

} // namespace cyclorama
