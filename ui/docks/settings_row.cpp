#include "ui/docks/settings_row.h"

#include "core/base/error.h"
#include "ui/session/settings_words.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStyle>
#include <QStyleOptionFrame>
#include <QToolButton>
#include <QVBoxLayout>

namespace cyclorama {

namespace {

constexpr int kNumberWidth = 84;
constexpr int kChoiceWidth = 132;
constexpr int kSideWidth = 22;
constexpr int kTextMargin = 2; ///< between a line edit's frame and its text

/// The path of a folder. While nobody writes in it, one that is too long shows its end, which tells
/// more than its beginning.
class FolderField : public QLineEdit {
public:
    using QLineEdit::QLineEdit;

protected:
    void paintEvent(QPaintEvent* event) override {
        QStyleOptionFrame option;
        initStyleOption(&option);
        QRect words = style()->subElementRect(QStyle::SE_LineEditContents, &option, this);
        words.adjust(kTextMargin, 0, -kTextMargin, 0);
        if (hasFocus() || fontMetrics().horizontalAdvance(text()) <= words.width()) {
            QLineEdit::paintEvent(event);
            return;
        }
        QPainter painter(this);
        style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideLeft, words.width()));
    }
};

void setInvalid(QWidget* field, bool invalid) {
    if (field->property("invalid").toBool() == invalid) return;
    field->setProperty("invalid", invalid);
    field->style()->unpolish(field);
    field->style()->polish(field);
}

} // namespace

SettingsRow::SettingsRow(const Setting& setting, QWidget* parent)
    : QWidget(parent)
    , m_setting(setting)
    , m_value(defaultOf(setting)) {
    setObjectName(QString::fromStdString(setting.key));
    m_label = new QLabel(settingsText(setting.label), this);
    m_label->setWordWrap(true);
    makeField(); // before its side button, as Tab goes
    m_side = new QToolButton(this);
    m_side->setFixedSize(kSideWidth, kSideWidth);
    m_side->setStyleSheet("QToolButton { padding: 0; min-height: 0; }");
    connect(m_side, &QToolButton::clicked, this, [this] { Q_EMIT edited(defaultOf(m_setting)); });
    m_below = new QLabel(this);
    m_below->setWordWrap(true);
    m_below->setVisible(false);
    theme::setRole(m_below, "error");
    m_field->installEventFilter(this);
    m_label->setBuddy(m_field);
    m_field->setAccessibleName(m_label->text());
    m_field->setAccessibleDescription(settingsText(setting.help));

    auto* line = new QHBoxLayout;
    line->setSpacing(theme::kStep);
    line->addWidget(m_label, 1);
    line->addWidget(m_field);
    line->addWidget(m_side);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 1, 0, 1);
    rows->setSpacing(theme::kStep);
    rows->addLayout(line);
    rows->addWidget(m_below);

    const QString tip = QStringLiteral("%1\n%2\n%3")
                            .arg(settingsText(setting.help), rangeText(setting),
                                 QString::fromStdString(setting.key));
    m_label->setToolTip(tip);
    m_field->setToolTip(tip);
    setValue(m_value);
}

void SettingsRow::makeField() {
    switch (m_setting.kind) {
    case SettingKind::Boolean:
        m_field = m_check = new QCheckBox(this);
        connect(m_check, &QCheckBox::clicked, this,
                [this](bool on) { Q_EMIT edited(SettingValue(on)); });
        return;
    case SettingKind::Choice:
        m_field = m_combo = new QComboBox(this);
        for (const std::string& choice : m_setting.choices)
            m_combo->addItem(choiceText(choice), QString::fromStdString(choice));
        m_combo->setFixedWidth(kChoiceWidth);
        m_combo->setFocusPolicy(Qt::StrongFocus);
        connect(m_combo, &QComboBox::activated, this, [this] {
            Q_EMIT edited(SettingValue(m_combo->currentData().toString().toStdString()));
        });
        return;
    case SettingKind::Integer:
    case SettingKind::Real:
    case SettingKind::Text:
    case SettingKind::Folder:
        m_field = m_line =
            m_setting.kind == SettingKind::Folder ? new FolderField(this) : new QLineEdit(this);
        const bool number =
            m_setting.kind == SettingKind::Integer || m_setting.kind == SettingKind::Real;
        m_line->setAlignment(number ? Qt::AlignRight : Qt::AlignLeft);
        m_line->setFixedWidth(number ? kNumberWidth : kChoiceWidth);
        if (number) m_line->setFont(theme::figureFont());
        if (!number) m_line->setPlaceholderText(tr("none"));
        connect(m_line, &QLineEdit::returnPressed, this, &SettingsRow::takeText);
        connect(m_line, &QLineEdit::textEdited, this, [this] {
            setInvalid(m_field, false); // it was said of what stood there before
            m_below->hide();
        });
        connect(m_line, &QLineEdit::editingFinished, this, [this] {
            if (!m_live && m_line->isModified()) takeText();
        });
        return;
    }
}

void SettingsRow::takeTyped() {
    if (m_line && m_line->isModified()) takeText();
}

void SettingsRow::takeText() {
    m_line->setModified(false);
    try {
        const SettingValue value = parseValue(m_setting, parserText(m_line->text()));
        setUnread({});
        if (value == m_value) {
            if (m_live) setProblem({}); // the change was refused, the value is right
            setValue(m_value);          // "010" becomes "10" again
        } else {
            setProblem({});
            Q_EMIT edited(value);
        }
    } catch (const UsageError&) {
        setUnread(refusalText(m_setting, m_line->text()));
    }
}

void SettingsRow::setUnread(const QString& problem) {
    m_unread = problem;
    showBelow();
}

void SettingsRow::setValue(const SettingValue& value) {
    // Another row's change leaves alone what is written here, as it leaves its problem.
    if (!m_unread.isEmpty() && value == m_value) return;
    setUnread({});
    m_value = value;
    if (m_check) m_check->setChecked(std::get<bool>(value));
    if (m_combo) {
        const QString text = QString::fromStdString(toText(value));
        int index = m_combo->findData(text);
        if (index < 0) { // as allowed as those that have a name: resnet_12blocks, cuda:1
            m_combo->addItem(choiceText(text.toStdString()), text);
            index = m_combo->count() - 1;
        }
        m_combo->setCurrentIndex(index);
    }
    if (m_line) {
        m_line->setText(valueText(value));
        m_line->setModified(false);
        // The caret stays behind what was typed. A long text that is left shows its beginning; of
        // a folder's path the end tells more.
        const bool begins = m_setting.kind == SettingKind::Text && !m_line->hasFocus();
        m_line->setCursorPosition(begins ? 0 : static_cast<int>(m_line->text().size()));
    }
    showSide();
}

void SettingsRow::setProblem(const QString& problem) {
    m_problem = problem;
    showBelow();
}

void SettingsRow::forgetTyped() {
    setUnread({});
    setValue(m_value);
    if (m_live) setProblem({}); // else it is the value that is wrong
}

void SettingsRow::setLock(const QString& reason) {
    m_lock = reason;
    m_field->setEnabled(reason.isEmpty());
    m_label->setEnabled(reason.isEmpty());
    showSide();
}

bool SettingsRow::matches(const QString& words) const {
    const QString all =
        QStringLiteral("%1 %2 %3 %4 %5")
            .arg(m_label->text(), settingsText(m_setting.help), settingsText(m_setting.group),
                 QString::fromStdString(m_setting.key), QString::fromStdString(m_setting.label));
    for (const QString& word : words.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        if (!all.contains(word, Qt::CaseInsensitive)) return false;
    return true;
}

void SettingsRow::showSide() {
    const bool changed = m_value != defaultOf(m_setting);
    if (!m_lock.isEmpty()) {
        m_side->setIcon(theme::icon("lock", theme::Tint::Secondary));
        m_side->setToolTip(m_lock);
        m_side->setEnabled(true);
        m_side->setAttribute(Qt::WA_TransparentForMouseEvents, false);
        m_side->setFocusPolicy(Qt::NoFocus);
        m_side->blockSignals(true);
    } else {
        m_side->blockSignals(false);
        m_side->setFocusPolicy(changed ? Qt::TabFocus : Qt::NoFocus);
        m_side->setEnabled(changed);
        m_side->setIcon(changed ? theme::icon("reset", theme::Tint::Accent) : QIcon());
        m_side->setToolTip(changed ? tr("Changed; back to the default, %1")
                                         .arg(valueName(m_setting, defaultOf(m_setting)))
                                   : QString());
    }
    m_side->setAccessibleName(m_lock.isEmpty() ? tr("Reset %1").arg(m_label->text())
                                               : tr("%1 is locked").arg(m_label->text()));
}

void SettingsRow::showBelow() {
    const QString& problem = m_unread.isEmpty() ? m_problem : m_unread;
    m_below->setText(problem);
    m_below->setVisible(!problem.isEmpty());
    setInvalid(m_field, !problem.isEmpty());
}

QString SettingsRow::explanation() const {
    return QStringLiteral("<b>%1.</b> %2 %3")
        .arg(m_label->text().toHtmlEscaped(), settingsText(m_setting.help).toHtmlEscaped(),
             rangeText(m_setting).toHtmlEscaped());
}

void SettingsRow::enterEvent(QEnterEvent* event) {
    QWidget::enterEvent(event);
    Q_EMIT attentionChanged();
}

void SettingsRow::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    Q_EMIT attentionChanged();
}

bool SettingsRow::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_field) return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        Q_EMIT attentionChanged();
        if (event->type() == QEvent::FocusOut && m_live && m_line &&
            (m_line->isModified() || !m_unread.isEmpty()))
            forgetTyped(); // not confirmed with Enter
        break;
    case QEvent::ShortcutOverride: {
        // What is taken already is undone by the window, what is still being typed by the field.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (m_line && !m_line->isModified() &&
            (key->matches(QKeySequence::Undo) ||
             redoKeys().contains(QKeySequence(key->keyCombination())))) {
            event->ignore();
            return true;
        }
        break;
    }
    case QEvent::KeyPress:
        if (m_line && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape &&
            (m_line->isModified() || !m_unread.isEmpty())) {
            forgetTyped();
            return true;
        }
        break;
    case QEvent::Wheel:
        // The wheel scrolls the list of settings; it must not change one on its way.
        if (!m_field->hasFocus() || m_combo) {
            event->ignore();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

QList<QKeySequence> redoKeys() {
    QList<QKeySequence> keys = QKeySequence::keyBindings(QKeySequence::Redo);
    const QKeySequence usual(Qt::CTRL | Qt::Key_Y);
    if (!keys.contains(usual)) keys << usual;
    return keys;
}

} // namespace cyclorama
