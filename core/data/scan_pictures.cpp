#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/system_error.h"
#include "core/data/picture_facts.h"
#include "core/data/picture_source.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

namespace cyclorama {
namespace fs = std::filesystem;
namespace {

constexpr std::array<std::string_view, 14> kEndings = {".jpg",  ".jpeg", ".jpe", ".jfif", ".png",
                                                       ".webp", ".bmp",  ".dib", ".tif",  ".tiff",
                                                       ".ppm",  ".pgm",  ".pbm", ".pnm"};

/// Paths below the root, as plain strings: a hundred thousand std::filesystem::path are slow to
/// sort.
struct Listing {
    std::vector<std::string> pictures; ///< by ending
    std::vector<std::string> others;
    std::vector<SkippedFile> closedFolders;
};

class FolderWalk {
public:
    explicit FolderWalk(const fs::path& root) : m_root(root) {}

    Listing run() {
        enter("");
        // Linked folders come last, so that a folder is listed under its own name where it has one
        // below the root; whatever was seen already is passed over, which ends every loop.
        while (!m_links.empty()) {
            std::sort(m_links.begin(), m_links.end());
            for (const std::string& link : std::exchange(m_links, {}))
                enter(link);
        }
        std::sort(m_listing.pictures.begin(), m_listing.pictures.end());
        std::sort(m_listing.others.begin(), m_listing.others.end());
        return std::move(m_listing);
    }

private:
    void enter(const std::string& below) {
        const fs::path folder = m_root / below;
        struct stat status {};
        if (::stat(folder.c_str(), &status) != 0) return;
        if (!m_seen.insert({status.st_dev, status.st_ino}).second) return;
        std::error_code error;
        fs::directory_iterator entries(folder, error);
        std::vector<std::string> folders;
        for (; !error && entries != fs::directory_iterator(); entries.increment(error)) {
            const std::string& full = entries->path().native();
            const std::string file = full.substr(full.rfind('/') + 1);
            if (file.starts_with('.')) continue;
            std::string path = below.empty() ? file : below + "/" + file;
            std::error_code ignored;
            if (entries->is_directory(ignored)) {
                (entries->is_symlink(ignored) ? m_links : folders).push_back(std::move(path));
            } else if (hasPictureEnding(file)) {
                m_listing.pictures.push_back(std::move(path));
            } else {
                m_listing.others.push_back(std::move(path));
            }
        }
        if (error) m_listing.closedFolders.push_back({folder, say("folder cannot be read")});
        std::sort(folders.begin(), folders.end());
        for (const std::string& inner : folders)
            enter(inner);
    }

    const fs::path m_root;
    Listing m_listing;
    std::vector<std::string> m_links;
    std::set<std::pair<dev_t, ino_t>> m_seen;
};

/// Why a file cannot be a picture, judged by its first bytes; empty when it can.
Sentence faultOf(const std::string& path) {
    // NONBLOCK: a named pipe must not hold up the scan.
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (file < 0) {
        switch (errno) {
        case ENOENT:
            return say("broken link");
        case EACCES:
            return say("no permission to read");
        default:
            return reasonOf({errno, std::generic_category()});
        }
    }
    char head[kHeadBytes];
    const ssize_t length = ::read(file, head, sizeof head);
    ::close(file);
    if (length < 0) return reasonOf({errno, std::generic_category()});
    const std::string_view bytes(head, static_cast<std::size_t>(length));
    return sniffFormat(bytes) == PictureFormat::None ? describeContent(bytes) : Sentence();
}

/// The same for many files below a folder. Opening a file is mostly waiting, on a disk or on the
/// system, so several threads share the work.
std::vector<Sentence> faultsOf(const fs::path& folder, std::span<const std::string> files) {
    constexpr std::size_t kPortion = 64;
    std::vector<Sentence> faults(files.size());
    std::atomic<std::size_t> begun = 0;
    const auto work = [&] {
        for (std::size_t first; (first = begun.fetch_add(kPortion)) < files.size();) {
            for (std::size_t i = first; i < std::min(first + kPortion, files.size()); ++i) {
                faults[i] = faultOf((folder / files[i]).native());
            }
        }
    };
    std::vector<std::jthread> threads;
    const std::size_t portions = files.size() / kPortion;
    const std::size_t most = std::clamp(std::thread::hardware_concurrency(), 1u, 8u);
    for (std::size_t i = 1; i < std::min(most, portions); ++i)
        threads.emplace_back(work);
    work();
    threads.clear(); // joins
    return faults;
}

Sentence faultWithin(const fs::path& path) {
    try {
        inspectPicture(readFile(path));
        return {};
    } catch (const Error& error) {
        return error.sentence();
    }
}

void take(const std::string& name, Sentence fault, PictureFolder& result) {
    // Until one picture is known to be whole, look closer: a folder of nothing but damaged
    // pictures must be told of here rather than in the middle of a run.
    if (fault.empty() && result.names.empty()) fault = faultWithin(result.root / name);
    if (fault.empty()) {
        result.names.push_back(name);
    } else {
        result.skipped.push_back({result.root / name, std::move(fault)});
    }
}

/// "12 files skipped: 11 text, 1 truncated JPEG"
Sentence summary(const std::vector<SkippedFile>& skipped) {
    std::map<Sentence, std::size_t> counts;
    for (const SkippedFile& file : skipped)
        ++counts[file.reason];
    std::vector<std::pair<Sentence, std::size_t>> reasons(counts.begin(), counts.end());
    std::stable_sort(reasons.begin(), reasons.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::vector<Sentence> counted;
    for (const auto& [reason, count] : reasons)
        counted.push_back(say("{} {}", count, reason));
    return skipped.size() == 1 ? say("{} file skipped: {}", 1, joined(counted, ", "))
                               : say("{} files skipped: {}", skipped.size(), joined(counted, ", "));
}

[[noreturn]] void failWithout(const fs::path& folder, std::vector<SkippedFile> skipped,
                              const std::vector<std::string>& others) {
    const std::vector<Sentence> faults = faultsOf(folder, others);
    for (std::size_t i = 0; i < others.size(); ++i) {
        const bool isPicture = faults[i].empty();
        skipped.push_back(
            {folder / others[i], isPicture ? say("picture without a known ending") : faults[i]});
    }
    throw UsageError("{}: no readable image ({})", folder,
                     skipped.empty() ? say("the folder is empty") : summary(skipped));
}

} // namespace

std::span<const std::string_view> pictureEndings() {
    return kEndings;
}

bool hasPictureEnding(const fs::path& path) {
    const std::string& name = path.native();
    const std::size_t dot = name.rfind('.');
    if (dot == name.npos || name.size() - dot > 5) return false;
    std::string ending = name.substr(dot);
    for (char& letter : ending) {
        if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    return std::find(kEndings.begin(), kEndings.end(), ending) != kEndings.end();
}

PictureFolder scanPictures(const fs::path& folder, std::size_t limit) {
    std::error_code ignored;
    if (!fs::exists(folder, ignored)) throw UsageError("{}: no such folder", folder);
    if (!fs::is_directory(folder, ignored))
        throw UsageError("{}: not a folder; name the folder it lies in", folder);
    Listing listing = FolderWalk(folder).run();
    PictureFolder result{folder, {}, std::move(listing.closedFolders)};
    const std::span<const std::string> pictures = listing.pictures;
    const std::size_t most = limit == 0 ? pictures.size() : std::min(limit, pictures.size());
    result.names.reserve(most);
    // Block by block, as a small limit needs only a few of the files to be opened.
    for (std::size_t first = 0; first < pictures.size() && result.names.size() < most;) {
        const std::size_t wanted = std::max<std::size_t>(most - result.names.size(), 64);
        const auto block = pictures.subspan(first, std::min(wanted, pictures.size() - first));
        const std::vector<Sentence> faults = faultsOf(folder, block);
        for (std::size_t i = 0; i < block.size() && result.names.size() < most; ++i) {
            take(block[i], faults[i], result);
        }
        first += block.size();
    }
    if (result.names.empty()) failWithout(folder, std::move(result.skipped), listing.others);
    return result;
}

DataFolders findDataFolders(const fs::path& root) {
    std::error_code ignored;
    if (!fs::is_directory(root, ignored)) {
        throw UsageError("{}: no such folder", root);
    }
    const auto below = [&](const char* name) {
        const fs::path folder = root / name;
        return fs::is_directory(folder, ignored) ? folder : fs::path();
    };
    DataFolders folders{below("trainA"), below("trainB"), below("testA"), below("testB")};
    if (!folders.trainA.empty() && !folders.trainB.empty()) return folders;

    std::set<std::string> found;
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(root, ignored)) {
        if (entry.is_directory(ignored)) {
            found.insert(entry.path().filename().string());
        } else {
            ++files;
        }
    }
    std::vector<Sentence> content;
    for (const std::string& name : found)
        content.emplace_back(name);
    if (files > 0) content.push_back(files == 1 ? say("1 file") : say("{} files", files));
    if (content.empty()) content.push_back(say("nothing"));
    throw UsageError("{}: the folders trainA and trainB are not both there (found: {}); name the "
                     "two folders of pictures themselves instead",
                     root, joined(content, ", "));
}

} // namespace cyclorama
