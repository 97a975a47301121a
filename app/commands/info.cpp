#include "app/commands/commands.h"

#include "app/console/json_lines.h"
#include "app/console/training_report.h"

#include "core/base/error.h"
#include "core/data/decode.h"
#include "core/run/run_folder.h"
#include "core/run/training_run.h"
#include "core/train/settings.h"
#include "core/translate/file_info.h"

#include <algorithm>
#include <cstdio>
#include <functional>

namespace cyclorama {
namespace {

/// A file that was read whole, and what it holds or what is wrong with it.
struct VerifiedFile {
    std::filesystem::path path;
    std::string holds;
    std::string problem;
};

VerifiedFile verify(const std::filesystem::path& path,
                    const std::function<std::string(const std::filesystem::path&)>& read) {
    VerifiedFile file{path, {}, {}};
    try {
        file.holds = read(path);
    } catch (const std::exception& error) {
        file.problem = error.what();
    }
    return file;
}

std::string counted(std::size_t count, const char* what) {
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

std::string describePicture(const std::filesystem::path& path) {
    const Image image = decodePicture(path, 3);
    return std::to_string(image.width) + " x " + std::to_string(image.height);
}

std::vector<VerifiedFile> verifyRun(const std::filesystem::path& run) {
    const RunLayout layout{run};
    std::vector<VerifiedFile> files;
    const auto add = [&files](const std::filesystem::path& path, const auto& read) {
        if (std::filesystem::exists(path)) files.push_back(verify(path, read));
    };
    add(layout.config(), [&](const auto&) { return readRunConfig(run), std::string("settings"); });
    add(layout.metrics(), [&](const auto&) { return counted(readMetrics(run).size(), "step"); });
    add(layout.events(), [&](const auto&) { return counted(readEvents(run).size(), "event"); });
    for (const CheckpointInfo& checkpoint : listCheckpoints(run))
        add(checkpoint.path, describeWeights);
    for (const char* network : {"G_A", "G_B", "D_A", "D_B"})
        add(layout.latestNetwork(network), describeWeights);
    for (const PreviewFile& preview : listPreviews(run))
        add(preview.path, describePicture);
    return files;
}

nlohmann::ordered_json fileRows(const std::vector<VerifiedFile>& files) {
    auto list = nlohmann::ordered_json::array();
    for (const VerifiedFile& file : files)
        list.push_back(
            {{"path", file.path.string()}, {"holds", file.holds}, {"problem", file.problem}});
    return list;
}

void printFile(const std::filesystem::path& shown, const VerifiedFile& file) {
    if (file.problem.empty())
        std::printf("  %-44s %s\n", shown.c_str(), file.holds.c_str());
    else
        std::fprintf(stderr, "  %s\n", file.problem.c_str());
}

void printSummary(const RunSummary& summary, const TrainingConfig& config) {
    std::printf("%s: %s at step %lld, epoch %d of %d, %s of training\n", summary.path.c_str(),
                name(summary.state), static_cast<long long>(summary.step), summary.epoch,
                summary.totalEpochs, duration(summary.seconds).c_str());
    if (summary.stepsToRepeat() > 0)
        std::printf("It goes on from its checkpoint of step %lld; the steps after that are trained "
                    "again.\n",
                    static_cast<long long>(summary.checkpointStep));
    std::printf("Settings that differ from the defaults:\n");
    for (const std::string& key : differences(config, TrainingConfig{}))
        std::printf("  %s=%s\n", key.c_str(), toText(findSetting(key)->get(config)).c_str());
}

void printRunJson(const RunSummary& summary, const TrainingConfig& config,
                  const std::vector<VerifiedFile>& files) {
    nlohmann::ordered_json changed = nlohmann::ordered_json::object();
    for (const std::string& key : differences(config, TrainingConfig{}))
        changed[key] = toJson(findSetting(key)->get(config));
    printJson({{"run", summary.path.string()},
               {"state", name(summary.state)},
               {"step", summary.step},
               {"checkpoint_step", summary.checkpointStep},
               {"epoch", summary.epoch},
               {"total_epochs", summary.totalEpochs},
               {"seconds", summary.seconds},
               {"settings", std::move(changed)},
               {"files", fileRows(files)}});
}

/// Good previews, of which a run has thousands, are counted in one line.
void printFiles(const std::filesystem::path& run, const std::vector<VerifiedFile>& files,
                bool problemsOnly) {
    const auto previews = RunLayout{run}.previews();
    std::size_t pictures = 0;
    for (const VerifiedFile& file : files) {
        if (file.problem.empty() && problemsOnly) continue;
        if (file.problem.empty() && file.path.parent_path().parent_path() == previews)
            ++pictures;
        else
            printFile(file.path.lexically_relative(run), file);
    }
    if (pictures > 0) printFile("previews", {{}, counted(pictures, "picture"), {}});
}

int runInfo(const std::filesystem::path& run, const CommonOptions& common) {
    const RunSummary summary = summarise(run);
    if (!summary.problem.empty()) throw Error(summary.problem);
    const TrainingConfig config = standingConfig(run);
    const std::vector<VerifiedFile> files = verifyRun(run);
    const auto broken = static_cast<std::size_t>(std::ranges::count_if(
        files, [](const VerifiedFile& file) { return !file.problem.empty(); }));
    if (common.json) {
        printRunJson(summary, config, files);
        return broken == 0 ? 0 : 1;
    }
    if (!common.quiet) printSummary(summary, config);
    if (!common.quiet) std::printf("Files, each read whole:\n");
    printFiles(run, files, common.quiet);
    if (broken == 0)
        std::printf("%s verified, all good\n", counted(files.size(), "file").c_str());
    else
        std::fprintf(stderr, "%zu of %s cannot be read\n", broken,
                     counted(files.size(), "file").c_str());
    return broken == 0 ? 0 : 1;
}

} // namespace

int info(const InfoRequest& request, const CommonOptions& common) {
    if (isRun(request.path)) return runInfo(request.path, common);
    if (std::filesystem::is_directory(request.path))
        throw UsageError("{} is a folder but no run: it has no config.json", request.path);
    if (!std::filesystem::exists(request.path)) throw UsageError("{} does not exist", request.path);
    const std::string holds = describeWeights(request.path);
    if (common.json)
        printJson({{"path", request.path.string()}, {"holds", holds}});
    else
        std::printf("%s: %s\n", request.path.c_str(), holds.c_str());
    return 0;
}

} // namespace cyclorama
