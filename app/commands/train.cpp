#include "app/commands/commands.h"

#include "app/commands/run_config.h"
#include "app/console/json_lines.h"
#include "app/console/stop_signals.h"
#include "app/console/training_report.h"

#include "core/base/error.h"
#include "core/run/run_folder.h"
#include "core/run/training_run.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace cyclorama {
namespace {

struct OpenedRun {
    std::filesystem::path folder;
    std::unique_ptr<Trainer> trainer;
};

OpenedRun newRun(const TrainRequest& request, const CommonOptions& common) {
    NewRun run;
    run.config = newRunConfig(request, common);
    run.folder = request.out.empty() ? freshRunPath(run.config) : request.out;
    run.startFrom = request.startFrom;
    return {run.folder, createRun(run)};
}

OpenedRun resumedRun(const TrainRequest& request, const CommonOptions& common) {
    const bool startsAnew = request.demo || !request.preset.empty() || !request.config.empty() ||
                            !request.settings.empty() || !request.out.empty() ||
                            !request.startFrom.empty() || common.seed;
    if (startsAnew)
        throw UsageError("a resumed run keeps its settings and folder; beside --resume stand only "
                         "--steps, --epochs, --device, --threads, and --data or --a and --b where "
                         "its pictures have moved");
    ResumedRun run;
    run.folder = request.resume;
    run.epochs = request.epochs;
    run.steps = request.steps;
    run.device = common.device;
    run.threads = common.threads;
    run.pictures = namedPictures(request);
    return {run.folder, resumeRun(run)};
}

std::string quotedForShell(const std::string& text) {
    if (text.find_first_of(" \t'\"\\$&;()<>|*?[]#~`!") == std::string::npos) return text;
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + "'";
}

/// The command that a person types again: ./run says how it was called.
std::string ownCommand() {
    const char* invoked = std::getenv("CYCLORAMA_COMMAND");
    return invoked && *invoked ? quotedForShell(invoked) : "cyclorama";
}

ReportStyle styleFor(const CommonOptions& common) {
    if (common.json) return ReportStyle::Json;
    return common.quiet ? ReportStyle::Quiet : ReportStyle::Console;
}

void printClosing(const Outcome& outcome, const std::filesystem::path& folder) {
    std::FILE* out = outcome.state == TrainerState::Failed ? stderr : stdout;
    std::fprintf(out, "%s\n", outcome.message.english().c_str());
    if (outcome.state == TrainerState::Stopped && !outcome.checkpoint.empty())
        std::fprintf(out, "Go on with: %s train --resume %s\n", ownCommand().c_str(),
                     quotedForShell(folder.string()).c_str());
}

} // namespace

int train(const TrainRequest& request, const CommonOptions& common) {
    // A reader that went away (train | head) is no reason to lose a training.
    std::signal(SIGPIPE, SIG_IGN);

    const auto [folder, trainer] =
        request.resume.empty() ? newRun(request, common) : resumedRun(request, common);
    const auto report = trainingReport(styleFor(common), *trainer);
    trainer->addListener(*report);
    if (common.json)
        printJson({{"type", "run"}, {"folder", folder.string()}});
    else if (!common.quiet)
        std::printf("Run: %s\n", folder.c_str());

    Outcome outcome;
    {
        const StopSignals signals([running = trainer.get()] { running->stop(); });
        trainer->start();
        outcome = trainer->wait();
    }
    if (!common.json)
        printClosing(outcome, folder);
    else if (outcome.state == TrainerState::Failed)
        std::fprintf(stderr, "%s\n", outcome.message.english().c_str());
    return outcome.state == TrainerState::Failed ? 1 : 0;
}

} // namespace cyclorama
