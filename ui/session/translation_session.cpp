#include "ui/session/translation_session.h"

#include "core/base/error.h"
#include "core/data/decode.h"
#include "core/data/picture_source.h"
#include "core/translate/video.h"

#include "ui/session/engine_words.h"
#include "ui/session/path_text.h"

#include <algorithm>
#include <chrono>
#include <vector>

namespace cyclorama {

namespace {

bool sameGenerator(const GeneratorChoice& a, const GeneratorChoice& b) {
    return a.weights == b.weights && a.generator.run == b.generator.run &&
           a.generator.checkpoint == b.generator.checkpoint && a.generator.bToA == b.generator.bToA;
}

/// When the networks were written last: a run in training writes them anew.
std::filesystem::file_time_type timeOf(const GeneratorChoice& choice) {
    std::error_code none; // a file that is missing is told when it is opened
    try {
        const auto weights =
            choice.weights.empty() ? translatorOptions(choice.generator).weights : choice.weights;
        return std::filesystem::last_write_time(weights, none);
    } catch (const Error&) {
        return {};
    }
}

QStringList filesBelow(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    const auto options = std::filesystem::directory_options::skip_permission_denied;
    for (auto at = std::filesystem::recursive_directory_iterator(folder, options);
         at != std::filesystem::recursive_directory_iterator(); ++at) {
        const bool hidden = at->path().filename().string().starts_with('.');
        if (hidden && at->is_directory()) at.disable_recursion_pending();
        if (hidden || !at->is_regular_file()) continue;
        if (hasPictureEnding(at->path()) || hasVideoEnding(at->path())) files.push_back(at->path());
    }
    std::sort(files.begin(), files.end());
    QStringList result;
    for (const auto& file : files)
        result << pathText(file);
    return result;
}

/// A translator that says how far through its video another one is, and shows a frame at times.
class FrameCounter : public Translator {
public:
    using Tell = std::function<void(int percent)>;
    using Show = std::function<void(const std::shared_ptr<const TranslatedPicture>&)>;

    FrameCounter(Translator& inner, std::int64_t frames, Tell tell, Show show)
        : m_inner(inner)
        , m_frames(frames)
        , m_tell(std::move(tell))
        , m_show(std::move(show)) {}

    Image translate(const Image& picture) override {
        Image result = m_inner.translate(picture);
        const auto now = std::chrono::steady_clock::now();
        if (now - m_shown >= std::chrono::milliseconds(500)) {
            m_shown = now;
            m_show(std::make_shared<TranslatedPicture>(TranslatedPicture{picture, result}));
        }
        ++m_done;
        if (m_frames > 0 && now - m_told >= std::chrono::milliseconds(100)) {
            m_told = now;
            // The file's own count may be too low.
            m_tell(static_cast<int>(std::min<std::int64_t>(99, 100 * m_done / m_frames)));
        }
        return result;
    }
    std::string description() const override { return m_inner.description(); }

private:
    Translator& m_inner;
    std::int64_t m_frames;
    Tell m_tell;
    Show m_show;
    std::int64_t m_done = 0;
    std::chrono::steady_clock::time_point m_told{}, m_shown{};
};

} // namespace

std::unique_ptr<Translator> TranslationSession::openTranslator(const GeneratorChoice& choice,
                                                               int threads) {
    TranslatorOptions options;
    if (choice.weights.empty())
        options = translatorOptions(choice.generator);
    else
        options.weights = choice.weights;
    options.threads = threads;
    return Translator::open(options);
}

TranslationSession::TranslationSession(Open open, QObject* parent)
    : QObject(parent)
    , m_open(std::move(open))
    , m_thread([this](std::stop_token stop) { work(stop); }) {}

TranslationSession::~TranslationSession() {
    cancel();
    m_thread.request_stop();
    m_wake.notify_all();
    m_thread.join();
}

void TranslationSession::setGenerator(const GeneratorChoice& choice) {
    m_choice = choice;
}

void TranslationSession::setThreads(int threads) {
    m_threads = threads;
}

int TranslationSession::enqueue(Task task) {
    task.choice = m_choice;
    task.threads = m_threads;
    const int item = task.item;
    {
        std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_wake.notify_all();
    return item;
}

int TranslationSession::add(const std::filesystem::path& file) {
    return enqueue({++m_lastItem, file, std::nullopt, {}, 0});
}

int TranslationSession::add(Image picture, const QString& name) {
    return enqueue({++m_lastItem, name.toStdString(), std::move(picture), {}, 0});
}

void TranslationSession::scan(const std::filesystem::path& folder) {
    enqueue({0, folder, std::nullopt, {}, 0});
}

void TranslationSession::tell(std::function<void()> news) {
    if (m_news.append(std::move(news)))
        QMetaObject::invokeMethod(this, &TranslationSession::deliver, Qt::QueuedConnection);
}

void TranslationSession::deliver() {
    for (const auto& news : m_news.takeAll())
        news();
}

void TranslationSession::cancel() {
    std::deque<Task> dropped;
    {
        std::lock_guard lock(m_mutex);
        dropped.swap(m_tasks);
        m_present.request_stop();
    }
    for (const Task& task : dropped)
        if (task.item != 0) Q_EMIT cancelled(task.item);
}

int TranslationSession::pending() const {
    std::lock_guard lock(m_mutex);
    return static_cast<int>(m_tasks.size()) + (m_busy ? 1 : 0);
}

void TranslationSession::work(std::stop_token stop) {
    while (true) {
        Task task;
        std::stop_token present;
        {
            std::unique_lock lock(m_mutex);
            m_busy = false;
            m_wake.wait(lock, stop, [this] { return !m_tasks.empty(); });
            if (stop.stop_requested()) return;
            task = std::move(m_tasks.front());
            m_tasks.pop_front();
            m_busy = true;
            m_present = std::stop_source();
            present = m_present.get_token();
        }
        try {
            carryOut(task, present);
        } catch (const std::exception& error) {
            const QString message = engineText(error);
            if (task.item == 0)
                Q_EMIT scanFailed(message);
            else if (present.stop_requested())
                Q_EMIT cancelled(task.item);
            else
                Q_EMIT failed(task.item, message);
        }
    }
}

void TranslationSession::carryOut(const Task& task, std::stop_token present) {
    if (task.item == 0) {
        tell([this, files = filesBelow(task.path), folder = pathText(task.path)] {
            Q_EMIT filesFound(files, folder);
        });
        return;
    }
    if (!task.choice.isChosen())
        throw Error("No networks are chosen: choose a run or a file of weights above, then "
                    "translate again.");
    tell([this, item = task.item] { Q_EMIT started(item); });
    if (!task.picture && hasVideoEnding(task.path)) {
        translateVideo(task, present);
        return;
    }
    auto picture = std::make_shared<TranslatedPicture>();
    try {
        picture->source = task.picture ? *task.picture : decodePicture(task.path, 3);
    } catch (const PictureError& error) {
        throw Error("{}: {}", task.path, error.advice());
    }
    Translator& translator = translatorFor(task);
    translator.setStop(present);
    picture->result = translator.translate(picture->source);
    tell([this, item = task.item, picture] { Q_EMIT translated(item, picture); });
    // Named as the source is: whoever receives the file of a drag sees the name.
    const std::filesystem::path folder =
        std::filesystem::path(m_results.path().toStdString()) / std::to_string(task.item);
    std::filesystem::create_directories(folder);
    const std::filesystem::path file =
        folder / ((task.picture ? task.path : task.path.stem()).string() + ".png");
    encodePicture(picture->result, file);
    tell([this, item = task.item, path = pathText(file)] { Q_EMIT stored(item, path); });
}

void TranslationSession::translateVideo(const Task& task, std::stop_token present) {
    TranslationJob job;
    job.inputs = {task.path};
    job.out = std::filesystem::path(m_results.path().toStdString()) / std::to_string(task.item);
    FrameCounter counter(
        translatorFor(task), countFrames(task.path),
        [this, item = task.item](int percent) {
            tell([this, item, percent] { Q_EMIT progressed(item, percent); });
        },
        [this, item = task.item](const std::shared_ptr<const TranslatedPicture>& frame) {
            tell([this, item, frame] { Q_EMIT translated(item, frame); });
        });
    const auto files = translateFiles(counter, job, {}, present);
    if (files.empty()) throw Error("{}: nothing was translated", task.path);
    if (!files.front().problem.empty()) throw Error(files.front().problem);
    tell([this, item = task.item, path = pathText(files.front().result)] {
        Q_EMIT stored(item, path);
    });
}

Translator& TranslationSession::translatorFor(const Task& task) {
    const auto time = timeOf(task.choice);
    const bool fits = m_translator && sameGenerator(task.choice, m_openChoice) &&
                      task.threads == m_openThreads && time == m_openTime;
    if (!fits) {
        m_translator.reset(); // two at once may be more than memory holds
        m_translator = m_open(task.choice, task.threads);
        m_openChoice = task.choice;
        m_openThreads = task.threads;
        m_openTime = time;
    }
    return *m_translator;
}

} // namespace cyclorama
