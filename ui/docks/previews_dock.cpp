#include "ui/docks/previews_dock.h"

#include "core/data/decode.h"
#include "ui/docks/time_lapse_dialog.h"
#include "ui/session/background.h"
#include "ui/session/preview_history.h"
#include "ui/widgets/empty_note.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/image_viewport.h"
#include "ui/widgets/panel_tools.h"
#include "ui/widgets/preview_grid.h"
#include "ui/widgets/quiet_button.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QSlider>
#include <QStackedLayout>
#include <QStyleOptionSlider>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace cyclorama {

namespace {

constexpr int kPlayInterval = 125; ///< ms: 8 pictures a second

/// Goes to where its groove is clicked, as the bar of a media player does.
class HistorySlider : public QSlider {
public:
    using QSlider::QSlider;

protected:
    void mousePressEvent(QMouseEvent* event) override {
        const QPointF at = event->position();
        if (event->button() != Qt::LeftButton || handle().contains(at.toPoint())) {
            QSlider::mousePressEvent(event);
            return;
        }
        QStyleOptionSlider option;
        initStyleOption(&option);
        const QRect groove =
            style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderGroove, this);
        const int width = handle().width();
        setValue(QStyle::sliderValueFromPosition(minimum(), maximum(),
                                                 qRound(at.x()) - groove.left() - width / 2,
                                                 groove.width() - width, option.upsideDown));
        // As though its handle had been pressed, so that it follows the mouse from here.
        const QPointF held = handle().center();
        QMouseEvent press(event->type(), held, mapToGlobal(held), event->button(), event->buttons(),
                          event->modifiers());
        QSlider::mousePressEvent(&press);
    }

private:
    QRect handle() const {
        QStyleOptionSlider option;
        initStyleOption(&option);
        return style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    }
};

/// The i-th rows of A and of B among the fixed ones or those of the batch.
void appendPair(std::vector<const PreviewRow*>& rows, const PreviewSet& set, bool fixed,
                int index) {
    for (int domain = 0; domain < 2; ++domain) {
        int at = 0;
        for (const PreviewRow& row : set.rows) {
            if (row.fixed != fixed || row.domain != domain) continue;
            if (at++ == index) rows.push_back(&row);
        }
    }
}

/// How preview_a or preview_b name the pictures of a domain, in the set's order.
QStringList keysOf(const PreviewSet& set, int domain, bool fixed) {
    QStringList keys;
    for (const PreviewRow& row : set.rows)
        if (row.domain == domain && row.fixed == fixed) keys << QString::fromStdString(row.key);
    return keys;
}

} // namespace

PreviewsDock::PreviewsDock(QWidget* parent)
    : QWidget(parent)
    , m_history(new PreviewHistory(this))
    , m_stack(new QStackedLayout)
    , m_empty(new EmptyNote(QStringLiteral("previews"), {}, {}, this))
    , m_grid(new PreviewGrid) {
    m_historyBar = makeHistoryBar();
    auto* page = new QWidget(this);
    auto* pageLayout = new QVBoxLayout(page);
    pageLayout->setContentsMargins(theme::kPadding, theme::kStep, theme::kPadding,
                                   2 * theme::kStep);
    pageLayout->setSpacing(theme::kStep);
    m_tools = new PanelTools(makeBar(), page);
    pageLayout->addWidget(m_tools);
    pageLayout->addWidget(m_grid, 1);
    pageLayout->addWidget(m_historyBar);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_stack);

    connect(m_grid, &PreviewGrid::told, this, [this](const QString& message, bool failed) {
        if (failed)
            Q_EMIT problemOccurred(message);
        else
            Q_EMIT statusMessage(message);
    });
    connect(m_grid, &PreviewGrid::keepWanted, this, &PreviewsDock::keep);
    connect(m_history, &PreviewHistory::stepsChanged, this, &PreviewsDock::onStepsChanged);
    connect(m_history, &PreviewHistory::found, this, [this](std::int64_t newest) {
        if (m_live) m_history->request(newest);
    });
    connect(m_history, &PreviewHistory::loaded, this, &PreviewsDock::present);
    connect(m_history, &PreviewHistory::failed, this, &PreviewsDock::problemOccurred);
    m_playing.setInterval(kPlayInterval);
    connect(&m_playing, &QTimer::timeout, this, [this] {
        if (m_slider->value() >= m_slider->maximum())
            goLive(); // the newest is in view: those to come follow it
        else
            m_slider->setValue(m_slider->value() + 1);
    });
    closeRun();
}

PreviewsDock::~PreviewsDock() = default;

QWidget* PreviewsDock::makeBar() {
    auto* bar = new QWidget;
    auto* layout = new FlowLayout(bar, theme::kStep, theme::kStep);

    m_which = new QComboBox;
    m_which->addItems({tr("Fixed pictures"), tr("Current batch"), tr("Both")});
    m_which->setAccessibleName(tr("Pictures shown"));
    m_which->setToolTip(tr("Fixed pictures stay the same through the run, so that progress shows; "
                           "the current batch is what the networks see right now."));
    connect(m_which, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_pictures = static_cast<Pictures>(index);
        m_picture = 0;
        showRows();
    });

    m_chooser = new QWidget;
    auto* chooser = new QHBoxLayout(m_chooser);
    chooser->setContentsMargins(0, 0, 0, 0);
    chooser->setSpacing(0);
    m_previous = makeQuietButton(QStringLiteral("chevron-left"), tr("Previous picture"));
    m_next = makeQuietButton(QStringLiteral("chevron-right"), tr("Next picture"));
    m_pictureLabel = new QLabel;
    theme::setRole(m_pictureLabel, "secondary");
    connect(m_previous, &QToolButton::clicked, this, [this] { choosePicture(m_picture - 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { choosePicture(m_picture + 1); });
    chooser->addWidget(m_previous);
    chooser->addWidget(m_pictureLabel);
    chooser->addWidget(m_next);

    auto* fit = makeQuietButton(QStringLiteral("zoom-fit"), tr("Fit the pictures (0)"));
    connect(fit, &QToolButton::clicked, this, [this] { m_grid->viewport().fit(); });
    auto* oneToOne = makeQuietButton(QStringLiteral("one-to-one"),
                                     tr("One pixel of the picture to one of the screen "
                                        "(1)"));
    connect(oneToOne, &QToolButton::clicked, this, [this] { m_grid->viewport().oneToOne(); });
    auto* difference = makeQuietButton(QStringLiteral("difference"),
                                       tr("Show where reconstructed and identity differ "
                                          "from the real picture: the brighter, the "
                                          "more."));
    difference->setText(theme::besideIcon(tr("Difference")));
    difference->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    difference->setCheckable(true);
    connect(difference, &QToolButton::toggled, m_grid, &PreviewGrid::setDifference);

    auto* more =
        makeQuietButton(QStringLiteral("more"), tr("Save the pictures, make a time-lapse"));
    auto* menu = new QMenu(more);
    menu->addAction(theme::icon(QStringLiteral("save")), tr("Save all pictures…"), this,
                    &PreviewsDock::saveAll);
    menu->addAction(theme::icon(QStringLiteral("film")), tr("Time-lapse of the run…"), this,
                    &PreviewsDock::exportTimeLapse);
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);

    layout->addWidget(m_which);
    layout->addWidget(m_chooser);
    layout->addWidget(fit);
    layout->addWidget(oneToOne);
    layout->addWidget(difference);
    layout->addWidget(more);
    return bar;
}

QWidget* PreviewsDock::makeHistoryBar() {
    auto* bar = new QWidget;
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2 * theme::kStep);
    m_play = makeQuietButton(QStringLiteral("play"), tr("Play the previews of the run"));
    connect(m_play, &QToolButton::clicked, this, [this] { play(!m_playing.isActive()); });
    m_slider = new HistorySlider(Qt::Horizontal);
    m_slider->setAccessibleName(tr("History of previews"));
    m_slider->setToolTip(tr("Go through the previews of the run, from its first step to now."));
    connect(m_slider, &QSlider::valueChanged, this, &PreviewsDock::showHistory);
    m_stepLabel = new QLabel;
    m_stepLabel->setFont(theme::figureFont());
    theme::setRole(m_stepLabel, "secondary");
    m_liveButton = new QToolButton;
    m_liveButton->setText(tr("Live"));
    m_liveButton->setCheckable(true);
    m_liveButton->setFocusPolicy(Qt::StrongFocus);
    m_liveButton->setToolTip(tr("Show each preview as soon as it is made."));
    theme::setRole(m_liveButton, "quiet");
    connect(m_liveButton, &QToolButton::clicked, this, &PreviewsDock::goLive);
    layout->addWidget(m_play);
    layout->addWidget(m_slider, 1);
    layout->addWidget(m_stepLabel);
    layout->addWidget(m_liveButton);
    return bar;
}

void PreviewsDock::openRun(const std::filesystem::path& run) {
    closeRun();
    m_history->open(run);
    m_open = true;
    updateEmptyNote();
}

void PreviewsDock::closeRun() {
    play(false);
    m_shown.reset();
    m_picture = 0;
    m_history->close();
    m_awaited = 0;
    setLive(true);
    m_grid->enlarge(-1);
    showRows();
    m_open = false;
    updateEmptyNote();
    Q_EMIT shownChanged();
}

void PreviewsDock::setDraft(bool draft) {
    m_draft = draft;
    updateEmptyNote();
}

void PreviewsDock::updateEmptyNote() {
    const QString coming =
        tr("The networks' first pictures appear here after the first steps: each "
           "direction real, fake, reconstructed and identity.");
    if (m_open)
        m_empty->setText(tr("No preview yet"), coming);
    else if (m_draft)
        m_empty->setText(tr("The run is not started yet"), coming);
    else
        m_empty->setText(
            tr("No run is open"),
            tr("Here you will watch the networks' pictures as they learn. Start a run, or "
               "open one from Runs."));
}

void PreviewsDock::setKeepable(bool on) {
    m_keepable = on;
    offerKeeping();
}

void PreviewsDock::offerKeeping() {
    m_grid->setKeepable(m_keepable && m_live && m_awaited == 0);
}

void PreviewsDock::keep(int row, bool kept) {
    const auto& [domain, key] = m_grid->pictureOf(row);
    std::array<QStringList, 2> fixed{keysOf(*m_shown, 0, true), keysOf(*m_shown, 1, true)};
    const std::array<QStringList, 2> batch{keysOf(*m_shown, 0, false), keysOf(*m_shown, 1, false)};
    const auto at = (kept ? batch : fixed)[static_cast<std::size_t>(domain)].indexOf(key);
    if (!kept && fixed[0].size() == 1) {
        Q_EMIT statusMessage(tr("The previews keep at least one fixed picture."));
        offerKeeping(); // the pin is set again
        return;
    }
    for (const std::size_t side : {0, 1}) {
        if (at < 0 || at >= (kept ? batch : fixed)[side].size()) return;
        if (kept)
            fixed[side] << batch[side][at];
        else
            fixed[side].removeAt(at);
    }
    m_awaited = 2;
    m_keptLast = kept;
    offerKeeping();
    Q_EMIT fixedPicturesWanted(fixed[0], fixed[1]);
}

/// The one that was asked for may come after one that was on its way.
void PreviewsDock::awaitFixed(const PreviewSet& preview) {
    if (m_awaited == 0) return;
    const bool changed = m_shown && keysOf(preview, 0, true) != keysOf(*m_shown, 0, true);
    m_awaited = changed ? 0 : m_awaited - 1;
    if (changed && m_keptLast && m_pictures != Pictures::Batch)
        m_picture = static_cast<int>(keysOf(preview, 0, true).size()) - 1;
    offerKeeping();
}

void PreviewsDock::lookAgain() {
    m_history->lookAgain();
}

void PreviewsDock::showPreview(std::shared_ptr<const PreviewSet> preview) {
    if (!preview) return;
    m_history->add(preview);
    awaitFixed(*preview);
    if (m_live) present(std::move(preview));
}

void PreviewsDock::present(std::shared_ptr<const PreviewSet> preview) {
    m_shown = std::move(preview);
    showRows();
    Q_EMIT shownChanged();
}

int PreviewsDock::pictureCount() const {
    if (!m_shown) return 0;
    const bool fixed = m_pictures != Pictures::Batch;
    int counts[2] = {0, 0};
    for (const PreviewRow& row : m_shown->rows)
        if (row.fixed == fixed) ++counts[row.domain == 0 ? 0 : 1];
    return std::max(counts[0], counts[1]);
}

void PreviewsDock::setPictures(Pictures pictures) {
    m_which->setCurrentIndex(static_cast<int>(pictures));
}

void PreviewsDock::choosePicture(int index) {
    const int count = pictureCount();
    if (count == 0) return;
    m_picture = std::clamp(index, 0, count - 1);
    showRows();
}

void PreviewsDock::showRows() {
    const int count = pictureCount();
    m_picture = std::clamp(m_picture, 0, std::max(0, count - 1));
    std::vector<const PreviewRow*> rows;
    if (m_shown) {
        if (m_pictures != Pictures::Batch) appendPair(rows, *m_shown, true, m_picture);
        if (m_pictures != Pictures::Fixed)
            appendPair(rows, *m_shown, false, m_pictures == Pictures::Batch ? m_picture : 0);
        // A run without fixed pictures still has something to show.
        if (rows.empty()) appendPair(rows, *m_shown, m_pictures == Pictures::Batch, 0);
    }
    m_grid->setRows(rows);
    // Previews that were asked for, and some of a run's, come without the batch.
    const bool lacksBatch = m_shown && m_pictures == Pictures::Batch && count == 0;
    m_pictureLabel->setText(lacksBatch ? tr("None at this step; the fixed ones:")
                                       : tr("%1 of %2").arg(m_picture + 1).arg(std::max(1, count)));
    m_chooser->setVisible(count > 1 || lacksBatch);
    m_previous->setVisible(!lacksBatch);
    m_next->setVisible(!lacksBatch);
    m_previous->setEnabled(m_picture > 0);
    m_next->setEnabled(m_picture + 1 < count);
    m_stack->setCurrentIndex(rows.empty() ? 0 : 1);
    m_tools->setWanted(!rows.empty());
    updateHistory();
}

void PreviewsDock::onStepsChanged() {
    const auto& steps = m_history->steps();
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, std::max(0, static_cast<int>(steps.size()) - 1));
    m_slider->setPageStep(std::max(1, m_slider->maximum() / 10));
    if (m_live) {
        m_slider->setValue(m_slider->maximum());
        if (!m_shown && !steps.empty()) m_history->request(steps.back());
    }
    updateHistory();
}

void PreviewsDock::showHistory(int position) {
    const auto& steps = m_history->steps();
    if (position < 0 || position >= static_cast<int>(steps.size())) return;
    if (m_slider->value() != position) {
        m_slider->setValue(position); // comes back here
        return;
    }
    setLive(false);
    m_history->request(steps[static_cast<std::size_t>(position)]);
    updateHistory();
}

void PreviewsDock::goLive() {
    play(false);
    setLive(true);
    const auto& steps = m_history->steps();
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(m_slider->maximum());
    if (!steps.empty()) m_history->request(steps.back());
    updateHistory();
}

void PreviewsDock::setLive(bool live) {
    m_live = live;
    m_liveButton->setChecked(live);
    offerKeeping();
}

void PreviewsDock::updateHistory() {
    const auto& steps = m_history->steps();
    const QLocale locale;
    if (steps.empty())
        m_stepLabel->clear();
    else {
        const std::int64_t shown = m_shown ? m_shown->step : steps.back();
        m_stepLabel->setText(tr("step %1 of %2")
                                 .arg(locale.toString(static_cast<qlonglong>(shown)),
                                      locale.toString(static_cast<qlonglong>(steps.back()))));
    }
    const bool several = steps.size() > 1;
    m_slider->setEnabled(several);
    m_play->setEnabled(several);
}

void PreviewsDock::play(bool on) {
    if (on) {
        if (m_slider->value() >= m_slider->maximum()) m_slider->setValue(0);
        m_playing.start();
    } else
        m_playing.stop();
    m_play->setIcon(
        theme::icon(on ? QStringLiteral("pause") : QStringLiteral("play"), theme::Tint::Secondary));
    m_play->setToolTip(on ? tr("Stop playing") : tr("Play the previews of the run"));
}

void PreviewsDock::setDomainNames(const QString& a, const QString& b) {
    m_nameA = a;
    m_nameB = b;
    m_grid->setDomainNames(a, b);
}

void PreviewsDock::saveAll() {
    if (!m_shown) return;
    const QString chosen = askWhereToSaveAll(this, tr("Folder for the pictures"));
    if (chosen.isEmpty()) return;
    const std::filesystem::path folder = chosen.toStdString();
    inBackground(
        this,
        [folder, set = m_shown] {
            int count = 0;
            int counts[2][2] = {};
            for (const PreviewRow& row : set->rows) {
                const int index = counts[row.fixed][row.domain]++;
                for (const auto role : {PreviewRole::Real, PreviewRole::Fake,
                                        PreviewRole::Reconstructed, PreviewRole::Identity}) {
                    if (pictureOf(row, role).empty()) continue;
                    const std::string file = "step_" + std::to_string(set->step) +
                                             (row.domain == 0 ? "_A" : "_B") +
                                             (row.fixed ? "" : "_batch") + std::to_string(index) +
                                             "_" + name(role) + ".png";
                    encodePicture(pictureOf(row, role), folder / file);
                    ++count;
                }
            }
            return count;
        },
        [this, chosen](int count) {
            Q_EMIT statusMessage(tr("%n picture(s) saved in %1", nullptr, count).arg(chosen));
        },
        [this](const QString& message) { Q_EMIT problemOccurred(message); });
}

void PreviewsDock::exportTimeLapse() {
    TimeLapseDialog dialog(m_history->run(), m_nameA, m_nameB, this);
    connect(&dialog, &TimeLapseDialog::told, this, [this](const QString& message, bool failed) {
        if (failed)
            Q_EMIT problemOccurred(message);
        else
            Q_EMIT statusMessage(message);
    });
    dialog.exec();
}

} // namespace cyclorama
