#include "core/weights/zip_container.h"

#include "core/base/error.h"
#include "core/weights/tensor_rebuild.h"

#include <algorithm>
#include <c10/core/CPUAllocator.h>
#include <caffe2/serialize/inline_container.h>
#include <vector>
#include <zlib.h>

namespace cyclorama {
namespace {

std::uint32_t checksum(std::uint32_t crc, const void* data, std::size_t size) {
    return static_cast<std::uint32_t>(crc32_z(crc, static_cast<const Bytef*>(data), size));
}

} // namespace

ZipContainer::ZipContainer(const std::filesystem::path& path)
    : m_file(path, std::ios::binary)
    , m_fileSize(std::filesystem::file_size(path))
    , m_records(readZipDirectory(m_file, m_fileSize))
    , m_reader(std::make_unique<caffe2::serialize::PyTorchStreamReader>(path.string())) {}

ZipContainer::~ZipContainer() = default;

bool ZipContainer::holds(const std::string& record) const {
    return m_records.contains(record);
}

void ZipContainer::compare(const std::string& record, std::uint32_t crc) const {
    // Python can be told to leave checksums out (torch.serialization.set_crc32_options).
    const std::uint32_t expected = m_records.at(record).crc;
    if (expected != 0 && expected != crc) {
        throw Error(
            "record {} is damaged: its checksum does not match. Take another copy of the file",
            record);
    }
}

std::pair<at::DataPtr, std::size_t> ZipContainer::read(const std::string& record) {
    if (!holds(record)) throw Error("record {} is missing: it is damaged", record);
    // LibTorch takes the memory that its own reading of the directory asks for.
    if (m_reader->getRecordSize(record) != m_records.at(record).size) {
        throw Error("the directory of the file is damaged at record {}", record);
    }
    auto [data, size] = m_reader->getRecord(record);
    compare(record, checksum(0, data.get(), size));
    m_checked.insert(record);
    return {std::move(data), size};
}

void ZipContainer::verifyRest() {
    std::vector<char> buffer(1 << 20);
    for (const auto& [name, record] : m_records) {
        if (!m_checked.insert(name).second) continue;
        const std::uint64_t begin = m_reader->getRecordOffset(name);
        if (begin > m_fileSize) throw Error("record {} lies outside the file", name);
        m_file.clear();
        m_file.seekg(static_cast<std::streamoff>(begin));
        ByteSource bytes(m_file, m_fileSize - begin);
        std::uint32_t crc = 0;
        for (std::uint64_t left = record.size; left > 0;) {
            const auto count = std::min<std::uint64_t>(left, buffer.size());
            bytes.read(buffer.data(), count);
            crc = checksum(crc, buffer.data(), count);
            left -= count;
        }
        compare(name, crc);
    }
}

c10::Storage ZipStorages::storage(const std::string& key, std::int64_t elements,
                                  c10::ScalarType type) {
    const std::int64_t bytes = storageBytes(elements, type);
    const auto known = m_storages.find(key);
    if (known != m_storages.end()) {
        if (static_cast<std::int64_t>(known->second.nbytes()) != bytes) {
            throw Error("storage {} has two sizes: it is damaged", key);
        }
        return known->second;
    }
    const std::string record = "data/" + key;
    at::DataPtr data;
    if (bytes > 0 || m_zip.holds(record)) {
        auto [read, size] = m_zip.read(record);
        if (static_cast<std::int64_t>(size) != bytes) {
            throw Error("storage {} has {} bytes where {} are promised: it is damaged", key, size,
                        bytes);
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
