#pragma once

#include "core/translate/translator.h"

#include <filesystem>
#include <stop_token>

namespace cyclorama {

/// Is this the name of a video file, whatever the letter case.
bool hasVideoEnding(const std::filesystem::path& path);

/// Translates each frame of a video into an MP4 of the same size and pace, without its sound. A
/// stop leaves no file. Throws Error naming the file and the reason.
void translateVideo(Translator& translator, const std::filesystem::path& source,
                    const std::filesystem::path& result, std::stop_token stop);

} // namespace cyclorama
