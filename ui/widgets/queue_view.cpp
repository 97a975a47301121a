#include "ui/widgets/queue_view.h"

#include "ui/session/engine_words.h"
#include "ui/session/settings_words.h"
#include "ui/widgets/quiet_button.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

namespace cyclorama {

namespace {

constexpr int kMostRows = 5; ///< that are seen without scrolling

QString stateOf(const QueuedRun& entry) {
    switch (entry.state) {
    case QueuedRun::State::Started:
        return QueueView::tr("training");
    case QueuedRun::State::Failed:
        return QueueView::tr("failed");
    case QueuedRun::State::Waiting:
        break;
    }
    return entry.config ? QueueView::tr("new run") : QueueView::tr("goes on");
}

/// What sets a new run apart from the others of its name.
QString specialOf(const QueuedRun& entry, const std::vector<QueuedRun>& entries) {
    if (!entry.config) return {};
    std::vector<TrainingConfig> others;
    for (const QueuedRun& other : entries)
        if (other.config && other.name == entry.name) others.push_back(*other.config);
    return differenceText(*entry.config, others);
}

} // namespace

QueueView::QueueView(QWidget* parent) : QWidget(parent), m_list(new QTreeWidget) {
    auto* title = new QLabel(tr("Queue").toUpper());
    theme::setRole(title, "heading");
    title->setToolTip(tr("These runs begin one after the other, each when the one before has "
                         "finished or failed."));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(0);
    head->addWidget(title, 1);
    m_start = makeQuietButton(QStringLiteral("play"), tr("Start the next"));
    m_up = makeQuietButton(QStringLiteral("chevron-up"), tr("Earlier (Alt+Up)"));
    m_down = makeQuietButton(QStringLiteral("chevron-down"), tr("Later (Alt+Down)"));
    m_retry = makeQuietButton(QStringLiteral("redo"), tr("Let the failed run wait again"));
    m_remove = makeQuietButton(QStringLiteral("close"), tr("Take out of the queue (Del)"));
    for (QToolButton* button : {m_start, m_up, m_down, m_retry, m_remove})
        head->addWidget(button);

    m_list->setColumnCount(2);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAccessibleName(tr("Queue of runs"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::kPadding, 0, theme::kPadding, theme::kPadding);
    rows->setSpacing(theme::kStep);
    rows->addLayout(head);
    rows->addWidget(m_list);

    const auto act = [this](const QKeySequence& keys, QToolButton* button, auto&& work) {
        connect(button, &QToolButton::clicked, this, work);
        auto* action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, button, &QToolButton::click);
        addAction(action);
    };
    act(Qt::ALT | Qt::Key_Up, m_up, [this] {
        Q_EMIT moveWanted(m_entries[static_cast<std::size_t>(current())].id, current() - 1);
    });
    act(Qt::ALT | Qt::Key_Down, m_down, [this] {
        Q_EMIT moveWanted(m_entries[static_cast<std::size_t>(current())].id, current() + 1);
    });
    act(QKeySequence::Delete, m_remove,
        [this] { Q_EMIT removeWanted(m_entries[static_cast<std::size_t>(current())].id); });
    connect(m_retry, &QToolButton::clicked, this,
            [this] { Q_EMIT putBackWanted(m_entries[static_cast<std::size_t>(current())].id); });
    connect(m_start, &QToolButton::clicked, this, &QueueView::startWanted);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &QueueView::updateButtons);
    hide();
}

void QueueView::setEntries(const std::vector<QueuedRun>& entries) {
    if (entries == m_entries) return;
    // The choice stays with its run, or with its place when that is gone.
    const int place = current();
    const std::string chosen = place >= 0 ? m_entries[static_cast<std::size_t>(place)].id : "";
    m_entries = entries;
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    int next = std::min(place, count() - 1);
    for (const QueuedRun& entry : m_entries) {
        QString name = QString::fromStdString(entry.name);
        const QString special = specialOf(entry, m_entries);
        if (!special.isEmpty()) name += QStringLiteral(" · ") + special;
        auto* row = new QTreeWidgetItem(m_list, {name, stateOf(entry)});
        row->setForeground(1, entry.state == QueuedRun::State::Failed ? theme::colours().error
                                                                      : theme::colours().secondary);
        for (const int column : {0, 1})
            row->setToolTip(column,
                            entry.problem.empty() ? row->text(0) : engineText(entry.problem));
        if (entry.id == chosen) next = m_list->indexOfTopLevelItem(row);
    }
    if (next >= 0) m_list->setCurrentItem(m_list->topLevelItem(next));
    fitHeight();
    setVisible(count() > 0);
    updateButtons();
}

/// Another style or font has rows of another height. The list hears of it after its parent.
void QueueView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        QMetaObject::invokeMethod(this, &QueueView::fitHeight, Qt::QueuedConnection);
}

void QueueView::fitHeight() {
    const int height = m_list->sizeHintForRow(0) * std::min(count(), kMostRows);
    m_list->setFixedHeight(height + 2 * m_list->frameWidth());
}

void QueueView::setBusy(bool busy) {
    m_busy = busy;
    updateButtons();
}

int QueueView::count() const {
    return static_cast<int>(m_entries.size());
}

void QueueView::select(int row) {
    m_list->setCurrentItem(m_list->topLevelItem(row));
}

int QueueView::current() const {
    return m_list->indexOfTopLevelItem(m_list->currentItem());
}

void QueueView::updateButtons() {
    const int at = current();
    const QueuedRun* entry =
        at >= 0 && at < count() ? &m_entries[static_cast<std::size_t>(at)] : nullptr;
    const bool started = entry && entry->state == QueuedRun::State::Started;
    const QWidget* focused = QApplication::focusWidget();
    m_up->setEnabled(entry && !started && at > 0);
    m_down->setEnabled(entry && !started && at + 1 < count());
    m_remove->setEnabled(entry && !started);
    m_retry->setVisible(entry && entry->state == QueuedRun::State::Failed);
    const bool waits = std::any_of(m_entries.begin(), m_entries.end(), [](const QueuedRun& run) {
        return run.state == QueuedRun::State::Waiting;
    });
    m_start->setEnabled(waits && !m_busy);
    // A button that falls idle under the keyboard would hand it to the next: to the one that
    // removes.
    for (const QToolButton* button : {m_start, m_up, m_down, m_retry, m_remove})
        if (button == focused && !(button->isEnabled() && button->isVisible())) m_list->setFocus();
}

} // namespace cyclorama
