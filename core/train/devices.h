#pragma once

#include "core/base/sentence.h"

#include <string>
#include <vector>

namespace cyclorama {

/// Something that can train.
struct DeviceInfo {
    std::string key; ///< "cpu", "cuda:0", ... as the setting `device` takes it
    Sentence name;   ///< "AMD EPYC, 2 cores", "NVIDIA RTX 4090"
    double totalBytes = 0;
    double freeBytes = 0;
};

/// The CPU first, then every GPU that LibTorch sees. Any thread.
std::vector<DeviceInfo> devices();

/// Resident memory of this process in bytes.
double processBytes();

/// Memory in use on a device; 0 for the CPU. `key` as in DeviceInfo.
double deviceBytes(const std::string& key);

/// CPU threads of LibTorch's operators from here on, in all threads of the program; 0: as many as
/// it took of itself (one a core). Call before the operators of a thread begin.
void useThreads(int count);

/// "2.13.0" - the LibTorch that is loaded.
std::string torchVersion();

/// How a device did beside the CPU.
struct DeviceCheck {
    DeviceInfo device;
    bool right = false;   ///< a small step agrees with the reference
    double worstLoss = 0; ///< largest relative difference of a loss
    double secondsPerStep = 0;
    std::string autoPrecision; ///< what the precision `auto` computes in there
    Sentence problem;          ///< empty when right
};

/// A small float32 step on each device compared with the CPU's, and the CPU's with itself on one
/// thread. Blocks for some seconds.
std::vector<DeviceCheck> checkDevices();

} // namespace cyclorama
