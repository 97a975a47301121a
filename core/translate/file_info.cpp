#include "core/translate/file_info.h"

#include "core/base/error.h"
#include "core/train/engine.h"
#include "core/weights/architecture.h"
#include "core/weights/checkpoint.h"
#include "core/weights/state_dict_file.h"

#include <ATen/core/Tensor.h>

namespace cyclorama {
namespace {

std::string describeCheckpoint(const std::filesystem::path& file) {
    verifyCheckpoint(file);
    const CheckpointHeader header = readCheckpointHeader(file);
    const TrainingConfig config = checkpointConfig(file);
    return "checkpoint of step " + std::to_string(header.step) + ": " + config.netG + " with " +
           std::to_string(config.ngf) + " filters, discriminator " + config.netD;
}

std::string describe(const DiscriminatorOptions& options) {
    std::string text = options.netD;
    if (options.netD == "n_layers") text += " (" + std::to_string(options.layers) + ")";
    return text + ", " + std::to_string(options.filters) + " filters, " + options.norm + " norm, " +
           std::to_string(options.inputChannels) + " channels";
}

std::string describeNetwork(const StateDict& state, const std::string& name) {
    try {
        return "generator: " + describe(describeGenerator(state, name));
    } catch (const Error& noGenerator) {
        try {
            return "discriminator: " + describe(describeDiscriminator(state, name));
        } catch (const Error&) {
            throw Error(noGenerator.sentence()); // most files that people ask about are generators
        }
    }
}

} // namespace

void verifyGenerator(const std::filesystem::path& file) {
    describeGenerator(readStateDict(file), file.string());
}

std::string describeWeights(const std::filesystem::path& file) {
    if (file.extension() == ".ckpt") return describeCheckpoint(file);
    const StateDict state = readStateDict(file);
    std::int64_t values = 0;
    for (const auto& [name, tensor] : state)
        values += tensor.numel();
    return describeNetwork(state, file.string()) + "; " + std::to_string(state.size()) +
           " tensors, " + std::to_string(values) + " values";
}

} // namespace cyclorama
