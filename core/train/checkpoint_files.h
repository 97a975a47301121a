#pragma once

#include <cstdint>
#include <filesystem>

namespace cyclorama {

/// step_000001200_epoch_0004.ckpt, which stays, or step_000001200.ckpt (epoch 0), which goes when
/// newer ones are enough.
std::filesystem::path checkpointPath(const std::filesystem::path& folder, std::int64_t step,
                                     std::int64_t epoch);

/// Removes checkpoints without an epoch in their name, all but the newest `keep`.
void pruneCheckpoints(const std::filesystem::path& folder, int keep);

} // namespace cyclorama
