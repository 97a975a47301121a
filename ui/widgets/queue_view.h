#pragma once

#include "core/run/run_queue.h"

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QToolButton;
class QTreeWidget;

namespace cyclorama {

/// The runs that wait for their turn, in order: asks to move, remove, retry and start them. Not
/// there while the queue is empty. GUI thread only.
class QueueView : public QWidget {
    Q_OBJECT

public:
    explicit QueueView(QWidget* parent = nullptr);

    void setEntries(const std::vector<QueuedRun>& entries);
    /// Nothing can be started while a run trains.
    void setBusy(bool busy);
    int count() const;
    void select(int row);

Q_SIGNALS:
    void moveWanted(const std::string& id, int place);
    void removeWanted(const std::string& id);
    void putBackWanted(const std::string& id);
    void startWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fitHeight();
    int current() const;
    void updateButtons();

    std::vector<QueuedRun> m_entries;
    bool m_busy = false;
    QTreeWidget* m_list;
    QToolButton *m_up, *m_down, *m_retry, *m_remove, *m_start;
};

} // namespace cyclorama
