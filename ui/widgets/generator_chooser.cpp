#include "ui/widgets/generator_chooser.h"

#include "core/base/error.h"
#include "core/run/run_folder.h"
#include "core/run/run_generator.h"
#include "core/translate/file_info.h"
#include "ui/session/background.h"
#include "ui/session/domain_names.h"
#include "ui/session/path_text.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QFocusEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace cyclorama {

namespace {

const QString kBrowse = QStringLiteral("browse");

} // namespace

GeneratorChooser::GeneratorChooser(QWidget* parent)
    : QWidget(parent)
    , m_source(new QComboBox)
    , m_checkpoint(new QComboBox)
    , m_direction(new QComboBox)
    , m_problem(new QLabel) {
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(theme::kStep);
    auto* layout = new FlowLayout(nullptr, 2 * theme::kStep, theme::kStep);
    rows->addLayout(layout);
    rows->addWidget(m_problem);
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_source->setAccessibleName(tr("Networks of"));
    m_source->setToolTip(tr("The run whose networks translate, or a file of weights (.pth)."));
    m_checkpoint->setAccessibleName(tr("Checkpoint"));
    m_checkpoint->setToolTip(tr("Which state of the run: its latest networks or a checkpoint."));
    m_direction->setAccessibleName(tr("Direction"));
    m_direction->setToolTip(tr("Which domain the pictures are of, and which they become."));
    for (QComboBox* box : {m_source, m_checkpoint, m_direction}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        box->setMaximumWidth(340); // run names can be long; the list shows them whole
        box->installEventFilter(this);
        layout->addWidget(box);
    }
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(m_source, &QComboBox::activated, this, &GeneratorChooser::onSourceChosen);
    connect(m_checkpoint, &QComboBox::activated, this, &GeneratorChooser::choiceChanged);
    connect(m_direction, &QComboBox::currentIndexChanged, this, &GeneratorChooser::choiceChanged);
    refresh();
}

void GeneratorChooser::setRun(const std::filesystem::path& run) {
    m_run = run;
    m_weights.clear();
    m_nameA.clear();
    m_nameB.clear();
    m_trainsBtoA = false;
    try {
        const TrainingConfig config = readRunConfig(run);
        const DomainNames names = domainNames(config);
        m_trainsBtoA = config.trainsBtoA();
        m_nameA = names.a;
        m_nameB = names.b;
    } catch (const Error&) {
        // The run's own problem is told where it is opened; here it is A and B.
    }
    refresh();
    Q_EMIT choiceChanged();
}

void GeneratorChooser::setCheckpoint(const std::filesystem::path& file) {
    fillCheckpoints();
    for (int i = 0; i < m_checkpoint->count(); ++i) {
        std::error_code missing;
        const std::filesystem::path held = m_checkpoint->itemData(i).toString().toStdString();
        if (!held.empty() && std::filesystem::equivalent(held, file, missing))
            m_checkpoint->setCurrentIndex(i);
    }
    Q_EMIT choiceChanged();
}

void GeneratorChooser::setWeights(const std::filesystem::path& file) {
    const std::filesystem::path before = std::exchange(m_weights, file);
    m_problem->hide();
    refresh();
    Q_EMIT choiceChanged();
    inBackground(
        this,
        [file] {
            verifyGenerator(file);
            return true;
        },
        [](bool) {},
        [this, file, before](const QString& problem) {
            if (m_weights != file) return; // another choice meanwhile
            m_weights = before == file ? std::filesystem::path() : before;
            refresh();
            Q_EMIT choiceChanged();
            theme::setRole(m_problem, "error");
            m_problem->setText(problem);
            m_problem->show();
        });
}

void GeneratorChooser::clearRun() {
    m_run.clear();
    refresh();
    Q_EMIT choiceChanged();
}

void GeneratorChooser::refresh() {
    fillRuns();
    fillCheckpoints();
    updateDirection();
    tellMissing();
}

void GeneratorChooser::tellMissing() {
    if (!m_weights.empty()) return;
    theme::setRole(m_problem, "caption");
    m_problem->setText(tr("This run has no networks yet: they come with its first checkpoint."));
    m_problem->setVisible(!m_run.empty() && !hasNetworks(m_run));
}

bool GeneratorChooser::eventFilter(QObject* watched, QEvent* event) {
    // A run in training writes checkpoints all the time: the lists are read when they are wanted.
    // The focus that comes back from a list is too late: what was chosen in it is being taken over.
    const bool fromList =
        event->type() == QEvent::FocusIn &&
        (static_cast<QFocusEvent*>(event)->reason() == Qt::PopupFocusReason ||
         static_cast<QFocusEvent*>(event)->reason() == Qt::ActiveWindowFocusReason);
    if (!fromList &&
        (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::FocusIn)) {
        if (watched == m_source) fillRuns();
        if (watched == m_checkpoint) fillCheckpoints();
    }
    return QWidget::eventFilter(watched, event);
}

void GeneratorChooser::fillRuns() {
    const QSignalBlocker quiet(m_source);
    m_source->clear();
    std::vector<std::filesystem::path> runs;
    std::error_code ignored; // a folder that is not there holds no runs
    for (const auto& entry : std::filesystem::directory_iterator(defaultRunsFolder(), ignored))
        if (isRun(entry.path()) && hasNetworks(entry.path())) runs.push_back(entry.path());
    const bool listed = std::any_of(runs.begin(), runs.end(), [this](const auto& run) {
        std::error_code missing;
        return run == m_run || std::filesystem::equivalent(run, m_run, missing);
    });
    if (!m_run.empty() && !listed) runs.push_back(m_run);
    std::sort(runs.begin(), runs.end(),
              [](const auto& a, const auto& b) { return a.filename() < b.filename(); });
    if (m_run.empty() && m_weights.empty()) m_source->addItem(tr("Choose a run…"), QString());
    for (const auto& run : runs) {
        m_source->addItem(pathText(run.filename()), pathText(run));
        std::error_code missing;
        if (m_weights.empty() && (run == m_run || std::filesystem::equivalent(run, m_run, missing)))
            m_source->setCurrentIndex(m_source->count() - 1);
    }
    if (!m_weights.empty()) {
        m_source->addItem(pathText(m_weights.filename()), QStringLiteral("weights"));
        m_source->setCurrentIndex(m_source->count() - 1);
    }
    m_source->addItem(tr("Weights file (.pth)…"), kBrowse);
}

void GeneratorChooser::fillCheckpoints() {
    const QString before = m_checkpoint->currentData().toString();
    const QSignalBlocker quiet(m_checkpoint);
    m_checkpoint->clear();
    m_checkpoint->setVisible(m_weights.empty() && !m_run.empty());
    if (m_run.empty()) return;
    m_checkpoint->addItem(tr("Latest networks"), QString());
    const QLocale locale;
    for (const CheckpointInfo& checkpoint : listCheckpoints(m_run)) {
        const QString step = locale.toString(static_cast<qlonglong>(checkpoint.step));
        m_checkpoint->addItem(checkpoint.epoch > 0
                                  ? tr("Epoch %1, step %2").arg(checkpoint.epoch).arg(step)
                                  : tr("Step %1").arg(step),
                              pathText(checkpoint.path));
    }
    m_checkpoint->setCurrentIndex(std::max(0, m_checkpoint->findData(before)));
}

void GeneratorChooser::updateDirection() {
    const int before = std::max(0, m_direction->currentIndex());
    const QSignalBlocker quiet(m_direction);
    m_direction->clear();
    m_direction->setVisible(m_weights.empty() && !m_run.empty());
    const QString a = m_nameA.isEmpty() ? QStringLiteral("A") : m_nameA;
    const QString b = m_nameB.isEmpty() ? QStringLiteral("B") : m_nameB;
    m_direction->addItem(tr("%1 to %2").arg(a, b));
    m_direction->addItem(tr("%1 to %2").arg(b, a));
    m_direction->setCurrentIndex(before);
}

void GeneratorChooser::onSourceChosen(int index) {
    const QString data = m_source->itemData(index).toString();
    if (data == kBrowse) {
        const QString file = askForFile(this, tr("Weights of a generator"),
                                        tr("PyTorch weights (*.pth *.pt);;All files (*)"));
        if (file.isEmpty())
            fillRuns();
        else
            setWeights(file.toStdString());
    } else if (!data.isEmpty() && data != QLatin1String("weights"))
        setRun(data.toStdString());
}

GeneratorChoice GeneratorChooser::choice() const {
    GeneratorChoice choice;
    if (!m_weights.empty()) {
        choice.weights = m_weights;
        return choice;
    }
    choice.generator.run = m_run;
    choice.generator.checkpoint = m_checkpoint->currentData().toString().toStdString();
    // The names are those of the networks' domains, which training from B to A makes change places.
    choice.generator.bToA = (m_direction->currentIndex() == 1) != m_trainsBtoA;
    return choice;
}

QString GeneratorChooser::sourceName() const {
    if (!m_weights.empty()) return tr("source");
    const bool second = m_direction->currentIndex() == 1;
    const QString name = second ? m_nameB : m_nameA;
    return !name.isEmpty() ? name : second ? QStringLiteral("B") : QStringLiteral("A");
}

QString GeneratorChooser::resultName() const {
    if (!m_weights.empty()) return pathText(m_weights.stem());
    const bool second = m_direction->currentIndex() == 1;
    const QString name = second ? m_nameA : m_nameB;
    return !name.isEmpty() ? name : second ? QStringLiteral("A") : QStringLiteral("B");
}

} // namespace cyclorama
