#include "core/train/memory_check.h"

#include "core/base/error.h"
#include "core/nn/network_options.h"
#include "core/train/devices.h"
#include "core/train/model_options.h"
#include "core/train/process_memory.h"
#include "core/train/settings.h"

#include <c10/core/CachingDeviceAllocator.h>
#include <chrono>
#include <torch/torch.h>

namespace cyclorama {
namespace {

/// Sides from which a step of half the side is tried first, so that a step that could not fit
/// does not take the computer down.
constexpr int kSideToTryFirst = 192;
/// What the rest of the computer should keep.
constexpr double kUsableShare = 0.9;

struct Measured {
    double peak = 0;
    double seconds = 0;
};

Measured measure(const TrainingConfig& config, const at::Device& device, int side) {
    returnFreeMemory(); // a run before this one has left a heap that a step would fit into
    const double before = residentBytes();
    resetPeakMemory();
    if (!device.is_cpu()) at::getDeviceAllocator(device.type())->resetPeakStats(device.index());

    Measured measured;
    CycleGan model(modelOptions(config, device));
    // With a recording, whose memory is its own, the steps before it count too.
    const int steps = config.cuda_graph && device.is_cuda() ? model.options().graphWarmUps + 2 : 2;
    for (int step = 0; step < steps; ++step) {
        const auto began = std::chrono::steady_clock::now();
        const auto a = torch::rand({config.batch_size, config.input_nc, side, side}) * 2 - 1;
        const auto b = torch::rand({config.batch_size, config.output_nc, side, side}) * 2 - 1;
        model.step(a, b, lossWeights(config), {config.lr, config.lr}).cpu();
        measured.seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    }
    if (device.is_cpu()) {
        measured.peak = peakResidentBytes() - before;
    } else {
        const auto stats = at::getDeviceAllocator(device.type())->getDeviceStats(device.index());
        measured.peak = static_cast<double>(stats.reserved_bytes[0].peak);
    }
    return measured;
}

double available(const at::Device& device) {
    if (device.is_cpu()) return availableMemoryBytes() * kUsableShare;
    for (const DeviceInfo& info : devices())
        if (info.key == device.str()) return info.freeBytes * kUsableShare;
    return 0;
}

} // namespace

MemoryReport checkMemory(const TrainingConfig& config) {
    validate(config);
    const at::Device device = resolveDevice(config.device);
    useThreads(config.threads);
    MemoryReport report;
    report.availableBytes = available(device);
    const int multiple = sizeMultiple(config.netG);
    const int half = config.crop_size / 2 / multiple * multiple;
    try {
        if (config.crop_size >= kSideToTryFirst && half >= multiple) {
            const Measured smaller = measure(config, device, half);
            const double growth =
                static_cast<double>(config.crop_size) * config.crop_size / (half * half);
            report.peakBytes = smaller.peak * growth;
            report.secondsPerStep = smaller.seconds * growth;
            // The estimate counts the weights four times too: only a clear miss is not tried.
            if (report.peakBytes > 1.5 * report.availableBytes) return report;
        }
        const Measured whole = measure(config, device, config.crop_size);
        report.peakBytes = whole.peak;
        report.secondsPerStep = whole.seconds;
    } catch (const c10::OutOfMemoryError&) {
        report.peakBytes = std::max(report.peakBytes, report.availableBytes);
        return report;
    } catch (const c10::Error& error) {
        throw Error("a step of this config does not work: {}", error.what_without_backtrace());
    }
    report.fits = report.peakBytes <= report.availableBytes;
    return report;
}

} // namespace cyclorama
