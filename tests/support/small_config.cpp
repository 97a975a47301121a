#include "tests/support/small_config.h"

namespace cyclorama::test {

TrainingConfig smallConfig() {
    TrainingConfig config;
    config.demo = true;
    config.max_dataset_size = 6;
    config.load_size = 36;
    config.crop_size = 32;
    config.netG = "resnet_1blocks";
    config.netD = "n_layers";
    config.n_layers_D = 2;
    config.ngf = config.ndf = 4;
    config.pool_size = 4;
    config.n_epochs = 2;
    config.n_epochs_decay = 2;
    config.precision = "float32";
    config.device = "cpu";
    config.threads = 1; // steps this small only wait for a second one
    config.preview_steps = 5;
    config.preview_pictures = 1;
    config.save_epoch_freq = 1000;
    return config;
}

TrainingConfig tinyConfig() {
    TrainingConfig config = smallConfig();
    config.load_size = 20;
    config.crop_size = 16;
    config.netD = "pixel";
    config.pool_size = 5;
    config.preview_steps = 10;
    config.save_epoch_freq = TrainingConfig().save_epoch_freq;
    return config;
}

} // namespace cyclorama::test
