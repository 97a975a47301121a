#include "ui/widgets/run_list.h"

#include "ui/session/engine_words.h"
#include "ui/session/path_text.h"
#include "ui/session/run_words.h"
#include "ui/widgets/picture_row.h"
#include "ui/widgets/theme.h"

#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace cyclorama {

namespace {

constexpr int kPath = Qt::UserRole;
constexpr int kThumbnail = Qt::UserRole + 1;
constexpr int kLine = Qt::UserRole + 2; ///< state and epochs
constexpr int kWhen = Qt::UserRole + 3;
constexpr int kTone = Qt::UserRole + 4;
constexpr int kOpen = Qt::UserRole + 5; ///< in the window
constexpr int kSide = 48;
constexpr int kMargin = 7; ///< above and below a row's picture and words

enum Tone { Quiet, Good, Active, Problem };

class RunDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {160, std::max(kSide, lineHeight() * 3) + 2 * kMargin};
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const override {
        QWidget* editor = QStyledItemDelegate::createEditor(parent, option, index);
        theme::setRole(editor, "inline");
        return editor;
    }

    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex&) const override {
        // Up into the row's margin: what stands beneath the name is still read.
        const QRect words = wordsOf(option.rect).toRect();
        editor->setGeometry(words.left() - 8, words.top() - kMargin, words.width() + 8,
                            lineHeight() + kMargin);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const theme::Colours& colours = theme::colours();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintRowGround(*painter, option);
        if (index.data(kOpen).toBool()) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(colours.accent);
            painter->drawRoundedRect(
                QRectF(option.rect.left() + 2, option.rect.top() + 8, 3, option.rect.height() - 16),
                1.5, 1.5);
        }
        const QRectF picture(option.rect.left() + 7, QRectF(option.rect).center().y() - kSide / 2.0,
                             kSide, kSide);
        paintRowPicture(*painter, picture, index.data(kThumbnail).value<QImage>());

        QRectF words = wordsOf(option.rect);
        const int line = lineHeight();
        QFont strong = option.font;
        strong.setWeight(QFont::DemiBold);
        const QFont caption = theme::captionFont();
        painter->setFont(strong);
        painter->setPen(colours.text);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignTop,
                          QFontMetricsF(strong).elidedText(index.data().toString(), Qt::ElideMiddle,
                                                           words.width()));
        words.setTop(words.top() + line);
        painter->setFont(caption);
        const QFontMetricsF metrics(caption);
        const auto tone = static_cast<Tone>(index.data(kTone).toInt());
        const QColor dot = tone == Good      ? colours.good
                           : tone == Active  ? colours.accent
                           : tone == Problem ? colours.error
                                             : colours.secondary;
        painter->setPen(Qt::NoPen);
        painter->setBrush(dot);
        painter->drawEllipse(QPointF(words.left() + 4, words.top() + metrics.height() / 2), 3, 3);
        painter->setPen(tone == Problem ? colours.error : colours.secondary);
        const double width = words.width() - 13;
        painter->drawText(QRectF(words.left() + 13, words.top(), width, line),
                          Qt::AlignLeft | Qt::AlignTop,
                          metrics.elidedText(index.data(kLine).toString(), Qt::ElideRight, width));
        words.setTop(words.top() + line);
        painter->setPen(colours.secondary);
        painter->drawText(
            words, Qt::AlignLeft | Qt::AlignTop,
            metrics.elidedText(index.data(kWhen).toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }

private:
    static int lineHeight() { return QFontMetrics(theme::captionFont()).height() + 2; }
    static QRectF wordsOf(const QRect& row) {
        const double height = lineHeight() * 3;
        return QRectF(row.left() + kSide + 18, row.center().y() - height / 2 + 1,
                      row.width() - kSide - 26, height);
    }
};

Tone toneOf(TrainerState state) {
    switch (state) {
    case TrainerState::Preparing:
    case TrainerState::Running:
    case TrainerState::Stopping:
        return Active;
    case TrainerState::Finished:
        return Good;
    case TrainerState::Failed:
        return Problem;
    default:
        return Quiet;
    }
}

} // namespace

RunList::RunList(QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new RunDelegate(this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Runs"));
    connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        const QString run = item->data(kPath).toString();
        const RunSummary* known = summary(run);
        const QString wanted = item->text();
        if (!known || wanted == QString::fromStdString(known->name)) return;
        item->setText(QString::fromStdString(known->name)); // until it is really called so
        Q_EMIT renameWanted(run, wanted.trimmed());
    });
}

void RunList::setRuns(const std::vector<RunSummary>& runs) {
    const bool sameRows =
        runs.size() == m_runs.size() &&
        std::equal(runs.begin(), runs.end(), m_runs.begin(),
                   [](const RunSummary& a, const RunSummary& b) { return a.path == b.path; });
    const QStringList selected = selectedRuns();
    m_runs = runs;
    const QSignalBlocker quiet(this);
    if (!sameRows) {
        QHash<QString, QImage> pictures;
        for (int row = 0; row < count(); ++row)
            pictures[item(row)->data(kPath).toString()] =
                item(row)->data(kThumbnail).value<QImage>();
        clear();
        for (const RunSummary& run : m_runs) {
            auto* row = new QListWidgetItem(this);
            row->setFlags(row->flags() | Qt::ItemIsEditable);
            row->setData(kThumbnail, pictures.value(pathText(run.path)));
        }
    }
    for (int row = 0; row < count(); ++row) {
        fill(item(row), m_runs[static_cast<std::size_t>(row)]);
        if (!sameRows) item(row)->setSelected(selected.contains(item(row)->data(kPath).toString()));
    }
    if (!sameRows && !selected.isEmpty()) select(selected.front());
    viewport()->update();
}

void RunList::fill(QListWidgetItem* item, const RunSummary& run) {
    const QLocale locale;
    const TrainerState state = stateOf(run);
    const QString path = pathText(run.path);
    item->setData(kPath, path);
    item->setText(QString::fromStdString(run.name));
    QString line = stateText(state);
    if (run.totalEpochs > 0 && run.epoch > 0)
        line += QStringLiteral(" · ") + tr("epoch %1 of %2").arg(run.epoch).arg(run.totalEpochs);
    QString when;
    if (run.seconds > 0) when = durationText(run.seconds);
    if (run.changed > 0)
        when += (when.isEmpty() ? QString() : QStringLiteral(" · ")) + agoText(run.changed);
    if (!run.problem.empty()) line = engineText(run.problem);
    item->setData(kLine, line);
    item->setData(kWhen, when);
    item->setData(kTone, run.problem.empty() ? toneOf(state) : Problem);
    item->setData(kOpen, path == m_active);
    QString description = line + QStringLiteral(", ") + when;
    QString tip = run.problem.empty() ? path : QStringLiteral("%1\n%2").arg(path, line);
    if (state == TrainerState::Failed && !run.failure.empty())
        tip += QLatin1Char('\n') + engineText(recognised(run.failure));
    if (path == m_active) {
        description += QStringLiteral(", ") + tr("open in this window");
        tip += QLatin1Char('\n') + tr("Open in this window");
    }
    item->setData(Qt::AccessibleDescriptionRole, description);
    item->setToolTip(tip);
}

void RunList::setThumbnail(const QString& run, const QImage& image) {
    const QSignalBlocker quiet(this);
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(kPath).toString() == run) item(row)->setData(kThumbnail, image);
    viewport()->update();
}

void RunList::follow(const QString& from, const QString& to) {
    if (m_active == from) m_active = to;
    const QSignalBlocker quiet(this);
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(kPath).toString() != from) continue;
        RunSummary& run = m_runs[static_cast<std::size_t>(row)];
        run.path = to.toStdString();
        run.name = run.path.filename().string();
        fill(item(row), run);
    }
    viewport()->update();
}

void RunList::setActive(const QString& run, TrainerState state) {
    m_active = run;
    m_activeState = state;
    const QSignalBlocker quiet(this);
    for (int row = 0; row < count(); ++row)
        fill(item(row), m_runs[static_cast<std::size_t>(row)]);
    viewport()->update();
}

TrainerState RunList::stateOf(const RunSummary& run) const {
    // Idle: open in the window, but not training there.
    return pathText(run.path) == m_active && m_activeState != TrainerState::Idle ? m_activeState
                                                                                 : run.state;
}

QStringList RunList::selectedRuns() const {
    QStringList runs;
    for (int row = 0; row < count(); ++row)
        if (item(row)->isSelected()) runs << item(row)->data(kPath).toString();
    return runs;
}

const RunSummary* RunList::summary(const QString& run) const {
    for (const RunSummary& each : m_runs)
        if (pathText(each.path) == run) return &each;
    return nullptr;
}

void RunList::select(const QString& run) {
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(kPath).toString() == run)
            setCurrentRow(row, QItemSelectionModel::SelectCurrent);
}

void RunList::editName() {
    if (QListWidgetItem* item = currentItem()) editItem(item);
}

} // namespace cyclorama
