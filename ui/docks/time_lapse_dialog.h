#pragma once

#include "core/run/run_folder.h"

#include <QDialog>

#include <filesystem>
#include <stop_token>
#include <vector>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace cyclorama {

/// What a time-lapse of a run shows.
struct TimeLapseChoice {
    int domain = 0;
    int picture = 0;       ///< as PreviewFile::picture
    bool allRoles = false; ///< real, fake, reconstructed and identity beside each other
};

/// The files of a run that make up a time-lapse, step by step: one file, or the four roles.
std::vector<std::vector<std::filesystem::path>> timeLapseFiles(const std::vector<PreviewFile>& all,
                                                               const TimeLapseChoice& choice);

/// Pictures beside each other with a thin gap, as high as the first.
Image besideEachOther(const std::vector<Image>& pictures);

/// Asks what of a run's previews becomes a moving picture and writes it in the background.
class TimeLapseDialog : public QDialog {
    Q_OBJECT

public:
    TimeLapseDialog(const std::filesystem::path& run, const QString& nameA, const QString& nameB,
                    QWidget* parent = nullptr);
    ~TimeLapseDialog() override; ///< stops the writing, which then leaves no file

    /// Writes to `path` with what is chosen; told() says how it ended.
    void write(const QString& path);

Q_SIGNALS:
    void told(const QString& message, bool failed);
    void written(int pictures);

private:
    void choosePath();
    void fillSizes();

    std::filesystem::path m_run;
    std::vector<PreviewFile> m_files;
    std::stop_source m_stop;
    QComboBox* m_picture;
    QComboBox* m_what;
    QComboBox* m_size;
    QComboBox* m_format;
    QSpinBox* m_rate;
    QLabel* m_length;
    QProgressBar* m_progress;
    QPushButton* m_save;
};

} // namespace cyclorama
