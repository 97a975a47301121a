#include "tests/support/run_on_disk.h"

#include "core/data/decode.h"
#include "core/run/events_file.h"
#include "core/run/metrics_file.h"
#include "core/run/preview_files.h"
#include "core/train/settings.h"

#include <cmath>
#include <fstream>

namespace cyclorama::test {

StepMetrics madeUpMetrics(std::int64_t step) {
    StepMetrics metrics;
    metrics.step = step;
    metrics.epochs = static_cast<double>(step) / 10;
    metrics.epoch = static_cast<int>(std::ceil(metrics.epochs));
    metrics.seconds = static_cast<double>(step) * 0.5;
    for (int loss = 0; loss < kLossCount; ++loss)
        metrics.losses[static_cast<std::size_t>(loss)] =
            static_cast<float>(0.1 * (loss + 1) + 0.01 * static_cast<double>(step % 7));
    metrics.learningRate = metrics.learningRateD = step < 50 ? 2e-4 : 1e-4;
    return metrics;
}

std::vector<StepMetrics> madeUpMetrics(std::int64_t first, std::int64_t last) {
    std::vector<StepMetrics> all;
    for (std::int64_t step = first; step <= last; ++step)
        all.push_back(madeUpMetrics(step));
    return all;
}

void writeRun(const std::filesystem::path& folder, std::int64_t steps, std::int64_t previewEvery,
              int side) {
    std::filesystem::create_directories(folder);
    TrainingConfig config;
    config.demo = true;
    const RunLayout layout{folder};
    std::ofstream(layout.config()) << toJson(config);
    std::ofstream metrics(layout.metrics());
    metrics << metricsHeader() << '\n';
    for (std::int64_t step = 1; step <= steps; ++step)
        metrics << metricsLine(madeUpMetrics(step)) << '\n';
    appendEvent(folder, {RunEvent::Kind::Started, 0, 1.0, {}, {}, {}});
    for (std::int64_t step = previewEvery; previewEvery > 0 && step <= steps;
         step += previewEvery) {
        const auto pictures = layout.previews() / previewFolderName(step);
        std::filesystem::create_directories(pictures);
        const int shade = static_cast<int>(step % 200);
        for (const int domain : {0, 1})
            for (const int picture : {0, -1}) {
                int level = 0;
                for (const char* role : {"real", "fake", "reconstructed", "identity"})
                    encodePicture(plainPicture(side, side, shade, 40 * level++, 100 * domain),
                                  pictures / previewFileName(domain, picture, role));
            }
    }
}

void appendEvent(const std::filesystem::path& folder, const RunEvent& event) {
    std::ofstream(RunLayout{folder}.events(), std::ios::app) << eventLine(event) << '\n';
}

Image plainPicture(int width, int height, int red, int green, int blue) {
    Image image{width, height, 3, {}};
    for (int i = 0; i < width * height; ++i)
        for (const int channel : {red, green, blue})
            image.pixels.push_back(static_cast<std::uint8_t>(channel));
    return image;
}

} // namespace cyclorama::test
