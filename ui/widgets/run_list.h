#pragma once

#include "core/run/run_folder.h"

#include <QImage>
#include <QListWidget>

#include <vector>

namespace cyclorama {

/// Runs, a row each: newest picture, name, how far it came and when. Names are edited in place.
class RunList : public QListWidget {
    Q_OBJECT

public:
    explicit RunList(QWidget* parent = nullptr);

    /// Shows these runs; what was selected stays selected.
    void setRuns(const std::vector<RunSummary>& runs);
    /// A run's folder has another name now; its row stays where and as it is until setRuns().
    void follow(const QString& from, const QString& to);
    void setThumbnail(const QString& run, const QImage& image);
    /// The run that the window has open, and its state there; empty: none.
    void setActive(const QString& run, TrainerState state);

    QStringList selectedRuns() const;
    /// The summary of a row's run; null when there is none.
    const RunSummary* summary(const QString& run) const;
    /// With what the window knows better of the run that is open.
    TrainerState stateOf(const RunSummary& run) const;
    void select(const QString& run);
    void editName();

Q_SIGNALS:
    void renameWanted(const QString& run, const QString& name);

private:
    void fill(QListWidgetItem* item, const RunSummary& run);

    std::vector<RunSummary> m_runs;
    QString m_active;
    TrainerState m_activeState = TrainerState::Idle;
};

} // namespace cyclorama
