#include "core/run/preview_writer.h"

#include "core/base/error.h"
#include "core/base/system_error.h"
#include "core/data/decode.h"
#include "core/run/event_writer.h"
#include "core/run/preview_files.h"
#include "core/run/run_folder.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <utility>

namespace cyclorama {
namespace {

constexpr std::size_t kMostWaiting = 4;

/// A run of many steps would fill the disk with pictures: this many previews stay, evenly spread.
constexpr std::size_t kMostOnDisk = 400;

/// TensorBoard gets a preview only when the step has grown by this share, as it can forget none.
constexpr std::int64_t kEventShare = 50;

/// The picture's place among those of its domain and kind, counted as PreviewFile::picture is.
class PictureNumbers {
public:
    int next(const PreviewRow& row) {
        int& count = m_counts[row.fixed ? 0 : 1][row.domain == 0 ? 0 : 1];
        return row.fixed ? count++ : -1 - count++;
    }

private:
    std::array<std::array<int, 2>, 2> m_counts{};
};

void writeFile(const std::filesystem::path& path, const std::vector<std::uint8_t>& bytes) {
    std::ofstream out(path, std::ios::binary);
    out.write(reinterpret_cast<const char*>(bytes.data()),
              static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) throw Error("{}: the preview cannot be written; free some space", path);
}

std::string eventTag(const std::string& fileName) {
    const auto bar = fileName.rfind('_');
    const auto dot = fileName.rfind('.');
    std::string tag = "preview/";
    tag += fileName.substr(0, bar);
    tag += '/';
    tag += fileName.substr(bar + 1, dot - bar - 1);
    return tag;
}

void removeFolder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::remove_all(folder, error);
    if (error) throw Error("{}: cannot be removed: {}", folder, reasonOf(error));
}

} // namespace

std::optional<std::size_t> mostCrowded(std::span<const std::int64_t> steps) {
    std::optional<std::size_t> found;
    for (std::size_t i = 1; i + 1 < steps.size(); ++i)
        if (!found || steps[i + 1] - steps[i - 1] < steps[*found + 1] - steps[*found - 1])
            found = i;
    return found;
}

PreviewWriter::PreviewWriter(std::filesystem::path run, EventWriter& events)
    : m_run(std::move(run))
    , m_events(events)
    , m_steps(previewSteps(m_run))
    , m_thread([this] { work(); }) {}

PreviewWriter::~PreviewWriter() {
    {
        std::lock_guard lock(m_mutex);
        m_end = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void PreviewWriter::put(PreviewSet set) {
    {
        std::lock_guard lock(m_mutex);
        if (m_waiting.size() == kMostWaiting) m_waiting.pop_front();
        m_waiting.push_back(std::move(set));
    }
    m_changed.notify_all();
}

bool PreviewWriter::hasRoom() const {
    std::lock_guard lock(m_mutex);
    return m_waiting.size() < kMostWaiting;
}

void PreviewWriter::finish() {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_waiting.empty() && !m_busy; });
}

Sentence PreviewWriter::takeProblem() {
    std::lock_guard lock(m_mutex);
    return std::exchange(m_problem, {});
}

void PreviewWriter::work() {
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return !m_waiting.empty() || m_end; });
        if (m_waiting.empty()) return;
        const PreviewSet set = std::move(m_waiting.front());
        m_waiting.pop_front();
        m_busy = true;
        lock.unlock();
        Sentence problem;
        try {
            write(set);
        } catch (const std::exception& error) {
            problem = sentenceOf(error);
            std::error_code ignored; // half of a preview takes room and shows nothing
            std::filesystem::remove_all(
                RunLayout{m_run}.previews() / unfinishedPreviewName(set.step), ignored);
        }
        lock.lock();
        m_busy = false;
        if (!problem.empty()) m_problem = problem;
        m_changed.notify_all();
    }
}

/// The set appears on disk as a whole: it is written into a hidden folder, then renamed.
void PreviewWriter::write(const PreviewSet& set) {
    const auto folder = RunLayout{m_run}.previews() / previewFolderName(set.step);
    const auto beside = folder.parent_path() / unfinishedPreviewName(set.step);
    removeFolder(beside);
    std::error_code error;
    std::filesystem::create_directories(beside, error);
    if (error) throw Error("{}: cannot be made: {}", beside, reasonOf(error));

    const bool toEvents = set.step - m_lastEventStep >= set.step / kEventShare;
    if (toEvents) m_lastEventStep = set.step;
    PictureNumbers numbers;
    for (const PreviewRow& row : set.rows) {
        const int number = numbers.next(row);
        for (const auto& [role, image] : {std::pair{"real", &row.real},
                                          {"fake", &row.fake},
                                          {"reconstructed", &row.reconstructed},
                                          {"identity", &row.identity}}) {
            if (image->empty()) continue; // no identity picture of domains of unequal channels
            const std::string name = previewFileName(row.domain, number, role);
            const auto png = encodePng(*image);
            writeFile(beside / name, png);
            if (toEvents && row.fixed)
                m_events.picture(set.step, eventTag(name), image->width, image->height,
                                 image->channels,
                                 {reinterpret_cast<const char*>(png.data()), png.size()});
        }
    }
    removeFolder(folder); // of the same step, asked for twice
    std::filesystem::rename(beside, folder, error);
    if (error) throw Error("{}: cannot be written: {}", folder, reasonOf(error));
    makeRoomOnDisk(set.step);
}

void PreviewWriter::makeRoomOnDisk(std::int64_t newest) {
    if (m_steps.empty() || m_steps.back() < newest) m_steps.push_back(newest);
    while (m_steps.size() > kMostOnDisk) {
        const std::size_t crowded = *mostCrowded(m_steps);
        removeFolder(RunLayout{m_run}.previews() / previewFolderName(m_steps[crowded]));
        m_steps.erase(m_steps.begin() + static_cast<std::ptrdiff_t>(crowded));
    }
}

} // namespace cyclorama
