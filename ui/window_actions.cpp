#include "ui/window_actions.h"

#include "ui/docks/settings_row.h"
#include "ui/session/current_run.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QMenuBar>
#include <QUndoStack>

namespace cyclorama {

namespace {

/// An entry that its key never closes: a key says which panel one wants.
class PanelAction : public QAction {
public:
    PanelAction(DockArea& docks, DockArea::Panel panel, const QString& text, QObject* parent)
        : QAction(text, parent)
        , m_docks(docks)
        , m_panel(panel) {}

protected:
    bool event(QEvent* event) override {
        if (event->type() != QEvent::Shortcut) return QAction::event(event);
        m_docks.raisePanel(m_panel);
        return true;
    }

private:
    DockArea& m_docks;
    DockArea::Panel m_panel;
};

} // namespace

WindowActions::WindowActions(QWidget* window) : QObject(window), m_window(window) {
    newRun = make("add", tr("&New run…"), tr("Set up a new run."), QKeySequence::New);
    openRun = make("folder-open", tr("&Open run…"), tr("Look at a run, or go on with it."),
                   QKeySequence::Open);
    startPage = make("home", tr("&Start page"), tr("New run, demo and the runs of late."),
                     QKeySequence(QStringLiteral("Ctrl+H")));
    closeRun = make("close", tr("&Close run"), tr("Put the open run away."), QKeySequence::Close);
    loadSettings = make("open", tr("&Load settings…"), tr("Take settings from a JSON file."),
                        QKeySequence(QStringLiteral("Ctrl+Shift+O")));
    saveSettings = make("save", tr("Save se&ttings…"), tr("Write the settings to a JSON file."),
                        QKeySequence::Save);
    quit = make("", tr("&Quit"), tr("Close the program."), QKeySequence(QStringLiteral("Ctrl+Q")));
    quit->setMenuRole(QAction::QuitRole);

    findSetting = make("search", tr("&Find a setting"), tr("Search the settings by words."),
                       QKeySequence::Find);

    start = make("play", tr("&Start"), tr("Start the new run, or go on with the open one."),
                 QKeySequence(QStringLiteral("F5")));
    pause = make("pause", tr("&Pause"), tr("Hold the training between two steps."),
                 QKeySequence(QStringLiteral("F6")));
    resume = make("play", tr("&Resume"), tr("Go on where the training was held."),
                  QKeySequence(QStringLiteral("F6"))); // never possible where pausing is
    stop = make("stop", tr("S&top"), tr("End the run after this step, with a checkpoint."),
                QKeySequence(QStringLiteral("Shift+F5")));
    checkpoint = make("checkpoint", tr("&Checkpoint"), tr("Write a checkpoint now."),
                      QKeySequence(QStringLiteral("Ctrl+K")));
    preview = make("preview", tr("Previe&w"), tr("Draw the preview pictures now."),
                   QKeySequence(QStringLiteral("Ctrl+P")));
    checkMemory = make("memory", tr("Check &memory"),
                       tr("Try a step of these settings and measure its memory."),
                       QKeySequence(QStringLiteral("Ctrl+M")));
    enqueue = make("queue", tr("&Add to the queue"),
                   tr("Start this run when those before it have ended."),
                   QKeySequence(QStringLiteral("Ctrl+Shift+Q")));
    enqueueCopy =
        make("queue", tr("&Queue a new run with its settings"),
             tr("A run from the beginning, with the same settings, when those before it have "
                "ended."));
    startNext =
        make("play", tr("Start the &next in the queue"), tr("Begin the first run that waits."));
    revealRun = make("folder", tr("Show in the &file manager"), tr("Open the run's folder."),
                     QKeySequence(QStringLiteral("Ctrl+Shift+F")));

    layoutTrain = make("layout-train", tr("&Train"),
                       tr("Settings, previews, figures and curves side by side."),
                       QKeySequence(QStringLiteral("Ctrl+1")));
    layoutWatch = make("layout-watch", tr("&Watch"), tr("Large previews above the curves."),
                       QKeySequence(QStringLiteral("Ctrl+2")));
    layoutTranslate =
        make("layout-translate", tr("Trans&late"), tr("Translate pictures with trained networks."),
             QKeySequence(QStringLiteral("Ctrl+3")));
    auto* layouts = new QActionGroup(this);
    for (QAction* layout : {layoutTrain, layoutWatch, layoutTranslate}) {
        layout->setCheckable(true);
        layouts->addAction(layout);
    }
    dockAll = make("", tr("&Dock all panels"), tr("Bring floating panels back into the window."),
                   QKeySequence(QStringLiteral("Ctrl+Shift+D")));
    resetLayout = make("reset", tr("&Reset layout"), tr("This layout as it was in the beginning."));
    fullScreen = make("fullscreen", tr("&Full screen"), tr("The window alone on the screen."),
                      QKeySequence(QStringLiteral("F11")));
    fullScreen->setCheckable(true);

    appearance = new QActionGroup(this);
    const std::pair<QString, QString> looks[] = {
        {tr("As the system"), "system"}, {tr("Light"), "light"}, {tr("Dark"), "dark"}};
    for (const auto& [text, key] : looks) {
        QAction* look = appearance->addAction(text);
        look->setCheckable(true);
        look->setData(key);
    }
    platformStyle =
        make("", tr("Use the platform's own style"), tr("Controls as the desktop draws them."));
    platformStyle->setCheckable(true);
    language = new QActionGroup(this);
    const std::pair<QString, QString> languages[] = {
        {tr("As the system"), ""}, {"English", "en"}, {"简体中文", "zh_CN"}};
    for (const auto& [text, key] : languages) {
        QAction* choice = language->addAction(text);
        choice->setCheckable(true);
        choice->setData(key);
    }

    translatePictures =
        make("translate", tr("&Translate pictures…"), tr("Choose pictures and translate them."),
             QKeySequence(QStringLiteral("Ctrl+T")));
    demo =
        make("landscape", tr("Start the &demo"), tr("Train on landscapes that the program draws."));
    checkDevices = make("device", tr("&Check the devices"),
                        tr("A small step on each device, compared with the processor."));
    guide = make("help", tr("Usage &guide"), tr("How to train, watch and translate."),
                 QKeySequence::HelpContents);
    shortcuts = make("", tr("&Keyboard shortcuts"), tr("All shortcuts of the window."),
                     QKeySequence(QStringLiteral("Ctrl+/")));
    about = make("info", tr("&About Cyclorama"), tr("Versions and licence."));
    about->setMenuRole(QAction::AboutRole);
    undo = redo = nullptr;
}

QAction* WindowActions::make(const char* icon, const QString& text, const QString& tip,
                             const QKeySequence& shortcut) {
    auto* action = new QAction(text, m_window);
    if (*icon) action->setIcon(theme::icon(QString::fromLatin1(icon)));
    action->setProperty("iconName", QString::fromLatin1(icon)); // for whoever tints it otherwise
    action->setToolTip(tip);
    action->setShortcut(shortcut);
    m_window->addAction(action);
    return action;
}

/// Shows a panel, or brings its tab to the front; closes it when it is there already. Its key only
/// brings it to the front.
QAction* WindowActions::makePanelAction(DockArea& docks, DockArea::Panel panel) {
    const QDockWidget* dock = docks.dock(panel);
    auto* show = new PanelAction(docks, panel, dock->windowTitle(), m_window);
    show->setToolTip(tr("Show this panel, or close it."));
    m_window->addAction(show);
    m_panels.push_back(show);
    show->setCheckable(true);
    show->setChecked(dock->toggleViewAction()->isChecked());
    connect(dock->toggleViewAction(), &QAction::toggled, show, &QAction::setChecked);
    connect(show, &QAction::triggered, dock, [show, &docks, panel] {
        if (docks.isInFront(panel))
            docks.dock(panel)->close();
        else
            docks.raisePanel(panel);
        show->setChecked(docks.dock(panel)->toggleViewAction()->isChecked());
    });
    return show;
}

void WindowActions::fillMenus(QMenuBar& bar, DockArea& docks, QUndoStack& undoStack) {
    undo = undoStack.createUndoAction(m_window, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setIcon(theme::icon("undo"));
    redo = undoStack.createRedoAction(m_window, tr("&Redo"));
    redo->setShortcuts(redoKeys());
    redo->setIcon(theme::icon("redo"));

    const auto add = [this, &bar](const QString& title) {
        QMenu* menu = bar.addMenu(title);
        m_menus.push_back(menu);
        return menu;
    };
    QMenu* file = add(tr("&File"));
    file->addActions({newRun, openRun, startPage});
    file->addSeparator();
    file->addActions({loadSettings, saveSettings});
    file->addSeparator();
    file->addActions({closeRun, quit});

    QMenu* edit = add(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addAction(findSetting);

    QMenu* run = add(tr("&Run"));
    run->addActions({start, pause, resume, stop});
    run->addSeparator();
    run->addActions({checkpoint, preview, checkMemory});
    run->addSeparator();
    run->addActions({enqueue, enqueueCopy, startNext});
    run->addSeparator();
    run->addAction(revealRun);

    QMenu* view = add(tr("&View"));
    view->addActions({layoutTrain, layoutWatch, layoutTranslate});
    view->addSeparator();
    using Panel = DockArea::Panel;
    int number = 1;
    for (const Panel panel : {Panel::Data, Panel::Settings, Panel::Previews, Panel::Translate,
                              Panel::Run, Panel::Runs, Panel::Losses, Panel::Log}) {
        QAction* show = makePanelAction(docks, panel);
        show->setShortcut(QKeySequence(QStringLiteral("Alt+%1").arg(number++)));
        view->addAction(show);
    }
    view->addSeparator();
    view->addActions({dockAll, resetLayout, fullScreen});
    view->addSeparator();
    QMenu* looks = view->addMenu(tr("&Appearance"));
    looks->addActions(appearance->actions());
    looks->addSeparator();
    looks->addAction(platformStyle);
    view->addMenu(tr("Lan&guage (from the next start)"))->addActions(language->actions());

    QMenu* tools = add(tr("&Tools"));
    tools->addActions({translatePictures, demo, checkDevices});
    QMenu* help = add(tr("&Help"));
    help->addActions({guide, shortcuts, about});
}

void WindowActions::follow(const CurrentRun& run) {
    const bool busy =
        run.stage() == CurrentRun::Stage::Active || run.stage() == CurrentRun::Stage::Opening;
    const bool opened = run.stage() == CurrentRun::Stage::Opened;
    start->setEnabled(run.canStart());
    const bool finished = run.isFinished();
    start->setText(finished ? tr("&Extend…") : opened ? tr("&Go on") : tr("&Start"));
    start->setToolTip(run.trainsElsewhere()
                          ? tr("It trains in another program; stop it there, or wait for its end.")
                      : finished ? tr("It has reached its last epoch: train it until a later one.")
                      : opened   ? tr("Go on with this run from its last checkpoint.")
                                 : tr("Start the new run."));
    pause->setEnabled(run.canPause());
    resume->setEnabled(run.canResume());
    stop->setEnabled(run.canStop());
    checkpoint->setEnabled(run.canAct());
    preview->setEnabled(run.canAct());
    checkMemory->setEnabled(!busy && run.stage() != CurrentRun::Stage::None &&
                            !run.isCheckingMemory());
    enqueue->setEnabled(run.stage() == CurrentRun::Stage::Draft || opened);
    enqueueCopy->setEnabled(!run.folder().empty());
    revealRun->setEnabled(!run.folder().empty());
    closeRun->setEnabled(!busy && run.stage() != CurrentRun::Stage::None);
    newRun->setToolTip(busy ? tr("Set up the next run, for the queue.") : tr("Set up a new run."));
    for (QAction* action : {openRun, startPage, demo})
        action->setEnabled(!busy);
    loadSettings->setEnabled(run.stage() == CurrentRun::Stage::Draft);
    saveSettings->setEnabled(run.stage() != CurrentRun::Stage::None);
}

std::vector<WindowActions::MenuShortcuts> WindowActions::listShortcuts() const {
    std::vector<MenuShortcuts> all;
    for (const QMenu* menu : m_menus) {
        MenuShortcuts entry{theme::plainWords(menu->title()), {}};
        for (const QAction* action : menu->actions())
            if (!action->shortcut().isEmpty()) entry.actions.push_back(action);
        if (!entry.actions.empty()) all.push_back(std::move(entry));
    }
    return all;
}

} // namespace cyclorama
