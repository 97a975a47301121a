#pragma once

#include "core/train/training_events.h"

#include <QWidget>

#include <filesystem>
#include <memory>

namespace cyclorama {

/// The panel of preview pictures: both directions, real, fake, reconstructed and identity, live or
/// from the run's history. GUI thread only.
class PreviewsDock : public QWidget {
    Q_OBJECT

public:
    explicit PreviewsDock(QWidget* parent = nullptr);
    ~PreviewsDock() override;

    /// Shows a run's newest preview from its folder and lets the slider go through all of them.
    void openRun(const std::filesystem::path& run);
    void closeRun();

    /// The newest preview of the open run; shown at once unless the user is looking at history.
    void showPreview(std::shared_ptr<const PreviewSet> preview);

    /// What the captions call the two domains ("horse", "zebra"); empty: A and B.
    void setDomainNames(const QString& a, const QString& b);

Q_SIGNALS:
    void problemOccurred(const QString& message);
    void statusMessage(const QString& message);
};

} // namespace cyclorama
