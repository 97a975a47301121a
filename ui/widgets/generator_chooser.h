#pragma once

#include "ui/session/translation_session.h"

#include <QWidget>

#include <filesystem>

class QComboBox;
class QLabel;

namespace cyclorama {

/// Chooses a generator: a run, one of its checkpoints and a direction, or any file of weights.
class GeneratorChooser : public QWidget {
    Q_OBJECT

public:
    explicit GeneratorChooser(QWidget* parent = nullptr);

    void setRun(const std::filesystem::path& run);
    /// One of the run's checkpoints rather than its latest networks.
    void setCheckpoint(const std::filesystem::path& file);
    /// A file that holds no generator is told of below the boxes once it has been read.
    void setWeights(const std::filesystem::path& file);
    /// Forgets the run; a file of weights stays.
    void clearRun();
    /// Reads again which runs and checkpoints there are, keeping the choice.
    void refresh();

    GeneratorChoice choice() const;
    /// What goes in and what comes out, in the domains' names: "horse", "zebra".
    QString sourceName() const;
    QString resultName() const;

Q_SIGNALS:
    void choiceChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fillRuns();
    void fillCheckpoints();
    void onSourceChosen(int index);
    void updateDirection();
    void tellMissing();

    std::filesystem::path m_run;
    std::filesystem::path m_weights;
    QString m_nameA, m_nameB;
    bool m_trainsBtoA = false; ///< of the run: its names are then those of the other folders
    QComboBox* m_source;
    QComboBox* m_checkpoint;
    QComboBox* m_direction;
    QLabel* m_problem; ///< what is wrong with the file of weights, or that the run has none yet
};

} // namespace cyclorama
