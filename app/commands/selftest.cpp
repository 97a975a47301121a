#include "app/commands/commands.h"

#include "app/console/json_lines.h"

#include "core/base/error.h"
#include "core/train/selftest.h"

#include <cstdio>

namespace cyclorama {
namespace {

/// The cases that come with the program: of an installed one below share/, of a built one in the
/// source tree.
std::filesystem::path ownCases() {
    const auto program = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    for (const auto& folder :
         {program / "../share/cyclorama/selftest", program / "../../../tests/data"})
        if (std::filesystem::is_directory(folder / "parity")) return folder.lexically_normal();
    throw UsageError(
        "no reference cases lie beside the program; name some with --parity DIR or --pth DIR");
}

} // namespace

int selftest(const SelftestRequest& request, const CommonOptions& common) {
    auto parity = request.parity;
    auto pth = request.pth;
    if (parity.empty() && pth.empty()) {
        const auto own = ownCases();
        parity = own / "parity";
        pth = own / "pth";
    }
    int count = 0;
    int passed = 0;
    const SelftestReport report = [&](const SelftestCase& done) {
        ++count;
        passed += done.passed;
        if (common.json)
            printJson({{"case", done.name}, {"passed", done.passed}, {"figures", done.figures}});
        else if (!common.quiet || !done.passed)
            std::printf("%s  %s: %s\n", done.passed ? "passed" : "FAILED", done.name.c_str(),
                        done.figures.c_str());
        std::fflush(stdout);
    };
    const SelftestOptions options{common.device.value_or("cpu"), request.cudaGraph};
    if (!parity.empty()) runParityCases(parity, report, options);
    if (!pth.empty()) runPthCases(pth, report);
    if (!common.json) std::printf("%d of %d cases passed\n", passed, count);
    return passed == count ? 0 : 1;
}

} // namespace cyclorama
