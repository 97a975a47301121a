#include "core/train/picture_folders.h"

namespace cyclorama {

DataFolders picturesOf(const TrainingConfig& config) {
    return {config.data_a, config.data_b, config.test_a, config.test_b};
}

TrainingConfig withPictures(TrainingConfig config, const DataFolders& folders) {
    config.data_a = folders.trainA.string();
    config.data_b = folders.trainB.string();
    config.test_a = folders.testA.string();
    config.test_b = folders.testB.string();
    return config;
}

} // namespace cyclorama
