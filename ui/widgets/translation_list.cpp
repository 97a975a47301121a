#include "ui/widgets/translation_list.h"

#include "ui/widgets/picture_row.h"
#include "ui/widgets/theme.h"

#include <QDrag>
#include <QLocale>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace cyclorama {

namespace {

constexpr int kItem = Qt::UserRole;
constexpr int kPath = Qt::UserRole + 1;
constexpr int kState = Qt::UserRole + 2;
constexpr int kProblem = Qt::UserRole + 3;
constexpr int kThumbnail = Qt::UserRole + 4;
constexpr int kFile = Qt::UserRole + 5;
constexpr int kPercent = Qt::UserRole + 6;
constexpr int kSourceName = Qt::UserRole + 7;
constexpr int kResultName = Qt::UserRole + 8;
constexpr int kSaved = Qt::UserRole + 9;
constexpr int kSide = 36;

QString stateText(TranslationList::State state) {
    switch (state) {
    case TranslationList::State::Waiting:
        return TranslationList::tr("waiting");
    case TranslationList::State::Working:
        return TranslationList::tr("translating");
    case TranslationList::State::Done:
        return TranslationList::tr("done");
    case TranslationList::State::Failed:
        return TranslationList::tr("failed");
    case TranslationList::State::Cancelled:
        return TranslationList::tr("cancelled");
    }
    return {};
}

/// The state of a row in words: what went wrong, how much of a video is done.
QString wordsOf(const QModelIndex& index) {
    const QString problem = index.data(kProblem).toString();
    if (!problem.isEmpty()) return problem;
    const auto state = static_cast<TranslationList::State>(index.data(kState).toInt());
    const QVariant percent = index.data(kPercent);
    if (state == TranslationList::State::Working && percent.isValid())
        return TranslationList::tr("translating, %1 %").arg(QLocale().toString(percent.toInt()));
    if (index.data(kSaved).toBool()) return TranslationList::tr("saved");
    return stateText(state);
}

class RowDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {120, kSide + 10};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const theme::Colours& colours = theme::colours();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF row = QRectF(option.rect).adjusted(1, 1, -1, -1);
        paintRowGround(*painter, option);
        const QRectF picture(row.left() + 4, row.center().y() - kSide / 2.0, kSide, kSide);
        paintRowPicture(*painter, picture, index.data(kThumbnail).value<QImage>());

        const auto state = static_cast<TranslationList::State>(index.data(kState).toInt());
        const QRectF words = row.adjusted(kSide + 14, 4, -6, -4);
        const QFont caption = theme::captionFont();
        const QFontMetricsF metrics(caption);
        painter->setFont(option.font);
        painter->setPen(colours.text);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignTop,
                          QFontMetricsF(option.font)
                              .elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideMiddle,
                                          words.width()));
        painter->setFont(caption);
        painter->setPen(state == TranslationList::State::Failed    ? colours.error
                        : state == TranslationList::State::Working ? colours.accent
                                                                   : colours.secondary);
        painter->drawText(words, Qt::AlignLeft | Qt::AlignBottom,
                          metrics.elidedText(wordsOf(index), Qt::ElideRight, words.width()));
        painter->restore();
    }
};

} // namespace

TranslationList::TranslationList(QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new RowDelegate(this));
    setDragEnabled(true);
    setDragDropMode(QAbstractItemView::DragOnly);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setUniformItemSizes(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Queue of translations"));
}

void TranslationList::addRow(int item, const QString& name, const QString& path) {
    auto* row = new QListWidgetItem(name, this);
    row->setData(kItem, item);
    row->setData(kPath, path);
    row->setToolTip(path);
    setState(item, State::Waiting);
}

QListWidgetItem* TranslationList::find(int item) const {
    const int row = rowOf(item);
    return row < 0 ? nullptr : this->item(row);
}

int TranslationList::rowOf(int item) const {
    // Items are numbered in the order in which they come, so the search begins at the end.
    for (int row = count() - 1; row >= 0; --row)
        if (this->item(row)->data(kItem).toInt() == item) return row;
    return -1;
}

int TranslationList::itemAtRow(int row) const {
    return row >= 0 && row < count() ? item(row)->data(kItem).toInt() : 0;
}

void TranslationList::renumber(int item, int next) {
    if (QListWidgetItem* row = find(item)) {
        row->setData(kItem, next);
        row->setData(kFile, {});
        row->setData(kPercent, {});
        row->setData(kSaved, {});
        setState(next, State::Waiting);
    }
}

void TranslationList::setDomains(int item, const QString& source, const QString& result) {
    if (QListWidgetItem* row = find(item)) {
        row->setData(kSourceName, source);
        row->setData(kResultName, result);
    }
}

QString TranslationList::sourceName(int item) const {
    const QListWidgetItem* row = find(item);
    return row ? row->data(kSourceName).toString() : QString();
}

QString TranslationList::resultName(int item) const {
    const QListWidgetItem* row = find(item);
    return row ? row->data(kResultName).toString() : QString();
}

void TranslationList::setState(int item, State state, const QString& problem) {
    QListWidgetItem* row = find(item);
    if (!row) return;
    row->setData(kState, static_cast<int>(state));
    // The row names the file already.
    const QString path = row->data(kPath).toString();
    static const QRegularExpression kColon(QStringLiteral("^(: |：)"));
    const bool named = !path.isEmpty() && problem.startsWith(path);
    row->setData(kProblem, named ? problem.mid(path.size()).remove(kColon) : problem);
    row->setData(Qt::AccessibleDescriptionRole, problem.isEmpty() ? stateText(state) : problem);
    row->setToolTip(problem.isEmpty() ? row->data(kPath).toString() : problem);
}

TranslationList::State TranslationList::state(int item) const {
    const QListWidgetItem* row = find(item);
    return row ? static_cast<State>(row->data(kState).toInt()) : State::Cancelled;
}

QString TranslationList::problem(int item) const {
    const QListWidgetItem* row = find(item);
    return row ? row->data(kProblem).toString() : QString();
}

void TranslationList::setProgress(int item, int percent) {
    if (QListWidgetItem* row = find(item)) row->setData(kPercent, percent);
}

QString TranslationList::stateWords(int item) const {
    const int row = rowOf(item);
    return row < 0 ? QString() : wordsOf(model()->index(row, 0));
}

void TranslationList::setThumbnail(int item, const QImage& image) {
    if (QListWidgetItem* row = find(item)) row->setData(kThumbnail, image);
}

void TranslationList::setFile(int item, const QString& file) {
    if (QListWidgetItem* row = find(item)) row->setData(kFile, file);
}

QString TranslationList::file(int item) const {
    const QListWidgetItem* row = find(item);
    return row ? row->data(kFile).toString() : QString();
}

void TranslationList::setSaved(int item) {
    if (QListWidgetItem* row = find(item)) row->setData(kSaved, true);
}

int TranslationList::unsavedCount() const {
    int saved = 0; // a result that is saved is done
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(kSaved).toBool()) ++saved;
    return count(State::Waiting) + count(State::Working) + count(State::Done) - saved;
}

QString TranslationList::path(int item) const {
    const QListWidgetItem* row = find(item);
    return row ? row->data(kPath).toString() : QString();
}

QString TranslationList::name(int item) const {
    const QListWidgetItem* row = find(item);
    return row ? row->text() : QString();
}

int TranslationList::count(State state) const {
    int number = 0;
    for (int row = 0; row < count(); ++row)
        if (item(row)->data(kState).toInt() == static_cast<int>(state)) ++number;
    return number;
}

/// What another program has taken is saved.
void TranslationList::startDrag(Qt::DropActions actions) {
    QListWidgetItem* row = currentItem();
    if (!row || row->data(kFile).toString().isEmpty()) return;
    const int item = row->data(kItem).toInt();
    auto* drag = new QDrag(this); // Qt deletes it after the drag
    drag->setMimeData(mimeData({row}));
    drag->setPixmap(QPixmap::fromImage(row->data(kThumbnail).value<QImage>()));
    if (drag->exec(actions, Qt::CopyAction) != Qt::IgnoreAction && !drag->target()) setSaved(item);
}

QMimeData* TranslationList::mimeData(const QList<QListWidgetItem*>& items) const {
    auto* data = new QMimeData; // Qt deletes it after the drag
    QList<QUrl> urls;
    for (const QListWidgetItem* row : items) {
        const QString file = row->data(kFile).toString();
        if (!file.isEmpty()) urls << QUrl::fromLocalFile(file);
    }
    data->setUrls(urls);
    return data;
}

QStringList TranslationList::mimeTypes() const {
    return {QStringLiteral("text/uri-list")};
}

} // namespace cyclorama
