#include "core/train/model_options.h"

#include "core/base/error.h"

#include <charconv>
#include <torch/torch.h>

namespace cyclorama {

CycleGanOptions modelOptions(const TrainingConfig& config, const at::Device& device) {
    CycleGanOptions options;
    auto& ab = options.generatorA;
    ab.netG = config.netG;
    ab.inputChannels = config.input_nc;
    ab.outputChannels = config.output_nc;
    ab.filters = config.ngf;
    ab.norm = config.norm;
    ab.dropout = !config.no_dropout;
    ab.padding = config.padding_type;
    options.generatorB = ab;
    std::swap(options.generatorB.inputChannels, options.generatorB.outputChannels);

    auto& a = options.discriminatorA;
    a.netD = config.netD;
    a.inputChannels = config.output_nc;
    a.filters = config.ndf;
    a.layers = config.n_layers_D;
    a.norm = config.norm;
    options.discriminatorB = a;
    options.discriminatorB.inputChannels = config.input_nc;

    options.initType = config.init_type;
    options.initGain = config.init_gain;
    options.ganMode = parseGanMode(config.gan_mode);
    options.poolSize = config.pool_size;
    options.beta1 = config.beta1;
    options.seed = static_cast<std::uint64_t>(config.seed);
    options.device = device;
    options.precision = resolvePrecision(config.precision, device);
    options.activationCheckpointing = config.activation_checkpointing;
    if (config.cuda_graph) options.makeGraph = makeDeviceGraph;
    return options;
}

LossWeights lossWeights(const TrainingConfig& config) {
    return {config.lambda_A, config.lambda_B, config.lambda_identity, config.lambda_gp};
}

at::Device resolveDevice(const std::string& name) {
    const int gpus =
        torch::cuda::is_available() ? static_cast<int>(torch::cuda::device_count()) : 0;
    if (name == "cpu") return at::kCPU;
    if (name == "auto") return gpus > 0 ? at::Device(at::kCUDA, 0) : at::Device(at::kCPU);
    int index = -1;
    if (name == "cuda") index = 0;
    if (name.starts_with("cuda:"))
        std::from_chars(name.data() + 5, name.data() + name.size(), index);
    if (index >= 0 && index < gpus)
        return at::Device(at::kCUDA, static_cast<at::DeviceIndex>(index));
    if (gpus == 0)
        throw UsageError(
            "device is '{}', which is not here; LibTorch sees no GPU: take cpu or auto", name);
    throw UsageError("device is '{}', which is not here; there are cpu and cuda:0 to cuda:{}", name,
                     gpus - 1);
}

} // namespace cyclorama
