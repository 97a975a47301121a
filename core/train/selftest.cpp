#include "core/train/selftest.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/nn/cyclegan.h"
#include "core/nn/torch_error.h"
#include "core/train/devices.h"
#include "core/train/model_options.h"
#include "core/train/training_events.h"
#include "core/weights/architecture.h"
#include "core/weights/state_dict_file.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <torch/torch.h>

namespace cyclorama {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;

// The agreement that the reference's README asks for.
constexpr double kLossTolerance = 1e-5;
constexpr double kImageTolerance = 1e-5;
constexpr double kGradientTolerance = 1e-4;
constexpr double kWeightTolerance = 1e-4;
/// Tensors whose largest gradient, computed exactly, is smaller hold rounding noise (biases before
/// a norm).
constexpr double kNoise = 1e-5;
/// Weights whose first gradient is a smaller share of the tensor's largest are not judged: Adam's
/// first step makes a full step of its sign.
constexpr double kJudgedShare = 1e-6;

/// The tensors of a case by name, float32.
using Tensors = std::map<std::string, at::Tensor>;

at::Tensor tensorAt(const std::string& bytes, std::size_t offset,
                    const std::vector<int64_t>& shape) {
    int64_t count = 1;
    for (const auto side : shape)
        count *= side;
    if (offset + count * sizeof(float) > bytes.size())
        throw Error("tensors.f32 is shorter than case.json says");
    const auto tensor = at::empty(shape);
    std::memcpy(tensor.data_ptr<float>(), bytes.data() + offset, count * sizeof(float));
    return tensor;
}

Tensors readTensors(const json& index, const fs::path& file) {
    const std::string bytes = readFile(file);
    Tensors tensors;
    for (const auto& item : index)
        tensors[item.at("name")] =
            tensorAt(bytes, item.at("offset"), item.at("shape").get<std::vector<int64_t>>());
    return tensors;
}

template <typename T>
void take(const json& config, const char* key, T& member) {
    if (config.contains(key)) member = config.at(key).get<T>();
}

TrainingConfig configOf(const json& config) {
    TrainingConfig c;
    take(config, "input_nc", c.input_nc);
    take(config, "output_nc", c.output_nc);
    take(config, "ngf", c.ngf);
    take(config, "ndf", c.ndf);
    take(config, "netG", c.netG);
    take(config, "netD", c.netD);
    take(config, "n_layers_D", c.n_layers_D);
    take(config, "norm", c.norm);
    take(config, "no_dropout", c.no_dropout);
    take(config, "padding_type", c.padding_type);
    take(config, "lambda_A", c.lambda_A);
    take(config, "lambda_B", c.lambda_B);
    take(config, "lambda_identity", c.lambda_identity);
    take(config, "pool_size", c.pool_size);
    take(config, "gan_mode", c.gan_mode);
    take(config, "lr", c.lr);
    take(config, "beta1", c.beta1);
    // The Python implementation offers wgangp for CycleGAN but never applies its penalty.
    c.lambda_gp = 0;
    take(config, "lambda_gp", c.lambda_gp);
    c.precision = "float32";
    return c;
}

double largest(const at::Tensor& tensor) {
    return tensor.numel() == 0 ? 0 : tensor.abs().max().item<double>();
}

/// The worst difference of one kind, where it was and what it may be there.
struct Worst {
    const char* kind;
    double tolerance;
    double value = 0, limit = 0;
    std::string at;

    /// `rounding`: how far float32 and float64 lie apart here on this computer. We were rounded and
    /// so was the reference, on another computer: results without any mistake lie up to twice as
    /// far apart. No more than four tolerances of that are granted.
    void note(double difference, double rounding, const std::string& where) {
        const double allowed = tolerance + std::min(2 * rounding, 4 * tolerance);
        // What is not a number is a miss.
        if (std::isnan(difference)) difference = INFINITY;
        if (limit > 0 && difference / allowed <= value / limit) return;
        value = difference;
        limit = allowed;
        at = where;
    }
    bool passes() const { return value <= limit; }
};

struct Differences {
    Worst loss{"losses", kLossTolerance, 0, 0, {}};
    Worst image{"images", kImageTolerance, 0, 0, {}};
    Worst gradient{"gradients", kGradientTolerance, 0, 0, {}};
    Worst weight{"weights", kWeightTolerance, 0, 0, {}};

    bool pass() const {
        return loss.passes() && image.passes() && gradient.passes() && weight.passes();
    }
    std::string text() const {
        std::ostringstream out;
        out.precision(1);
        out << std::scientific;
        for (const Worst* worst : {&loss, &image, &gradient, &weight}) {
            out << (worst == &loss ? "" : ", ") << worst->kind << ' ' << worst->value;
            if (!worst->passes()) out << " at " << worst->at;
            out << " (limit " << worst->limit << ')';
        }
        return out.str();
    }
};

/// The case trained in float32, as judged, and in float64 on the CPU, to know what rounding does.
struct Twins {
    CycleGan single, exact;
};

CycleGan startedModel(const TrainingConfig& config, const at::Device& device, at::ScalarType type,
                      const Tensors& tensors, const std::string& caseName) {
    CycleGanOptions options = modelOptions(config, device);
    options.type = type;
    options.graphWarmUps = 1; // the cases have two or three steps
    CycleGan model(options);
    for (const std::string network : kNetworkNames) {
        const std::string prefix = "init/" + network + "/";
        StateDict state;
        for (const auto& [name, tensor] : tensors)
            if (name.starts_with(prefix)) state.emplace_back(name.substr(prefix.size()), tensor);
        loadStateDict(model.network(network), state, caseName + ", " + network);
    }
    return model;
}

void compareImages(const CycleImages& single, const CycleImages& exact, const Tensors& tensors,
                   Worst& worst) {
    const std::pair<const char*, at::Tensor CycleImages::*> made[] = {
        {"fake_B", &CycleImages::fakeB},    {"rec_A", &CycleImages::reconstructedA},
        {"fake_A", &CycleImages::fakeA},    {"rec_B", &CycleImages::reconstructedB},
        {"idt_A", &CycleImages::identityA}, {"idt_B", &CycleImages::identityB}};
    for (const auto& [name, image] : made) {
        const auto wanted = tensors.find(std::string("step1/") + name);
        if (wanted == tensors.end()) continue;
        if (!(single.*image).defined()) throw Error("{} was not generated", name);
        const at::Tensor got = (single.*image).cpu();
        worst.note(largest(got - wanted->second), largest(got - exact.*image), name);
    }
}

void compareGradients(Twins& twins, const Tensors& tensors, Worst& worst) {
    for (const std::string network : kNetworkNames) {
        const auto exact = twins.exact.network(network).named_parameters();
        for (const auto& item : twins.single.network(network).named_parameters()) {
            const auto key = "step1/grad/" + network + "/" + item.key();
            const auto wanted = tensors.find(key);
            if (wanted == tensors.end()) throw Error("the case has no {}", key);
            if (!item.value().grad().defined()) throw Error("{} was not computed", key);
            const auto gradient = item.value().grad().cpu();
            const auto exactGradient = exact[item.key()].grad();
            if (largest(exactGradient) < kNoise) continue;
            const double scale = largest(wanted->second);
            worst.note(largest(gradient - wanted->second) / scale,
                       largest(gradient - exactGradient) / scale, key);
        }
    }
}

void compareWeights(Twins& twins, const Tensors& firstExactGradients, const Tensors& tensors,
                    Worst& worst) {
    for (const std::string network : kNetworkNames) {
        const StateDict exact = stateDict(twins.exact.network(network));
        const StateDict single = stateDict(twins.single.network(network));
        for (std::size_t i = 0; i < single.size(); ++i) {
            const std::string key = network + "/" + single[i].first;
            const auto value = single[i].second.detach().cpu();
            if (!value.is_floating_point()) continue; // a count of batches
            const auto wanted = tensors.find("final/" + key);
            if (wanted == tensors.end()) throw Error("the case has no final/{}", key);
            auto difference = (value - wanted->second).abs();
            auto rounding = (value - exact[i].second.detach()).abs();
            const auto gradient = tensors.find("step1/grad/" + key);
            if (gradient != tensors.end()) {
                if (largest(firstExactGradients.at(key)) < kNoise) continue;
                const auto judged =
                    gradient->second.abs() > kJudgedShare * largest(gradient->second);
                difference = difference * judged;
                rounding = rounding * judged;
            } else {
                // Running statistics grow with the activations, unlike weights.
                const auto scale = wanted->second.abs().clamp_min(1);
                difference = difference / scale;
                rounding = rounding / scale;
            }
            worst.note(largest(difference), largest(rounding), key);
        }
    }
}

Tensors gradientsOf(CycleGan& model) {
    Tensors gradients;
    for (const std::string network : kNetworkNames)
        for (const auto& item : model.network(network).named_parameters())
            gradients[network + "/" + item.key()] = item.value().grad();
    return gradients;
}

/// What became of a recording that was asked for, or nothing.
std::string recordingText(const CycleGan& model) {
    if (model.isRecorded()) return ", by a CUDA graph from step 2 on";
    if (!model.whyNotRecorded().empty())
        return ", not recorded: " + model.whyNotRecorded().english();
    return {};
}

std::pair<bool, std::string> runParityCase(const fs::path& folder, const at::Device& device,
                                           bool cudaGraph) {
    const json description = json::parse(readFile(folder / "case.json"));
    const Tensors tensors = readTensors(description.at("tensors"), folder / "tensors.f32");
    const TrainingConfig config = configOf(description.at("config"));
    const std::string name = folder.filename().string();
    TrainingConfig judged = config;
    judged.cuda_graph = cudaGraph;
    Twins twins{startedModel(judged, device, at::kFloat, tensors, name),
                startedModel(config, at::kCPU, at::kDouble, tensors, name)};
    const bool recordable = cudaGraph && twins.single.whyNotRecorded().empty();

    Differences differences;
    Tensors firstExactGradients;
    const auto& losses = description.at("losses");
    for (std::size_t i = 0; i < losses.size(); ++i) {
        const auto step = "step" + std::to_string(i + 1);
        CycleImages images, exactImages;
        const auto train = [&](CycleGan& model, CycleImages& made) {
            return model.step(tensors.at(step + "/real_A"), tensors.at(step + "/real_B"),
                              lossWeights(config), {config.lr, config.lr}, &made);
        };
        const auto got = train(twins.single, images);
        const auto exact = train(twins.exact, exactImages);
        for (int k = 0; k < kLossCount; ++k) {
            const double wanted = losses[i].at(kLossNames[k]);
            const double scale = wanted == 0 ? 1 : std::abs(wanted);
            const double value = got[k].item<double>();
            differences.loss.note(std::abs(value - wanted) / scale,
                                  std::abs(value - exact[k].item<double>()) / scale,
                                  step + " " + kLossNames[k]);
        }
        if (i > 0) continue;
        compareImages(images, exactImages, tensors, differences.image);
        compareGradients(twins, tensors, differences.gradient);
        firstExactGradients = gradientsOf(twins.exact);
    }
    compareWeights(twins, firstExactGradients, tensors, differences.weight);
    const bool keptPromise = !recordable || twins.single.isRecorded();
    return {differences.pass() && keptPromise, differences.text() + recordingText(twins.single)};
}

/// A generator's output beside the reference's; also through a joined name prefix.
double runPthCase(const fs::path& pth) {
    const auto stem = fs::path(pth).replace_extension();
    const json description = json::parse(readFile(stem.string() + ".json"));
    const StateDict state = readStateDict(pth);
    const GeneratorOptions options = describeGenerator(state, pth.filename().string());
    GeneratorOptions wanted;
    wanted.netG = description.at("netG");
    wanted.inputChannels = description.at("input_nc");
    wanted.outputChannels = description.at("output_nc");
    wanted.filters = description.at("ngf");
    wanted.norm = description.at("norm");
    // The files do not tell a U-Net's dropout nor replicated from reflected borders.
    wanted.dropout = options.dropout;
    wanted.padding = description.value("padding_type", options.padding);
    const bool dropoutShows = wanted.netG.starts_with("resnet");
    if (dropoutShows && description.value("use_dropout", options.dropout) != options.dropout)
        throw Error("dropout was taken for its opposite");
    if (!(options == wanted))
        throw Error("taken for {}, but it is {}", describe(options), describe(wanted));

    const auto generator = makeGenerator(wanted);
    loadStateDict(*generator, state, pth.filename().string());
    generator->eval();
    const std::string bytes = readFile(stem.string() + ".f32");
    const auto input =
        tensorAt(bytes, 0, description.at("input_shape").get<std::vector<int64_t>>());
    const auto output = tensorAt(bytes, input.numel() * sizeof(float),
                                 description.at("output_shape").get<std::vector<int64_t>>());
    torch::NoGradGuard noGrad;
    return largest(generator->forward(input) - output);
}

template <typename Run>
std::vector<SelftestCase> runAll(std::vector<fs::path> paths, const SelftestReport& report,
                                 const Run& run) {
    std::sort(paths.begin(), paths.end());
    std::vector<SelftestCase> results;
    useThreads(1); // as the reference did: several sum in another order
    for (const auto& path : paths) {
        SelftestCase result{path.filename().string(), false, {}};
        try {
            std::tie(result.passed, result.figures) = run(path);
        } catch (const std::exception& error) {
            result.figures = sentenceOfTorch(error).english();
        }
        if (report) report(result);
        results.push_back(std::move(result));
    }
    useThreads(0);
    return results;
}

std::vector<fs::path> entriesOf(const fs::path& folder) {
    if (!fs::is_directory(folder)) throw UsageError("{}: there is no such folder", folder);
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder))
        paths.push_back(entry.path());
    return paths;
}

} // namespace

std::vector<SelftestCase> runParityCases(const fs::path& folder, const SelftestReport& report,
                                         const SelftestOptions& options) {
    const at::Device device = resolveDevice(options.device); // not there: no case's fault
    if (options.cudaGraph && device.is_cpu())
        throw UsageError("a CUDA graph needs a GPU: name one with --device cuda");
    auto cases = entriesOf(folder);
    std::erase_if(cases, [](const fs::path& path) { return !fs::exists(path / "case.json"); });
    if (fs::exists(folder / "case.json")) cases = {folder};
    if (cases.empty())
        throw UsageError("{}: no case here (a case is a folder with case.json and tensors.f32)",
                         folder);
    return runAll(std::move(cases), report, [&](const fs::path& path) {
        return runParityCase(path, device, options.cudaGraph);
    });
}

std::vector<SelftestCase> runPthCases(const fs::path& folder, const SelftestReport& report) {
    auto files = entriesOf(folder);
    std::erase_if(files, [](const fs::path& path) {
        return path.extension() != ".pth" || !fs::exists(fs::path(path).replace_extension(".json"));
    });
    if (files.empty())
        throw UsageError("{}: no case here (a case is NAME.pth, NAME.json and NAME.f32)", folder);
    return runAll(std::move(files), report, [](const fs::path& path) {
        const double worst = runPthCase(path);
        std::ostringstream text;
        text.precision(2);
        text << std::scientific << "output " << worst;
        if (!(worst <= kImageTolerance)) text << " (limit " << kImageTolerance << ')';
        return std::pair(worst <= kImageTolerance, text.str());
    });
}

} // namespace cyclorama
