#include "core/run/training_run.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/system_error.h"
#include "core/run/metrics_file.h"
#include "core/run/moved_pictures.h"
#include "core/run/recorded_trainer.h"
#include "core/run/resume_point.h"
#include "core/run/run_folder.h"
#include "core/run/run_lock.h"
#include "core/run/run_recorder.h"
#include "core/train/engine.h"
#include "core/train/picture_folders.h"
#include "core/train/settings.h"

namespace cyclorama {
namespace {

/// A run must find its pictures again, whatever the folder it is resumed from.
std::string absolutePath(const std::string& path) {
    return path.empty() ? path : std::filesystem::absolute(path).lexically_normal().string();
}

TrainingConfig resolved(TrainingConfig config) {
    for (std::string* folder : {&config.data_a, &config.data_b, &config.test_a, &config.test_b})
        *folder = absolutePath(*folder);
    return config;
}

/// True when the folder was not there before.
bool makeFolder(const std::filesystem::path& folder) {
    std::error_code error;
    const bool made = std::filesystem::create_directories(folder, error);
    if (error)
        throw Error("{}: cannot be made: {}; choose a folder that you may write to", folder,
                    reasonOf(error));
    return made;
}

/// Takes the folder of a run that could not begin off the disk again.
class FolderOnTrial {
public:
    FolderOnTrial(const std::filesystem::path& folder, bool isOurs)
        : m_folder(folder)
        , m_isOurs(isOurs) {}
    ~FolderOnTrial() {
        std::error_code ignored; // what went wrong before is what people should hear of
        if (m_isOurs) std::filesystem::remove_all(m_folder, ignored);
    }
    void keep() { m_isOurs = false; }

private:
    const std::filesystem::path m_folder;
    bool m_isOurs;
};

/// Where the networks came from; a run that ends before its first checkpoint begins there again.
std::filesystem::path startFile(const std::filesystem::path& run) {
    return run / "start_from.txt";
}

std::filesystem::path readStart(const std::filesystem::path& run) {
    const auto path = startFile(run);
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored)) return {};
    return readFile(path);
}

EngineSession sessionIn(const std::filesystem::path& run, TrainingConfig config) {
    EngineSession session;
    session.config = std::move(config);
    session.checkpointFolder = RunLayout{run}.checkpoints();
    session.networksFolder = run;
    return session;
}

/// Held-out pictures that are not named stay where they are, if they still are.
DataFolders movedTo(DataFolders folders, const TrainingConfig& before) {
    std::error_code ignored;
    if (folders.testA.empty() && std::filesystem::exists(before.test_a, ignored))
        folders.testA = before.test_a;
    if (folders.testB.empty() && std::filesystem::exists(before.test_b, ignored))
        folders.testB = before.test_b;
    return folders;
}

double stepsPerEpoch(const std::filesystem::path& run) {
    const auto last = lastMetrics(run);
    return last && last->epochs > 0 ? static_cast<double>(last->step) / last->epochs : 0;
}

/// The run's own file says where it ends and what it trains on; all else may have been changed
/// while it ran, which the checkpoint knows.
TrainingConfig changedBy(const TrainingConfig& checkpoint, const TrainingConfig& kept) {
    TrainingConfig config = withPictures(checkpoint, picturesOf(kept));
    config.n_epochs = kept.n_epochs;
    config.n_epochs_decay = kept.n_epochs_decay;
    config.max_steps = kept.max_steps;
    config.device = kept.device;
    config.threads = kept.threads;
    return config;
}

} // namespace

std::unique_ptr<Trainer> createRun(const NewRun& request) {
    const TrainingConfig config = resolved(request.config);
    validate(config);
    const std::filesystem::path run = absolutePath(request.folder.string());
    if (run.empty()) throw UsageError("a new run needs a folder to write into");
    std::error_code ignored;
    if (std::filesystem::exists(run, ignored) && !std::filesystem::is_directory(run, ignored))
        throw UsageError("{}: is no folder; choose another name for the run", run);

    const bool isNew = makeFolder(run);
    FileLock lock = lockRun(run);
    FolderOnTrial folder(run, isNew);
    if (isRun(run))
        throw UsageError("{}: holds a run already; resume it, or choose another folder", run);
    EngineSession session = sessionIn(run, config);
    session.startFrom = absolutePath(request.startFrom.string());
    if (!session.startFrom.empty()) replaceFile(startFile(run), session.startFrom.string());
    auto engine = makeTrainer(session);
    auto recorder = std::make_unique<RunRecorder>(run, config, 0);
    writeRunConfig(run, config); // last: from here on the folder is a run
    folder.keep();
    return std::make_unique<RecordedTrainer>(run, std::move(lock), std::move(recorder),
                                             std::move(engine), std::vector<Sentence>());
}

std::unique_ptr<Trainer> resumeRun(const ResumedRun& request) {
    const std::filesystem::path run = absolutePath(request.folder.string());
    if (!isRun(run))
        throw UsageError("{}: holds no run (there is no config.json of Cyclorama)", run);
    FileLock lock = lockRun(run);
    const ResumePoint point = findResumePoint(run, request.checkpoint);

    const TrainingConfig before = readRunConfig(run);
    TrainingConfig kept = withNewEnd(before, request, stepsPerEpoch(run));
    if (request.pictures) kept = resolved(withPictures(kept, movedTo(*request.pictures, kept)));
    if (request.pictures) // looked at before the run's own file names them
        for (const std::string& folder : {kept.data_a, kept.data_b})
            if (!kept.demo) scanPictures(folder, 1);
    if (const auto missing = missingPictures(kept); !missing.empty())
        throw UsageError(
            "{}: the pictures of this run no longer lie there. If they have moved, say "
            "where they are now (--data, or --a and --b, beside --resume)",
            missing.front());
    TrainingConfig config =
        point.checkpoint.empty() ? kept : changedBy(checkpointConfig(point.checkpoint), kept);
    if (request.device) assign(config, "device", *request.device);
    if (request.threads) assign(config, "threads", std::to_string(*request.threads));
    validate(config);

    EngineSession session = sessionIn(run, config);
    session.resumeFrom = point.checkpoint;
    if (point.checkpoint.empty()) session.startFrom = readStart(run);
    auto engine = makeTrainer(session);
    setLaterCheckpointsAside(run, point.step);
    if (kept != before) writeRunConfig(run, kept);
    auto recorder = std::make_unique<RunRecorder>(run, kept, point.step);
    return std::make_unique<RecordedTrainer>(run, std::move(lock), std::move(recorder),
                                             std::move(engine), point.notes);
}

TrainingConfig standingConfig(const std::filesystem::path& run) {
    const TrainingConfig kept = readRunConfig(run);
    for (const CheckpointInfo& checkpoint : listCheckpoints(run)) {
        try {
            return changedBy(checkpointConfig(checkpoint.path), kept);
        } catch (const Error&) {
            continue; // told when the run goes on, which then begins at the one before
        }
    }
    return kept;
}

} // namespace cyclorama
