#include "app/commands/commands.h"

#include "app/console/json_lines.h"
#include "app/console/status_line.h"
#include "app/console/stop_signals.h"

#include "core/base/error.h"
#include "core/run/run_folder.h"
#include "core/run/run_generator.h"
#include "core/translate/translator.h"

#include <algorithm>
#include <stop_token>

namespace cyclorama {
namespace {

/// A checkpoint named by path, by file name in the run or by step.
std::filesystem::path findCheckpoint(const std::filesystem::path& run, const std::string& wanted) {
    if (std::filesystem::exists(wanted)) return wanted;
    std::string steps;
    for (const CheckpointInfo& checkpoint : listCheckpoints(run)) {
        const std::string step = std::to_string(checkpoint.step);
        if (wanted == step || wanted == checkpoint.path.filename()) return checkpoint.path;
        steps += (steps.empty() ? "" : ", ") + step;
    }
    if (steps.empty())
        throw UsageError("{} has no checkpoint \"{}\"; it has none at all yet", run, wanted);
    throw UsageError("{} has no checkpoint \"{}\"; it has those of steps {}", run, wanted, steps);
}

TranslatorOptions optionsFor(const TranslateRequest& request, const CommonOptions& common) {
    if (request.run.empty() == request.weights.empty())
        throw UsageError("one of --run RUN and --weights FILE.pth says what translates");
    if (!request.checkpoint.empty() && request.run.empty())
        throw UsageError("--checkpoint belongs to --run");
    TranslatorOptions options;
    options.weights = request.weights;
    if (!request.run.empty()) {
        RunGenerator generator{request.run, {}, request.direction == "BtoA"};
        if (!request.checkpoint.empty())
            generator.checkpoint = findCheckpoint(request.run, request.checkpoint);
        options = translatorOptions(generator);
    }
    options.precision = request.precision;
    if (common.device) options.device = *common.device;
    if (common.threads) options.threads = *common.threads;
    return options;
}

void printFile(StatusLine& line, const TranslatedFile& file, std::size_t index, std::size_t count,
               const CommonOptions& common) {
    if (common.json) {
        printJson({{"type", "file"},
                   {"source", file.source.string()},
                   {"result", file.result.string()},
                   {"problem", file.problem.english()}});
        return;
    }
    if (!file.problem.empty()) line.print(file.problem.english(), true);
    if (common.quiet || !file.problem.empty()) return;
    const std::string text = std::to_string(index + 1) + '/' + std::to_string(count) + "  " +
                             file.source.string() + " -> " + file.result.string();
    if (line.isTerminal())
        line.draw(text);
    else
        line.print(text);
}

} // namespace

int translate(const TranslateRequest& request, const CommonOptions& common) {
    if (request.inputs.empty())
        throw UsageError("nothing to translate: name pictures, folders or videos");
    if (request.out.empty()) throw UsageError("--out DIR says where the results go");
    const auto translator = Translator::open(optionsFor(request, common));
    if (!common.json && !common.quiet) std::printf("%s\n", translator->description().c_str());

    std::vector<TranslatedFile> files;
    std::size_t count = 0;
    {
        std::stop_source stop;
        const StopSignals signals([&stop] { stop.request_stop(); });
        StatusLine line;
        files = translateFiles(
            *translator, {request.inputs, request.out, request.suffix},
            [&](const TranslatedFile& file, std::size_t index, std::size_t total) {
                count = total;
                printFile(line, file, index, total, common);
            },
            stop.get_token());
    }
    const auto done = static_cast<std::size_t>(std::ranges::count_if(
        files, [](const TranslatedFile& file) { return file.problem.empty(); }));
    count = std::max(count, files.size());
    if (common.json)
        printJson({{"type", "outcome"}, {"translated", done}, {"of", count}});
    else
        std::printf("%zu of %zu translated into %s\n", done, count, request.out.c_str());
    return done == count ? 0 : 1;
}

} // namespace cyclorama
