#pragma once

#include <ATen/core/ivalue.h>
#include <filesystem>

namespace cyclorama {

/// Whether the file begins as those do that torch.save wrote before PyTorch 1.6.
bool isLegacyFile(const std::filesystem::path& path);

/// Reads such a file: the pickles of a magic number, a version, the writer's machine, the value,
/// the storages' keys; then the storages, up to the file's last byte. There are no checksums.
/// Throws Error without the file's name.
c10::IValue readLegacyFile(const std::filesystem::path& path);

} // namespace cyclorama
