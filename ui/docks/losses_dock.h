#pragma once

#include "core/train/training_events.h"
#include "ui/widgets/run_curves.h"

#include <QWidget>

#include <filesystem>
#include <optional>
#include <vector>

class QBoxLayout;
class QComboBox;
class QLabel;
class QMenu;
class QSlider;
class QStackedLayout;
class QToolButton;

namespace cyclorama {

class CurveLegend;
class EmptyNote;
class LossPlot;
class PanelTools;

/// The panel of loss curves: plot, legend and the controls above it. GUI thread only.
class LossesDock : public QWidget {
    Q_OBJECT

public:
    explicit LossesDock(QWidget* parent = nullptr);
    ~LossesDock() override;

    /// Shows a run's curves from its folder; they are read in the background, and steps appended
    /// meanwhile are kept and joined on.
    void openRun(const std::filesystem::path& run);
    /// Leaves no curve behind, those compared with included.
    void closeRun();
    /// A new run is being set up: says what will be seen here, rather than that no run is open.
    void setDraft(bool draft);

    /// New steps of the open run, in order; a step that is there already replaces it and what
    /// follows, as when a run resumes from an earlier checkpoint.
    void append(const std::vector<StepMetrics>& metrics);
    void addEvent(const RunEvent& event);

    /// Lays other runs under the curves, replacing those laid under before. Read in the background.
    void compareWith(std::vector<std::filesystem::path> runs);

    /// A run's folder is called otherwise now.
    void follow(const std::filesystem::path& from, const std::filesystem::path& to);
    /// A compared run is no longer drawn, as when it is in the trash.
    void forget(const std::filesystem::path& run);

    /// Steps that the plot holds of the open run.
    qint64 plottedSteps() const;

    /// Writes the curves in the format of the path's ending (.png, .svg, .pdf, .csv), in the
    /// background where it takes long. A failure comes as problemOccurred.
    void exportTo(const QString& path);
    void copyToClipboard();

    LossPlot& plot() const { return *m_plot; }
    CurveLegend& legend() const { return *m_legend; }

Q_SIGNALS:
    /// Something a person asked for did not work (a file that cannot be written, a run that cannot
    /// be read), in words for the window's message bar.
    void problemOccurred(const QString& message);
    /// Something was done that deserves a line in the status bar.
    void statusMessage(const QString& message);
    void comparisonChanged(); ///< the runs asked for are laid under the curves now

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeBar();
    void restoreView();
    void leaveRun();
    void arrangeTop();
    void fillCompareMenu();
    void chooseExport(const QString& ending, const QString& filter);
    void showMarks();
    void showValues();
    void showComparison();
    void updateEmptyNote();
    QString title() const;

    std::filesystem::path m_run;
    std::vector<std::filesystem::path> m_compared;
    std::vector<RunEvent> m_events;
    std::optional<std::vector<StepMetrics>> m_arrivedWhileReading;
    bool m_draft = false;
    int m_reading = 0;   ///< number of the newest reading; older ones' results are dropped
    int m_comparing = 0; ///< the same for comparisons

    QBoxLayout* m_top;
    PanelTools* m_tools;
    LossPlot* m_plot;
    CurveLegend* m_legend;
    EmptyNote* m_empty;
    QStackedLayout* m_stack;
    QToolButton* m_live = nullptr;
    QSlider* m_smoothing = nullptr;
    QLabel* m_smoothingValue = nullptr;
    QToolButton* m_logarithmic = nullptr;
    QComboBox* m_axis = nullptr;
    QToolButton* m_compare = nullptr;
    QMenu* m_compareMenu = nullptr;
    QWidget* m_others;
};

} // namespace cyclorama
