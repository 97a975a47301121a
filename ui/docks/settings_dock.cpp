#include "ui/docks/settings_dock.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "ui/docks/settings_explanation.h"
#include "ui/docks/settings_row.h"
#include "ui/session/engine_words.h"
#include "ui/session/settings_words.h"
#include "ui/widgets/file_dialogs.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QUndoCommand>
#include <QUndoStack>
#include <QVBoxLayout>

namespace cyclorama {

namespace {

/// What belongs to the user's pictures rather than to a way of training.
const char* const kDataKeys[] = {"data_a",    "data_b",    "test_a", "test_b",
                                 "preview_a", "preview_b", "demo",   "direction"};

TrainingConfig withDataOf(TrainingConfig config, const TrainingConfig& data) {
    for (const char* key : kDataKeys) {
        const Setting& setting = *findSetting(key);
        setting.set(config, setting.get(data));
    }
    return config;
}

QString lockReason(const Setting& setting, SettingsDock::Mode mode) {
    switch (mode) {
    case SettingsDock::Mode::Editing:
        return {};
    case SettingsDock::Mode::Live:
        return setting.live ? QString()
                            : SettingsDock::tr("Locked while the run trains: what has been learnt "
                                               "depends on it. Duplicate the run to try another "
                                               "value in the next one.");
    case SettingsDock::Mode::Standing:
        return setting.live ? QString()
                            : SettingsDock::tr("What has been learnt depends on it. Duplicate the "
                                               "run to try another value in a new one.");
    case SettingsDock::Mode::Frozen:
        return SettingsDock::tr("This run has its settings. Duplicate it to try others.");
    case SettingsDock::Mode::Closed:
        return SettingsDock::tr("Open a run or set up a new one first.");
    }
    return {};
}

} // namespace

/// One change by the user: from one config to another. Only what differs between them is undone
/// and redone: the rest may have changed since.
class SettingsDock::Edit : public QUndoCommand {
public:
    Edit(SettingsDock* dock, TrainingConfig before, TrainingConfig after, const QString& text)
        : QUndoCommand(text)
        , m_dock(dock)
        , m_before(std::move(before))
        , m_after(std::move(after)) {}

    void undo() override { m_dock->carryOut(m_after, m_before); }
    void redo() override { m_dock->carryOut(m_before, m_after); }

private:
    SettingsDock* m_dock;
    TrainingConfig m_before, m_after;
};

SettingsDock::SettingsDock(QWidget* parent) : QWidget(parent), m_undo(new QUndoStack(this)) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, theme::kPadding, 0, 1);
    outer->setSpacing(theme::kStep * 2);
    outer->addWidget(makeHead());

    m_scroll = new QScrollArea(this);
    m_scroll->setFocusPolicy(Qt::NoFocus); // its controls scroll into view
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* list = new QWidget;
    auto* rows = new QVBoxLayout(list);
    rows->setContentsMargins(theme::kPadding, 0, theme::kStep, theme::kPadding);
    rows->setSpacing(2);
    makeRows(rows);
    m_nothing = new QLabel(tr("No setting is called so."), list);
    theme::setRole(m_nothing, "secondary");
    m_nothing->setVisible(false);
    rows->addWidget(m_nothing);
    rows->addStretch(1);
    m_scroll->setWidget(list);
    m_scroll->viewport()->setAutoFillBackground(false);
    list->setAutoFillBackground(false);
    outer->addWidget(m_scroll, 1);
    m_scroll->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored); // gives way first
    QStringList texts;
    for (const Group& group : m_groups)
        for (const SettingsRow* row : group.rows)
            texts << row->explanation();
    auto* rule = new QFrame(this);
    rule->setFixedHeight(1);
    theme::setRole(rule, "rule");
    outer->addWidget(rule);
    m_explanation = new SettingsExplanation(texts, this);
    outer->addWidget(m_explanation);
    explain();
    setMode(Mode::Closed);
}

SettingsDock::~SettingsDock() {
    // The one that has the keyboard would tell of losing it.
    for (const Group& group : m_groups)
        for (const SettingsRow* row : group.rows)
            row->disconnect(this);
}

QWidget* SettingsDock::makeHead() {
    auto* head = new QWidget(this);
    auto* rows = new QVBoxLayout(head);
    rows->setContentsMargins(theme::kPadding, 0, theme::kPadding, 0);
    rows->setSpacing(theme::kStep * 2);

    m_search = new QLineEdit(head);
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->setAccessibleName(tr("Find a setting"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(theme::icon("search", theme::Tint::Secondary), QLineEdit::LeadingPosition);
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDock::filter);
    rows->addWidget(m_search);

    auto* line = new QHBoxLayout;
    line->setSpacing(theme::kStep);
    auto* label = new QLabel(tr("Preset"), head);
    m_preset = new QComboBox(head);
    m_preset->setAccessibleName(tr("Preset"));
    m_preset->setMinimumWidth(132);
    for (const Preset& preset : presets()) {
        m_preset->addItem(settingsText(preset.label), QString::fromStdString(preset.name));
        m_preset->setItemData(m_preset->count() - 1, settingsText(preset.help), Qt::ToolTipRole);
    }
    connect(m_preset, &QComboBox::activated, this,
            [this] { applyPreset(m_preset->currentData().toString()); });
    auto* more = new QToolButton(head);
    more->setIcon(theme::icon("more", theme::Tint::Secondary));
    more->setToolTip(tr("Load, save and reset settings"));
    more->setAccessibleName(more->toolTip());
    more->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(more);
    menu->addAction(theme::icon("open"), tr("Load settings…"), this, [this] {
        const QString file = askForFile(this, tr("Load settings"), tr("Settings (*.json)"));
        if (!file.isEmpty()) loadFrom(file);
    });
    menu->addAction(theme::icon("save"), tr("Save settings…"), this, [this] {
        const QString file = askWhereToSave(
            this, tr("Save settings"), QStringLiteral("settings.json"), tr("Settings (*.json)"));
        if (!file.isEmpty()) saveTo(file);
    });
    menu->addSeparator();
    menu->addAction(theme::icon("reset"), tr("Reset all to the defaults"), this, [this] {
        if (m_mode == Mode::Editing)
            edit(withDataOf(TrainingConfig{}, m_config), tr("Reset all settings"));
    });
    more->setMenu(menu);
    line->addWidget(label, 1);
    line->addWidget(m_preset);
    line->addWidget(more);
    rows->addLayout(line);

    m_frozen = new QWidget(head);
    auto* frozenLine = new QHBoxLayout(m_frozen);
    frozenLine->setContentsMargins(0, 0, 0, 0);
    m_why = new QLabel(m_frozen);
    theme::setRole(m_why, "caption");
    setChangesWait(false);
    auto* duplicate = new QPushButton(tr("Duplicate into a new run"), m_frozen);
    theme::setRole(duplicate, "link");
    connect(duplicate, &QPushButton::clicked, this, &SettingsDock::duplicateWanted);
    frozenLine->addWidget(m_why, 1);
    frozenLine->addWidget(duplicate);
    rows->addWidget(m_frozen);
    return head;
}

void SettingsDock::makeRows(QVBoxLayout* into) {
    for (const Setting& setting : settings()) {
        const QString name = settingsText(setting.group);
        if (m_groups.empty() || m_groups.back().name != name) {
            Group group;
            group.name = name;
            group.line = new QWidget(this);
            auto* line = new QHBoxLayout(group.line);
            line->setContentsMargins(0, m_groups.empty() ? 2 : 12, 0, 2);
            line->setSpacing(theme::kGap);
            group.heading = new QLabel(name.toUpper(), this);
            theme::setRole(group.heading, "heading");
            group.note = new QLabel(this);
            theme::setRole(group.note, "caption");
            line->addWidget(group.heading);
            line->addWidget(group.note);
            line->addStretch(1);
            into->addWidget(group.line);
            m_groups.push_back(std::move(group));
        }
        auto* row = new SettingsRow(setting, this);
        connect(row, &SettingsRow::edited, this,
                [this, row](const SettingValue& value) { propose(*row, value); });
        connect(row, &SettingsRow::attentionChanged, this, [this, row] { attend(row); });
        into->addWidget(row);
        m_groups.back().rows.push_back(row);
    }
}

void SettingsDock::setChangesWait(bool wait) {
    m_why->setWordWrap(wait); // the longer one
    m_why->setText(wait ? tr("Changes apply when the run goes on.")
                        : tr("The settings of this run."));
}

void SettingsDock::setMode(Mode mode) {
    const bool otherMode = mode != m_mode;
    if (otherMode) m_undo->clear();
    m_mode = mode;
    m_frozen->setVisible(mode != Mode::Closed && mode != Mode::Editing);
    m_preset->setEnabled(mode == Mode::Editing);
    // With every field locked it is the list itself that the keyboard scrolls.
    m_scroll->setFocusPolicy(mode == Mode::Editing ? Qt::NoFocus : Qt::StrongFocus);
    // Else a field that is locked would hand the keyboard to the next, through the whole list.
    if (otherMode && m_scroll->widget()->isAncestorOf(QApplication::focusWidget()))
        m_scroll->setFocus();
    for (const Group& group : m_groups) {
        bool allLocked = true;
        for (SettingsRow* row : group.rows) {
            if (otherMode) row->forgetTyped();
            const QString reason = lockReason(row->setting(), mode);
            row->setLock(reason);
            row->setLive(mode == Mode::Live);
            allLocked = allLocked && !reason.isEmpty();
        }
        group.note->setText(!allLocked || mode == Mode::Closed ? QString()
                            : mode == Mode::Live               ? tr("locked while running")
                                                               : tr("locked"));
    }
    showProblems();
}

void SettingsDock::setConfig(const TrainingConfig& config) {
    if (config != m_config) wear(config);
}

void SettingsDock::wear(const TrainingConfig& config) {
    m_config = config;
    for (const Group& group : m_groups)
        for (SettingsRow* row : group.rows)
            row->setValue(row->setting().get(config));
    showProblems();
    showPreset();
}

void SettingsDock::propose(const SettingsRow& row, const SettingValue& value) {
    TrainingConfig wanted = m_config;
    row.setting().set(wanted, value);
    if (wanted == m_config) return;
    edit(wanted, tr("Change %1").arg(settingsText(row.setting().label)));
}

void SettingsDock::edit(const TrainingConfig& wanted, const QString& text) {
    m_undo->push(new Edit(this, m_config, wanted, text));
}

void SettingsDock::carryOut(const TrainingConfig& from, const TrainingConfig& to) {
    TrainingConfig wanted = m_config;
    for (const Setting& setting : settings()) {
        const SettingValue value = setting.get(to);
        if (setting.get(from) == value) continue;
        setting.set(wanted, value);
        if (m_mode != Mode::Live) continue;
        // The engine has the last word: the row shows the new value once it has taken it.
        const QString key = QString::fromStdString(setting.key);
        setProblem(key, {});
        Q_EMIT liveChangeWanted(key, QString::fromStdString(toText(value)));
    }
    if (!isEditable()) return;
    wear(wanted);
    Q_EMIT configEdited(wanted);
}

void SettingsDock::showProblems() {
    std::vector<SettingProblem> found;
    if (isEditable()) found = problems(m_config);
    for (const Group& group : m_groups) {
        for (SettingsRow* row : group.rows) {
            QString text;
            for (const SettingProblem& problem : found)
                if (problem.key == row->setting().key) text = problemText(problem, m_config);
            row->setProblem(text);
        }
    }
}

QString SettingsDock::takeTexts() {
    if (!isEditable()) return {};
    for (const Group& group : m_groups)
        for (SettingsRow* row : group.rows)
            row->takeTyped();
    for (const Group& group : m_groups)
        for (const SettingsRow* row : group.rows)
            if (row->hasProblem()) return row->objectName();
    return {};
}

QString SettingsDock::refusalOf(const QString& key) {
    return tr("The run cannot start with this value of “%1”: the line below it says why.")
        .arg(settingsText(findSetting(key.toStdString())->label));
}

void SettingsDock::setProblem(const QString& key, const QString& text) {
    for (const Group& group : m_groups) {
        for (SettingsRow* row : group.rows) {
            if (row->objectName() != key) continue;
            if (!text.isEmpty()) row->setValue(row->setting().get(m_config));
            row->setProblem(text);
        }
    }
}

void SettingsDock::showPreset() {
    for (int i = 0; i < m_preset->count(); ++i) {
        const Preset& preset = findPreset(m_preset->itemData(i).toString().toStdString());
        if (withDataOf(preset.config, m_config) != m_config) continue;
        m_preset->setCurrentIndex(i);
        return;
    }
    m_preset->setCurrentIndex(-1);
    m_preset->setPlaceholderText(tr("own settings"));
}

void SettingsDock::applyPreset(const QString& name) {
    if (m_mode != Mode::Editing) return;
    const Preset& preset = findPreset(name.toStdString());
    const TrainingConfig wanted = withDataOf(preset.config, m_config);
    if (wanted == m_config) return;
    edit(wanted, tr("Take the preset %1").arg(settingsText(preset.label)));
}

void SettingsDock::loadFrom(const QString& file) {
    try {
        const TrainingConfig loaded = fromJson(readFile(file.toStdString()), file.toStdString());
        if (m_mode != Mode::Editing) {
            Q_EMIT problemOccurred(tr("Settings can be loaded into a new run only."));
            return;
        }
        edit(loaded, tr("Load settings"));
        Q_EMIT statusMessage(tr("Settings loaded from %1").arg(file));
    } catch (const Error& error) {
        Q_EMIT problemOccurred(engineText(error));
    }
}

void SettingsDock::saveTo(const QString& file) {
    try {
        replaceFile(file.toStdString(), toJson(m_config));
        Q_EMIT statusMessage(tr("Settings saved to %1").arg(file));
    } catch (const Error& error) {
        Q_EMIT problemOccurred(engineText(error));
    }
}

void SettingsDock::filter(const QString& words) {
    bool any = false;
    for (const Group& group : m_groups) {
        bool anyHere = false;
        for (SettingsRow* row : group.rows) {
            const bool shown = row->matches(words);
            row->setVisible(shown);
            anyHere = anyHere || shown;
        }
        group.line->setVisible(anyHere);
        any = any || anyHere;
    }
    m_nothing->setVisible(!any);
}

/// Mouse or keyboard, whichever came last, says what is explained.
void SettingsDock::attend(SettingsRow* row) {
    const auto isLookedAt = [](const SettingsRow* one) {
        return one->underMouse() || one->field()->hasFocus();
    };
    if (isLookedAt(row))
        m_looked = row;
    else if (m_looked == row)
        m_looked = nullptr;
    for (const Group& group : m_groups)
        for (const SettingsRow* other : group.rows)
            if (!m_looked && isLookedAt(other)) m_looked = other;
    explain();
    // Qt scrolls to what Tab reaches within the list, not to what it enters the list by.
    if (row->field()->hasFocus() && !row->underMouse()) m_scroll->ensureWidgetVisible(row);
}

void SettingsDock::explain() {
    m_explanation->setText(m_looked ? m_looked->explanation()
                                    : tr("Point at a setting to read here what it does."));
}

void SettingsDock::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void SettingsDock::showSetting(const QString& key) {
    m_search->clear();
    for (const Group& group : m_groups) {
        for (SettingsRow* row : group.rows) {
            if (row->objectName() != key) continue;
            row->field()->setFocus(Qt::OtherFocusReason);
            // Rows that the search had hidden find their places with the next layout.
            QTimer::singleShot(0, row, [this, row] { m_scroll->ensureWidgetVisible(row); });
        }
    }
}

} // namespace cyclorama
