#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace cyclorama {

/// Everything that decides how a run trains. A plain value; the defaults are those of the CycleGAN
/// paper (Zhu et al. 2017). What each member means, its range and its words for people stand in the
/// table of settings.h, under the key of the same name; keys that users of the Python
/// implementation know are spelled as there.
struct TrainingConfig {
    // Data
    std::string data_a;
    std::string data_b;
    std::string test_a;
    std::string test_b;
    bool demo = false;
    std::string direction = "AtoB";
    int input_nc = 3;
    int output_nc = 3;
    bool serial_batches = false;
    std::int64_t max_dataset_size = 0;
    int batch_size = 1;
    std::string preprocess = "resize_and_crop";
    int load_size = 286;
    int crop_size = 256;
    bool no_flip = false;
    int loader_threads = 1;
    int cache_mib = 512;

    // Networks
    std::string netG = "resnet_9blocks";
    std::string netD = "basic";
    int ngf = 64;
    int ndf = 64;
    int n_layers_D = 3;
    std::string norm = "instance";
    bool no_dropout = true;
    std::string padding_type = "reflect";
    std::string init_type = "normal";
    double init_gain = 0.02;

    // Loss weights
    std::string gan_mode = "lsgan";
    double lambda_A = 10.0;
    double lambda_B = 10.0;
    double lambda_identity = 0.5;
    double lambda_gp = 10.0;
    int pool_size = 50;

    // Optimiser
    double lr = 2e-4;
    double lr_D = 0.0;
    double beta1 = 0.5;
    std::string lr_policy = "linear";
    int n_epochs = 100;
    int n_epochs_decay = 100;
    int lr_decay_iters = 50;

    // Run
    std::int64_t max_steps = 0;
    std::int64_t seed = 0;
    std::string device = "auto";
    std::string precision = "auto";
    bool activation_checkpointing = false;
    bool cuda_graph = false;
    bool augment_on_device = false;
    int threads = 0;
    int save_epoch_freq = 5;
    std::int64_t checkpoint_steps = 0;
    double checkpoint_minutes = 10;
    int keep_checkpoints = 3;
    std::int64_t preview_steps = 100;
    int preview_pictures = 3;
    std::string preview_a; ///< names below the folder, with | between them
    std::string preview_b;

    bool operator==(const TrainingConfig&) const = default;

    int totalEpochs() const { return n_epochs + n_epochs_decay; }
    bool trainsBtoA() const { return direction == "BtoA"; }
};

/// The names that preview_a or preview_b list, and the list of names.
std::vector<std::string> pictureNames(const std::string& list);
std::string pictureList(const std::vector<std::string>& names);

} // namespace cyclorama
