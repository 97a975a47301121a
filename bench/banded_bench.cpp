// Translates one picture in bands of rows and, when asked, whole, and tells how far they differ.
//   banded_bench --size 1024 [--ngf 64] [--blocks 9] [--whole 1] [--threads N]
// Prints one line of JSON. Needs LibTorch and nothing else.

#include "bench/arguments.h"
#include "core/nn/banded_generator.h"
#include "core/nn/initialise.h"

#include <chrono>
#include <cstdio>
#include <sys/resource.h>
#include <torch/torch.h>

using namespace cyclorama;

namespace {

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

long peakMib() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

/// Landscapes' worth of structure: waves of several lengths, brighter towards the top.
at::Tensor picture(int64_t size) {
    const auto y = at::linspace(0, 1, size).view({size, 1}), x = at::linspace(0, 1, size);
    std::vector<at::Tensor> channels;
    for (const double waves : {7.0, 31.0, 173.0})
        channels.push_back(at::sin(x * (6.28 * waves) + 4 * at::sin(y * 19)) * 0.5 + 0.5 - y);
    return at::stack(channels).unsqueeze(0).clamp(-1, 1);
}

void bench(const Arguments& arguments) {
    if (arguments.number("threads") > 0) torch::set_num_threads(arguments.number("threads"));
    torch::manual_seed(1);
    const torch::NoGradGuard noGraph;
    GeneratorOptions options;
    options.netG = "resnet_" + arguments.text("blocks") + "blocks";
    options.filters = arguments.number("ngf");
    const auto generator = makeGenerator(options);
    initialiseWeights(*generator, "normal", 0.02);
    generator->eval();
    const auto input = picture(arguments.number("size"));

    double began = now();
    const auto banded = translateInBands(*generator, input);
    const double seconds = now() - began;
    const long peak = peakMib();
    double wholeSeconds = 0, difference = 0, largest = 0;
    if (arguments.number("whole")) {
        began = now();
        const auto whole = generator->forward(input);
        wholeSeconds = now() - began;
        // In steps of 1/255, as a picture is saved: [-1, 1] is 255 steps wide.
        difference = (banded - whole).abs().mean().item<double>() * 127.5;
        largest = (banded - whole).abs().max().item<double>() * 127.5;
    }
    std::printf("{\"size\": %d, \"seconds\": %.2f, \"peak_mib\": %ld, \"whole_seconds\": %.2f, "
                "\"mean_difference\": %.5f, \"largest_difference\": %.4f}\n",
                arguments.number("size"), seconds, peak, wholeSeconds, difference, largest);
}

} // namespace

int main(int argc, char** argv) {
    try {
        bench(Arguments(
            argc, argv,
            {{"size", "1024"}, {"ngf", "64"}, {"blocks", "9"}, {"whole", "0"}, {"threads", "0"}}));
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "banded_bench: %s\n", error.what());
        return 1;
    }
}
