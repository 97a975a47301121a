#include "app/commands/commands.h"

#include "app/console/json_lines.h"

#include "core/data/opencv_version.h"
#include "core/train/devices.h"

#include <QtGlobal>

#include <algorithm>
#include <cstdio>

namespace cyclorama {
namespace {

std::string gigabytes(double bytes) {
    char text[32];
    std::snprintf(text, sizeof text, "%.1f GB", bytes / 1e9);
    return text;
}

void printCheck(const DeviceCheck& check) {
    const DeviceInfo& device = check.device;
    std::printf("%-8s %s, %s of %s free; precision auto is %s\n", device.key.c_str(),
                device.name.english().c_str(), gigabytes(device.freeBytes).c_str(),
                gigabytes(device.totalBytes).c_str(), check.autoPrecision.c_str());
    if (check.right)
        std::printf("%-8s a small step is right: losses within %.1e of one CPU thread's, %.0f ms\n",
                    "", check.worstLoss, check.secondsPerStep * 1000);
    else
        std::printf("%-8s a small step is WRONG: %s\n", "", check.problem.english().c_str());
}

} // namespace

int doctor(const CommonOptions& common) {
    const std::vector<DeviceCheck> checks = checkDevices();
    const bool allRight = std::ranges::all_of(checks, &DeviceCheck::right);
    if (common.json) {
        nlohmann::ordered_json found = nlohmann::ordered_json::array();
        for (const DeviceCheck& check : checks) {
            auto row = toJson(check.device);
            row["right"] = check.right;
            row["worst_loss"] = check.worstLoss;
            row["seconds_per_step"] = check.secondsPerStep;
            row["auto_precision"] = check.autoPrecision;
            row["problem"] = check.problem.english();
            found.push_back(std::move(row));
        }
        printJson({{"version", CYCLORAMA_VERSION},
                   {"libtorch", torchVersion()},
                   {"qt", qVersion()},
                   {"opencv", openCvVersion()},
                   {"devices", std::move(found)}});
        return allRight ? 0 : 1;
    }
    if (!common.quiet) {
        std::printf("Cyclorama %s, LibTorch %s, Qt %s, OpenCV %s\n", CYCLORAMA_VERSION,
                    torchVersion().c_str(), qVersion(), openCvVersion().c_str());
        for (const DeviceCheck& check : checks)
            printCheck(check);
    }
    std::printf(allRight ? "All devices compute rightly.\n" : "Not all devices can be trusted.\n");
    return allRight ? 0 : 1;
}

} // namespace cyclorama
