#include "core/data/opencv_version.h"

#include <opencv2/core/utility.hpp>

namespace cyclorama {

std::string openCvVersion() {
    return cv::getVersionString();
}

} // namespace cyclorama
