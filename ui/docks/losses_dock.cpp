#include "ui/docks/losses_dock.h"

#include "core/base/atomic_file.h"
#include "core/run/run_folder.h"
#include "ui/session/background.h"
#include "ui/session/path_text.h"
#include "ui/widgets/curve_legend.h"
#include "ui/widgets/empty_note.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/loss_plot.h"
#include "ui/widgets/panel_tools.h"
#include "ui/widgets/plot_export.h"
#include "ui/widgets/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QSlider>
#include <QStackedLayout>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace cyclorama {

namespace {

constexpr QSize kExportSize(1200, 600);
constexpr int kSmoothingSteps = 100;
constexpr int kUsualSmoothing = 33; ///< a weight of 0.9
const QString kSmoothingKey = QStringLiteral("losses/smoothing");
const QString kLogarithmicKey = QStringLiteral("losses/logarithmic");
const QString kAxisKey = QStringLiteral("losses/axis");

/// The slider is even in the length of the memory, not in the weight: a third of its way makes it
/// ten times as long.
double weightOf(int slider) {
    return 1 - std::pow(10.0, -3.0 * slider / kSmoothingSteps);
}

struct RunHistory {
    RunCurves curves;
    std::vector<RunEvent> events;
};

RunCurves readCurves(const std::filesystem::path& run) {
    RunCurves curves;
    if (std::filesystem::exists(RunLayout{run}.metrics())) curves.append(readMetrics(run));
    return curves;
}

RunHistory readHistory(const std::filesystem::path& run) {
    RunHistory history{readCurves(run), {}};
    if (std::filesystem::exists(RunLayout{run}.events())) history.events = readEvents(run);
    return history;
}

bool same(const RunEvent& a, const RunEvent& b) {
    return a.kind == b.kind && a.step == b.step && a.key == b.key && a.to == b.to;
}

} // namespace

LossesDock::LossesDock(QWidget* parent)
    : QWidget(parent)
    , m_plot(new LossPlot(this))
    , m_legend(new CurveLegend)
    , m_empty(new EmptyNote(QStringLiteral("losses"), {}, {}, this))
    , m_stack(new QStackedLayout)
    , m_others(new QWidget) {
    m_tools = new PanelTools(makeBar(), this);
    m_top = new QBoxLayout(QBoxLayout::LeftToRight);
    m_top->setSpacing(theme::kStep);
    m_top->addWidget(m_legend, 1, Qt::AlignVCenter);
    m_top->addWidget(m_tools, 0, Qt::AlignTop | Qt::AlignRight);

    new FlowLayout(m_others, theme::kStep, 0);
    m_others->hide();

    m_stack->addWidget(m_plot);
    m_stack->addWidget(m_empty);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(theme::kPadding, theme::kStep, theme::kPadding, theme::kStep);
    layout->setSpacing(theme::kStep);
    layout->addLayout(m_top);
    layout->addWidget(m_others);
    layout->addLayout(m_stack, 1);

    connect(m_legend, &CurveLegend::visibilityChanged, this, [this] {
        for (int curve = 0; curve < kCurveCount; ++curve)
            m_plot->setCurveVisible(curve, m_legend->isCurveVisible(curve));
    });
    connect(m_plot, &LossPlot::redrawn, this, &LossesDock::showValues);
    connect(m_plot, &LossPlot::copyRequested, this, &LossesDock::copyToClipboard);
    connect(m_tools, &PanelTools::changed, this, &LossesDock::arrangeTop);
    restoreView();
    updateEmptyNote();
}

LossesDock::~LossesDock() = default;

QWidget* LossesDock::makeBar() {
    auto* bar = new QWidget;
    auto* layout = new FlowLayout(bar, theme::kStep, theme::kStep);

    m_live = new QToolButton;
    m_live->setText(tr("Live"));
    m_live->setCheckable(true);
    m_live->setChecked(true);
    m_live->setToolTip(tr("Show the whole run and follow it (Home). Zooming or moving ends it."));
    connect(m_live, &QToolButton::clicked, this, [this] {
        m_plot->goLive();
        m_live->setChecked(true);
    });
    connect(m_plot, &LossPlot::liveChanged, m_live, &QToolButton::setChecked);

    auto* smoothLabel = new QLabel(tr("Smooth"));
    theme::setRole(smoothLabel, "secondary");
    m_smoothing = new QSlider(Qt::Horizontal);
    m_smoothing->setRange(0, kSmoothingSteps);
    m_smoothing->setFixedWidth(90);
    m_smoothing->setAccessibleName(tr("Smoothing"));
    m_smoothing->setToolTip(tr("Share of the past in each smoothed value. The raw curve stays "
                               "visible behind it."));
    m_smoothingValue = new QLabel;
    m_smoothingValue->setFont(theme::figureFont());
    m_smoothingValue->setMinimumWidth(
        m_smoothingValue->fontMetrics().horizontalAdvance(QStringLiteral("0.999 ")));
    connect(m_smoothing, &QSlider::valueChanged, this, [this](int value) {
        const double weight = weightOf(value);
        m_smoothingValue->setText(QLocale().toString(weight, 'f', weight < 0.905 ? 1 : 3));
        m_plot->setSmoothing(weight);
    });

    m_logarithmic = new QToolButton;
    m_logarithmic->setText(tr("Log axis"));
    m_logarithmic->setCheckable(true);
    m_logarithmic->setToolTip(
        tr("Losses on a logarithmic axis: equal distances are equal ratios."));
    connect(m_logarithmic, &QToolButton::toggled, m_plot, &LossPlot::setLogarithmic);

    m_axis = new QComboBox;
    m_axis->addItems({tr("By step"), tr("By epoch"), tr("By time")});
    m_axis->setAccessibleName(tr("Horizontal axis"));
    m_axis->setToolTip(tr("What the curves run along: steps, epochs, or hours of training."));
    connect(m_axis, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_plot->setAxis(static_cast<CurveAxis>(index)); });

    m_compare = new QToolButton;
    m_compare->setText(tr("Compare…"));
    m_compare->setPopupMode(QToolButton::InstantPopup);
    m_compare->setToolTip(tr("Lay other runs under these curves."));
    m_compareMenu = new QMenu(m_compare);
    m_compareMenu->setToolTipsVisible(true);
    m_compare->setMenu(m_compareMenu);
    connect(m_compareMenu, &QMenu::aboutToShow, this, &LossesDock::fillCompareMenu);

    auto* exports = new QToolButton;
    exports->setText(tr("Export…"));
    exports->setPopupMode(QToolButton::InstantPopup);
    exports->setToolTip(tr("Save these curves as a picture or a table, or copy them."));
    auto* menu = new QMenu(exports);
    const auto add = [&](const QString& text, const QString& ending, const QString& filter) {
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, ending, filter] { chooseExport(ending, filter); });
    };
    add(tr("Picture (PNG)…"), QStringLiteral(".png"), tr("PNG picture (*.png)"));
    add(tr("Drawing (SVG)…"), QStringLiteral(".svg"), tr("SVG drawing (*.svg)"));
    add(tr("Document (PDF)…"), QStringLiteral(".pdf"), tr("PDF document (*.pdf)"));
    add(tr("Table of all steps (CSV)…"), QStringLiteral(".csv"), tr("CSV table (*.csv)"));
    menu->addSeparator();
    connect(menu->addAction(theme::icon(QStringLiteral("copy")), tr("Copy picture")),
            &QAction::triggered, this, &LossesDock::copyToClipboard);
    exports->setMenu(menu);

    for (QToolButton* button : {m_live, m_logarithmic, m_compare, exports}) {
        theme::setRole(button, "quiet");
        button->setFocusPolicy(Qt::TabFocus);
    }
    layout->addWidget(m_live);
    layout->addWidget(smoothLabel);
    layout->addWidget(m_smoothing);
    layout->addWidget(m_smoothingValue);
    layout->addWidget(m_logarithmic);
    layout->addWidget(m_axis);
    layout->addWidget(m_compare);
    layout->addWidget(exports);
    return bar;
}

/// How a person reads curves stays for the next start.
void LossesDock::restoreView() {
    const QSettings settings;
    m_smoothing->setValue(settings.value(kSmoothingKey, kUsualSmoothing).toInt());
    m_logarithmic->setChecked(settings.value(kLogarithmicKey).toBool());
    m_axis->setCurrentIndex(std::clamp(settings.value(kAxisKey).toInt(), 0, m_axis->count() - 1));
    connect(m_smoothing, &QSlider::valueChanged, this,
            [](int value) { QSettings().setValue(kSmoothingKey, value); });
    connect(m_logarithmic, &QToolButton::toggled, this,
            [](bool on) { QSettings().setValue(kLogarithmicKey, on); });
    connect(m_axis, &QComboBox::currentIndexChanged, this,
            [](int index) { QSettings().setValue(kAxisKey, index); });
}

void LossesDock::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrangeTop();
}

/// Legend and tools beside each other where both fit, else the legend below with the whole width.
void LossesDock::arrangeTop() {
    const int tools = m_tools->isLent() ? 0 : m_tools->neededSize().width();
    const int needed = m_legend->sizeHint().width() + tools + 2 * theme::kPadding;
    m_top->setDirection(width() >= needed ? QBoxLayout::LeftToRight : QBoxLayout::BottomToTop);
}

void LossesDock::openRun(const std::filesystem::path& run) {
    leaveRun();
    m_run = run;
    m_arrivedWhileReading.emplace();
    updateEmptyNote();
    forget(run); // never beneath itself
    const int reading = ++m_reading;
    inBackground(
        this, [run] { return readHistory(run); },
        [this, reading](RunHistory history) {
            if (reading != m_reading) return;
            // What came from the trainer meanwhile may be in the file already, or not yet.
            for (const RunEvent& event : m_events) {
                const bool known =
                    std::any_of(history.events.begin(), history.events.end(),
                                [&](const RunEvent& other) { return same(event, other); });
                if (!known) history.events.push_back(event);
            }
            m_events = std::move(history.events);
            history.curves.append(*m_arrivedWhileReading);
            m_arrivedWhileReading.reset();
            m_plot->setRun(std::move(history.curves));
            showMarks();
            updateEmptyNote();
        },
        [this, reading](const QString& message) {
            if (reading != m_reading) return;
            const std::vector<StepMetrics> arrived =
                m_arrivedWhileReading.value_or(std::vector<StepMetrics>());
            m_arrivedWhileReading.reset();
            append(arrived);
            Q_EMIT problemOccurred(message);
        });
}

void LossesDock::closeRun() {
    leaveRun();
    if (!m_compared.empty()) compareWith({});
}

void LossesDock::setDraft(bool draft) {
    m_draft = draft;
    updateEmptyNote();
}

/// What is compared with stays for the next run.
void LossesDock::leaveRun() {
    ++m_reading;
    m_run.clear();
    m_events.clear();
    m_arrivedWhileReading.reset();
    m_plot->setRun({});
    m_plot->setMarks({});
    showValues();
    updateEmptyNote();
}

void LossesDock::append(const std::vector<StepMetrics>& metrics) {
    if (metrics.empty()) return;
    if (m_arrivedWhileReading) {
        m_arrivedWhileReading->insert(m_arrivedWhileReading->end(), metrics.begin(), metrics.end());
        return;
    }
    m_plot->append(metrics);
    updateEmptyNote();
}

void LossesDock::addEvent(const RunEvent& event) {
    const auto known = [&event](const RunEvent& other) { return same(event, other); };
    if (std::any_of(m_events.begin(), m_events.end(), known)) return; // read with the history
    m_events.push_back(event);
    if (!m_arrivedWhileReading) showMarks();
}

void LossesDock::compareWith(std::vector<std::filesystem::path> runs) {
    std::erase(runs, m_run); // it is drawn anyway
    m_compared = runs;
    const int comparing = ++m_comparing;
    inBackground(
        this,
        [runs] {
            std::vector<ComparedRun> read;
            for (const std::filesystem::path& run : runs)
                read.push_back({pathText(run.filename()), readCurves(run)});
            return read;
        },
        [this, comparing](std::vector<ComparedRun> read) {
            if (comparing != m_comparing) return;
            m_plot->setOthers(std::move(read));
            showComparison();
            updateEmptyNote();
            Q_EMIT comparisonChanged();
        },
        [this](const QString& message) { Q_EMIT problemOccurred(message); });
}

void LossesDock::follow(const std::filesystem::path& from, const std::filesystem::path& to) {
    const auto renamed = std::find(m_compared.begin(), m_compared.end(), from);
    if (renamed == m_compared.end()) return;
    *renamed = to;
    compareWith(m_compared);
}

void LossesDock::forget(const std::filesystem::path& run) {
    if (std::erase(m_compared, run) > 0) compareWith(m_compared);
}

qint64 LossesDock::plottedSteps() const {
    return static_cast<qint64>(m_plot->run().size());
}

void LossesDock::fillCompareMenu() {
    m_compareMenu->clear();
    const std::filesystem::path folder = m_run.empty() ? defaultRunsFolder() : m_run.parent_path();
    std::vector<std::filesystem::path> runs;
    std::error_code ignored; // a folder that is not there holds no runs
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
        if (entry.path() != m_run && isRun(entry.path())) runs.push_back(entry.path());
    std::sort(runs.begin(), runs.end());
    for (const std::filesystem::path& run : runs) {
        QAction* action = m_compareMenu->addAction(pathText(run.filename()));
        action->setCheckable(true);
        action->setChecked(std::find(m_compared.begin(), m_compared.end(), run) !=
                           m_compared.end());
        connect(action, &QAction::toggled, this, [this, run](bool on) {
            std::vector<std::filesystem::path> chosen = m_compared;
            std::erase(chosen, run);
            if (on) chosen.push_back(run);
            compareWith(chosen);
        });
    }
    if (runs.empty()) {
        QAction* none = m_compareMenu->addAction(tr("No other run in %1").arg(pathText(folder)));
        none->setEnabled(false);
    }
    m_compareMenu->addSeparator();
    connect(
        m_compareMenu->addAction(tr("Another folder…")), &QAction::triggered, this, [this, folder] {
            const QString chosen = askForRun(this, tr("A run to compare with"), pathText(folder));
            if (chosen.isEmpty()) return;
            const std::filesystem::path run = chosen.toStdString();
            if (!isRun(run)) {
                Q_EMIT problemOccurred(
                    tr("%1 holds no run: choose a folder with a config.json of Cyclorama.")
                        .arg(chosen));
                return;
            }
            std::vector<std::filesystem::path> runs = m_compared;
            runs.push_back(run);
            compareWith(runs);
        });
}

void LossesDock::chooseExport(const QString& ending, const QString& filter) {
    const QString suggestion = QFileInfo(title()).fileName() + QStringLiteral("-losses") + ending;
    const QString path = askWhereToSave(this, tr("Export curves"), suggestion, filter);
    if (!path.isEmpty()) exportTo(path);
}

void LossesDock::exportTo(const QString& path) {
    const QString ending = QFileInfo(path).suffix().toLower();
    const auto write = [this, path](auto makeBytes) {
        inBackground(
            this,
            [path, makeBytes] {
                const QByteArray bytes = makeBytes();
                replaceFile(path.toStdString(), {bytes.constData(), std::size_t(bytes.size())});
                return true;
            },
            [this, path](bool) { Q_EMIT statusMessage(tr("Curves saved as %1").arg(path)); },
            [this](const QString& message) { Q_EMIT problemOccurred(message); });
    };
    QByteArray bytes;
    if (ending == QLatin1String("csv")) {
        write([curves = m_plot->run()] { return curvesCsv(curves); });
        return;
    }
    if (ending == QLatin1String("png"))
        bytes = plotPng(*m_plot, kExportSize, 2, title());
    else if (ending == QLatin1String("svg"))
        bytes = plotSvg(*m_plot, kExportSize, title());
    else if (ending == QLatin1String("pdf"))
        bytes = plotPdf(*m_plot, kExportSize, title());
    else {
        Q_EMIT problemOccurred(
            tr("%1: curves are saved as .png, .svg, .pdf or .csv. Choose one of these endings.")
                .arg(path));
        return;
    }
    write([bytes] { return bytes; });
}

void LossesDock::copyToClipboard() {
    QApplication::clipboard()->setImage(plotPicture(*m_plot, kExportSize, 2, title()));
    Q_EMIT statusMessage(tr("Curves copied"));
}

QString LossesDock::title() const {
    return m_run.empty() ? tr("run") : pathText(m_run.filename());
}

void LossesDock::showMarks() {
    std::vector<EventMark> marks;
    const RunCurves& curves = m_plot->run();
    for (const RunEvent& event : m_events) {
        const std::size_t index = curves.indexOfStep(event.step);
        const double epochs = index < curves.size() ? curves.position(CurveAxis::Epoch, index) : 0;
        if (auto mark = markOf(event, epochs)) marks.push_back(*mark);
    }
    std::stable_sort(marks.begin(), marks.end(),
                     [](const EventMark& a, const EventMark& b) { return a.step < b.step; });
    m_plot->setMarks(std::move(marks));
}

void LossesDock::showValues() {
    const RunCurves& curves = m_plot->run();
    for (int curve = 0; curve < kCurveCount; ++curve) {
        const QString value =
            curves.empty() ? QString()
                           : curveValueText(curve, curves.smoothed(curve).at(curves.size() - 1));
        m_legend->chip(curve).setValue(value);
    }
}

void LossesDock::showComparison() {
    qDeleteAll(m_others->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    const std::vector<ComparedRun>& others = m_plot->others();
    if (!others.empty()) {
        auto* words = new QLabel(tr("Beneath:"));
        theme::setRole(words, "caption");
        m_others->layout()->addWidget(words);
    }
    for (std::size_t i = 0; i < others.size(); ++i) {
        auto* button = new QToolButton;
        button->setText(others[i].name);
        button->setIcon(theme::icon(QStringLiteral("close"), theme::Tint::Secondary));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setLayoutDirection(Qt::RightToLeft); // the cross stands behind the name
        button->setToolTip(tr("Take %1 away from the curves").arg(others[i].name));
        button->setAccessibleName(tr("Stop comparing with %1").arg(others[i].name));
        theme::setRole(button, "quiet");
        button->setFocusPolicy(Qt::TabFocus);
        const std::filesystem::path run = m_compared[i];
        connect(button, &QToolButton::clicked, this, [this, run] {
            std::vector<std::filesystem::path> rest = m_compared;
            std::erase(rest, run);
            compareWith(rest);
        });
        m_others->layout()->addWidget(button);
    }
    m_others->setVisible(!others.empty());
}

void LossesDock::updateEmptyNote() {
    if (m_run.empty() && m_plot->run().empty() && m_draft)
        m_empty->setText(tr("The run is not started yet"),
                         tr("Its losses are drawn here from the first step on."));
    else if (m_run.empty() && m_plot->run().empty())
        m_empty->setText(tr("No run is open"),
                         tr("The losses of a run are drawn here as it trains. Start one, or open "
                            "one from Runs."));
    else
        m_empty->setText(tr("No step yet"), tr("The curves begin with the first step."));
    const bool anything = !m_plot->run().empty() || !m_plot->others().empty();
    m_stack->setCurrentIndex(anything ? 0 : 1);
    m_legend->setVisible(anything);
    m_tools->setWanted(anything);
}

} // namespace cyclorama
