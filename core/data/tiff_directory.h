#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace cyclorama {

/// The first directory of tags in a TIFF file or an EXIF block, which is built like one.
class TiffDirectory {
public:
    /// Throws Error("truncated TIFF") when the directory lies beyond the end.
    explicit TiffDirectory(std::string_view bytes);

    /// The tag's numbers; empty when it is missing, not a whole number, or beyond the end.
    std::vector<std::uint32_t> numbers(std::uint16_t tag) const;
    std::uint32_t number(std::uint16_t tag, std::uint32_t otherwise) const;

private:
    struct Entry {
        std::uint16_t type = 0;
        std::uint32_t count = 0;
        std::size_t place = 0; ///< of the entry's value field
    };

    std::uint32_t read(std::size_t place, int size) const;

    std::string_view m_bytes;
    bool m_bigEndian = false;
    std::map<std::uint16_t, Entry> m_entries;
};

/// The orientation (1 to 8) that an EXIF block names; 1 when it names none or is damaged.
int exifOrientation(std::string_view block);

} // namespace cyclorama
