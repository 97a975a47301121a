#include "core/train/training_data.h"

#include "core/nn/network_options.h"

#include <utility>

namespace cyclorama {
namespace {

constexpr std::size_t kDemoPictures = 400;
constexpr std::size_t kMebibyte = std::size_t(1) << 20;

std::shared_ptr<PictureSource> open(const std::string& folder, std::int64_t limit,
                                    std::vector<SkippedFile>& skipped) {
    PictureFolder pictures = scanPictures(folder, static_cast<std::size_t>(limit));
    skipped.insert(skipped.end(), pictures.skipped.begin(), pictures.skipped.end());
    return folderSource(std::move(pictures));
}

} // namespace

TrainingData openTrainingData(const TrainingConfig& config) {
    TrainingData data;
    if (config.demo) {
        const std::size_t count = config.max_dataset_size > 0
                                      ? static_cast<std::size_t>(config.max_dataset_size)
                                      : kDemoPictures;
        const int size = std::max(config.load_size, config.crop_size);
        data.a = demoSource(0, count, size);
        data.b = demoSource(1, count, size);
    } else {
        data.a = open(config.data_a, config.max_dataset_size, data.skipped);
        data.b = open(config.data_b, config.max_dataset_size, data.skipped);
    }
    data.previewA = config.test_a.empty() ? data.a : open(config.test_a, 0, data.skipped);
    data.previewB = config.test_b.empty() ? data.b : open(config.test_b, 0, data.skipped);
    if (config.trainsBtoA()) {
        std::swap(data.a, data.b);
        std::swap(data.previewA, data.previewB);
    }
    follow(data, config);
    return data;
}

void follow(TrainingData& data, const TrainingConfig& config) {
    data.followedA = pictureNames(config.preview_a);
    data.followedB = pictureNames(config.preview_b);
    if (config.trainsBtoA()) std::swap(data.followedA, data.followedB);
}

Augmentation augmentationOf(const TrainingConfig& config) {
    Augmentation augmentation;
    augmentation.preprocess = config.preprocess;
    augmentation.loadSize = config.load_size;
    augmentation.cropSize = config.crop_size;
    augmentation.flip = !config.no_flip;
    augmentation.multiple = sizeMultiple(config.netG);
    return augmentation;
}

LoaderOptions loaderOptions(const TrainingConfig& config,
                            std::function<void(const SkippedFile&)> onSkipped) {
    LoaderOptions options;
    options.seed = static_cast<std::uint64_t>(config.seed);
    options.batchSize = config.batch_size;
    options.serialBatches = config.serial_batches;
    options.channelsA = config.input_nc;
    options.channelsB = config.output_nc;
    options.augmentation = augmentationOf(config);
    options.leavesUncut = config.augment_on_device;
    options.threads = config.loader_threads;
    options.cacheBytes = static_cast<std::size_t>(config.cache_mib) * kMebibyte;
    options.onSkipped = std::move(onSkipped);
    return options;
}

} // namespace cyclorama
