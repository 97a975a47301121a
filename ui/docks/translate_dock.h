#pragma once

#include <QStringList>
#include <QWidget>

#include <filesystem>

namespace cyclorama {

/// The panel that translates pictures, folders and videos with a trained generator: queue,
/// before/after slider, saving. GUI thread only.
class TranslateDock : public QWidget {
    Q_OBJECT

public:
    explicit TranslateDock(QWidget* parent = nullptr);
    ~TranslateDock() override; ///< cancels and joins the worker: waits for at most one picture

    /// Offers the run's networks and makes them the choice.
    void openRun(const std::filesystem::path& run);
    /// Forgets the run; a .pth chosen by hand stays.
    void closeRun();

    /// Pictures, folders or videos to translate; begins at once when there is a generator.
    void addInputs(const QStringList& paths);

    /// Says beside the queue that training shares the processor, and translates with one thread.
    void setTrainingActive(bool active);

    /// What results are called and the direction says ("horse", "zebra"); empty: A and B.
    void setDomainNames(const QString& a, const QString& b);

Q_SIGNALS:
    void problemOccurred(const QString& message);
    void statusMessage(const QString& message);
};

} // namespace cyclorama
