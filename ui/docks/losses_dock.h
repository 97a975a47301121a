#pragma once

#include "core/train/training_events.h"

#include <QWidget>

#include <filesystem>
#include <vector>

namespace cyclorama {

/// The panel of loss curves: plot, legend and the controls above it. GUI thread only.
class LossesDock : public QWidget {
    Q_OBJECT

public:
    explicit LossesDock(QWidget* parent = nullptr);
    ~LossesDock() override;

    /// Shows a run's curves from its folder; they are read in the background, and steps appended
    /// meanwhile are kept and joined on.
    void openRun(const std::filesystem::path& run);
    void closeRun();

    /// New steps of the open run, in order; a step that is there already replaces it and what
    /// follows, as when a run resumes from an earlier checkpoint.
    void append(const std::vector<StepMetrics>& metrics);
    void addEvent(const RunEvent& event);

    /// Lays other runs under the curves, replacing those laid under before. Read in the background.
    void compareWith(const std::vector<std::filesystem::path>& runs);

    /// Steps that the plot holds of the open run.
    qint64 plottedSteps() const;

Q_SIGNALS:
    /// Something a person asked for did not work (a file that cannot be written, a run that cannot
    /// be read), in words for the window's message bar.
    void problemOccurred(const QString& message);
    /// Something was done that deserves a line in the status bar.
    void statusMessage(const QString& message);
    /// "Compare…" was chosen: the Runs panel is where runs are picked.
    void compareWanted();
};

} // namespace cyclorama
