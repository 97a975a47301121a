#include "core/train/setting_values.h"

#include "core/base/error.h"
#include "core/nn/network_names.h"
#include "core/nn/network_options.h"

#include <algorithm>

namespace cyclorama {
namespace {

/// Gathers what is wrong between settings; each message begins with "key = value", or with the key
/// alone where nothing is set.
class CrossCheck {
public:
    explicit CrossCheck(const TrainingConfig& config) : m_config(config) {}

    void add(const std::string& key, const Sentence& words) {
        const std::string value = toText(knownSetting(key).get(m_config));
        m_problems.push_back(
            {key, value.empty() ? say("{} {}", key, words) : say("{} = {} {}", key, value, words)});
    }

    std::vector<SettingProblem> take() { return std::move(m_problems); }

private:
    const TrainingConfig& m_config;
    std::vector<SettingProblem> m_problems;
};

void checkData(const TrainingConfig& config, CrossCheck& found) {
    if (!config.demo) {
        for (const auto& [key, folder] :
             {std::pair{"data_a", &config.data_a}, {"data_b", &config.data_b}})
            if (folder->empty())
                found.add(key,
                          say("names no folder; choose one with pictures, or set demo = true"));
        return;
    }
    for (const auto& [key, folder] : {std::pair{"data_a", &config.data_a},
                                      {"data_b", &config.data_b},
                                      {"test_a", &config.test_a},
                                      {"test_b", &config.test_b}})
        if (!folder->empty())
            found.add(key,
                      say("does not go with demo = true, which draws its own pictures; leave one "
                          "of them out"));
}

bool cuts(const TrainingConfig& config) {
    return config.preprocess == "resize_and_crop" || config.preprocess == "crop" ||
           config.preprocess == "scale_width_and_crop";
}

bool scales(const TrainingConfig& config) {
    return config.preprocess != "crop" && config.preprocess != "none";
}

/// The smallest side for which the patch discriminator has an answer: each halving takes a factor
/// of two, its two last convolutions a pixel each.
int smallestForDiscriminator(const TrainingConfig& config) {
    if (config.netD == "pixel") return 1;
    const int layers = config.netD == "basic" ? 3 : config.n_layers_D;
    return 3 << layers;
}

void checkSizes(const TrainingConfig& config, CrossCheck& found) {
    if (scales(config) && config.load_size < config.crop_size)
        found.add("load_size",
                  say("is less than crop_size ({}), so no such piece can be cut; raise load_size "
                      "or lower crop_size",
                      config.crop_size));
    if (config.preprocess == "none") return; // the pictures' own sizes decide

    const int multiple = sizeMultiple(config.netG);
    if (cuts(config) && config.crop_size % multiple != 0) {
        const int below = config.crop_size / multiple * multiple;
        const Sentence nearest = below > 0 ? say("{} or {}", below, below + multiple)
                                           : Sentence(std::to_string(below + multiple));
        found.add("crop_size", say("does not suit netG {}, which takes multiples of {}; take {}",
                                   config.netG, multiple, nearest));
    }
    const int smallest = smallestForDiscriminator(config);
    if (config.crop_size < smallest)
        found.add("crop_size",
                  say("is too small for netD {}, which needs at least {} pixels; raise crop_size, "
                      "or take netD n_layers with a smaller n_layers_D",
                      config.netD, smallest));
}

void checkNetworks(const TrainingConfig& config, CrossCheck& found) {
    if (config.lambda_identity > 0 && config.input_nc != config.output_nc)
        found.add("lambda_identity",
                  say("needs pictures A and B of equal channels, but input_nc is {} and output_nc "
                      "{}; set lambda_identity = 0 or make the two equal",
                      config.input_nc, config.output_nc));
    const bool blocksRepeat =
        config.netG.starts_with("resnet") && config.norm != "batch" && config.no_dropout;
    if (config.activation_checkpointing && !blocksRepeat)
        found.add("activation_checkpointing",
                  say("works out residual blocks twice, which must give the same both times; take "
                      "a resnet generator without batch norm and dropout, or set it to false"));
}

void checkRun(const TrainingConfig& config, CrossCheck& found) {
    if (config.totalEpochs() < 1)
        found.add("n_epochs",
                  say("and n_epochs_decay = 0 leave nothing to train; together they must be at "
                      "least 1"));
    if (config.device == "cpu" && (config.precision == "tf32" || config.precision == "float16"))
        found.add("precision",
                  say("needs a GPU, but device is cpu; take auto, float32, fast_float32 or "
                      "bfloat16"));
}

} // namespace

std::vector<SettingProblem> problems(const TrainingConfig& config) {
    std::vector<SettingProblem> found;
    for (const Setting& row : settings())
        if (const auto problem = problemWith(row, row.get(config)); !problem.empty())
            found.push_back({row.key, problem});
    // Rules between settings speak of values that make sense each by itself.
    if (!found.empty()) return found;

    CrossCheck between(config);
    checkData(config, between);
    checkSizes(config, between);
    checkNetworks(config, between);
    checkRun(config, between);
    found = between.take();
    const auto place = [](const SettingProblem& problem) { return findSetting(problem.key); };
    std::ranges::stable_sort(found, {}, place);
    return found;
}

void validate(const TrainingConfig& config) {
    std::vector<Sentence> lines;
    for (const auto& problem : problems(config))
        lines.push_back(problem.message);
    if (!lines.empty()) throw UsageError(joined(lines, "\n"));
}

} // namespace cyclorama
