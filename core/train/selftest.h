#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace cyclorama {

/// How one reference case came out.
struct SelftestCase {
    std::string name;
    bool passed = false;
    std::string figures; ///< worst differences, or what went wrong
};

using SelftestReport = std::function<void(const SelftestCase&)>;

/// Where and how the parity cases train.
struct SelftestOptions {
    std::string device = "cpu"; ///< as the setting of that name
    bool cudaGraph = false;     ///< from the second step on by a recording; needs a GPU
};

/// Trains every case below `folder` (CASE/case.json and tensors.f32, as the reference writes them)
/// in float32, on one thread where the CPU trains, and compares losses (1e-5 relative), images
/// (1e-5), gradients (1e-4 of the tensor's largest) and final weights (1e-4). Beside it runs the
/// case in float64: what rounding alone does on this computer is granted on top twice, up to four
/// tolerances, since the reference was rounded too. A case that could be recorded and was not
/// fails. Throws UsageError when there is no case or no such device.
std::vector<SelftestCase> runParityCases(const std::filesystem::path& folder,
                                         const SelftestReport& report = {},
                                         const SelftestOptions& options = {});

/// Reads every NAME.pth with a NAME.json and NAME.f32 below `folder` and compares the generator's
/// output (1e-5). Throws UsageError when there is none.
std::vector<SelftestCase> runPthCases(const std::filesystem::path& folder,
                                      const SelftestReport& report = {});

} // namespace cyclorama
