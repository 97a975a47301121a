#pragma once

#include "core/base/batch.h"
#include "core/base/image.h"
#include "core/run/run_generator.h"
#include "core/translate/translator.h"

#include <QObject>
#include <QStringList>
#include <QTemporaryDir>

#include <condition_variable>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace cyclorama {

/// Which generator translates: a run's, or a file of weights where one is named.
struct GeneratorChoice {
    RunGenerator generator;
    std::filesystem::path weights;

    bool isChosen() const { return !weights.empty() || !generator.run.empty(); }
    bool operator==(const GeneratorChoice&) const = default;
};

/// A picture and what the generator made of it.
struct TranslatedPicture {
    Image source;
    Image result;
};

/// Translates pictures and videos one after the other on a thread of its own and tells by signals.
/// The members belong to the thread of this object and do not block; the destructor cancels and
/// joins, which takes as long as the picture at hand.
class TranslationSession : public QObject {
    Q_OBJECT

public:
    using Open = std::function<std::unique_ptr<Translator>(const GeneratorChoice&, int threads)>;

    /// `open` makes a translator, on the worker's thread; what it throws is told for each item.
    explicit TranslationSession(Open open = openTranslator, QObject* parent = nullptr);
    ~TranslationSession() override;

    /// For all that is added from now on.
    void setGenerator(const GeneratorChoice& choice);
    /// Threads of LibTorch; 0: its choice.
    void setThreads(int threads);

    /// Queues a picture or a video; returns its number.
    int add(const std::filesystem::path& file);
    /// The result is a file of that name, to which its ending is added.
    int add(Image picture, const QString& name);
    /// Looks for pictures and videos in a folder and its subfolders; filesFound() tells.
    void scan(const std::filesystem::path& folder);

    /// Takes all that waits out of the queue and ends the present video; cancelled() tells of each.
    void cancel();

    /// Items that wait or are at work.
    int pending() const;

    static std::unique_ptr<Translator> openTranslator(const GeneratorChoice& choice, int threads);

Q_SIGNALS:
    void started(int item);
    /// Of a video: how much of it is done, 0 to 100. Some ten times a second at most.
    void progressed(int item, int percent);
    /// A picture is ready; stored() follows when it is in its file too. Of a video: its first
    /// frame, then one at times.
    void translated(int item, std::shared_ptr<const cyclorama::TranslatedPicture> picture);
    /// The result as a file (PNG, or MP4 of a video) that lives as long as this session.
    void stored(int item, const QString& file);
    void failed(int item, const QString& message);
    void cancelled(int item);
    void filesFound(const QStringList& files, const QString& folder);
    void scanFailed(const QString& message);

private:
    struct Task {
        int item = 0;               ///< 0: a folder to scan
        std::filesystem::path path; ///< of a picture in memory: its name
        std::optional<Image> picture;
        GeneratorChoice choice;
        int threads = 0;
    };

    int enqueue(Task task);
    /// From the worker: what a signal is to say on this object's thread, in order.
    void tell(std::function<void()> news);
    void deliver();
    void work(std::stop_token stop);
    void carryOut(const Task& task, std::stop_token present);
    void translateVideo(const Task& task, std::stop_token present);
    Translator& translatorFor(const Task& task);

    const Open m_open;
    GeneratorChoice m_choice;
    int m_threads = 0;
    int m_lastItem = 0;
    QTemporaryDir m_results;

    Batch<std::function<void()>> m_news;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Task> m_tasks;
    bool m_busy = false;
    std::stop_source m_present; ///< ends the video at work

    // The worker's own.
    std::unique_ptr<Translator> m_translator;
    GeneratorChoice m_openChoice;
    int m_openThreads = 0;
    std::filesystem::file_time_type m_openTime;

    std::jthread m_thread; // last: joins before the rest goes
};

} // namespace cyclorama

Q_DECLARE_METATYPE(std::shared_ptr<const cyclorama::TranslatedPicture>)
