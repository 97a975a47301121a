#pragma once

#include "core/translate/translator.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>
#include <string_view>

namespace cyclorama {

/// The endings of video files, small, with their dot.
std::span<const std::string_view> videoEndings();

/// Is this the name of a video file, whatever the letter case.
bool hasVideoEnding(const std::filesystem::path& path);

/// How many frames the file says it holds; 0 when it does not say or cannot be read.
std::int64_t countFrames(const std::filesystem::path& video);

/// The video's first frame, RGB. Throws Error naming the file and the reason.
Image firstFrame(const std::filesystem::path& video);

/// Translates each frame of a video into an MP4 of the same size and pace, without its sound. A
/// stop leaves no file. Throws Error naming the file and the reason.
void translateVideo(Translator& translator, const std::filesystem::path& source,
                    const std::filesystem::path& result, std::stop_token stop);

} // namespace cyclorama
