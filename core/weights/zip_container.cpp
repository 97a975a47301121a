#include "core/weights/zip_container.h"

#include "core/base/error.h"
#include "core/weights/tensor_rebuild.h"

#include <algorithm>
#include <c10/core/CPUAllocator.h>
#include <caffe2/serialize/inline_container.h>
#include <zlib.h>

namespace cyclorama {
namespace {

constexpr std::uint32_t kLocalHeader = 0x04034b50;
constexpr std::uint32_t kDataDescriptor = 0x08074b50;
constexpr std::uint16_t kCrcFollowsData = 1 << 3;

std::uint32_t checksum(std::uint32_t crc, const void* data, std::size_t size) {
    return static_cast<std::uint32_t>(crc32_z(crc, static_cast<const Bytef*>(data), size));
}

} // namespace

ZipContainer::ZipContainer(const std::filesystem::path& path)
    : m_file(path, std::ios::binary)
    , m_fileSize(std::filesystem::file_size(path))
    , m_reader(std::make_unique<caffe2::serialize::PyTorchStreamReader>(path.string()))
    , m_records(m_reader->getAllRecords()) {
    // Records that overlap could ask for far more memory than the file has bytes.
    std::uint64_t total = 0;
    for (const std::string& record : m_records) {
        const std::uint64_t bytes = size(record);
        if (bytes > m_fileSize - total) {
            throw Error("its records are larger than the file: it is truncated or damaged, or was "
                        "compressed afterwards");
        }
        total += bytes;
    }
}

ZipContainer::~ZipContainer() = default;

bool ZipContainer::holds(const std::string& record) const {
    return std::find(m_records.begin(), m_records.end(), record) != m_records.end();
}

std::uint64_t ZipContainer::size(const std::string& record) {
    return m_reader->getRecordSize(record);
}

ZipContainer::Place ZipContainer::place(const std::string& record) {
    const std::uint64_t header = m_reader->getRecordHeaderOffset(record);
    Place place{m_reader->getRecordOffset(record), size(record), 0};
    if (header > m_fileSize || place.begin > m_fileSize || place.size > m_fileSize - place.begin) {
        throw Error("record " + record + " lies outside the file: it is truncated or damaged");
    }
    m_file.clear();
    m_file.seekg(static_cast<std::streamoff>(header));
    ByteSource local(m_file, m_fileSize - header);
    if (local.number32() != kLocalHeader) throw Error("record " + record + " is damaged");
    local.number16();
    const std::uint16_t flags = local.number16();
    if (local.number16() != 0) {
        throw Error("record " + record +
                    " is compressed; torch.save does not compress. Save the "
                    "file again in Python");
    }
    local.number32();
    place.crc = local.number32();
    if (flags & kCrcFollowsData) {
        const std::uint64_t end = place.begin + place.size;
        m_file.seekg(static_cast<std::streamoff>(end));
        ByteSource descriptor(m_file, m_fileSize - end);
        place.crc = descriptor.number32();
        if (place.crc == kDataDescriptor) place.crc = descriptor.number32();
    }
    return place;
}

void ZipContainer::compare(const std::string& record, const Place& place, std::uint32_t crc) const {
    // Python can be told to leave checksums out (torch.serialization.set_crc32_options).
    if (place.crc != 0 && place.crc != crc) {
        throw Error("record " + record +
                    " is damaged: its checksum does not match. Take another "
                    "copy of the file");
    }
}

std::pair<at::DataPtr, std::size_t> ZipContainer::read(const std::string& record) {
    if (!holds(record)) throw Error("record " + record + " is missing: it is damaged");
    const Place where = place(record);
    auto [data, size] = m_reader->getRecord(record);
    compare(record, where, checksum(0, data.get(), size));
    m_checked.insert(record);
    return {std::move(data), size};
}

void ZipContainer::verifyRest() {
    std::vector<char> buffer(1 << 20);
    for (const std::string& record : m_records) {
        if (!m_checked.insert(record).second) continue;
        const Place where = place(record);
        m_file.clear();
        m_file.seekg(static_cast<std::streamoff>(where.begin));
        ByteSource bytes(m_file, where.size);
        std::uint32_t crc = 0;
        while (bytes.left() > 0) {
            const auto count = std::min<std::uint64_t>(bytes.left(), buffer.size());
            bytes.read(buffer.data(), count);
            crc = checksum(crc, buffer.data(), count);
        }
        compare(record, where, crc);
    }
}

c10::Storage ZipStorages::storage(const std::string& key, std::int64_t elements,
                                  c10::ScalarType type) {
    const std::int64_t bytes = storageBytes(elements, type);
    const auto known = m_storages.find(key);
    if (known != m_storages.end()) {
        if (static_cast<std::int64_t>(known->second.nbytes()) != bytes) {
            throw Error("storage " + key + " has two sizes: it is damaged");
        }
        return known->second;
    }
    const std::string record = "data/" + key;
    at::DataPtr data;
    if (bytes > 0 || m_zip.holds(record)) {
        auto [read, size] = m_zip.read(record);
        if (static_cast<std::int64_t>(size) != bytes) {
            throw Error("storage " + key + " has " + std::to_string(size) + " bytes where " +
                        std::to_string(bytes) + " are promised: it is damaged");
        }
        data = std::move(read);
    }
    if (bytes == 0) data = c10::GetCPUAllocator()->allocate(0);
    c10::Storage storage(c10::Storage::use_byte_size_t(), static_cast<std::size_t>(bytes),
                         std::move(data), nullptr, false);
    return m_storages.emplace(key, std::move(storage)).first->second;
}

c10::Storage MetaStorages::storage(const std::string&, std::int64_t elements,
                                   c10::ScalarType type) {
    // LibTorch sets the size of a meta storage anew with each tensor, so it has to be resizable.
    return {c10::Storage::use_byte_size_t(), storageBytes(elements, type),
            c10::GetAllocator(c10::DeviceType::Meta), true};
}

} // namespace cyclorama
