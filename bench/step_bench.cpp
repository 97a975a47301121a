// Times training steps of the engine alone: no pictures, no files. Needs LibTorch and nothing else.
//   step_bench --size 128 --batch 1 --steps 6 [--warmup 2] [--ngf 64] [--blocks 9] [--precision
//   auto]
//              [--device cpu] [--threads N]
// Prints one line of JSON whose names are those of eager_cyclegan.py bench.

#include "core/base/error.h"
#include "core/nn/cyclegan.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <map>
#include <string>
#include <sys/resource.h>
#include <torch/torch.h>

using namespace cyclorama;

namespace {

using Arguments = std::map<std::string, std::string>;

Arguments parse(int count, char** values) {
    Arguments arguments = {{"size", "128"}, {"batch", "1"},        {"steps", "6"},
                           {"warmup", "2"}, {"ngf", "64"},         {"ndf", "64"},
                           {"blocks", "9"}, {"precision", "auto"}, {"device", "cpu"},
                           {"threads", "0"}};
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string key = std::string(values[i]).substr(2);
        if (!arguments.contains(key)) throw UsageError(std::string("unknown option ") + values[i]);
        arguments[key] = values[i + 1];
    }
    return arguments;
}

void bench(const Arguments& arguments) {
    const auto number = [&](const char* key) { return std::stoi(arguments.at(key)); };
    if (number("threads") > 0) torch::set_num_threads(number("threads"));

    CycleGanOptions options;
    options.device = at::Device(arguments.at("device"));
    options.precision = resolvePrecision(arguments.at("precision"), options.device);
    options.generatorA.netG = "resnet_" + arguments.at("blocks") + "blocks";
    options.generatorA.filters = number("ngf");
    options.generatorB = options.generatorA;
    options.discriminatorA.filters = options.discriminatorB.filters = number("ndf");
    CycleGan model(options);
    const auto picture = [&] {
        return torch::rand({number("batch"), 3, number("size"), number("size")}) * 2 - 1;
    };
    const auto a = picture().to(options.device);
    const auto b = picture().to(options.device);

    std::vector<double> seconds;
    for (int i = 0; i < number("warmup") + number("steps"); ++i) {
        const auto began = std::chrono::steady_clock::now();
        model.step(a, b, LossWeights(), LearningRates()).sum().item<float>();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
        if (i >= number("warmup")) seconds.push_back(took.count());
    }
    std::sort(seconds.begin(), seconds.end());
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf(
        "{\"implementation\": \"Cyclorama, LibTorch %s\", \"device\": \"%s\", "
        "\"size\": %d, \"batch\": %d, \"precision\": \"%s\", \"threads\": %d, "
        "\"steps\": %zu, \"seconds_per_step_median\": %.5f, \"seconds_per_step_min\": %.5f, "
        "\"peak_mib\": %ld}\n",
        TORCH_VERSION, arguments.at("device").c_str(), number("size"), number("batch"),
        name(options.precision), torch::get_num_threads(), seconds.size(),
        seconds[seconds.size() / 2], seconds.front(), usage.ru_maxrss / 1024);
}

} // namespace

int main(int argc, char** argv) {
    try {
        bench(parse(argc, argv));
        return 0;
    } catch (const UsageError& error) {
        std::fprintf(stderr, "step_bench: %s\n", error.what());
        return 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "step_bench: %s\n", error.what());
        return 1;
    }
}
