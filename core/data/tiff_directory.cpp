#include "core/data/tiff_directory.h"

#include "core/base/error.h"

namespace cyclorama {
namespace {

constexpr std::uint16_t kOrientation = 274;
constexpr std::size_t kEntryBytes = 12;

/// Bytes of one value of the whole-number types BYTE, SHORT and LONG; 0 for all others.
int valueBytes(std::uint16_t type) {
    switch (type) {
    case 1:
        return 1;
    case 3:
        return 2;
    case 4:
        return 4;
    default:
        return 0;
    }
}

} // namespace

TiffDirectory::TiffDirectory(std::string_view bytes)
    : m_bytes(bytes)
    , m_bigEndian(bytes.starts_with("MM")) {
    if (bytes.size() < 8) throw Error("truncated TIFF");
    const std::size_t start = read(4, 4);
    if (start + 2 > bytes.size()) throw Error("truncated TIFF");
    const std::size_t count = read(start, 2);
    if (start + 2 + count * kEntryBytes > bytes.size()) throw Error("truncated TIFF");
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t place = start + 2 + i * kEntryBytes;
        m_entries[static_cast<std::uint16_t>(read(place, 2))] = {
            static_cast<std::uint16_t>(read(place + 2, 2)), read(place + 4, 4), place + 8};
    }
}

std::uint32_t TiffDirectory::read(std::size_t place, int size) const {
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i) {
        const int shift = 8 * (m_bigEndian ? size - 1 - i : i);
        value |= static_cast<std::uint32_t>(static_cast<unsigned char>(m_bytes[place + i]))
                 << shift;
    }
    return value;
}

std::vector<std::uint32_t> TiffDirectory::numbers(std::uint16_t tag) const {
    const auto found = m_entries.find(tag);
    if (found == m_entries.end()) return {};
    const Entry& entry = found->second;
    const int size = valueBytes(entry.type);
    const std::size_t length = std::size_t{entry.count} * size;
    // Values of up to four bytes stand in the entry itself; longer ones elsewhere.
    const std::size_t place = length <= 4 ? entry.place : read(entry.place, 4);
    if (size == 0 || place > m_bytes.size() || length > m_bytes.size() - place) return {};
    std::vector<std::uint32_t> values(entry.count);
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = read(place + i * size, size);
    return values;
}

std::uint32_t TiffDirectory::number(std::uint16_t tag, std::uint32_t otherwise) const {
    const auto values = numbers(tag);
    return values.empty() ? otherwise : values.front();
}

int exifOrientation(std::string_view block) {
    if (!block.starts_with("II*") && !block.starts_with(std::string_view("MM\0*", 4))) return 1;
    try {
        const auto orientation = TiffDirectory(block).number(kOrientation, 1);
        return orientation >= 1 && orientation <= 8 ? static_cast<int>(orientation) : 1;
    } catch (const Error&) {
        return 1; // A cut EXIF block is no reason to give up a sound picture.
    }
}

} // namespace cyclorama
