#include "ui/docks/log_dock.h"

#include "core/run/run_folder.h"
#include "ui/docks/log_model.h"
#include "ui/session/background.h"
#include "ui/session/run_log.h"
#include "ui/widgets/empty_note.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/panel_tools.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace cyclorama {

/// Lets through what is of the level or above it and holds the words.
class LogFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setLevel(LogLevel lowest) {
        m_lowest = lowest;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return index.data(LogModel::LevelRole).toInt() >= static_cast<int>(m_lowest) &&
               QSortFilterProxyModel::filterAcceptsRow(row, parent);
    }

private:
    LogLevel m_lowest = LogLevel::Info;
};

namespace {

/// Time, a mark of the level's colour, the text.
class LogDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {100, option.fontMetrics.height() + 6};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const theme::Colours& c = theme::colours();
        painter->save();
        if (option.state & QStyle::State_Selected) {
            QColor fill = c.accent;
            fill.setAlphaF(0.15f);
            painter->fillRect(option.rect, fill);
        }
        const int timeWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("00:00:00"));
        QRect rect = option.rect.adjusted(theme::kPadding, 0, -theme::kPadding, 0);
        painter->setPen(c.secondary);
        painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeft,
                          index.data(LogModel::TimeRole).toString());
        rect.setLeft(rect.left() + timeWidth + theme::kPadding);
        const auto level = static_cast<LogLevel>(index.data(LogModel::LevelRole).toInt());
        if (level >= LogLevel::Warning) {
            const bool error = level == LogLevel::Error;
            theme::icon(error ? "error" : "warning",
                        error ? theme::Tint::Error : theme::Tint::Warning)
                .paint(painter, QRect(rect.left(), rect.center().y() - 7, 14, 14));
        }
        rect.setLeft(rect.left() + 20);
        painter->setPen(level == LogLevel::Debug ? c.secondary : c.text);
        painter->drawText(
            rect, Qt::AlignVCenter | Qt::AlignLeft,
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
        painter->restore();
    }
};

} // namespace

LogDock::LogDock(QWidget* parent)
    : QWidget(parent)
    , m_model(new LogModel(this))
    , m_filter(new LogFilter(this)) {
    m_filter->setSourceModel(m_model);
    m_filter->setFilterCaseSensitivity(Qt::CaseInsensitive);

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, theme::kStep * 2, 0, 1);
    rows->setSpacing(theme::kStep);
    auto* tools = new QWidget(this);
    auto* bar = new FlowLayout(tools, theme::kStep * 2, theme::kStep);
    m_level = new QComboBox(this);
    m_level->setAccessibleName(tr("Lowest level shown"));
    m_level->setToolTip(tr("Lines of this level and above are shown."));
    for (const LogLevel level :
         {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error})
        m_level->addItem(levelText(level), static_cast<int>(level));
    m_words = new QLineEdit(this);
    m_words->setPlaceholderText(tr("Filter the lines"));
    m_words->setAccessibleName(m_words->placeholderText());
    m_words->setClearButtonEnabled(true);
    m_words->addAction(theme::icon("filter", theme::Tint::Secondary), QLineEdit::LeadingPosition);
    m_words->setMinimumWidth(200);
    m_words->setMaximumWidth(280);
    m_count = new QLabel(this);
    theme::setRole(m_count, "caption");
    auto* copy = new QToolButton(this);
    copy->setIcon(theme::icon("copy", theme::Tint::Secondary));
    copy->setText(theme::besideIcon(tr("Copy")));
    copy->setToolTip(tr("Copies the chosen lines, or all that are shown."));
    copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    theme::setRole(copy, "quiet");
    auto* clear = new QToolButton(this);
    clear->setIcon(theme::icon("trash", theme::Tint::Secondary));
    clear->setText(theme::besideIcon(tr("Clear")));
    clear->setToolTip(tr("Empties this panel; the run's log file keeps its lines."));
    clear->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    theme::setRole(clear, "quiet");
    for (QWidget* tool : std::initializer_list<QWidget*>{m_count, m_level, m_words, copy, clear})
        bar->addWidget(tool);
    auto* top = new QHBoxLayout;
    top->setContentsMargins(theme::kPadding, 0, theme::kPadding, 0);
    top->addWidget(new PanelTools(tools, this), 0, Qt::AlignRight);
    rows->addLayout(top);

    m_empty =
        new EmptyNote(QStringLiteral("log"), tr("Nothing to report"),
                      tr("What the program and the run say appears here, newest last."), this);
    rows->addWidget(m_empty, 1);
    m_view = new QListView(this);
    m_view->setModel(m_filter);
    m_view->setItemDelegate(new LogDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setAccessibleName(tr("Log"));
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_view->isVisible()) m_atEnd = value >= m_view->verticalScrollBar()->maximum();
    });
    m_view->installEventFilter(this);
    rows->addWidget(m_view, 1);

    connect(m_level, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setLevel(static_cast<LogLevel>(m_level->currentData().toInt()));
        updateCount();
    });
    m_level->setCurrentIndex(m_level->findData(static_cast<int>(LogLevel::Info)));
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_filter->setFilterFixedString(words);
        updateCount();
    });
    connect(copy, &QToolButton::clicked, this, &LogDock::copy);
    connect(clear, &QToolButton::clicked, this, &LogDock::clear);
    updateCount();
}

void LogDock::append(const LogLine& line) {
    m_model->append(line);
    if (m_updatePending) return;
    // Lines come in bursts: the view follows once for all of them.
    m_updatePending = true;
    QTimer::singleShot(0, this, [this] {
        m_updatePending = false;
        updateCount();
        if (m_atEnd) m_view->scrollToBottom();
    });
}

void LogDock::openRun(const std::filesystem::path& run) {
    if (run == m_run) clear(); // it is read anew, as when another program has left it
    m_run = run;
    const int reading = ++m_reading;
    const double now = logLine(LogLevel::Info, {}).time;
    inBackground(
        this, [run] { return readRunLog(RunLayout{run}.log()); },
        [this, reading, now](std::vector<LogLine> lines) {
            if (reading != m_reading) return;
            // What the run said meanwhile has come by itself.
            std::erase_if(lines, [now](const LogLine& line) { return line.time >= now - 1; });
            m_model->prepend(lines);
            updateCount();
            m_atEnd = true;
            m_view->scrollToBottom();
        },
        [](const QString& problem) { qWarning("%s", qPrintable(problem)); });
}

void LogDock::clear() {
    ++m_reading;
    m_run.clear();
    m_model->clear();
    updateCount();
}

QStringList LogDock::shownLines() const {
    QStringList lines;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        lines << m_model->plainText(m_filter->mapToSource(m_filter->index(row, 0)).row());
    return lines;
}

void LogDock::setLevel(LogLevel lowest) {
    m_level->setCurrentIndex(m_level->findData(static_cast<int>(lowest)));
}

void LogDock::setFilter(const QString& words) {
    m_words->setText(words);
}

void LogDock::copy() {
    QModelIndexList chosen = m_view->selectionModel()->selectedRows();
    QStringList lines;
    if (chosen.isEmpty()) {
        lines = shownLines();
    } else {
        std::sort(chosen.begin(), chosen.end());
        for (const QModelIndex& index : chosen)
            lines << m_model->plainText(m_filter->mapToSource(index).row());
    }
    QApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void LogDock::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    // A hidden view cannot scroll; this one has its size only after this turn.
    QTimer::singleShot(0, this, [this, atEnd = m_atEnd] {
        if (atEnd) m_view->scrollToBottom();
    });
}

bool LogDock::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_view && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void LogDock::updateCount() {
    const int all = m_model->rowCount(), shown = m_filter->rowCount();
    m_empty->setVisible(all == 0);
    m_view->setVisible(all > 0);
    m_count->setVisible(all > 0);
    m_count->setText(all == 0       ? QString()
                     : all == shown ? tr("%n line(s)", nullptr, all)
                                    : tr("%1 of %n line(s)", nullptr, all).arg(shown));
}

} // namespace cyclorama
