#pragma once

#include "core/weights/pickle_reader.h"

#include <filesystem>
#include <fstream>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace caffe2::serialize {
class PyTorchStreamReader;
}

namespace cyclorama {

/// The zip container of torch.save. LibTorch opens it and hands out its records; the CRC-32 that
/// LibTorch leaves unchecked is checked here. All members throw Error without the file's name.
class ZipContainer {
public:
    explicit ZipContainer(const std::filesystem::path& path);
    ~ZipContainer();

    bool holds(const std::string& record) const;
    std::uint64_t size(const std::string& record);
    /// The record's bytes, checked.
    std::pair<at::DataPtr, std::size_t> read(const std::string& record);
    /// Checks every record that was not read yet.
    void verifyRest();

private:
    struct Place {
        std::uint64_t begin;
        std::uint64_t size;
        std::uint32_t crc; ///< 0 when the writer computed none
    };
    Place place(const std::string& record);
    void compare(const std::string& record, const Place& place, std::uint32_t crc) const;

    std::ifstream m_file;
    std::uint64_t m_fileSize;
    std::unique_ptr<caffe2::serialize::PyTorchStreamReader> m_reader;
    std::vector<std::string> m_records;
    std::set<std::string> m_checked;
};

/// Reads the storages of a zip file's tensors as its pickle names them.
class ZipStorages : public StorageSource {
public:
    explicit ZipStorages(ZipContainer& zip) : m_zip(zip) {}
    c10::Storage storage(const std::string& key, std::int64_t elements,
                         c10::ScalarType type) override;

private:
    ZipContainer& m_zip;
    std::unordered_map<std::string, c10::Storage> m_storages;
};

/// Gives storages without bytes, on the meta device, for who wants a file's plain values only.
class MetaStorages : public StorageSource {
public:
    c10::Storage storage(const std::string& key, std::int64_t elements,
                         c10::ScalarType type) override;
};

} // namespace cyclorama
