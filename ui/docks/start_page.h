#pragma once

#include "core/run/run_folder.h"
#include "core/train/training_config.h"

#include <QImage>
#include <QWidget>

#include <filesystem>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;
class QGridLayout;

namespace cyclorama {

class DropZone;

/// What the window shows while no run is open: a new run from two folders, the demo, the runs of
/// late and what the machine offers. GUI thread only.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    /// Puts folders into the drop zones; a folder that holds trainA and trainB fills both.
    void setFolder(bool second, const QString& folder);

    /// One folder for a side, or two for A and B.
    void setFolders(bool second, const QStringList& folders);
    /// Folders that name no side: two fill both, one the side that is still empty, else A.
    void addFolders(const QStringList& folders);

    /// Reads the recent runs of this folder, and the machine, in the background.
    void refresh(const std::filesystem::path& runsFolder);

Q_SIGNALS:
    /// A new run is to be set up with these folders and this preset.
    void newRunWanted(const cyclorama::TrainingConfig& config);
    void demoWanted();
    void openWanted(const QString& run);
    void translateWanted();
    void browseRunWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeNewRun();
    QWidget* makeDemo();
    QWidget* makeRecent();
    void drawDemo();
    void showRecent();
    void proposePreset(bool hasGpu);
    void fitWindow();
    void countPictures(DropZone* zone, const QString& folder);
    void updateReady();
    TrainingConfig config() const;

    DropZone* m_zoneA;
    DropZone* m_zoneB;
    QString m_testA, m_testB;
    bool m_presetChosen = false; ///< by the user
    QComboBox* m_preset;
    QPushButton* m_setUp;
    QPushButton* m_demo;
    QLabel* m_summer;
    QLabel* m_winter;
    QImage m_summerPicture, m_winterPicture;
    QWidget* m_column;
    QGridLayout* m_recent;
    std::vector<RunSummary> m_runs; ///< last changed first
    double m_growth = 1;            ///< of pictures and cards, in a large window
    QLabel* m_noRecent;
    QLabel* m_machine;
};

} // namespace cyclorama
