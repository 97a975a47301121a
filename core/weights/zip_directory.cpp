#include "core/weights/zip_directory.h"

#include "core/base/error.h"
#include "core/weights/byte_source.h"
#include "core/weights/utf8.h"

#include <algorithm>

namespace cyclorama {
namespace {

constexpr std::uint32_t kEntry = 0x02014b50;
constexpr std::uint32_t kEnd64 = 0x06064b50;
constexpr std::uint32_t kLocator64 = 0x07064b50;
constexpr std::uint64_t kEndSize = 22;
constexpr std::uint64_t kLocatorSize = 20;
constexpr std::uint64_t kLongestComment = 0xffff;
constexpr std::uint32_t kIn64 = 0xffffffff; ///< the value stands in the 64-bit fields instead

[[noreturn]] void refuse() {
    throw Error("its end, where the directory of a zip file is, is missing or damaged: the file is "
                "truncated or damaged");
}

ByteSource from(std::istream& file, std::uint64_t fileSize, std::uint64_t begin) {
    if (begin > fileSize) refuse();
    file.clear();
    file.seekg(static_cast<std::streamoff>(begin));
    return {file, fileSize - begin};
}

struct Directory {
    std::uint64_t records = 0;
    std::uint64_t size = 0;
    std::uint64_t begin = 0;
};

Directory findDirectory(std::istream& file, std::uint64_t fileSize) {
    const std::uint64_t tailSize = std::min(fileSize, kEndSize + kLongestComment);
    const std::string tail = from(file, fileSize, fileSize - tailSize).text(tailSize);
    if (tailSize < kEndSize) refuse();
    const std::size_t found = tail.rfind("PK\5\6", tailSize - kEndSize);
    if (found == std::string::npos) refuse();
    const std::uint64_t end = fileSize - tailSize + found;

    if (end >= kLocatorSize) {
        ByteSource locator = from(file, fileSize, end - kLocatorSize);
        if (locator.number32() == kLocator64) {
            locator.number32();
            ByteSource end64 = from(file, fileSize, locator.number64());
            if (end64.number32() != kEnd64) refuse();
            end64.text(28); // its own size, versions, disks
            Directory directory;
            directory.records = end64.number64();
            directory.size = end64.number64();
            directory.begin = end64.number64();
            return directory;
        }
    }
    ByteSource bytes = from(file, fileSize, end);
    bytes.text(10); // signature, disks, records on this disk
    Directory directory;
    directory.records = bytes.number16();
    directory.size = bytes.number32();
    directory.begin = bytes.number32();
    return directory;
}

/// The size in the extra field for records of 4 GiB and more.
std::uint64_t sizeIn64(const std::string& extra) {
    for (std::size_t at = 0; at + 12 <= extra.size();) {
        const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(extra[at + i]); };
        const std::size_t length = byte(2) | byte(3) << 8;
        if ((byte(0) | byte(1) << 8) == 1) {
            std::uint64_t size = 0;
            for (std::size_t i = 8; i-- > 0;)
                size = size << 8 | byte(4 + i);
            return size;
        }
        at += 4 + length;
    }
    refuse();
}

} // namespace

std::map<std::string, ZipRecord> readZipDirectory(std::istream& file, std::uint64_t fileSize) {
    const Directory directory = findDirectory(file, fileSize);
    if (directory.begin > fileSize || directory.size > fileSize - directory.begin) refuse();
    ByteSource bytes = from(file, directory.begin + directory.size, directory.begin);

    std::map<std::string, ZipRecord> records;
    std::uint64_t total = 0;
    for (std::uint64_t i = 0; i < directory.records; ++i) {
        if (bytes.number32() != kEntry) refuse();
        bytes.text(6); // versions, flags
        const bool compressed = bytes.number16() != 0;
        bytes.number32(); // time
        ZipRecord record;
        record.crc = bytes.number32();
        bytes.number32(); // size in the file
        record.size = bytes.number32();
        const std::uint16_t nameLength = bytes.number16();
        const std::uint16_t extraLength = bytes.number16();
        const std::uint16_t commentLength = bytes.number16();
        bytes.text(12); // disk, attributes, place
        std::string name = bytes.text(nameLength);
        const std::string extra = bytes.text(extraLength);
        bytes.text(commentLength);
        if (!isUtf8(name)) refuse();
        if (record.size == kIn64) record.size = sizeIn64(extra);
        name.erase(0, name.find('/') + 1);

        if (compressed) {
            throw Error("record {} is compressed, which torch.save does not do. Save the file "
                        "again in Python",
                        name);
        }
        if (record.size > fileSize - total) {
            throw Error("its records are larger than the file: it is truncated or damaged");
        }
        total += record.size;
        records.insert_or_assign(std::move(name), record);
    }
    return records;
}

} // namespace cyclorama
