#include "core/train/devices.h"

#include "core/base/error.h"
#include "core/nn/cyclegan.h"
#include "core/nn/torch_error.h"
#include "core/train/process_memory.h"

#include <algorithm>
#include <c10/core/CachingDeviceAllocator.h>
#include <chrono>
#include <cmath>
#include <fstream>
#include <thread>
#include <torch/torch.h>
#include <torch/version.h>

#ifdef CYCLORAMA_CUDA
#include <cuda_runtime_api.h> // ATen/cuda needs a toolkit's headers, which no wheel brings
#endif

namespace cyclorama {
namespace {

/// How far a float32 loss may lie from the CPU's: another order of summing, nothing more.
constexpr double kAgreement = 1e-3;

std::string cpuName() {
    std::ifstream info("/proc/cpuinfo");
    for (std::string line; std::getline(info, line);)
        if (line.starts_with("model name")) return line.substr(line.find(':') + 2);
    return "CPU";
}

DeviceInfo cpu() {
    const unsigned cores = std::thread::hardware_concurrency();
    return {"cpu",
            cores == 1 ? say("{}, 1 core", cpuName()) : say("{}, {} cores", cpuName(), cores),
            totalMemoryBytes(), availableMemoryBytes()};
}

DeviceInfo gpu(int index) {
    DeviceInfo info;
    info.key = "cuda:" + std::to_string(index);
    info.name = Sentence("GPU " + std::to_string(index));
#ifdef CYCLORAMA_CUDA
    cudaDeviceProp properties;
    if (cudaGetDeviceProperties(&properties, index) == cudaSuccess)
        info.name = Sentence(properties.name);
#endif
    const auto [free, total] =
        at::getDeviceAllocator(at::kCUDA)->getMemoryInfo(static_cast<c10::DeviceIndex>(index));
    info.freeBytes = static_cast<double>(free);
    info.totalBytes = static_cast<double>(total);
    return info;
}

/// The losses of two small steps from the same weights and pictures, and the second step's time.
std::vector<double> smallSteps(const at::Device& device, double& seconds) {
    CycleGanOptions options;
    options.device = device;
    options.generatorA.netG = options.generatorB.netG = "resnet_2blocks";
    options.generatorA.filters = options.generatorB.filters = 8;
    options.discriminatorA.filters = options.discriminatorB.filters = 8;
    CycleGan model(options);
    const auto picture = [](int shift) {
        return at::sin(at::arange(3 * 64 * 64, at::kFloat) * 0.37 + shift).reshape({1, 3, 64, 64});
    };
    std::vector<double> losses;
    for (int step = 0; step < 2; ++step) {
        const auto began = std::chrono::steady_clock::now();
        const auto row = model.step(picture(0), picture(1), LossWeights(), LearningRates()).cpu();
        seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
        for (int i = 0; i < row.size(0); ++i)
            losses.push_back(row[i].item<double>());
    }
    return losses;
}

DeviceCheck check(const DeviceInfo& device, const std::vector<double>& reference) {
    DeviceCheck result;
    result.device = device;
    try {
        result.autoPrecision = name(resolvePrecision("auto", at::Device(device.key)));
        const auto losses = smallSteps(at::Device(device.key), result.secondsPerStep);
        for (std::size_t i = 0; i < losses.size(); ++i) {
            const double difference =
                std::abs(losses[i] - reference[i]) / std::max(1e-6, std::abs(reference[i]));
            result.worstLoss =
                std::isfinite(difference) ? std::max(result.worstLoss, difference) : INFINITY;
        }
        result.right = result.worstLoss <= kAgreement;
        if (!result.right)
            result.problem = say("its losses differ from the CPU's; do not train on it");
    } catch (const std::exception& error) {
        result.problem = sentenceOfTorch(error);
    }
    return result;
}

} // namespace

std::vector<DeviceInfo> devices() {
    std::vector<DeviceInfo> all = {cpu()};
    const int gpus =
        torch::cuda::is_available() ? static_cast<int>(torch::cuda::device_count()) : 0;
    for (int i = 0; i < gpus; ++i)
        all.push_back(gpu(i));
    return all;
}

double processBytes() {
    return residentBytes();
}

double deviceBytes(const std::string& key) {
    const at::Device device(key);
    if (device.is_cpu()) return 0;
    const auto stats =
        at::getDeviceAllocator(device.type())
            ->getDeviceStats(device.has_index() ? device.index() : c10::DeviceIndex(0));
    return static_cast<double>(stats.reserved_bytes[0].current);
}

void useThreads(int count) {
    static const int usual = torch::get_num_threads();
    torch::set_num_threads(count > 0 ? count : usual);
}

std::string torchVersion() {
    return TORCH_VERSION;
}

std::vector<DeviceCheck> checkDevices() {
    double ignored = 0;
    useThreads(1);
    const auto reference = smallSteps(at::kCPU, ignored);
    useThreads(0);
    std::vector<DeviceCheck> checks;
    for (const DeviceInfo& device : devices())
        checks.push_back(check(device, reference));
    return checks;
}

} // namespace cyclorama
