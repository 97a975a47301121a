#pragma once

#include "core/data/health_check.h"
#include "core/train/training_config.h"

#include <QWidget>

#include <memory>
#include <stop_token>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace cyclorama {

class DropZone;
class FollowedPictures;
class ThumbnailGrid;

/// The panel of the training pictures: the two folders with what lies in them, what augmentation
/// makes of one, and what the health check found. All reading happens in the background. GUI
/// thread.
class DatasetDock : public QWidget {
    Q_OBJECT

public:
    explicit DatasetDock(QWidget* parent = nullptr);
    ~DatasetDock() override;

    /// Shows the data of a config; tells nobody.
    void setConfig(const TrainingConfig& config);
    /// A run's data are what they are; a new run's may be chosen.
    void setEditable(bool editable);
    /// As if they were dropped on it: two become A and B, one becomes the side that lacks pictures;
    /// a folder that holds trainA and trainB becomes both.
    void addFolders(const QStringList& folders);

    /// "maps: 1 096 + 1 096 pictures" once both are counted, else empty.
    QString summary() const { return m_summary; }
    int findingCount() const { return m_findingCount; }
    /// Why no picture of a folder can be used; empty when nothing of that kind is known.
    QString problem() const { return m_a.problem.isEmpty() ? m_b.problem : m_a.problem; }

Q_SIGNALS:
    /// `text` names the change, as Undo's menu entry does.
    void configEdited(const cyclorama::TrainingConfig& config, const QString& text);
    void summaryChanged(const QString& summary);
    /// The health check is through.
    void checked();

private:
    struct Domain {
        QLabel* name = nullptr;
        DropZone* zone = nullptr;
        QLabel* facts = nullptr;
        ThumbnailGrid* pictures = nullptr;
        FollowedPictures* followed = nullptr; ///< what the previews always show
        std::shared_ptr<PictureSource> source;
        PictureFolder folder;
        QString problem; ///< of the whole folder
    };

    QWidget* makeDomain(Domain& domain, bool second);
    QWidget* makeStrip();
    void edit(const TrainingConfig& wanted, const QString& text);
    void takeFolders(const QStringList& folders, bool second);
    static TrainingConfig withFolder(TrainingConfig wanted, bool second, const QString& folder);
    void swap();
    void setFollowed(bool second, const QStringList& names);
    void showFollowed();
    void scan();
    void take(Domain& domain, std::shared_ptr<PictureSource> source);
    void check();
    void showStrip();
    void showFindings(const HealthReport& report);
    void showFacts(Domain& domain, const DomainHealth& health);
    void updateSummary();

    TrainingConfig m_config;
    bool m_editable = true;
    Domain m_a, m_b;
    QToolButton* m_swap;
    ThumbnailGrid* m_strip;
    QLabel* m_stripNote;
    QLabel* m_checkNote;
    QVBoxLayout* m_findings;
    QString m_summary;
    int m_findingCount = 0;
    quint64 m_generation = 0;
    quint64 m_stripSeed = 1;
    std::stop_source m_stopCheck;
};

} // namespace cyclorama
