#include "ui/docks/dataset_dock.h"

#include "core/base/error.h"
#include "core/data/augmentation.h"
#include "core/data/decode.h"
#include "core/train/picture_folders.h"
#include "ui/docks/followed_pictures.h"
#include "ui/session/background.h"
#include "ui/session/domain_names.h"
#include "ui/session/engine_words.h"
#include "ui/session/picture_names.h"
#include "ui/session/settings_words.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/picture_image.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thumbnail_grid.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace cyclorama {

namespace {

constexpr int kStripPictures = 5;
constexpr std::size_t kDemoCount = 400;

QLabel* makeLabel(const QString& text, const char* role, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    theme::setRole(label, role);
    return label;
}

bool sameData(const TrainingConfig& a, const TrainingConfig& b) {
    return a.data_a == b.data_a && a.data_b == b.data_b && a.demo == b.demo &&
           a.max_dataset_size == b.max_dataset_size && a.input_nc == b.input_nc &&
           a.output_nc == b.output_nc && (!a.demo || a.load_size == b.load_size);
}

Augmentation augmentationOf(const TrainingConfig& config) {
    Augmentation augmentation;
    augmentation.preprocess = config.preprocess;
    augmentation.loadSize = config.load_size;
    augmentation.cropSize = config.crop_size;
    augmentation.flip = !config.no_flip;
    return augmentation;
}

} // namespace

DatasetDock::DatasetDock(QWidget* parent) : QWidget(parent) {
    auto* scroll = new QScrollArea(this);
    scroll->setFocusPolicy(Qt::NoFocus); // its controls scroll into view
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 1);
    outer->addWidget(scroll);
    auto* list = new QWidget;
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins(theme::kPadding, theme::kPadding, theme::kStep, theme::kPadding);
    rows->setSpacing(theme::kStep * 2);

    m_findings = new QVBoxLayout;
    m_findings->setSpacing(theme::kGap);
    rows->addLayout(m_findings); // first: nobody looks for them below the pictures
    rows->addWidget(makeDomain(m_a, false));
    m_swap = new QToolButton(list);
    m_swap->setIcon(theme::icon("swap", theme::Tint::Secondary));
    m_swap->setText(theme::besideIcon(tr("Swap A and B")));
    m_swap->setToolTip(tr("The pictures of A become those of B, and the other way round."));
    m_swap->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    theme::setRole(m_swap, "quiet");
    connect(m_swap, &QToolButton::clicked, this, &DatasetDock::swap);
    rows->addWidget(m_swap, 0, Qt::AlignHCenter);
    rows->addWidget(makeDomain(m_b, true));
    rows->addWidget(makeStrip());
    m_checkNote = makeLabel(QString(), "caption", list);
    rows->addWidget(m_checkNote);
    rows->addStretch(1);
    scroll->setWidget(list);
    scroll->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    scan();
}

DatasetDock::~DatasetDock() {
    m_stopCheck.request_stop();
}

QWidget* DatasetDock::makeDomain(Domain& domain, bool second) {
    auto* box = new QWidget(this);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme::kGap);
    auto* head = new QHBoxLayout;
    domain.name = makeLabel(QString(), "heading", box);
    domain.facts = makeLabel(QString(), "caption", box);
    domain.facts->setAlignment(Qt::AlignRight);
    head->addWidget(domain.name);
    head->addWidget(domain.facts, 1);
    rows->addLayout(head);
    domain.zone =
        new DropZone(second ? tr("Drop pictures B here") : tr("Drop pictures A here"), box);
    domain.zone->setQuestion(second ? tr("Choose the folder of pictures B")
                                    : tr("Choose the folder of pictures A"));
    domain.zone->setCompact(true);
    connect(domain.zone, &DropZone::foldersChosen, this,
            [this, second](const QStringList& folders) { takeFolders(folders, second); });
    rows->addWidget(domain.zone);
    domain.pictures = new ThumbnailGrid(box);
    domain.pictures->setColumns(4);
    rows->addWidget(domain.pictures);
    domain.followed = new FollowedPictures(box);
    connect(domain.pictures, &ThumbnailGrid::markToggled, domain.followed,
            &FollowedPictures::toggleInTraining);
    connect(domain.followed, &FollowedPictures::namesEdited, this,
            [this, second](const QStringList& names) { setFollowed(second, names); });
    connect(domain.followed, &FollowedPictures::problemOccurred, domain.zone,
            [zone = domain.zone](const QString& problem) { zone->setNote(problem, true); });
    rows->addWidget(domain.followed);
    return box;
}

QWidget* DatasetDock::makeStrip() {
    auto* box = new QWidget(this);
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, theme::kStep, 0, 0);
    rows->setSpacing(theme::kGap);
    auto* head = new QHBoxLayout;
    auto* heading = makeLabel(tr("What training sees").toUpper(), "heading", box);
    head->addWidget(heading, 1);
    auto* another = new QToolButton(box);
    another->setIcon(theme::icon("reset", theme::Tint::Secondary));
    another->setToolTip(tr("Draw other samples"));
    another->setAccessibleName(another->toolTip());
    connect(another, &QToolButton::clicked, this, [this] {
        m_stripSeed += 100;
        showStrip();
    });
    head->addWidget(another);
    rows->addLayout(head);
    m_strip = new ThumbnailGrid(box);
    m_strip->setColumns(kStripPictures);
    m_strip->setAccessibleName(tr("A picture and the samples that augmentation makes of it"));
    rows->addWidget(m_strip);
    m_stripNote = makeLabel(QString(), "caption", box);
    rows->addWidget(m_stripNote);
    return box;
}

void DatasetDock::setConfig(const TrainingConfig& config) {
    const bool other = !sameData(config, m_config);
    const bool otherStrip =
        config.preprocess != m_config.preprocess || config.load_size != m_config.load_size ||
        config.crop_size != m_config.crop_size || config.no_flip != m_config.no_flip;
    m_config = config;
    showFollowed();
    if (other) {
        scan();
    } else if (otherStrip) {
        showStrip();
        check();
    }
}

void DatasetDock::setEditable(bool editable) {
    m_editable = editable;
    m_a.zone->setEnabled(editable);
    m_b.zone->setEnabled(editable);
    m_swap->setVisible(editable);
    showFollowed();
}

void DatasetDock::edit(const TrainingConfig& wanted, const QString& text) {
    setConfig(wanted);
    Q_EMIT configEdited(wanted, text);
}

void DatasetDock::addFolders(const QStringList& folders) {
    takeFolders(folders, !m_config.data_a.empty() && m_config.data_b.empty());
}

/// Of several folders the first two are meant; a single one is the side's.
void DatasetDock::takeFolders(const QStringList& folders, bool second) {
    edit(folders.size() > 1 ? withFolder(withFolder(m_config, false, folders[0]), true, folders[1])
                            : withFolder(m_config, second, folders.first()),
         tr("Choose the pictures"));
}

TrainingConfig DatasetDock::withFolder(TrainingConfig wanted, bool second, const QString& folder) {
    wanted.demo = false;
    wanted.preview_a.clear(); // names of other pictures
    wanted.preview_b.clear();
    try {
        return withPictures(wanted, findDataFolders(folder.toStdString()));
    } catch (const UsageError&) {
        // No trainA and trainB below it: the folder itself is meant.
        (second ? wanted.data_b : wanted.data_a) = folder.toStdString();
        (second ? wanted.test_b : wanted.test_a).clear();
    }
    return wanted;
}

void DatasetDock::swap() {
    TrainingConfig wanted = m_config;
    if (wanted.demo) {
        wanted.direction = wanted.trainsBtoA() ? "AtoB" : "BtoA";
    } else {
        std::swap(wanted.data_a, wanted.data_b);
        std::swap(wanted.test_a, wanted.test_b);
        std::swap(wanted.preview_a, wanted.preview_b);
    }
    edit(wanted, tr("Swap A and B"));
}

void DatasetDock::setFollowed(bool second, const QStringList& names) {
    TrainingConfig wanted = m_config;
    (second ? wanted.preview_b : wanted.preview_a) = settingOf(names);
    edit(wanted, tr("Choose pictures for the previews"));
}

void DatasetDock::showFollowed() {
    for (Domain* domain : {&m_a, &m_b}) {
        const bool second = domain == &m_b;
        FollowedPictures& followed = *domain->followed;
        followed.setChoice({QString::fromStdString(second ? m_config.data_b : m_config.data_a),
                            QString::fromStdString(second ? m_config.test_b : m_config.test_a),
                            second ? m_config.output_nc : m_config.input_nc,
                            picturesOf(second ? m_config.preview_b : m_config.preview_a)});
        followed.setEditable(m_editable);
        followed.setVisible(domain->source && !m_config.demo &&
                            (m_editable || !followed.isEmpty()));
        domain->pictures->setMarked(followed.inTraining());
        domain->pictures->setMarkable(m_editable && !m_config.demo,
                                      tr("Click to let the previews follow it, or not"));
    }
}

void DatasetDock::scan() {
    m_stopCheck.request_stop();
    const quint64 generation = ++m_generation;
    const DomainNames names = domainNames(m_config);
    m_a.name->setText(QStringLiteral("A · %1").arg(names.a).toUpper());
    m_b.name->setText(QStringLiteral("B · %1").arg(names.b).toUpper());
    if (names.a == QLatin1String("A")) m_a.name->setText(tr("Pictures A").toUpper());
    if (names.b == QLatin1String("B")) m_b.name->setText(tr("Pictures B").toUpper());
    showFindings({});
    for (Domain* domain : {&m_a, &m_b}) {
        const bool second = domain == &m_b;
        const std::string path = second ? m_config.data_b : m_config.data_a;
        take(*domain, nullptr);
        domain->folder = {};
        domain->zone->setVisible(!m_config.demo);
        domain->problem.clear();
        domain->zone->setFolder(QString::fromStdString(path));
        if (m_config.demo) {
            take(*domain, demoSource(second != m_config.trainsBtoA() ? 1 : 0, kDemoCount,
                                     std::max(m_config.load_size, 64)));
            domain->facts->setText(tr("drawn by the program"));
            continue;
        }
        if (path.empty()) continue;
        const auto limit = static_cast<std::size_t>(m_config.max_dataset_size);
        domain->facts->setText(tr("Looking…"));
        inBackground(
            this, [path, limit] { return scanPictures(path, limit); },
            [this, domain, generation](const PictureFolder& folder) {
                if (generation != m_generation) return;
                domain->folder = folder;
                take(*domain, folderSource(folder));
                domain->facts->setText(
                    tr("%n picture(s)", nullptr, static_cast<int>(folder.names.size())));
                updateSummary();
                check();
            },
            [this, domain, generation](const QString& problem) {
                if (generation != m_generation) return;
                domain->facts->clear();
                domain->problem = problem;
                domain->zone->setNote(problem, true);
            });
    }
    if (m_config.demo) showStrip();
    updateSummary();
    m_checkNote->setText(m_config.demo || (!m_config.data_a.empty() && !m_config.data_b.empty())
                             ? QString()
                             : tr("Choose a folder for each side. What lies in them, and anything "
                                  "wrong with it, appears here."));
}

void DatasetDock::take(Domain& domain, std::shared_ptr<PictureSource> source) {
    domain.source = source;
    domain.pictures->setSource(source, &domain == &m_a ? m_config.input_nc : m_config.output_nc, 8);
    domain.pictures->setVisible(source != nullptr);
    showFollowed();
    if (!source) domain.facts->clear();
    if (&domain == &m_a) showStrip();
}

void DatasetDock::check() {
    if (!m_a.source || !m_b.source || m_config.demo) return;
    m_stopCheck.request_stop();
    m_stopCheck = std::stop_source();
    m_checkNote->setText(tr("Checking the pictures…"));
    inBackground(
        this,
        [a = m_a.folder, b = m_b.folder, crop = m_config.crop_size,
         stop = m_stopCheck.get_token()] { return checkHealth(a, b, crop, 200, {}, stop); },
        [this, stop = m_stopCheck.get_token()](const HealthReport& report) {
            if (stop.stop_requested()) return;
            showFacts(m_a, report.a);
            showFacts(m_b, report.b);
            showFindings(report);
            m_checkNote->setText(report.findings.empty() ? tr("The pictures look healthy.")
                                                         : QString());
            Q_EMIT checked();
        },
        [this](const QString& problem) { m_checkNote->setText(problem); });
}

void DatasetDock::showFacts(Domain& domain, const DomainHealth& health) {
    const QLocale locale;
    const bool same = health.minWidth == health.maxWidth && health.minHeight == health.maxHeight;
    const QString size =
        QStringLiteral("%1\u00a0×\u00a0%2").arg(health.minWidth).arg(health.minHeight);
    domain.facts->setText(
        tr("%n picture(s)", nullptr, static_cast<int>(health.count)) + " · " +
        (same
             ? size
             : tr("%1 to %2\u00a0×\u00a0%3").arg(size).arg(health.maxWidth).arg(health.maxHeight)));
    domain.facts->setToolTip(tr("Width × height in pixels, of the pictures looked at."));
}

void DatasetDock::showFindings(const HealthReport& report) {
    while (QLayoutItem* item = m_findings->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_findingCount = static_cast<int>(report.findings.size());
    for (const HealthFinding& finding : report.findings) {
        auto* card = new QFrame(this);
        card->setProperty("tone", finding.severity == HealthFinding::Severity::Problem ? "error"
                                  : finding.severity == HealthFinding::Severity::Note  ? "info"
                                                                                       : "warning");
        theme::setRole(card, "notice");
        auto* rows = new QVBoxLayout(card);
        rows->setContentsMargins(theme::kPadding - 2, theme::kStep * 2, theme::kPadding,
                                 theme::kStep * 2);
        rows->setSpacing(2);
        rows->addWidget(makeLabel(engineText(finding.title), "strong", card));
        rows->addWidget(makeLabel(inPanelWords(engineText(finding.remedy)), "caption", card));
        QStringList files;
        for (const Sentence& file : finding.files)
            files << engineText(file);
        card->setToolTip(files.join(QLatin1Char('\n')));
        m_findings->addWidget(card);
    }
}

void DatasetDock::showStrip() {
    if (!m_a.source || m_a.source->count() == 0) {
        m_strip->setPictures({}, {});
        m_stripNote->setText(tr("Crops and mirrored copies of a picture appear here."));
        return;
    }
    inBackground(
        this,
        [source = m_a.source, augmentation = augmentationOf(m_config), seed = m_stripSeed,
         channels = m_config.input_nc] {
            const Image picture = source->load(seed % source->count(), channels);
            std::vector<QImage> all{toQImage(thumbnail(picture, 160))};
            for (int i = 1; i < kStripPictures; ++i)
                all.push_back(toQImage(thumbnail(augment(picture, augmentation, seed + i), 160)));
            return all;
        },
        [this, source = m_a.source](const std::vector<QImage>& pictures) {
            if (source != m_a.source) return;
            QStringList tips{tr("The picture")};
            for (int i = 1; i < kStripPictures; ++i)
                tips << tr("Sample %1").arg(i);
            m_strip->setPictures(pictures, tips);
            m_stripNote->setText(
                tr("A picture, and four samples of it as the networks would meet them."));
        },
        [this](const QString& problem) {
            m_strip->setPictures({}, {});
            m_stripNote->setText(problem);
        });
}

void DatasetDock::updateSummary() {
    QString summary;
    if (m_config.demo) {
        summary = tr("Demo landscapes");
    } else if (m_a.source && m_b.source) {
        const QLocale locale;
        summary = tr("%1: %2 + %3 pictures")
                      .arg(dataTitle(m_config), locale.toString(m_a.folder.names.size()),
                           locale.toString(m_b.folder.names.size()));
    }
    if (summary == m_summary) return;
    m_summary = summary;
    Q_EMIT summaryChanged(summary);
}

} // namespace cyclorama
