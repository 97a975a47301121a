#include "core/train/settings.h"

#include "core/base/error.h"

namespace cyclorama {
namespace {

TrainingConfig quickLook() {
    TrainingConfig config;
    config.load_size = 143;
    config.crop_size = 128;
    config.netG = "resnet_6blocks";
    config.ngf = 32;
    config.ndf = 32;
    config.n_epochs = 15;
    config.n_epochs_decay = 15;
    config.preview_steps = 50;
    return config;
}

TrainingConfig smallGpu() {
    TrainingConfig config;
    config.load_size = 214;
    config.crop_size = 192;
    config.netG = "resnet_6blocks";
    config.ngf = 32;
    return config;
}

TrainingConfig photoEnhancement() {
    TrainingConfig config;
    // Pieces at their own scale: what is to be learned is tone and grain, not composition.
    config.preprocess = "scale_width_and_crop";
    config.load_size = 512;
    config.lambda_identity = 1.0;
    return config;
}

TrainingConfig unet256() {
    TrainingConfig config;
    config.netG = "unet_256";
    return config;
}

TrainingConfig demo() {
    TrainingConfig config;
    config.demo = true;
    config.load_size = 64;
    config.crop_size = 64;
    config.netG = "resnet_3blocks";
    config.netD = "n_layers";
    config.n_layers_D = 2;
    config.ngf = 16;
    config.ndf = 16;
    config.lr = 5e-4;
    config.max_dataset_size = 200;
    config.n_epochs = 2;
    config.n_epochs_decay = 2;
    config.preview_steps = 50;
    return config;
}

} // namespace

std::span<const Preset> presets() {
    static const std::vector<Preset> all = {
        {"paper", "Paper 256",
         "The CycleGAN paper's settings at 256 x 256: the best known start where there is a GPU.",
         TrainingConfig{}},
        {"quick", "Quick look",
         "Half the size and a smaller network: shows within hours on a CPU whether the data can be "
         "learned.",
         quickLook()},
        {"small-gpu", "Small GPU",
         "For a graphics card with little memory: 192 x 192 and a smaller generator.", smallGpu()},
        {"photo", "Photo enhancement",
         "For domains that differ in tone, not in things: a strong identity loss keeps content and "
         "colours.",
         photoEnhancement()},
        {"unet256", "U-Net 256",
         "A U-Net generator at 256 x 256: quicker than the ResNet, keeps outlines closer, changes "
         "shapes less.",
         unet256()},
        {"demo", "Demo landscapes",
         "Summer days become winter nights in two minutes, with pictures that the program draws "
         "itself.",
         demo()},
    };
    return all;
}

const Preset& findPreset(std::string_view name) {
    std::string known;
    for (const Preset& preset : presets()) {
        if (preset.name == name) return preset;
        known += (known.empty() ? "" : ", ") + preset.name;
    }
    throw UsageError("\"{}\" is no preset; there are {}", name, known);
}

} // namespace cyclorama
