#include "core/run/run_queue.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/system_error.h"
#include "core/run/file_lock.h"
#include "core/run/run_folder.h"
#include "core/run/run_lock.h"
#include "core/train/settings.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <random>
#include <utility>

namespace cyclorama {
namespace {

using Json = nlohmann::ordered_json;
using State = QueuedRun::State;

constexpr const char* kVersionKey = "cyclorama_queue";
constexpr int kVersion = 1;
constexpr std::array<const char*, 3> kStateNames = {"waiting", "started", "failed"};

/// A sentence as its pattern and parts, so that it can still be told in another language.
Json toJson(const Sentence& sentence) {
    if (sentence.pattern().empty()) return sentence.english();
    Json json = Json::array({sentence.pattern()});
    for (const Sentence& part : sentence.parts())
        json.push_back(toJson(part));
    return json;
}

Sentence sentenceFrom(const Json& json) {
    if (json.is_string()) return Sentence(json.get<std::string>());
    std::vector<Sentence> parts;
    for (std::size_t i = 1; i < json.size(); ++i)
        parts.push_back(sentenceFrom(json[i]));
    return {json.at(0).get<std::string>(), std::move(parts)};
}

Json toJson(const QueuedRun& entry) {
    Json json;
    json["id"] = entry.id;
    json["name"] = entry.name;
    json["state"] = kStateNames.at(static_cast<std::size_t>(entry.state));
    if (!entry.problem.empty()) json["problem"] = toJson(entry.problem);
    if (entry.config) json["config"] = Json::parse(toJson(*entry.config));
    if (!entry.folder.empty()) json["folder"] = entry.folder.string();
    if (!entry.startFrom.empty()) json["start_from"] = entry.startFrom.string();
    if (entry.epochs) json["epochs"] = *entry.epochs;
    return json;
}

State stateNamed(const std::string& word, const std::string& file) {
    const auto found = std::ranges::find(kStateNames, word);
    if (found == kStateNames.end()) throw Error("{}: \"{}\" is no state of a run", file, word);
    return static_cast<State>(found - kStateNames.begin());
}

QueuedRun fromJson(const Json& json, const std::string& file) {
    QueuedRun entry;
    entry.id = json.at("id").get<std::string>();
    entry.name = json.at("name").get<std::string>();
    entry.state = stateNamed(json.at("state").get<std::string>(), file);
    if (json.contains("problem")) entry.problem = sentenceFrom(json["problem"]);
    if (json.contains("config"))
        entry.config = cyclorama::fromJson(json["config"].dump(), file + ", " + entry.name);
    entry.folder = json.value("folder", "");
    entry.startFrom = json.value("start_from", "");
    if (json.contains("epochs")) entry.epochs = json["epochs"].get<int>();
    return entry;
}

std::vector<QueuedRun> read(const std::filesystem::path& path) {
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return {};
    try {
        const Json json = Json::parse(readFile(path));
        if (json.at(kVersionKey) != kVersion)
            throw Error("{}: is a queue of version {}; open it with a newer Cyclorama", path,
                        json[kVersionKey].dump());
        std::vector<QueuedRun> entries;
        for (const Json& entry : json.at("runs"))
            entries.push_back(fromJson(entry, path.string()));
        return entries;
    } catch (const Json::exception& error) {
        throw Error("{}: is no queue of runs ({}); move the file away to begin a new queue", path,
                    error.what());
    }
}

void write(const std::filesystem::path& path, const std::vector<QueuedRun>& entries) {
    Json json;
    json[kVersionKey] = kVersion;
    json["runs"] = Json::array();
    for (const QueuedRun& entry : entries)
        json["runs"].push_back(toJson(entry));
    try {
        replaceFile(path, json.dump(2) + "\n");
    } catch (const Json::exception&) {
        throw Error("a name in the queue of runs is not UTF-8 and cannot be saved; rename the "
                    "folder or run");
    }
}

/// A program that ended left its run started but unheld: the run goes on when its turn comes.
void recover(std::vector<QueuedRun>& entries) {
    for (QueuedRun& entry : entries) {
        if (entry.state != State::Started || isRunHeld(entry.folder)) continue;
        entry.state = State::Waiting;
        if (isRun(entry.folder)) entry.config.reset();
    }
}

auto find(std::vector<QueuedRun>& entries, const std::string& id) {
    return std::ranges::find(entries, id, &QueuedRun::id);
}

std::string freshId() {
    constexpr std::array digits = {'0', '1', '2', '3', '4', '5', '6', '7',
                                   '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    std::random_device source;
    std::string id;
    for (int i = 0; i < 16; ++i)
        id += digits[source() % digits.size()];
    return id;
}

} // namespace

RunQueue::RunQueue(std::filesystem::path runsFolder) : m_folder(std::move(runsFolder)) {
    std::error_code ignored;
    if (!std::filesystem::exists(file(), ignored)) return;
    try {
        change(recover);
    } catch (const Error&) {
        // A file that cannot be read or written is told by the first call that needs it.
    }
}

std::vector<QueuedRun> RunQueue::entries() const {
    return read(file());
}

void RunQueue::change(const std::function<void(std::vector<QueuedRun>&)>& edit) {
    std::error_code error;
    std::filesystem::create_directories(m_folder, error);
    if (error) throw Error("{}: cannot be made: {}", m_folder, reasonOf(error));
    const FileLock lock = FileLock::take(m_folder / "queue.lock");
    auto entries = read(file());
    const auto before = entries;
    edit(entries);
    if (entries != before) write(file(), entries);
}

std::string RunQueue::add(QueuedRun entry) {
    entry.id = freshId();
    change([&](std::vector<QueuedRun>& entries) { entries.push_back(entry); });
    return entry.id;
}

void RunQueue::remove(const std::string& id) {
    change([&](std::vector<QueuedRun>& entries) {
        std::erase_if(entries, [&](const QueuedRun& entry) { return entry.id == id; });
    });
}

void RunQueue::move(const std::string& id, std::size_t place) {
    change([&](std::vector<QueuedRun>& entries) {
        const auto found = find(entries, id);
        if (found == entries.end()) return;
        QueuedRun entry = std::move(*found);
        entries.erase(found);
        const auto index = static_cast<std::ptrdiff_t>(std::min(place, entries.size()));
        entries.insert(entries.begin() + index, std::move(entry));
    });
}

std::optional<QueuedRun> RunQueue::takeNext() {
    std::optional<QueuedRun> taken;
    change([&](std::vector<QueuedRun>& entries) {
        const auto next = std::ranges::find(entries, State::Waiting, &QueuedRun::state);
        if (next == entries.end()) return;
        next->state = State::Started;
        if (next->folder.empty() && next->config)
            next->folder = freshRunPath(*next->config, m_folder);
        taken = *next;
    });
    return taken;
}

void RunQueue::markFailed(const std::string& id, const Sentence& problem) {
    change([&](std::vector<QueuedRun>& entries) {
        const auto found = find(entries, id);
        if (found == entries.end()) return;
        found->state = State::Failed;
        found->problem = problem;
    });
}

void RunQueue::putBack(const std::string& id) {
    change([&](std::vector<QueuedRun>& entries) {
        const auto found = find(entries, id);
        if (found == entries.end()) return;
        found->state = State::Waiting;
        found->problem = {};
        if (isRun(found->folder)) found->config.reset();
    });
}

void RunQueue::follow(const std::filesystem::path& from, const std::filesystem::path& to) {
    change([&](std::vector<QueuedRun>& entries) {
        for (QueuedRun& entry : entries) {
            if (entry.startFrom == from) entry.startFrom = to;
            if (entry.folder != from) continue;
            entry.folder = to;
            if (entry.name == from.filename()) entry.name = to.filename().string();
        }
    });
}

} // namespace cyclorama
