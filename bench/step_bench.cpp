// Times training steps of the engine alone: no pictures, no files. Needs LibTorch and nothing else.
//   step_bench --size 128 --batch 1 --steps 6 [--warmup 2] [--ngf 64] [--blocks 9] [--precision
//   auto]
//              [--device cpu] [--threads N] [--cuda-graph on]
// Prints one line of JSON whose names are those of eager_cyclegan.py bench.

#include "bench/arguments.h"
#include "core/nn/cyclegan.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <sys/resource.h>
#include <torch/torch.h>

using namespace cyclorama;

namespace {

void bench(const Arguments& arguments) {
    if (arguments.number("threads") > 0) torch::set_num_threads(arguments.number("threads"));

    CycleGanOptions options;
    options.device = at::Device(arguments.text("device"));
    options.precision = resolvePrecision(arguments.text("precision"), options.device);
    options.generatorA.netG = "resnet_" + arguments.text("blocks") + "blocks";
    options.generatorA.filters = arguments.number("ngf");
    options.generatorB = options.generatorA;
    options.discriminatorA.filters = options.discriminatorB.filters = arguments.number("ndf");
    options.activationCheckpointing = arguments.number("checkpointing") != 0;
    if (arguments.text("cuda-graph") == "on") options.makeGraph = makeDeviceGraph;
    CycleGan model(options);
    const auto picture = [&] {
        return torch::rand({arguments.number("batch"), 3, arguments.number("size"),
                            arguments.number("size")}) *
                   2 -
               1;
    };
    const auto a = picture().to(options.device);
    const auto b = picture().to(options.device);

    std::vector<double> seconds;
    // The step that is recorded counts to the warming up.
    const int warmup = options.makeGraph
                           ? std::max(arguments.number("warmup"), options.graphWarmUps + 1)
                           : arguments.number("warmup");
    for (int i = 0; i < warmup + arguments.number("steps"); ++i) {
        const auto began = std::chrono::steady_clock::now();
        model.step(a, b, LossWeights(), LearningRates()).sum().item<float>();
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
        if (i >= warmup) seconds.push_back(took.count());
    }
    std::sort(seconds.begin(), seconds.end());
    const std::string recording = model.isRecorded() ? "recorded"
                                  : options.makeGraph
                                      ? "not recorded: " + model.whyNotRecorded().english()
                                      : "off";
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf(
        "{\"implementation\": \"Cyclorama, LibTorch %s\", \"device\": \"%s\", "
        "\"size\": %d, \"batch\": %d, \"precision\": \"%s\", \"threads\": %d, "
        "\"cuda_graph\": \"%s\", "
        "\"steps\": %zu, \"seconds_per_step_median\": %.5f, \"seconds_per_step_min\": %.5f, "
        "\"peak_mib\": %ld}\n",
        TORCH_VERSION, arguments.text("device").c_str(), arguments.number("size"),
        arguments.number("batch"), name(options.precision), torch::get_num_threads(),
        recording.c_str(), seconds.size(), seconds[seconds.size() / 2], seconds.front(),
        usage.ru_maxrss / 1024);
}

} // namespace

int main(int argc, char** argv) {
    try {
        bench(Arguments(argc, argv,
                        {{"size", "128"},
                         {"batch", "1"},
                         {"steps", "6"},
                         {"warmup", "2"},
                         {"ngf", "64"},
                         {"ndf", "64"},
                         {"blocks", "9"},
                         {"precision", "auto"},
                         {"checkpointing", "0"},
                         {"device", "cpu"},
                         {"cuda-graph", "off"},
                         {"threads", "0"}}));
        return 0;
    } catch (const UsageError& error) {
        std::fprintf(stderr, "step_bench: %s\n", error.what());
        return 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "step_bench: %s\n", error.what());
        return 1;
    }
}
