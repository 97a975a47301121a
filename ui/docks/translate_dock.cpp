#include "ui/docks/translate_dock.h"

#include "core/data/decode.h"
#include "core/data/picture_source.h"
#include "core/translate/video.h"
#include "ui/session/background.h"
#include "ui/session/result_files.h"
#include "ui/widgets/accept_copy.h"
#include "ui/widgets/before_after.h"
#include "ui/widgets/empty_note.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/file_filters.h"
#include "ui/widgets/generator_chooser.h"
#include "ui/widgets/picture_handout.h"
#include "ui/widgets/picture_image.h"
#include "ui/widgets/quiet_button.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/translation_list.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedLayout>
#include <QToolButton>
#include <QUrl>

#include <algorithm>

namespace cyclorama {

namespace {

constexpr int kCacheKib = 256 * 1024;
constexpr int kListWidth = 230;
const QString kListWidthKey = QStringLiteral("translate/listWidth");

QStringList localFiles(const QMimeData* data) {
    QStringList files;
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) files << url.toLocalFile();
    return files;
}

bool isNetworksFile(const QFileInfo& file) {
    const QString ending = file.suffix();
    return ending == QLatin1String("pth") || ending == QLatin1String("pt") ||
           ending == QLatin1String("ckpt");
}

int kibOf(const QImage& image) {
    return static_cast<int>(image.sizeInBytes() / 1024) + 1;
}

} // namespace

TranslateDock::TranslateDock(QWidget* parent)
    : TranslateDock(TranslationSession::openTranslator, parent) {}

TranslateDock::TranslateDock(TranslationSession::Open open, QWidget* parent)
    : QWidget(parent)
    , m_chooser(new GeneratorChooser)
    , m_list(new TranslationList)
    , m_slider(new BeforeAfter(this))
    , m_note(new EmptyNote(QStringLiteral("warning"), {}, {}, this))
    , m_stack(new QStackedLayout)
    , m_resultStack(new QStackedLayout)
    , m_notice(new QLabel)
    , m_pairs(kCacheKib)
    , m_open(open)
    , m_session(std::move(open)) {
    setAcceptDrops(true);
    setFocusPolicy(Qt::ClickFocus);

    m_empty =
        new EmptyNote(QStringLiteral("translate"), tr("Drop pictures, a folder or a video here"),
                      tr("They are translated at once by the networks chosen above. A picture can "
                         "be pasted too."));
    auto* start = new QWidget(this);
    auto* startLayout = new QVBoxLayout(start);
    auto* files = new QPushButton(tr("Choose pictures…"));
    auto* folder = new QPushButton(tr("Choose a folder…"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(files);
    buttons->addWidget(folder);
    buttons->addStretch();
    startLayout->addStretch();
    startLayout->addWidget(m_empty);
    startLayout->addLayout(buttons);
    startLayout->addStretch();
    connect(files, &QPushButton::clicked, this, &TranslateDock::chooseFiles);
    connect(folder, &QPushButton::clicked, this, &TranslateDock::chooseFolder);

    auto* split = new QSplitter(Qt::Horizontal, this);
    split->setChildrenCollapsible(false);
    split->addWidget(makeQueue());
    split->addWidget(makeResult());
    split->setStretchFactor(1, 1);
    split->setHandleWidth(theme::kPadding);
    split->setSizes({QSettings().value(kListWidthKey, kListWidth).toInt(), 600});
    connect(split, &QSplitter::splitterMoved, this,
            [split] { QSettings().setValue(kListWidthKey, split->sizes().constFirst()); });
    m_stack->addWidget(start);
    m_stack->addWidget(split);

    theme::setRole(m_notice, "caption");
    m_notice->setWordWrap(true);
    m_notice->setText(
        tr("Training goes on meanwhile; translating shares the device with it and slows "
           "it a little."));
    m_notice->hide();

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kPadding, theme::kStep, theme::kPadding, 2 * theme::kStep);
    layout->setSpacing(2 * theme::kStep);
    layout->addWidget(m_chooser);
    layout->addWidget(m_notice);
    layout->addWidget(makeOffer());
    layout->addLayout(m_stack, 1);

    connectSession();
    m_session.setGenerator(m_chooser->choice());
    refresh();
}

TranslateDock::~TranslateDock() {
    m_list->disconnect(this); // it tells of its own end when the rest is gone already
}

/// Seen while the results are of other networks than those that are chosen.
QWidget* TranslateDock::makeOffer() {
    m_offer = new QWidget(this);
    auto* words = new QLabel(tr("The results below are of other networks or another direction."));
    theme::setRole(words, "caption");
    auto* again = new QPushButton(tr("Translate again"));
    theme::setRole(again, "link");
    connect(again, &QPushButton::clicked, this, &TranslateDock::translateAgain);
    auto* line = new QHBoxLayout(m_offer);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(words);
    line->addWidget(again);
    line->addStretch(1);
    m_offer->hide();
    return m_offer;
}

QWidget* TranslateDock::makeQueue() {
    auto* queue = new QWidget;
    auto* layout = new QVBoxLayout(queue);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme::kStep);

    auto* add = makeQuietButton(QStringLiteral("add"), tr("Add pictures or videos…"));
    auto* folder = makeQuietButton(QStringLiteral("folder-open"), tr("Add a folder…"));
    auto* pasted = makeQuietButton(QStringLiteral("paste"), tr("Paste pictures"));
    m_again = makeQuietButton(QStringLiteral("redo"),
                              tr("Translate all again with the networks chosen above"));
    m_clear = makeQuietButton(QStringLiteral("trash"), tr("Empty the list; saved files stay"));
    auto* bar = new QHBoxLayout;
    bar->setSpacing(0);
    for (QToolButton* each : {add, folder, pasted})
        bar->addWidget(each);
    bar->addStretch();
    bar->addWidget(m_again);
    bar->addWidget(m_clear);
    connect(add, &QToolButton::clicked, this, &TranslateDock::chooseFiles);
    connect(folder, &QToolButton::clicked, this, &TranslateDock::chooseFolder);
    connect(pasted, &QToolButton::clicked, this, &TranslateDock::paste);
    connect(m_again, &QToolButton::clicked, this, &TranslateDock::translateAgain);
    connect(m_clear, &QToolButton::clicked, this, &TranslateDock::clear);

    m_count = new QLabel;
    m_count->setWordWrap(true);
    theme::setRole(m_count, "caption");
    m_progress = new QProgressBar;
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress of the queue"));
    m_cancel = new QPushButton(tr("Cancel"));
    theme::setRole(m_cancel, "link");
    connect(m_cancel, &QPushButton::clicked, &m_session, &TranslationSession::cancel);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_cancel);

    layout->addLayout(bar);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_progress);
    layout->addLayout(foot);
    queue->setMinimumWidth(170);
    return queue;
}

QWidget* TranslateDock::makeResult() {
    auto* result = new QWidget;
    auto* layout = new QVBoxLayout(result);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kStep);
    m_resultStack->addWidget(m_slider);
    m_resultStack->addWidget(m_note);
    layout->addLayout(m_resultStack, 1);

    m_name = new QLabel;
    theme::setRole(m_name, "secondary");
    m_name->setMinimumWidth(40);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_copy = makeQuietButton(QStringLiteral("copy"), tr("Copy the result"));
    m_saveAs = new QPushButton(tr("Save as…"));
    m_saveAll = new QPushButton(tr("Save all…"));
    m_saveAll->setToolTip(
        tr("Save every result into a folder. Nothing that is there is replaced."));
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_name, 1);
    bar->addWidget(m_copy);
    bar->addWidget(m_saveAs);
    bar->addWidget(m_saveAll);
    layout->addLayout(bar);

    const auto copy = [this] {
        if (m_slider->after().isNull()) return;
        copyPicture(m_slider->after());
        Q_EMIT statusMessage(tr("Result copied"));
    };
    connect(m_copy, &QToolButton::clicked, this, copy);
    connect(m_slider, &BeforeAfter::copyRequested, this, copy);
    connect(m_saveAs, &QPushButton::clicked, this, [this] {
        const int item = current();
        const QString ending =
            QLatin1Char('.') + QFileInfo(m_list->file(item)).suffix(); // .png or .mp4
        const QString path = askWhereToSave(this, tr("Save result"), resultStem(item) + ending,
                                            ending == QLatin1String(".mp4")
                                                ? tr("MP4 video (*.mp4)")
                                                : tr("Pictures (*.png *.jpg *.webp *.tif *.bmp)"));
        if (!path.isEmpty()) saveCurrent(path);
    });
    connect(m_saveAll, &QPushButton::clicked, this, [this] { saveAll(); });
    return result;
}

void TranslateDock::connectSession() {
    connect(m_chooser, &GeneratorChooser::choiceChanged, this, [this] {
        m_session.setGenerator(m_chooser->choice());
        refresh();
    });
    connect(m_list, &QListWidget::currentRowChanged, this, &TranslateDock::showCurrent);
    connect(m_list, &QListWidget::itemClicked, this, [this] { m_follow = false; });
    connect(&m_session, &TranslationSession::started, this, [this](int item) {
        m_list->setState(item, TranslationList::State::Working);
        refresh();
    });
    connect(&m_session, &TranslationSession::progressed, m_list, &TranslationList::setProgress);
    connect(&m_session, &TranslationSession::translated, this, &TranslateDock::onTranslated);
    connect(&m_session, &TranslationSession::stored, this, [this](int item, const QString& file) {
        m_list->setFile(item, file);
        m_list->setState(item, TranslationList::State::Done);
        if (item == current()) showCurrent();
        refresh();
    });
    connect(&m_session, &TranslationSession::failed, this,
            [this](int item, const QString& message) {
                m_list->setState(item, TranslationList::State::Failed, message);
                if (item == current()) showCurrent();
                refresh();
            });
    connect(&m_session, &TranslationSession::cancelled, this, [this](int item) {
        m_list->setState(item, TranslationList::State::Cancelled);
        if (item == current()) showCurrent();
        refresh();
    });
    connect(&m_session, &TranslationSession::filesFound, this,
            [this](const QStringList& files, const QString& folder) {
                if (files.isEmpty())
                    Q_EMIT problemOccurred(tr("%1 holds no picture and no video.").arg(folder));
                for (const QString& file : files)
                    enqueue(m_session.add(std::filesystem::path(file.toStdString())),
                            QDir(folder).relativeFilePath(file), file);
                refresh();
            });
    connect(&m_session, &TranslationSession::scanFailed, this, &TranslateDock::problemOccurred);
}

void TranslateDock::openRun(const std::filesystem::path& run) {
    m_opened = run;
    m_chooser->setRun(run);
}

void TranslateDock::followRun(const std::filesystem::path& run) {
    m_opened = run;
    if (!m_chooser->choice().isChosen()) m_chooser->setRun(run);
}

void TranslateDock::closeRun() {
    if (m_chooser->choice().generator.run == m_opened) m_chooser->clearRun();
    m_opened.clear();
}

void TranslateDock::openWeights(const std::filesystem::path& file) {
    GeneratorChoice choice;
    choice.weights = file;
    inBackground(
        this,
        [open = m_open, choice] {
            open(choice, 1);
            return true;
        },
        [this, file](bool) { m_chooser->setWeights(file); },
        [this](const QString& message) { Q_EMIT problemOccurred(message); });
}

void TranslateDock::setTrainingActive(bool active) {
    m_session.setThreads(active ? 1 : 0);
    m_notice->setVisible(active);
}

void TranslateDock::addInputs(const QStringList& paths) {
    m_follow = true; // what was added last is what one wants to see
    QStringList refused;
    for (const QString& path : paths) {
        const std::filesystem::path file = path.toStdString();
        const QFileInfo info(path);
        if (info.isDir()) {
            m_session.scan(file);
        } else if (info.exists() && isNetworksFile(info)) {
            Q_EMIT networksDropped(path);
        } else if (!info.exists() || (!hasPictureEnding(file) && !hasVideoEnding(file))) {
            refused << path;
        } else
            enqueue(m_session.add(file), info.fileName(), path);
    }
    if (!refused.isEmpty())
        Q_EMIT problemOccurred(
            tr("No picture, folder or video: %1").arg(refused.join(QStringLiteral(", "))));
    refresh();
}

void TranslateDock::addPicture(const QImage& picture) {
    ++m_pastes;
    const QString name =
        m_pastes == 1 ? tr("Pasted picture") : tr("Pasted picture %1").arg(m_pastes);
    m_follow = true;
    enqueue(m_session.add(fromQImage(picture), name), name, {});
    refresh();
}

void TranslateDock::paste() {
    const QMimeData* data = QApplication::clipboard()->mimeData();
    const QStringList files = data ? localFiles(data) : QStringList();
    if (!files.isEmpty())
        addInputs(files);
    else if (data && data->hasImage())
        addPicture(qvariant_cast<QImage>(data->imageData()));
    else
        Q_EMIT statusMessage(tr("The clipboard holds no picture"));
}

void TranslateDock::enqueue(int item, const QString& name, const QString& path) {
    m_list->addRow(item, name, path);
    if (m_list->count() == 1) m_translatedBy = m_chooser->choice();
    m_list->setDomains(item, m_chooser->sourceName(), m_chooser->resultName());
    if (m_list->currentRow() < 0) m_list->setCurrentRow(0);
}

void TranslateDock::onTranslated(int item,
                                 const std::shared_ptr<const TranslatedPicture>& picture) {
    if (!m_list->holds(item)) return; // the list was emptied meanwhile
    auto* pair = new Pair{toQImage(picture->source), toQImage(picture->result)};
    m_list->setThumbnail(
        item, pair->after.scaled(72, 72, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation));
    m_pairs.insert(item, pair, kibOf(pair->before) + kibOf(pair->after));
    if (m_follow) m_list->setCurrentRow(m_list->rowOf(item));
    if (item == current()) showCurrent();
}

int TranslateDock::current() const {
    return m_list->itemAtRow(m_list->currentRow());
}

void TranslateDock::showCurrent() {
    const int item = current();
    const bool any = item != 0;
    const bool video = any && hasVideoEnding(m_list->path(item).toStdString());
    m_name->setText(any ? m_list->name(item) : QString());
    const QString file = any ? m_list->file(item) : QString();
    m_saveAs->setEnabled(!file.isEmpty());
    if (!any) return;
    m_slider->setLabels(m_list->sourceName(item), m_list->resultName(item));
    if (const Pair* pair = m_pairs.object(item)) {
        m_slider->setPictures(pair->before, pair->after);
        if (video) m_name->setText(tr("%1 · one frame of it").arg(m_list->name(item)));
        m_resultStack->setCurrentWidget(m_slider);
        m_copy->setEnabled(true);
        return;
    }
    m_copy->setEnabled(false);
    m_slider->setPictures({}, {});
    m_note->setIcon(QStringLiteral("queue"));
    switch (m_list->state(item)) {
    case TranslationList::State::Failed:
        m_note->setIcon(QStringLiteral("warning"));
        m_note->setText(tr("Not translated"), m_list->problem(item));
        break;
    case TranslationList::State::Cancelled:
        m_note->setText(tr("Cancelled"), tr("Translate again to do it after all."));
        break;
    case TranslationList::State::Done:
        m_note->setText(tr("Loading"), {});
        // Long queues do not keep all their pictures in memory; files do.
        inBackground(
            this,
            [file, video, path = m_list->path(item)] {
                const auto read = [video](const QString& name) {
                    const std::filesystem::path from = name.toStdString();
                    return video ? firstFrame(from) : decodePicture(from, 3);
                };
                const Image after = read(file);
                const Image before = path.isEmpty() ? after : read(path);
                return Pair{toQImage(before), toQImage(after)};
            },
            [this, item](Pair pair) {
                const int cost = kibOf(pair.before) + kibOf(pair.after);
                m_pairs.insert(item, new Pair(std::move(pair)), cost);
                if (item == current() && m_pairs.contains(item)) showCurrent();
            },
            [this](const QString& message) { Q_EMIT problemOccurred(message); });
        break;
    case TranslationList::State::Waiting:
    case TranslationList::State::Working:
        m_note->setText(tr("In the queue"), tr("The result appears here as soon as it is ready."));
        break;
    }
    m_resultStack->setCurrentWidget(m_note);
}

void TranslateDock::translateAgain() {
    m_session.cancel();
    m_follow = true;
    m_translatedBy = m_chooser->choice();
    for (int row = 0; row < m_list->count(); ++row) {
        const int item = m_list->itemAtRow(row);
        const QString path = m_list->path(item);
        if (path.isEmpty()) {
            const Pair* pair = m_pairs.object(item);
            if (!pair) continue; // pasted long ago, its pixels are gone
            const QImage before = pair->before;
            m_list->renumber(item, m_session.add(fromQImage(before), m_list->name(item)));
        } else {
            m_list->renumber(item, m_session.add(std::filesystem::path(path.toStdString())));
        }
        m_pairs.remove(item);
        m_list->setDomains(m_list->itemAtRow(row), m_chooser->sourceName(),
                           m_chooser->resultName());
    }
    refresh();
}

void TranslateDock::clear() {
    m_session.cancel();
    m_list->clear();
    m_pairs.clear();
    m_slider->setPictures({}, {});
    m_follow = true;
    refresh();
}

void TranslateDock::chooseFiles() {
    addInputs(askForFiles(this, tr("Pictures or videos to translate"), translatableFilter()));
}

void TranslateDock::chooseFolder() {
    const QString chosen = askForFolder(this, tr("Folder to translate"));
    if (!chosen.isEmpty()) addInputs({chosen});
}

std::vector<std::filesystem::path> TranslateDock::sources() const {
    std::vector<std::filesystem::path> paths;
    for (int row = 0; row < m_list->count(); ++row) {
        const QString path = m_list->path(m_list->itemAtRow(row));
        if (!path.isEmpty()) paths.emplace_back(path.toStdString());
    }
    return paths;
}

QString TranslateDock::resultStem(int item) const {
    return QStringLiteral("%1_%2").arg(QFileInfo(m_list->name(item)).completeBaseName(),
                                       m_list->resultName(item));
}

void TranslateDock::saveCurrent(const QString& path) {
    const int item = current();
    const QString file = m_list->file(item);
    if (file.isEmpty()) return;
    inBackground(
        this,
        [file, path, sources = sources()] {
            saveResult(file.toStdString(), path.toStdString(), sources);
            return true;
        },
        [this, path, item](bool) {
            m_list->setSaved(item);
            Q_EMIT statusMessage(tr("Saved as %1").arg(path));
            Q_EMIT saved(1);
        },
        [this](const QString& message) { Q_EMIT problemOccurred(message); });
}

void TranslateDock::saveAll(const std::function<void()>& then) {
    const QString chosen = askWhereToSaveAll(this, tr("Folder for the results"));
    if (!chosen.isEmpty()) saveAllTo(chosen, then);
}

void TranslateDock::saveAllTo(const QString& folder, const std::function<void()>& then) {
    struct Result {
        int item;
        std::filesystem::path file;
        std::string stem;
    };
    std::vector<Result> results;
    for (int row = 0; row < m_list->count(); ++row) {
        const int item = m_list->itemAtRow(row);
        const QString file = m_list->file(item);
        if (!file.isEmpty())
            results.push_back({item, file.toStdString(), resultStem(item).toStdString()});
    }
    inBackground(
        this,
        [results, folder = std::filesystem::path(folder.toStdString()), sources = sources()] {
            for (const Result& result : results)
                saveResult(result.file,
                           freePath(folder, result.stem, result.file.extension().string()),
                           sources);
            return true;
        },
        [this, folder, results, then](bool) {
            for (const Result& result : results)
                m_list->setSaved(result.item);
            const int count = static_cast<int>(results.size());
            Q_EMIT statusMessage(tr("%n result(s) saved in %1", nullptr, count).arg(folder));
            Q_EMIT saved(count);
            if (then) then();
        },
        [this](const QString& message) { Q_EMIT problemOccurred(message); });
}

int TranslateDock::unsavedCount() const {
    return m_list->unsavedCount();
}

bool TranslateDock::hasResults() const {
    return m_list->count(TranslationList::State::Done) > 0;
}

void TranslateDock::refresh() {
    const int all = m_list->count();
    const int open = m_list->count(TranslationList::State::Waiting) +
                     m_list->count(TranslationList::State::Working);
    const int failed = m_list->count(TranslationList::State::Failed);
    const int cancelled = m_list->count(TranslationList::State::Cancelled);
    m_stack->setCurrentIndex(all == 0 ? 0 : 1);
    m_progress->setRange(0, std::max(1, all));
    m_progress->setValue(all - open);
    m_progress->setVisible(open > 0);
    m_cancel->setVisible(open > 0);
    QString words = tr("%1 of %2 done").arg(all - open - failed - cancelled).arg(all);
    if (failed > 0) words += QStringLiteral(" · ") + tr("%n failed", nullptr, failed);
    if (cancelled > 0) words += QStringLiteral(" · ") + tr("%n cancelled", nullptr, cancelled);
    m_count->setText(words);
    // As high as the row beside it, which has buttons at all times: both texts on one line.
    m_count->setMinimumHeight(m_saveAll->sizeHint().height());
    m_again->setEnabled(all > 0 && m_chooser->choice().isChosen());
    m_saveAll->setEnabled(hasResults());
    m_offer->setVisible(all > 0 && m_chooser->choice().isChosen() &&
                        m_chooser->choice() != m_translatedBy);
    m_empty->setText(tr("Drop pictures, a folder or a video here"),
                     m_chooser->choice().isChosen()
                         ? tr("They are translated at once, %1 to %2. A picture can be pasted too.")
                               .arg(m_chooser->sourceName(), m_chooser->resultName())
                         : tr("First choose above whose networks translate: a run, or a file of "
                              "weights."));
    update();
}

void TranslateDock::dragEnterEvent(QDragEnterEvent* event) {
    if (event->source() == m_list) return; // its own results
    if (localFiles(event->mimeData()).isEmpty() && !event->mimeData()->hasImage()) return;
    acceptCopy(*event);
    m_lit = true;
    update();
}

void TranslateDock::dragLeaveEvent(QDragLeaveEvent*) {
    m_lit = false;
    update();
}

void TranslateDock::dropEvent(QDropEvent* event) {
    m_lit = false;
    acceptCopy(*event);
    const QStringList files = localFiles(event->mimeData());
    if (!files.isEmpty())
        addInputs(files);
    else
        addPicture(qvariant_cast<QImage>(event->mimeData()->imageData()));
}

bool TranslateDock::event(QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste)) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::LayoutRequest) update(); // the place for drops moves with the rest
    return QWidget::event(event);
}

void TranslateDock::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste))
        paste();
    else
        QWidget::keyPressEvent(event);
}

void TranslateDock::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Colours& colours = theme::colours();
    if (!m_lit && m_list->count() > 0) return;
    const QRectF target =
        QRectF(rect()).adjusted(theme::kPadding, m_stack->currentWidget()->geometry().top(),
                                -theme::kPadding, -2 * theme::kStep);
    QColor fill = colours.accent;
    fill.setAlphaF(m_lit ? 0.12f : 0.0f);
    QPen pen(m_lit ? colours.accent : colours.secondary, m_lit ? 2 : 1);
    if (!m_lit) pen.setDashPattern({5, 4});
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRoundedRect(target, theme::kRadius, theme::kRadius);
}

} // namespace cyclorama
