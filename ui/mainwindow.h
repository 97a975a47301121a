#pragma once

#include "ui/desktop/desktop.h"
#include "ui/dock_area.h"
#include "ui/session/current_run.h"

#include <QMainWindow>
#include <QPointer>
#include <QSettings>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

class QAction;
class QDialog;
class QLabel;
class QStackedWidget;

namespace cyclorama {

class DatasetDock;
class LogDock;
class LossesDock;
class MessageBar;
class PreviewsDock;
class QueueRunner;
class RunDock;
class RunsDock;
class SettingsDock;
class StartPage;
class TopBar;
class TranslateDock;
class WindowActions;

/// The window: puts the panels together, connects them with the run, and says what happens. No
/// training logic. GUI thread only.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    /// `runsFolder` is where new runs go and recent ones are looked for.
    MainWindow(Engine engine, const std::filesystem::path& runsFolder);
    ~MainWindow() override;

    /// Opens a run, offers a folder of pictures as data, or translates a picture.
    void openPath(const std::filesystem::path& path);
    /// Opens what was dropped: two folders become the data of a new run, several pictures are
    /// translated, one thing is opened as openPath does.
    void openPaths(const QStringList& paths);
    /// A run of the demo, started at once.
    void startDemo();

    CurrentRun& run() { return m_run; }
    DockArea& docks() { return *m_docks; }
    WindowActions& actions() { return *m_actions; }
    MessageBar& messages() { return *m_messages; }
    SettingsDock& settingsDock() { return *m_settings; }
    DatasetDock& datasetDock() { return *m_dataset; }
    RunDock& runDock() { return *m_runDock; }
    LogDock& logDock() { return *m_log; }
    LossesDock& lossesDock() { return *m_losses; }
    PreviewsDock& previewsDock() { return *m_previews; }
    TranslateDock& translateDock() { return *m_translate; }
    StartPage& startPage() { return *m_start; }
    QueueRunner& queue() { return *m_queue; }
    /// Ticks the look that is on, where it is not the one chosen in the menu: "light", "dark" or
    /// "system".
    void markAppearance(const QString& look);
    bool showsStartPage() const;
    void showStartPage();
    void showPanels();
    /// Goes on with a run whose pictures have moved: `folder` holds them now, or is what the first
    /// missing folder has become.
    void goOnWithPictures(const QString& run, const QString& folder);
    /// Writes a checkpoint where a run trains and closes, asking nobody.
    void checkpointAndQuit();

Q_SIGNALS:
    /// The user chose another language or look; whoever made the window applies it.
    void languageChosen(const QString& language);
    void appearanceChosen();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makePanels();
    void connectActions();
    void connectRun();
    void connectPanels();
    void leaveTranslating();
    void chooseRun();
    void openCheckpoint(const std::filesystem::path& checkpoint);
    void translatePictures();
    void checkDevices();
    void onRunChanged();
    void onConfigChanged();
    void onEvent(const RunEvent& event);
    void fixPictures(const QStringList& a, const QStringList& b);
    void changeLive(const QString& key, const QString& value);
    bool takeSettings();
    /// `id`: see MessageBar::post.
    void showProblem(const QString& problem, const QString& id = {});
    void showStatus(const QString& text);
    template <typename Dock>
    void hear(Dock* dock);
    void showQueue();
    void updateTitle();
    std::vector<std::pair<QAction*, DockArea::Layout>> layouts() const;
    bool isOpen(const QString& run) const;

    // A run's end and what follows it: mainwindow_runs.cpp
    void onEnded(const Outcome& outcome);
    void tellHeld(const TrainerStatus& status);
    void tellFailure(const std::filesystem::path& run, const QString& problem);
    void forgetFailure(const std::filesystem::path& run);
    void onResumeRefused(const QString& run, const QString& problem);
    void askForPictures(const QString& run, const QString& problem, const QString& refused);
    void choosePictures(const QString& run, const std::filesystem::path& missing);
    void duplicate(const QString& run);
    void prepareNext(const TrainingConfig& config, const QStringList& folders = {});
    void enqueue();
    void enqueueCopy(const QString& run);
    void tellQueued();
    void goOnOrExtend();
    void goOn(const std::filesystem::path& run, std::optional<int> epochs = std::nullopt);

    // The window's beginning and end: mainwindow_closing.cpp
    void offerToGoOn();
    /// `words` say of what (%1) there is a new run that was not started.
    void offerDraft(const TrainingConfig& config, const QString& words);
    void offerToStartAgain();
    bool asksBeforeQuitting();
    void stopAndQuit();
    QDialog* askAboutTranslations();
    QDialog* askAboutTraining();
    bool isBusy() const; ///< a run trains or is about to
    void startAgain();
    void restoreWindow();
    void saveWindow();

    std::filesystem::path m_runsFolder;
    QSettings m_settingsFile;
    Desktop m_desktop;
    CurrentRun m_run;
    QTimer m_clock;

    WindowActions* m_actions;
    TopBar* m_topBar;
    MessageBar* m_messages;
    QStackedWidget* m_pages;
    StartPage* m_start;
    DockArea* m_docks;
    QueueRunner* m_queue;
    DatasetDock* m_dataset;
    SettingsDock* m_settings;
    PreviewsDock* m_previews;
    TranslateDock* m_translate;
    RunDock* m_runDock;
    RunsDock* m_runs;
    LossesDock* m_losses;
    LogDock* m_log;
    QLabel* m_deviceLine;
    QLabel* m_dataLine;
    QLabel* m_queueLine;
    QLabel* m_lastLine;
    QTimer m_lastLineOver;
    bool m_quitWhenEnded = false;
    QString m_held;                   ///< what is said of a run that waits for the disk
    QPointer<QDialog> m_question;     ///< about quitting
    TrainingConfig m_setAside;        ///< a new run that was not started, while it is offered
    bool m_startsAgain = false;       ///< once this window has closed
    bool m_stopsRun = false;          ///< on quitting, once all else is answered
    bool m_dropsTranslations = false; ///< on quitting: those that are not saved
};

} // namespace cyclorama
