#pragma once

#include "core/train/settings.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QScrollArea;
class QUndoStack;
class QVBoxLayout;

namespace cyclorama {

class SettingsExplanation;
class SettingsRow;

/// The panel of settings, made from core's table. Edits a config and tells each change; what must
/// not change at present is locked and says why. GUI thread only.
class SettingsDock : public QWidget {
    Q_OBJECT

public:
    enum class Mode {
        Closed,   ///< there is nothing to set
        Editing,  ///< a new run: all may change
        Live,     ///< a run trains: some may change, on Enter
        Standing, ///< a run that stands still: the same may change, as soon as it goes on
        Frozen    ///< a run that has finished, or is another program's: nothing may change
    };

    explicit SettingsDock(QWidget* parent = nullptr);
    ~SettingsDock() override;

    void setMode(Mode mode);
    /// What was changed for a stopped run is told to apply later.
    void setChangesWait(bool wait);
    Mode mode() const { return m_mode; }
    /// Shows a config that came from elsewhere; tells nobody.
    void setConfig(const TrainingConfig& config);
    const TrainingConfig& config() const { return m_config; }
    /// A change by the user, here or in another panel, which can be undone; `text` names it in the
    /// menu.
    void edit(const TrainingConfig& wanted, const QString& text);
    QUndoStack* undoStack() const { return m_undo; }

    void focusSearch();
    /// Brings a setting into view and gives it the keyboard.
    void showSetting(const QString& key);
    /// In Editing and Standing: takes over what is still being typed. The key of the first setting
    /// with which no run can be started, else empty.
    QString takeTexts();
    /// The sentence that says so of such a setting.
    static QString refusalOf(const QString& key);
    /// Puts `text` beside a setting, as when the engine refuses it.
    void setProblem(const QString& key, const QString& text);

    void loadFrom(const QString& file);
    void saveTo(const QString& file);
    void applyPreset(const QString& name);

Q_SIGNALS:
    /// In Editing and Standing: the config as it is now wanted.
    void configEdited(const cyclorama::TrainingConfig& config);
    /// In Live: a setting is to change now.
    void liveChangeWanted(const QString& key, const QString& value);
    void duplicateWanted();
    void problemOccurred(const QString& message);
    void statusMessage(const QString& message);

private:
    class Edit;

    bool isEditable() const { return m_mode == Mode::Editing || m_mode == Mode::Standing; }

    QWidget* makeHead();
    void makeRows(QVBoxLayout* into);
    void filter(const QString& words);
    void propose(const SettingsRow& row, const SettingValue& value);
    void wear(const TrainingConfig& config);
    void carryOut(const TrainingConfig& from, const TrainingConfig& to);
    void showProblems();
    void showPreset();
    void attend(SettingsRow* row);
    void explain();

    struct Group {
        QString name;
        QWidget* line; ///< heading and note
        QLabel* heading;
        QLabel* note;
        std::vector<SettingsRow*> rows;
    };

    Mode m_mode = Mode::Closed;
    TrainingConfig m_config;
    QUndoStack* m_undo;
    QLineEdit* m_search;
    QComboBox* m_preset;
    QWidget* m_frozen;
    QLabel* m_why = nullptr;
    QScrollArea* m_scroll;
    QLabel* m_nothing;
    SettingsExplanation* m_explanation;
    std::vector<Group> m_groups;
    const SettingsRow* m_looked = nullptr; ///< by mouse or keyboard
};

} // namespace cyclorama
