#include "core/train/settings.h"

#include "core/base/edit_distance.h"

#include <algorithm>
#include <cctype>
#include <limits>
#include <utility>

namespace cyclorama {
namespace {

constexpr double kManySteps = 1e12;

/// Collects rows; those of one group follow each other.
class Table {
public:
    void group(std::string name) { m_group = std::move(name); }

    Setting& flag(const char* key, bool TrainingConfig::*member, const char* label,
                  const char* help) {
        return add<bool>(SettingKind::Boolean, key, member, label, "", help);
    }

    template <typename Integer>
    Setting& count(const char* key, Integer TrainingConfig::*member, const char* label,
                   const char* unit, double minimum, double maximum, const char* help) {
        auto& row = add<std::int64_t>(SettingKind::Integer, key, member, label, unit, help);
        row.minimum = minimum;
        row.maximum = maximum;
        return row;
    }

    Setting& real(const char* key, double TrainingConfig::*member, const char* label,
                  const char* unit, double minimum, double maximum, const char* help) {
        auto& row = add<double>(SettingKind::Real, key, member, label, unit, help);
        row.minimum = minimum;
        row.maximum = maximum;
        return row;
    }

    Setting& choice(const char* key, std::string TrainingConfig::*member, const char* label,
                    std::vector<std::string> choices, const char* help) {
        auto& row = add<std::string>(SettingKind::Choice, key, member, label, "", help);
        row.choices = std::move(choices);
        return row;
    }

    Setting& folder(const char* key, std::string TrainingConfig::*member, const char* label,
                    const char* help) {
        return add<std::string>(SettingKind::Folder, key, member, label, "", help);
    }

    Setting& text(const char* key, std::string TrainingConfig::*member, const char* label,
                  const char* help) {
        return add<std::string>(SettingKind::Text, key, member, label, "", help);
    }

    std::vector<Setting> take() { return std::move(m_rows); }

private:
    template <typename Value, typename Member>
    Setting& add(SettingKind kind, const char* key, Member TrainingConfig::*member,
                 const char* label, const char* unit, const char* help) {
        Setting row;
        row.key = key;
        row.group = m_group;
        row.label = label;
        row.unit = unit;
        row.help = help;
        row.kind = kind;
        row.get = [member](const TrainingConfig& config) {
            return SettingValue(static_cast<Value>(config.*member));
        };
        row.set = [member](TrainingConfig& config, const SettingValue& value) {
            config.*member = static_cast<Member>(std::get<Value>(value));
        };
        return m_rows.emplace_back(std::move(row));
    }

    std::string m_group;
    std::vector<Setting> m_rows;
};

void addData(Table& table) {
    using C = TrainingConfig;
    table.group("Data");
    table.folder("data_a", &C::data_a, "Pictures A",
                 "Folder with the training pictures of domain A; subfolders are searched too.");
    table.folder("data_b", &C::data_b, "Pictures B",
                 "Folder with the training pictures of domain B; they need not match those of A.");
    table.folder(
        "test_a", &C::test_a, "Test pictures A",
        "Folder whose pictures the previews of A are taken from; empty takes training pictures.");
    table.folder(
        "test_b", &C::test_b, "Test pictures B",
        "Folder whose pictures the previews of B are taken from; empty takes training pictures.");
    table.flag("demo", &C::demo, "Demo landscapes",
               "Trains on landscapes that the program draws itself, summer day and winter night, "
               "instead of on your folders.");
    table.choice("direction", &C::direction, "Direction", {"AtoB", "BtoA"},
                 "BtoA swaps the two folders, so that G_A turns pictures of B into A.");
    table
        .count("input_nc", &C::input_nc, "Channels of A", "channels", 1, 3,
               "Channels of domain A's pictures: 3 for colour, 1 for grey.")
        .choices = {"1", "3"};
    table
        .count("output_nc", &C::output_nc, "Channels of B", "channels", 1, 3,
               "Channels of domain B's pictures: 3 for colour, 1 for grey.")
        .choices = {"1", "3"};
    table.flag("serial_batches", &C::serial_batches, "Keep the order",
               "Takes the pictures in the order of their names, B beside A, instead of shuffled "
               "and unpaired.");
    table.count("max_dataset_size", &C::max_dataset_size, "Picture limit", "pictures", 0, 1e9,
                "Uses at most this many pictures of each domain; 0 uses all.");
    table.count("batch_size", &C::batch_size, "Batch size", "pictures", 1, 256,
                "Pictures of each domain in one step; the paper takes 1, more needs more memory.");
    table.choice("preprocess", &C::preprocess, "Preparation",
                 {"resize_and_crop", "crop", "scale_width", "scale_width_and_crop", "none"},
                 "How a picture becomes a sample: resized to load_size, then a random piece of "
                 "crop_size, or only one of these, or neither.");
    table.count("load_size", &C::load_size, "Load size", "pixels", 8, 8192,
                "Side to which a picture is scaled before a piece is cut out of it.");
    table.count(
        "crop_size", &C::crop_size, "Crop size", "pixels", 8, 4096,
        "Side of the square piece that the networks see; time and memory grow with its square.");
    table.flag("no_flip", &C::no_flip, "No mirroring",
               "Keeps left and right as they are; otherwise half of the samples are mirrored.");
    table.count("loader_threads", &C::loader_threads, "Loading threads", "threads", 1, 64,
                "Threads that read and prepare pictures ahead of the training.");
    table.count("cache_mib", &C::cache_mib, "Picture cache", "MiB", 0, 1 << 20,
                "Memory for decoded pictures, so that an epoch need not decode them again.");
}

void addNetworks(Table& table) {
    using C = TrainingConfig;
    table.group("Networks");
    table.choice("netG", &C::netG, "Generator",
                 {"resnet_6blocks", "resnet_9blocks", "unet_128", "unet_256"},
                 "The network that translates; ResNets suit most tasks, U-Nets keep outlines "
                 "closer but need a fixed size.");
    table.choice("netD", &C::netD, "Discriminator", {"basic", "n_layers", "pixel"},
                 "The network that judges: basic looks at patches of 70 x 70 pixels, n_layers at "
                 "patches set by n_layers_D, pixel at single pixels.");
    table.count("ngf", &C::ngf, "Generator filters", "channels", 1, 512,
                "Channels after the generator's first convolution; half as many take about a "
                "quarter of the time.");
    table.count("ndf", &C::ndf, "Discriminator filters", "channels", 1, 512,
                "Channels after the discriminator's first convolution.");
    table.count("n_layers_D", &C::n_layers_D, "Discriminator layers", "layers", 1, 8,
                "Halvings in the discriminator n_layers: more layers judge larger patches.");
    table.choice(
        "norm", &C::norm, "Normalisation", {"instance", "batch", "none"},
        "What keeps the networks' signals in range; instance is right for batches of one picture.");
    table.flag("no_dropout", &C::no_dropout, "No dropout",
               "Trains the generators without dropout, as the paper does for unpaired pictures.");
    table.choice("padding_type", &C::padding_type, "Padding", {"reflect", "replicate", "zero"},
                 "What a ResNet's blocks see beyond the picture's edge; reflect leaves the fewest "
                 "traces at the border.");
    table.choice("init_type", &C::init_type, "Initial weights",
                 {"normal", "xavier", "kaiming", "orthogonal"},
                 "The distribution from which fresh weights are drawn.");
    table.real(
        "init_gain", &C::init_gain, "Initial gain", "", 1e-6, 100,
        "How large fresh weights are: the standard deviation for normal, a factor for the others.");
}

void addLosses(Table& table) {
    using C = TrainingConfig;
    table.group("Loss weights");
    table.choice("gan_mode", &C::gan_mode, "Adversarial loss",
                 {"lsgan", "vanilla", "wgangp", "hinge"},
                 "How discriminators and generators are scored against each other; lsgan is the "
                 "paper's and the steadiest.");
    table
        .real("lambda_A", &C::lambda_A, "Cycle weight A", "", 0, 1000,
              "Weight of the cycle loss A to B to A: higher keeps more of the picture, lower "
              "changes it more.")
        .live = true;
    table
        .real("lambda_B", &C::lambda_B, "Cycle weight B", "", 0, 1000,
              "Weight of the cycle loss B to A to B: higher keeps more of the picture, lower "
              "changes it more.")
        .live = true;
    table
        .real("lambda_identity", &C::lambda_identity, "Identity weight", "", 0, 100,
              "Weight of the identity loss, times the cycle weight: holds colours where they are; "
              "0 switches it off and saves time.")
        .live = true;
    table
        .real("lambda_gp", &C::lambda_gp, "Gradient penalty", "", 0, 1000,
              "Weight of the gradient penalty that gan_mode wgangp puts on the discriminators.")
        .live = true;
    table.count("pool_size", &C::pool_size, "Image pool", "pictures", 0, 10000,
                "Earlier fakes that the discriminators are shown again beside the newest; 0 shows "
                "only the newest.");
}

void addOptimiser(Table& table) {
    using C = TrainingConfig;
    table.group("Optimiser");
    table
        .real("lr", &C::lr, "Learning rate", "", 1e-9, 1,
              "Size of Adam's steps, for the generators and, unless they have a rate of their own, "
              "the discriminators.")
        .live = true;
    table
        .real("lr_D", &C::lr_D, "Discriminators' learning rate", "", 0, 1,
              "Learning rate of the discriminators alone; 0 takes that of the generators.")
        .live = true;
    table.real("beta1", &C::beta1, "Adam's beta 1", "", 0, 0.9999,
               "How much of the last steps' direction Adam keeps.");
    table.choice("lr_policy", &C::lr_policy, "Learning-rate policy",
                 {"linear", "step", "plateau", "cosine", "constant"},
                 "How the learning rate falls: linear holds it for n_epochs, then lowers it evenly "
                 "over n_epochs_decay.");
    table
        .count("n_epochs", &C::n_epochs, "Epochs at full rate", "epochs", 0, 1e6,
               "Epochs before the learning rate begins to fall.")
        .live = true;
    table
        .count("n_epochs_decay", &C::n_epochs_decay, "Epochs of decay", "epochs", 0, 1e6,
               "Epochs after n_epochs; with the policy linear the learning rate falls towards 0 in "
               "them.")
        .live = true;
    table.count("lr_decay_iters", &C::lr_decay_iters, "Epochs between drops", "epochs", 1, 1e6,
                "With lr_policy step, the learning rate falls to a tenth each time this many "
                "epochs are over.");
}

void addRun(Table& table) {
    using C = TrainingConfig;
    table.group("Run");
    table
        .count("max_steps", &C::max_steps, "Step limit", "steps", 0, kManySteps,
               "Ends the run at this step, counted from its beginning; 0 leaves the end to the "
               "epochs.")
        .live = true;
    table.count("seed", &C::seed, "Seed", "", 0, std::numeric_limits<std::uint32_t>::max(),
                "Where all chance comes from: the same seed and settings give the same run.");
    table.choice("device", &C::device, "Device", {"auto", "cpu", "cuda"},
                 "What trains: auto takes a GPU when there is one, cuda:1 the second GPU.");
    table.choice("precision", &C::precision, "Precision",
                 {"auto", "float32", "fast_float32", "bfloat16", "tf32", "float16"},
                 "What the networks compute in: float32 rounds as the Python implementation does, "
                 "fast_float32 a little more; auto takes bfloat16 where that is faster, else "
                 "fast_float32; tf32 and float16 need a GPU.");
    table.flag("activation_checkpointing", &C::activation_checkpointing, "Activation checkpointing",
               "Works the residual blocks' values out twice instead of keeping them: larger "
               "pictures fit into the memory, and a step takes about an eighth longer.");
    table.flag("cuda_graph", &C::cuda_graph, "CUDA graph",
               "Records a step on an NVIDIA GPU once and repeats the recording, which spares the "
               "processor's work between its parts; not yet tried on a GPU.");
    table.flag("augment_on_device", &C::augment_on_device, "Augment on the device",
               "Cuts and mirrors the pictures on the device that trains, to the same pixels: a GPU "
               "is sent bytes, a third of what it is sent otherwise; not yet tried on a GPU.");
    table.count("threads", &C::threads, "Processor threads", "threads", 0, 1024,
                "Threads of a step on the CPU; 0 takes all cores.");
    table
        .count(
            "save_epoch_freq", &C::save_epoch_freq, "Kept checkpoint every", "epochs", 1, 1e6,
            "A checkpoint is written at the end of every epoch of this spacing and never removed.")
        .live = true;
    table
        .count("checkpoint_steps", &C::checkpoint_steps, "Checkpoint every", "steps", 0, kManySteps,
               "Writes a checkpoint each time this many steps are done; 0 leaves it to the other "
               "rules and the end.")
        .live = true;
    table
        .real("checkpoint_minutes", &C::checkpoint_minutes, "Checkpoint after", "minutes", 0, 10000,
              "Writes a checkpoint when the last is this old, so that a crash costs no more; 0 "
              "leaves it to the other rules and the end.")
        .live = true;
    table
        .count("keep_checkpoints", &C::keep_checkpoints, "Checkpoints kept", "files", 1, 10000,
               "Newest checkpoints that stay on disk, beside those of save_epoch_freq.")
        .live = true;
    table
        .count("preview_steps", &C::preview_steps, "Preview every", "steps", 0, kManySteps,
               "Draws the preview pictures each time this many steps are done; 0 draws them only "
               "when asked.")
        .live = true;
    table
        .count("preview_pictures", &C::preview_pictures, "Preview pictures", "pictures", 1, 64,
               "Fixed pictures of each domain that the previews follow through the run.")
        .live = true;
    table
        .text("preview_a", &C::preview_a, "Previews always show, of A",
              "Names of pictures of A that the previews follow in any case, with | between them, "
              "those of the training folder after train: where it has a test folder beside it; the "
              "others are spread evenly.")
        .live = true;
    table
        .text("preview_b", &C::preview_b, "Previews always show, of B",
              "Names of pictures of B that the previews follow in any case, with | between them, "
              "those of the training folder after train: where it has a test folder beside it; the "
              "others are spread evenly.")
        .live = true;
}

std::vector<Setting> makeTable() {
    Table table;
    addData(table);
    addNetworks(table);
    addLosses(table);
    addOptimiser(table);
    addRun(table);
    return table.take();
}

/// Letter case and dashes are what people mistype without meaning another setting.
std::string folded(std::string_view key) {
    std::string result(key);
    for (char& c : result)
        c = c == '-' ? '_' : static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return result;
}

} // namespace

std::span<const Setting> settings() {
    static const std::vector<Setting> table = makeTable();
    return table;
}

bool choosesPreviews(std::string_view key) {
    return key == "preview_pictures" || key == "preview_a" || key == "preview_b";
}

const Setting* findSetting(std::string_view key) {
    for (const Setting& row : settings())
        if (row.key == key) return &row;
    return nullptr;
}

Sentence unknownSetting(std::string_view key) {
    const std::string wanted = folded(key);
    const auto distance = [&](const Setting& row) { return editDistance(wanted, folded(row.key)); };
    const auto nearest = std::ranges::min_element(settings(), {}, distance);
    if (2 * distance(*nearest) <= wanted.size())
        return say("\"{}\" is no setting; did you mean {}?", key, nearest->key);
    return say("\"{}\" is no setting; 'cyclorama settings' lists them all", key);
}

SettingValue defaultOf(const Setting& setting) {
    return setting.get(TrainingConfig{});
}

std::vector<std::string> differences(const TrainingConfig& a, const TrainingConfig& b) {
    std::vector<std::string> keys;
    for (const Setting& row : settings())
        if (row.get(a) != row.get(b)) keys.push_back(row.key);
    return keys;
}

} // namespace cyclorama
