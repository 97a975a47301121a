#pragma once

#include "core/run/run_folder.h"
#include "core/train/memory_check.h"
#include "core/train/training_events.h"

#include <QTimer>
#include <QWidget>

#include <deque>
#include <memory>
#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace cyclorama {

class CurrentRun;
class GpuSensor;
struct RunNotice;

/// The panel of the run's figures: speed, memory, fixed preview pictures, checkpoints, and notices
/// about what looks unhealthy. GUI thread only.
class RunDock : public QWidget {
    Q_OBJECT

public:
    explicit RunDock(CurrentRun& run, QWidget* parent = nullptr);
    ~RunDock() override;

    /// What the rows say at present, for tests and for the clipboard: "Steps a second\t38.4".
    QStringList figures() const;
    QStringList notices() const;
    /// The last preview of a run that was opened without training it.
    void showLastPreview(std::shared_ptr<const PreviewSet> preview);
    /// Reads the figures now rather than within a second.
    void refresh();

private:
    struct Row {
        QWidget* line;
        QLabel* name;
        QLabel* value;
    };

    Row addRow(QVBoxLayout* into, const QString& name, const QString& tip);
    QLabel* addHeading(QVBoxLayout* into, const QString& text);
    void makeFigures(QVBoxLayout* rows);
    void makeFixedPictures(QVBoxLayout* rows);
    void onRunOpened(const QString& run);
    void onMetrics(const std::vector<StepMetrics>& metrics);
    void onPreview(std::shared_ptr<const PreviewSet> preview);
    void onEvent(const RunEvent& event);
    void onLogged(const LogLine& line);
    void forgetMemory();
    void onMemory(const MemoryReport& report);
    void readCheckpoints();
    void readSummary();
    void showCheckpoints(const std::vector<CheckpointInfo>& checkpoints);
    void showFixedPictures();
    void showNotices();
    void showFailure();
    void addNotice(QVBoxLayout* into, const RunNotice& notice, const char* tone);
    void readGpu();

    CurrentRun& m_run;
    QTimer m_clock;
    std::shared_ptr<GpuSensor> m_gpuSensor;
    bool m_readingGpu = false;
    int m_seconds = 0;     ///< ticks of the clock
    QString m_lastWarning; ///< in the log since the run was opened
    std::deque<StepMetrics> m_recent;
    std::shared_ptr<const PreviewSet> m_preview;
    RunSummary m_summary; ///< of the folder, as it was when the run was opened
    double m_earlierL1[2] = {0, 0};
    double m_latestL1[2] = {0, 0};
    double m_identityL1[2] = {0, 0};

    QWidget* m_content;
    QWidget* m_empty;
    QPushButton* m_check;
    QLabel* m_memory;
    Row m_steps, m_pictures, m_wait, m_deviceMemory, m_processMemory, m_gpu, m_rate, m_device,
        m_trained, m_changed;
    QLabel* m_fixedHeading;
    Row m_cycleA, m_cycleB, m_identityA, m_identityB;
    QLabel* m_checkpointHeading;
    QLabel* m_trainedAgain;
    QVBoxLayout* m_checkpoints;
    QVBoxLayout* m_failure;
    QVBoxLayout* m_notices;
};

} // namespace cyclorama
