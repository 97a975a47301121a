#pragma once

#include "core/train/settings.h"

#include <QKeySequence>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace cyclorama {

/// One setting: its name, a field, a way back to the default; below it what is wrong with what was
/// typed, if anything is.
class SettingsRow : public QWidget {
    Q_OBJECT

public:
    explicit SettingsRow(const Setting& setting, QWidget* parent = nullptr);

    const Setting& setting() const { return m_setting; }

    /// Shows a value of the row's kind; tells nobody.
    void setValue(const SettingValue& value);
    /// Words beside the field, or none.
    void setProblem(const QString& problem);
    /// Why it cannot be changed at present; empty: it can.
    void setLock(const QString& reason);
    /// With `live`, what is typed counts when Enter is pressed, not when the field is left.
    void setLive(bool live) { m_live = live; }
    /// Takes over what is being typed.
    void takeTyped();
    /// Something is wrong with it, or with what was typed; the row says what.
    bool hasProblem() const { return !m_unread.isEmpty() || !m_problem.isEmpty(); }
    /// Back to the value, where something that cannot be read or is not confirmed stands.
    void forgetTyped();
    bool matches(const QString& words) const;
    QWidget* field() const { return m_field; }
    /// Name, sentence and allowed range, in rich text.
    QString explanation() const;

Q_SIGNALS:
    /// The user chose another value of the row's kind and allowed range.
    void edited(const cyclorama::SettingValue& value);
    /// The mouse or the keyboard has come to the row, or left it.
    void attentionChanged();

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeField();
    void takeText();
    void setUnread(const QString& problem);
    void showSide();
    void showBelow();

    const Setting& m_setting;
    SettingValue m_value;
    QString m_problem;
    QString m_unread; ///< why what stands in the field is not its value; empty: it is
    QString m_lock;
    bool m_live = false;
    QLabel* m_label;
    QLabel* m_below;
    QToolButton* m_side;
    QWidget* m_field = nullptr;
    QLineEdit* m_line = nullptr;
    QComboBox* m_combo = nullptr;
    QCheckBox* m_check = nullptr;
};

/// Keys of redo: the platform's, and Ctrl+Y, which many hands know.
QList<QKeySequence> redoKeys();

} // namespace cyclorama
