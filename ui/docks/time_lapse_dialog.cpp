#include "ui/docks/time_lapse_dialog.h"

#include "core/data/decode.h"
#include "core/translate/time_lapse.h"
#include "ui/session/background.h"
#include "ui/session/path_text.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QImageReader>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace cyclorama {

namespace {

constexpr std::array<const char*, 4> kRoles = {"real", "fake", "reconstructed", "identity"};
constexpr int kGap = 4;
constexpr int kLeastSide = 256; ///< pixels; smaller ones are enlarged unless somebody says else

} // namespace

std::vector<std::vector<std::filesystem::path>> timeLapseFiles(const std::vector<PreviewFile>& all,
                                                               const TimeLapseChoice& choice) {
    std::map<std::int64_t, std::map<std::string, std::filesystem::path>> steps;
    for (const PreviewFile& file : all)
        if (file.domain == choice.domain && file.picture == choice.picture)
            steps[file.step][file.role] = file.path;
    std::vector<std::vector<std::filesystem::path>> result;
    for (const auto& [step, roles] : steps) {
        std::vector<std::filesystem::path> pictures;
        for (const char* role : kRoles) {
            const bool wanted = choice.allRoles || role == std::string("fake");
            if (const auto at = roles.find(role); wanted && at != roles.end())
                pictures.push_back(at->second);
        }
        if (!pictures.empty()) result.push_back(std::move(pictures));
    }
    return result;
}

Image besideEachOther(const std::vector<Image>& pictures) {
    if (pictures.size() == 1) return pictures.front();
    Image result{0, pictures.front().height, 3, {}};
    for (const Image& picture : pictures)
        result.width += picture.width;
    result.width += kGap * (static_cast<int>(pictures.size()) - 1);
    result.pixels.assign(static_cast<std::size_t>(result.width) * result.height * 3, 255);
    std::size_t left = 0;
    for (const Image& picture : pictures) {
        const int rows = std::min(picture.height, result.height);
        for (int y = 0; y < rows; ++y)
            std::copy_n(picture.pixels.begin() +
                            static_cast<std::ptrdiff_t>(picture.rowBytes() * y),
                        picture.rowBytes(),
                        result.pixels.begin() +
                            static_cast<std::ptrdiff_t>(result.rowBytes() * y + left * 3));
        left += static_cast<std::size_t>(picture.width + kGap);
    }
    return result;
}

TimeLapseDialog::TimeLapseDialog(const std::filesystem::path& run, const QString& nameA,
                                 const QString& nameB, QWidget* parent)
    : QDialog(parent)
    , m_run(run)
    , m_picture(new QComboBox)
    , m_what(new QComboBox)
    , m_size(new QComboBox)
    , m_format(new QComboBox)
    , m_rate(new QSpinBox)
    , m_length(new QLabel)
    , m_progress(new QProgressBar)
    , m_save(new QPushButton(tr("Save…"))) {
    setWindowTitle(tr("Time-lapse of the run"));
    setMinimumWidth(380);
    m_files = listPreviews(run);

    std::set<std::pair<int, int>> pictures; // picture, domain
    for (const PreviewFile& file : m_files)
        if (file.picture >= 0) pictures.insert({file.picture, file.domain});
    const QString a = nameA.isEmpty() ? QStringLiteral("A") : nameA;
    const QString b = nameB.isEmpty() ? QStringLiteral("B") : nameB;
    for (const auto& [picture, domain] : pictures)
        m_picture->addItem(tr("%1, picture %2").arg(domain == 0 ? a : b).arg(picture + 1),
                           QPoint(domain, picture));
    m_what->addItem(tr("Translation alone"), false);
    m_what->addItem(tr("Real, fake, reconstructed, identity"), true);
    fillSizes();
    m_format->addItem(tr("MP4 video"), QStringLiteral(".mp4"));
    m_format->addItem(tr("AVI video (Motion JPEG)"), QStringLiteral(".avi"));
    m_format->addItem(tr("GIF"), QStringLiteral(".gif"));
    m_rate->setRange(1, 50);
    m_rate->setValue(8);
    m_rate->setSuffix(tr(" pictures a second"));
    theme::setRole(m_length, "caption");
    theme::setRole(m_save, "primary");
    m_progress->hide();

    auto* form = new QFormLayout;
    form->setHorizontalSpacing(theme::kPadding);
    form->addRow(tr("Picture"), m_picture);
    form->addRow(tr("Shows"), m_what);
    form->addRow(tr("Size"), m_size);
    form->addRow(tr("Format"), m_format);
    form->addRow(tr("Speed"), m_rate);
    form->addRow(QString(), m_length);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_save->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(theme::kPadding);
    layout->addLayout(form);
    layout->addLayout(buttons);

    const auto updateLength = [this] {
        const QPoint which = m_picture->currentData().toPoint();
        const auto count = timeLapseFiles(m_files, {which.x(), which.y(), false}).size();
        m_length->setText(
            count == 0 ? tr("This run has no previews of fixed pictures yet.")
                       : tr("%1 pictures, %2 seconds")
                             .arg(count)
                             .arg(QLocale().toString(double(count) / m_rate->value(), 'f', 1)));
        m_save->setEnabled(count > 0);
    };
    connect(m_rate, &QSpinBox::valueChanged, this, updateLength);
    connect(m_picture, &QComboBox::currentIndexChanged, this, updateLength);
    connect(m_save, &QPushButton::clicked, this, &TimeLapseDialog::choosePath);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    updateLength();
}

/// Previews are as small as what is trained on; the first size that is not a stamp is proposed.
void TimeLapseDialog::fillSizes() {
    QSize size;
    if (!m_files.empty()) size = QImageReader(pathText(m_files.front().path)).size();
    const int side = std::min(size.width(), size.height());
    for (const int factor : {1, 2, 4})
        m_size->addItem(tr("%1 × %2").arg(size.width() * factor).arg(size.height() * factor),
                        factor);
    m_size->setCurrentIndex(side >= kLeastSide ? 0 : side * 2 >= kLeastSide ? 1 : 2);
    m_size->setToolTip(
        tr("Of each picture; those of this run are %1 × %2.").arg(size.width()).arg(size.height()));
}

TimeLapseDialog::~TimeLapseDialog() {
    m_stop.request_stop();
}

void TimeLapseDialog::choosePath() {
    const QString ending = m_format->currentData().toString();
    const QString path =
        askWhereToSave(this, tr("Save time-lapse"), pathText(m_run.filename()) + ending,
                       QStringLiteral("%1 (*%2)").arg(m_format->currentText(), ending));
    if (!path.isEmpty()) write(path);
}

void TimeLapseDialog::write(const QString& path) {
    const QPoint which = m_picture->currentData().toPoint();
    const auto files =
        timeLapseFiles(m_files, {which.x(), which.y(), m_what->currentData().toBool()});
    TimeLapse wanted;
    wanted.path = path.toStdString();
    wanted.picturesPerSecond = m_rate->value();
    wanted.count = files.size();
    wanted.picture = [files, factor = m_size->currentData().toInt()](std::size_t i) {
        std::vector<Image> pictures;
        for (const auto& file : files[i]) {
            Image picture = decodePicture(file, 3);
            if (factor > 1)
                picture = resized(picture, picture.width * factor, picture.height * factor);
            pictures.push_back(std::move(picture));
        }
        return besideEachOther(pictures);
    };
    m_save->setEnabled(false);
    m_progress->setRange(0, static_cast<int>(files.size()));
    m_progress->show();
    auto* progress = new QPromise<int>;
    auto* watcher = new QFutureWatcher<int>(this);
    connect(watcher, &QFutureWatcherBase::progressValueChanged, m_progress,
            &QProgressBar::setValue);
    const auto shared = std::shared_ptr<QPromise<int>>(progress);
    shared->start();
    shared->setProgressRange(0, static_cast<int>(files.size()));
    watcher->setFuture(shared->future());
    inBackground(
        this,
        [wanted, shared, stop = m_stop.get_token()] {
            writeTimeLapse(
                wanted,
                [&](std::size_t count) { shared->setProgressValue(static_cast<int>(count)); },
                stop);
            shared->finish();
            return static_cast<int>(wanted.count);
        },
        [this, path](int count) {
            Q_EMIT written(count);
            Q_EMIT told(tr("Time-lapse saved as %1").arg(path), false);
            accept();
        },
        [this](const QString& message) {
            m_progress->hide();
            m_save->setEnabled(true);
            Q_EMIT told(message, true);
        });
}

} // namespace cyclorama
