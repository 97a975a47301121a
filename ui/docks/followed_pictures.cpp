#include "ui/docks/followed_pictures.h"

#include "core/data/picture_source.h"
#include "core/train/training_data.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/file_filters.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/thumbnail_grid.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace cyclorama {

namespace {

constexpr int kColumns = 8;
constexpr int kMostPictures = 3 * kColumns;

constexpr QLatin1String kMark(kTrainingMark.data(), kTrainingMark.size());

/// The path below `folder`, or nothing where the file lies elsewhere.
QString below(const QString& folder, const QString& file) {
    const QString path = folder.isEmpty() ? QString() : QDir(folder).relativeFilePath(file);
    return path.startsWith(QLatin1String("..")) ? QString() : path;
}

} // namespace

FollowedPictures::FollowedPictures(QWidget* parent)
    : QWidget(parent)
    , m_choose(new QToolButton)
    , m_spread(new QToolButton)
    , m_pictures(new ThumbnailGrid) {
    m_choose->setIcon(theme::icon("pin", theme::Tint::Secondary));
    m_choose->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_choose->setToolTip(
        tr("Pictures that the previews show through the whole run, from this folder or its test "
           "folder. Clicking a small picture above does the same."));
    theme::setRole(m_choose, "quiet");
    m_spread->setIcon(theme::icon("reset", theme::Tint::Secondary));
    m_spread->setToolTip(tr("Spread the previews evenly over the folder again"));
    m_spread->setAccessibleName(m_spread->toolTip());
    theme::setRole(m_spread, "quiet");
    m_pictures->setObjectName(QStringLiteral("followed"));
    m_pictures->setAccessibleName(tr("Chosen for the previews"));
    m_pictures->setColumns(kColumns);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(theme::kGap);
    buttons->addWidget(m_choose);
    buttons->addWidget(m_spread);
    buttons->addStretch();
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, theme::kStep);
    rows->setSpacing(theme::kStep);
    rows->addLayout(buttons);
    rows->addWidget(m_pictures);

    connect(m_choose, &QToolButton::clicked, this, &FollowedPictures::choose);
    connect(m_spread, &QToolButton::clicked, this, [this] { Q_EMIT namesEdited({}); });
    connect(m_pictures, &ThumbnailGrid::markToggled, this, &FollowedPictures::toggle);
    showPictures();
    showButtons();
}

void FollowedPictures::setChoice(const Choice& choice) {
    if (choice == m_choice) return;
    m_choice = choice;
    showPictures();
    showButtons();
}

void FollowedPictures::setEditable(bool editable) {
    m_editable = editable;
    showButtons();
}

/// As the engine finds it: in the test folder before the training one, unless it is marked.
QString FollowedPictures::fileOf(const QString& name) const {
    if (name.startsWith(kMark)) return QDir(m_choice.train).filePath(name.mid(kMark.size()));
    const QString tested = m_choice.test.isEmpty() ? QString() : QDir(m_choice.test).filePath(name);
    return QFileInfo::exists(tested) ? tested : QDir(m_choice.train).filePath(name);
}

QString FollowedPictures::nameOf(const QString& file) const {
    const QString tested = below(m_choice.test, file);
    if (!tested.isEmpty()) return tested;
    const QString trained = below(m_choice.train, file);
    // Without a test folder there is nothing to take it for.
    return trained.isEmpty() || m_choice.test.isEmpty() ? trained : QString(kMark) + trained;
}

QStringList FollowedPictures::inTraining() const {
    QStringList names;
    for (const QString& name : m_choice.names)
        if (const QString path = below(m_choice.train, fileOf(name)); !path.isEmpty())
            names << path;
    return names;
}

void FollowedPictures::toggle(const QString& file) {
    QStringList names;
    for (const QString& name : m_choice.names)
        if (fileOf(name) != file) names << name;
    if (names.size() == m_choice.names.size()) names << nameOf(file);
    Q_EMIT namesEdited(names);
}

void FollowedPictures::toggleInTraining(const QString& name) {
    toggle(QDir(m_choice.train).filePath(name));
}

void FollowedPictures::choose() {
    const QStringList files = askForFiles(this, tr("Pictures for the previews"), pictureFilter(),
                                          m_choice.test.isEmpty() ? m_choice.train : m_choice.test);
    QStringList names, strangers;
    for (const QString& file : files) {
        const QString name = nameOf(file);
        (name.isEmpty() ? strangers : names) << (name.isEmpty() ? file : name);
    }
    if (!strangers.isEmpty())
        Q_EMIT problemOccurred(tr("%1 lies in neither folder of this side; the previews follow "
                                  "only pictures from there.")
                                   .arg(QFileInfo(strangers.first()).fileName()));
    if (!names.isEmpty()) Q_EMIT namesEdited(names);
}

void FollowedPictures::showPictures() {
    PictureFolder files; // under no root: each by its whole path
    for (const QString& name : m_choice.names)
        files.names.push_back(fileOf(name).toStdString());
    m_pictures->setSource(isEmpty() ? nullptr : folderSource(std::move(files)), m_choice.channels,
                          kMostPictures);
    m_pictures->setVisible(!isEmpty());
}

void FollowedPictures::showButtons() {
    m_choose->setText(theme::besideIcon(isEmpty() ? tr("Choose for the previews…")
                                                  : tr("%n chosen for the previews", nullptr,
                                                       static_cast<int>(m_choice.names.size()))));
    m_choose->setEnabled(m_editable);
    m_spread->setVisible(m_editable && !isEmpty());
    m_pictures->setMarkable(m_editable, tr("Click to take it out of the previews"));
}

} // namespace cyclorama
