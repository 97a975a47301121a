#pragma once

#include "ui/session/translation_session.h"

#include <QCache>
#include <QImage>
#include <QStringList>
#include <QWidget>

#include <filesystem>
#include <functional>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedLayout;
class QToolButton;

namespace cyclorama {

class BeforeAfter;
class EmptyNote;
class GeneratorChooser;
class TranslationList;

/// The panel that translates pictures, folders and videos with a trained generator: queue,
/// before/after slider, saving. GUI thread only.
class TranslateDock : public QWidget {
    Q_OBJECT

public:
    explicit TranslateDock(QWidget* parent = nullptr);
    /// With something else than the engine, for tests.
    explicit TranslateDock(TranslationSession::Open open, QWidget* parent = nullptr);
    ~TranslateDock() override; ///< cancels and joins the worker: waits for at most one picture

    /// Offers the run's networks and makes them the choice.
    void openRun(const std::filesystem::path& run);
    /// A run that began in the window: its networks are taken where the user chose no others.
    void followRun(const std::filesystem::path& run);
    /// Forgets the run; a .pth chosen by hand stays.
    void closeRun();

    /// Pictures, folders or videos to translate; begins at once when there is a generator.
    void addInputs(const QStringList& paths);
    void addPicture(const QImage& picture);
    /// What the clipboard holds: files or a picture.
    void paste();

    /// Says beside the queue that training shares the processor, and translates with one thread.
    void setTrainingActive(bool active);

    /// Makes a file of weights (.pth) the choice, once it has been read; told by problemOccurred
    /// when it cannot be.
    void openWeights(const std::filesystem::path& file);

    /// Saves the chosen result; told by statusMessage or problemOccurred.
    void saveCurrent(const QString& path);
    /// Saves all results into a folder, over nothing that is there; `then` is done once they are
    /// saved.
    void saveAllTo(const QString& folder, const std::function<void()>& then = {});
    /// The same into a folder that the user chooses.
    void saveAll(const std::function<void()>& then = {});

    /// What would be lost with the list: results that are in no file of the user's, and what waits.
    int unsavedCount() const;
    bool hasResults() const;
    bool isWorking() const { return m_session.pending() > 0; }

    TranslationList& list() const { return *m_list; }
    BeforeAfter& slider() const { return *m_slider; }
    GeneratorChooser& chooser() const { return *m_chooser; }

Q_SIGNALS:
    /// A checkpoint or a file of weights was dropped among the pictures.
    void networksDropped(const QString& file);
    void problemOccurred(const QString& message);
    void statusMessage(const QString& message);
    void saved(int files);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Pair {
        QImage before, after;
    };

    QWidget* makeOffer();
    QWidget* makeQueue();
    QWidget* makeResult();
    void connectSession();
    void enqueue(int item, const QString& name, const QString& path);
    void onTranslated(int item, const std::shared_ptr<const TranslatedPicture>& picture);
    void showCurrent();
    void translateAgain();
    void clear();
    void chooseFiles();
    void chooseFolder();
    void refresh();
    int current() const;
    std::vector<std::filesystem::path> sources() const;
    QString resultStem(int item) const;

    GeneratorChooser* m_chooser;
    std::filesystem::path m_opened; ///< the run that the window shows
    TranslationList* m_list;
    BeforeAfter* m_slider;
    EmptyNote* m_empty;
    EmptyNote* m_note;
    QStackedLayout* m_stack;
    QStackedLayout* m_resultStack;
    QWidget* m_offer = nullptr;
    GeneratorChoice m_translatedBy; ///< the first of what stands in the list
    QLabel* m_notice;
    QLabel* m_count;
    QProgressBar* m_progress;
    QPushButton* m_cancel;
    QToolButton* m_again;
    QToolButton* m_clear;
    QLabel* m_name;
    QPushButton* m_saveAs;
    QPushButton* m_saveAll;
    QToolButton* m_copy;
    bool m_lit = false;   ///< something is being dragged over the panel
    bool m_follow = true; ///< the newest result is shown, until the user picks one
    int m_pastes = 0;
    QCache<int, Pair> m_pairs; ///< pictures at hand, by item; cost in KiB
    TranslationSession::Open m_open;
    TranslationSession m_session; // last: its thread ends first
};

} // namespace cyclorama
