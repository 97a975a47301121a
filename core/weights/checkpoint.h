#pragma once

#include <ATen/core/ivalue.h>
#include <cstdint>
#include <filesystem>
#include <string>

namespace cyclorama {

/// What is known of a checkpoint before its tensors are read.
struct CheckpointHeader {
    std::int64_t step = 0;  ///< steps done
    int epoch = 0;          ///< epochs done
    std::string configJson; ///< the run's TrainingConfig
};

/// Writes a checkpoint: a dict with str keys, `step` and `epoch` (whole numbers) and `config`
/// (JSON) among them, to which `format` and `version` are added. The file is one of torch.save's;
/// Python's torch.load(PATH, weights_only=True) opens it. After a crash `path` is the old file or
/// the new one. Throws Error, with the file's name.
void writeCheckpoint(const std::filesystem::path& path, const c10::IValue& content);

/// The dict that was written, `format` and `version` included, with every checksum verified.
/// Throws Error for a file that is damaged, no checkpoint, or of a version that this program does
/// not know.
c10::IValue readCheckpoint(const std::filesystem::path& path);

/// The same without reading tensors: a moment for a file of any size. Throws Error as
/// readCheckpoint does, though damaged tensors go unnoticed.
CheckpointHeader readCheckpointHeader(const std::filesystem::path& path);

} // namespace cyclorama
