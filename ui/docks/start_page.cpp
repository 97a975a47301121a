#include "ui/docks/start_page.h"

#include "core/base/error.h"
#include "core/data/demo_landscape.h"
#include "core/data/picture_source.h"
#include "core/train/devices.h"
#include "core/train/picture_folders.h"
#include "core/train/settings.h"
#include "ui/session/background.h"
#include "ui/session/engine_words.h"
#include "ui/session/path_text.h"
#include "ui/session/run_words.h"
#include "ui/session/settings_words.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/picture_image.h"
#include "ui/widgets/run_card.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDir>
#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace cyclorama {

namespace {

// In a window of kUsualWindow or smaller; a larger one lets all grow, up to kMostGrowth.
constexpr int kPageWidth = 1040;
constexpr int kZoneHeight = 126;
constexpr int kDemoSide = 132;
constexpr int kCardPicture = 112; ///< height
constexpr QSize kUsualWindow(1600, 960);
constexpr double kMostGrowth = 2.25;
constexpr int kDemoPixels = 300; ///< as drawn

QFrame* makeCard(QWidget* parent) {
    auto* card = new QFrame(parent);
    theme::setRole(card, "card");
    return card;
}

QLabel* makeLabel(const QString& text, const char* role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    theme::setRole(label, role);
    label->setWordWrap(true);
    return label;
}

QPixmap rounded(const QImage& image, int side, double scale) {
    return roundedPixmap(image, QSize(side, side), scale);
}

QString machineText(const std::vector<DeviceInfo>& devices) {
    QStringList parts;
    for (const DeviceInfo& device : devices)
        parts << QCoreApplication::translate("StartPage", "%1, %2 free of %3")
                     .arg(engineText(device.name), bytesText(device.freeBytes),
                          bytesText(device.totalBytes));
    return parts.join(QStringLiteral("   ·   ")) +
           QCoreApplication::translate("StartPage", "   ·   LibTorch %1")
               .arg(QString::fromStdString(torchVersion()));
}

} // namespace

StartPage::StartPage(QWidget* parent) : QWidget(parent) {
    auto* scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus); // its controls scroll into view
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);

    auto* page = new QWidget;
    scroll->setWidget(page);
    auto* centre = new QHBoxLayout(page);
    centre->addStretch(1);
    auto* column = m_column = new QWidget(page);
    centre->addWidget(column, 1000);
    centre->addStretch(1);

    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins(theme::kPadding, theme::kPadding, theme::kPadding, theme::kPadding);
    rows->setSpacing(theme::kPadding);
    rows->addStretch(1);

    auto* head = new QHBoxLayout;
    head->setSpacing(theme::kPadding);
    auto* mark = new QLabel(column);
    mark->setPixmap(QIcon(":/icons/cyclorama.svg").pixmap(QSize(48, 48), devicePixelRatioF()));
    head->addWidget(mark);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(QStringLiteral("Cyclorama"), "large", column));
    words->addWidget(
        makeLabel(tr("Teach a network to turn one kind of picture into another, and back."),
                  "secondary", column));
    head->addLayout(words, 1);
    rows->addLayout(head);
    rows->addSpacing(theme::kStep);

    auto* begin = new QHBoxLayout;
    begin->setSpacing(theme::kPadding);
    begin->addWidget(makeNewRun(), 5);
    begin->addWidget(makeDemo(), 3);
    rows->addLayout(begin);
    rows->addWidget(makeRecent());
    // A low window scrolls; no card is cut off.
    for (QFrame* card : column->findChildren<QFrame*>(QString(), Qt::FindDirectChildrenOnly))
        if (card->property("role") == QLatin1String("card"))
            card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_machine = makeLabel(QString(), "caption", column);
    m_machine->setWordWrap(false);
    m_machine->setAccessibleName(tr("What this machine offers"));
    rows->addWidget(m_machine, 0, Qt::AlignHCenter);
    rows->addStretch(2);
    updateReady();
    fitWindow();
}

/// Text keeps its size; pictures, cards and what they show grow with the window.
void StartPage::fitWindow() {
    m_growth = std::clamp(std::min(static_cast<double>(width()) / kUsualWindow.width(),
                                   static_cast<double>(height()) / kUsualWindow.height()),
                          1.0, kMostGrowth);
    const auto grown = [this](int length) { return static_cast<int>(length * m_growth); };
    m_column->setMaximumWidth(grown(kPageWidth));
    for (DropZone* zone : {m_zoneA, m_zoneB})
        zone->setMinimumHeight(grown(kZoneHeight));
    const int side = grown(kDemoSide);
    for (const auto& [label, picture] :
         {std::pair{m_summer, &m_summerPicture}, std::pair{m_winter, &m_winterPicture}}) {
        label->setFixedSize(side, side);
        label->setPixmap(rounded(*picture, side, devicePixelRatioF()));
    }
    showRecent();
}

void StartPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitWindow();
}

QWidget* StartPage::makeNewRun() {
    QFrame* card = makeCard(this);
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(18, 16, 18, 16);
    rows->setSpacing(theme::kStep * 2);
    rows->addWidget(makeLabel(tr("New run"), "title", card));
    rows->addWidget(makeLabel(tr("Two folders of pictures. They need not match each other: a few "
                                 "hundred horses and a few hundred zebras will do."),
                              "secondary", card));

    auto* zones = new QHBoxLayout;
    zones->setSpacing(theme::kStep * 2);
    m_zoneA = new DropZone(tr("Drop pictures A here"), card);
    m_zoneB = new DropZone(tr("Drop pictures B here"), card);
    m_zoneA->setQuestion(tr("Choose the folder of pictures A"));
    m_zoneB->setQuestion(tr("Choose the folder of pictures B"));
    auto* arrow = new QLabel(card);
    arrow->setPixmap(theme::icon("translate", theme::Tint::Secondary)
                         .pixmap(QSize(20, 20), devicePixelRatioF()));
    zones->addWidget(m_zoneA, 1);
    zones->addWidget(arrow);
    zones->addWidget(m_zoneB, 1);
    rows->addLayout(zones, 1);
    connect(m_zoneA, &DropZone::foldersChosen, this,
            [this](const QStringList& folders) { setFolders(false, folders); });
    connect(m_zoneB, &DropZone::foldersChosen, this,
            [this](const QStringList& folders) { setFolders(true, folders); });

    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme::kStep * 2);
    m_preset = new QComboBox(card);
    m_preset->setAccessibleName(tr("Preset"));
    for (const Preset& preset : presets())
        if (!preset.config.demo)
            m_preset->addItem(settingsText(preset.label), QString::fromStdString(preset.name));
    // All of them, one shown: what stands above keeps its place whichever is chosen.
    auto* help = new QStackedWidget(card);
    for (const Preset& preset : presets())
        if (!preset.config.demo)
            help->addWidget(makeLabel(settingsText(preset.help), "caption", help));
    connect(m_preset, &QComboBox::currentIndexChanged, help, &QStackedWidget::setCurrentIndex);
    connect(m_preset, &QComboBox::activated, this, [this] { m_presetChosen = true; });
    m_setUp = new QPushButton(tr("Set up the run"), card);
    theme::setRole(m_setUp, "primary");
    m_setUp->setAutoDefault(true); // Enter presses it too
    connect(m_setUp, &QPushButton::clicked, this, [this] { Q_EMIT newRunWanted(config()); });
    foot->addWidget(m_preset);
    foot->addWidget(help, 1);
    foot->addWidget(m_setUp);
    rows->addLayout(foot);
    return card;
}

QWidget* StartPage::makeDemo() {
    QFrame* card = makeCard(this);
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(18, 16, 18, 16);
    rows->setSpacing(theme::kStep * 2);
    rows->addWidget(makeLabel(tr("Try the demo"), "title", card));
    rows->addWidget(makeLabel(tr("Landscapes drawn by the program: summer days learn to be winter "
                                 "nights. The first change shows within two minutes."),
                              "secondary", card));
    auto* pictures = new QHBoxLayout;
    pictures->setSpacing(theme::kStep * 2);
    m_summer = new QLabel(card);
    m_winter = new QLabel(card);
    for (QLabel* picture : {m_summer, m_winter})
        pictures->addWidget(picture);
    pictures->addStretch(1);
    rows->addLayout(pictures);
    rows->addStretch(1);
    auto* foot = new QHBoxLayout;
    m_demo = new QPushButton(theme::besideIcon(tr("Start the demo")), card);
    m_demo->setIcon(theme::icon("play"));
    m_demo->setAutoDefault(true);
    connect(m_demo, &QPushButton::clicked, this, &StartPage::demoWanted);
    auto* translate = new QPushButton(tr("Translate pictures"), card);
    theme::setRole(translate, "link");
    translate->setToolTip(tr("Use networks that are trained already: no run is needed."));
    translate->setAutoDefault(true);
    connect(translate, &QPushButton::clicked, this, &StartPage::translateWanted);
    foot->addWidget(m_demo);
    foot->addWidget(translate);
    foot->addStretch(1);
    rows->addLayout(foot);
    drawDemo();
    return card;
}

void StartPage::drawDemo() {
    inBackground(
        this,
        [] {
            return std::pair{toQImage(drawLandscape(Season::SummerDay, 7, kDemoPixels)),
                             toQImage(drawLandscape(Season::WinterNight, 7, kDemoPixels))};
        },
        [this](const std::pair<QImage, QImage>& pair) {
            m_summerPicture = pair.first;
            m_winterPicture = pair.second;
            fitWindow();
        },
        [](const QString& problem) { qWarning("%s", qPrintable(problem)); });
}

QWidget* StartPage::makeRecent() {
    QFrame* card = makeCard(this);
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(18, 14, 18, 16);
    rows->setSpacing(theme::kStep * 2);
    auto* head = new QHBoxLayout;
    head->addWidget(makeLabel(tr("Recent runs"), "title", card), 1);
    auto* other = new QPushButton(tr("Open another…"), card);
    theme::setRole(other, "link");
    other->setAutoDefault(true);
    connect(other, &QPushButton::clicked, this, &StartPage::browseRunWanted);
    head->addWidget(other);
    rows->addLayout(head);
    m_noRecent = makeLabel(tr("Runs appear here with their last preview, once there are some."),
                           "secondary", card);
    rows->addWidget(m_noRecent);
    m_recent = new QGridLayout;
    m_recent->setSpacing(theme::kPadding);
    rows->addLayout(m_recent);
    return card;
}

void StartPage::refresh(const std::filesystem::path& runsFolder) {
    inBackground(
        this, [runsFolder] { return listRuns(runsFolder); },
        [this](std::vector<RunSummary> runs) {
            std::erase_if(runs, [](const RunSummary& run) { return !run.problem.empty(); });
            m_runs = std::move(runs);
            m_noRecent->setVisible(m_runs.empty());
            while (QLayoutItem* item = m_recent->takeAt(0)) {
                item->widget()->deleteLater();
                delete item;
            }
            showRecent();
        },
        [](const QString& problem) { qWarning("%s", qPrintable(problem)); });
    inBackground(
        this, [] { return devices(); },
        [this](const std::vector<DeviceInfo>& found) {
            m_machine->setText(machineText(found));
            proposePreset(found.size() > 1);
        },
        [this](const QString& problem) { m_machine->setText(problem); });
}

/// The paper's settings take weeks without a GPU.
void StartPage::proposePreset(bool hasGpu) {
    if (m_presetChosen) return;
    m_preset->setCurrentIndex(m_preset->findData(hasGpu ? "paper" : "quick"));
}

/// As many cards as the window has room for.
void StartPage::showRecent() {
    const int columns = m_growth < 1.5 ? 4 : 5;
    const int lines = m_growth < 1.3 ? 1 : m_growth < 1.7 ? 2 : 3;
    const int wanted = std::min(columns * lines, static_cast<int>(m_runs.size()));
    std::vector<RunCard*> cards;
    while (QLayoutItem* item = m_recent->takeAt(0)) {
        cards.push_back(static_cast<RunCard*>(item->widget()));
        delete item;
    }
    for (int i = static_cast<int>(cards.size()); i < wanted; ++i) {
        cards.push_back(new RunCard(m_runs[static_cast<std::size_t>(i)], this));
        connect(cards.back(), &RunCard::chosen, this, &StartPage::openWanted);
    }
    for (int i = 0; i < static_cast<int>(cards.size()); ++i) {
        RunCard* card = cards[static_cast<std::size_t>(i)];
        if (i >= wanted) {
            delete card;
            continue;
        }
        card->setPictureHeight(static_cast<int>(kCardPicture * m_growth));
        m_recent->addWidget(card, i / columns, i % columns);
    }
    for (int column = 0; column < std::max(columns, m_recent->columnCount()); ++column)
        m_recent->setColumnStretch(column, column < columns ? 1 : 0);
}

void StartPage::setFolders(bool second, const QStringList& folders) {
    if (folders.size() > 1) {
        setFolder(false, folders[0]);
        setFolder(true, folders[1]);
    } else if (!folders.isEmpty()) {
        setFolder(second, folders[0]);
    }
}

void StartPage::addFolders(const QStringList& folders) {
    setFolders(!m_zoneA->folder().isEmpty() && m_zoneB->folder().isEmpty(), folders);
}

void StartPage::setFolder(bool second, const QString& folder) {
    try {
        const DataFolders found = findDataFolders(folder.toStdString());
        m_testA = pathText(found.testA);
        m_testB = pathText(found.testB);
        m_zoneA->setFolder(pathText(found.trainA));
        m_zoneB->setFolder(pathText(found.trainB));
        countPictures(m_zoneA, m_zoneA->folder());
        countPictures(m_zoneB, m_zoneB->folder());
    } catch (const UsageError&) {
        // No trainA and trainB below it: the folder itself is meant.
        DropZone* zone = second ? m_zoneB : m_zoneA;
        (second ? m_testB : m_testA).clear();
        zone->setFolder(folder);
        countPictures(zone, folder);
    }
    updateReady();
}

void StartPage::countPictures(DropZone* zone, const QString& folder) {
    zone->setNote(tr("Looking…"));
    inBackground(
        zone, [path = folder.toStdString()] { return scanPictures(path); },
        [this, zone, folder](const PictureFolder& found) {
            if (zone->folder() != folder) return;
            zone->setNote(tr("%n picture(s)", nullptr, static_cast<int>(found.names.size())));
            updateReady();
        },
        [this, zone, folder](const QString& problem) {
            if (zone->folder() != folder) return;
            zone->setNote(problem, true);
            updateReady();
        });
}

void StartPage::updateReady() {
    const bool chosen = !m_zoneA->folder().isEmpty() && !m_zoneB->folder().isEmpty();
    const bool sound = !m_zoneA->hasProblem() && !m_zoneB->hasProblem();
    m_setUp->setEnabled(chosen && sound);
    m_setUp->setToolTip(!chosen  ? tr("Choose a folder for A and one for B first.")
                        : !sound ? tr("Choose a folder that holds pictures for each side first.")
                                 : tr("Look at the data and the settings, then start."));
}

TrainingConfig StartPage::config() const {
    TrainingConfig config;
    if (m_preset->count())
        config = findPreset(m_preset->currentData().toString().toStdString()).config;
    config.demo = false;
    return withPictures(config, {m_zoneA->folder().toStdString(), m_zoneB->folder().toStdString(),
                                 m_testA.toStdString(), m_testB.toStdString()});
}

void StartPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) update();
}

} // namespace cyclorama
