#pragma once

#include "core/train/training_config.h"

#include <QDialog>

class QLabel;

namespace cyclorama {

class DatasetDock;
class SettingsDock;

/// Sets up a run for the queue while another one has the window: the panels of data and of
/// settings, for themselves. Not modal. GUI thread only.
class NextRunDialog : public QDialog {
    Q_OBJECT

public:
    explicit NextRunDialog(QWidget* parent);

    void setConfig(const TrainingConfig& config);
    /// Pictures for it, as if they were dropped on its panel of data.
    void addFolders(const QStringList& folders);
    SettingsDock& settings() const { return *m_settings; }

Q_SIGNALS:
    /// The user wants this run in the queue; the dialog closes.
    void runWanted(const cyclorama::TrainingConfig& config);

private:
    void accept() override;
    void tell(const QString& text, const char* role);

    DatasetDock* m_data;
    SettingsDock* m_settings;
    QLabel* m_note;
};

} // namespace cyclorama
