#include "ui/next_run_dialog.h"

#include "ui/docks/dataset_dock.h"
#include "ui/docks/settings_dock.h"
#include "ui/docks/settings_row.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUndoStack>
#include <QVBoxLayout>

namespace cyclorama {

namespace {

constexpr QSize kUsualSize(760, 720);
constexpr QSize kLeastSize(620, 420);
constexpr int kWidestSettings = 480;

/// A panel on the ground that panels have in the window.
QWidget* framed(QWidget* panel, QWidget* parent) {
    auto* card = new QFrame(parent);
    theme::setRole(card, "card");
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(1, 1, 1, 1);
    rows->addWidget(panel);
    return card;
}

} // namespace

NextRunDialog::NextRunDialog(QWidget* parent)
    : QDialog(parent)
    , m_data(new DatasetDock)
    , m_settings(new SettingsDock) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Next run"));
    m_settings->setMode(SettingsDock::Mode::Editing);
    connect(m_settings, &SettingsDock::configEdited, this, &NextRunDialog::setConfig);
    connect(m_data, &DatasetDock::configEdited, m_settings, &SettingsDock::edit);
    connect(m_settings, &SettingsDock::statusMessage, this,
            [this](const QString& text) { tell(text, "secondary"); });
    connect(m_settings, &SettingsDock::problemOccurred, this,
            [this](const QString& text) { tell(text, "error"); });

    auto* undo = m_settings->undoStack()->createUndoAction(this);
    undo->setShortcut(QKeySequence::Undo);
    auto* redo = m_settings->undoStack()->createRedoAction(this);
    redo->setShortcuts(redoKeys());
    auto* find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    connect(find, &QAction::triggered, m_settings, &SettingsDock::focusSearch);
    addActions({undo, redo, find});

    auto* panels = new QHBoxLayout;
    panels->setSpacing(theme::kGap);
    panels->addWidget(framed(m_data, this), 1);
    QWidget* settings = framed(m_settings, this);
    settings->setMaximumWidth(kWidestSettings); // a value stays near its name
    panels->addWidget(settings, 1);

    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto* add = new QPushButton(tr("Add to the queue"), this);
    theme::setRole(add, "primary");
    connect(add, &QPushButton::clicked, this, &NextRunDialog::accept);
    for (QPushButton* button : {cancel, add})
        button->setAutoDefault(false); // Enter belongs to the fields
    auto* foot = new QHBoxLayout;
    foot->setSpacing(theme::kStep * 2);
    foot->addWidget(m_note, 1);
    foot->addWidget(cancel);
    foot->addWidget(add);

    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(theme::kPadding, theme::kPadding, theme::kPadding, theme::kPadding);
    rows->setSpacing(theme::kPadding);
    rows->addLayout(panels, 1);
    rows->addLayout(foot);
    setMinimumSize(kLeastSize);
    resize(kUsualSize.boundedTo(parent->window()->size()));
}

void NextRunDialog::setConfig(const TrainingConfig& config) {
    m_settings->setConfig(config);
    m_data->setConfig(config);
    tell(tr("It begins when the runs before it have ended."), "secondary");
}

void NextRunDialog::tell(const QString& text, const char* role) {
    m_note->setText(text);
    theme::setRole(m_note, role);
}

void NextRunDialog::addFolders(const QStringList& folders) {
    m_data->addFolders(folders);
}

void NextRunDialog::accept() {
    const QString wrong = m_settings->takeTexts();
    if (!wrong.isEmpty()) {
        tell(SettingsDock::refusalOf(wrong), "error");
        m_settings->showSetting(wrong);
        return;
    }
    Q_EMIT runWanted(m_settings->config());
    QDialog::accept();
}

} // namespace cyclorama
