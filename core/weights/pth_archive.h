#pragma once

#include <ATen/core/ivalue.h>
#include <filesystem>

namespace cyclorama {

/// Reads a file of Python's torch.save without Python: the zip format and the one from before
/// PyTorch 1.6. Values are None, bool, int, double, str, list, tuple, dict (str or int keys, in
/// order) and tensors, which lie on the CPU whatever device they were saved from, and need no
/// gradient. Nothing in the file is run. Every checksum is verified.
/// Throws Error, with the file's name, for a file that is damaged, that holds anything else, or
/// that describes more than it has bytes for. Any thread may call.
c10::IValue readPth(const std::filesystem::path& path);

/// The same without the tensors' bytes: these are on the meta device, with type and sizes, and only
/// the other values' checksum is verified. Takes a moment for any size. Files from before PyTorch
/// 1.6 have no directory and are read whole.
c10::IValue readPthOutline(const std::filesystem::path& path);

/// Writes such a value in the zip format, so that Python's torch.load(PATH, weights_only=True)
/// gives it back: dicts as OrderedDict, tensors contiguous. After a crash `path` is the old file or
/// the new one. Throws Error, with the file's name.
void writePth(const std::filesystem::path& path, const c10::IValue& value);

/// Reads the whole file and verifies that it is intact: in the zip format each record against its
/// CRC-32, in the old format that all parts fit to the last byte.
/// Throws Error naming the file and the damaged record.
void verifyPth(const std::filesystem::path& path);

} // namespace cyclorama
