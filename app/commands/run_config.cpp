#include "app/commands/run_config.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/train/picture_folders.h"
#include "core/train/settings.h"

#include <cmath>

namespace cyclorama {
namespace {

void takePictures(TrainingConfig& config, const TrainRequest& request) {
    const auto folders = namedPictures(request);
    if (folders || request.demo) {
        config.demo = request.demo;
        config = withPictures(config, folders.value_or(DataFolders()));
    }
    if (!config.demo && (config.data_a.empty() || config.data_b.empty()))
        throw UsageError("no pictures to train on: give --data DIR (holding trainA and trainB), "
                         "--a DIR --b DIR, or --demo");
}

void assignText(TrainingConfig& config, const std::string& text) {
    const auto equals = text.find('=');
    if (equals == std::string::npos || equals == 0)
        throw UsageError("--set {}: write --set KEY=VALUE, for example --set ngf=32", text);
    assign(config, text.substr(0, equals), text.substr(equals + 1));
}

} // namespace

std::optional<DataFolders> namedPictures(const TrainRequest& request) {
    const bool folders = !request.folderA.empty() || !request.folderB.empty();
    if (!request.data.empty() + folders + request.demo > 1)
        throw UsageError("--data, --a with --b, and --demo exclude each other");
    if (folders && (request.folderA.empty() || request.folderB.empty()))
        throw UsageError("--a and --b belong together: one folder for each domain");
    if (!request.data.empty()) return findDataFolders(request.data);
    if (folders) return DataFolders{request.folderA, request.folderB, {}, {}};
    return std::nullopt;
}

void scaleEpochs(TrainingConfig& config, int epochs) {
    if (epochs < 1) throw UsageError("--epochs {}: 1 is the least", epochs);
    const double constant = static_cast<double>(config.n_epochs) / config.totalEpochs();
    config.n_epochs = static_cast<int>(std::lround(epochs * constant));
    config.n_epochs_decay = epochs - config.n_epochs;
}

TrainingConfig newRunConfig(const TrainRequest& request, const CommonOptions& common) {
    TrainingConfig config;
    if (!request.preset.empty())
        config = findPreset(request.preset).config;
    else if (request.demo)
        config = findPreset("demo").config;
    if (!request.config.empty() && !std::filesystem::exists(request.config))
        throw UsageError("--config {}: there is no such file", request.config);
    if (!request.config.empty())
        config = fromJson(readFile(request.config), request.config.string(), config);
    for (const std::string& text : request.settings)
        assignText(config, text);

    takePictures(config, request);
    if (common.seed) config.seed = *common.seed;
    if (common.device) config.device = *common.device;
    if (common.threads) config.threads = *common.threads;
    if (request.epochs) scaleEpochs(config, *request.epochs);
    if (request.steps) {
        if (*request.steps < 1) throw UsageError("--steps {}: 1 is the least", *request.steps);
        config.max_steps = *request.steps;
    }
    validate(config);
    return config;
}

} // namespace cyclorama
