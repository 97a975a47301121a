#pragma once

#include <cstdint>
#include <istream>
#include <map>
#include <string>

namespace cyclorama {

/// What a zip file's directory says of one of its records.
struct ZipRecord {
    std::uint64_t size = 0; ///< bytes, in the file and in memory
    std::uint32_t crc = 0;  ///< 0 where the writer computed none
};

/// The directory at the end of a zip file, by the names of its records without the folder that all
/// are in. LibTorch reads the records but neither their checksums nor, before it takes memory, how
/// little their sizes may be trusted: that is what this is for.
/// Throws Error where there is no directory, and where records are compressed (torch.save does not)
/// or are together larger than the file.
std::map<std::string, ZipRecord> readZipDirectory(std::istream& file, std::uint64_t fileSize);

} // namespace cyclorama
