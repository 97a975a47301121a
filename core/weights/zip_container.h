#pragma once

#include "core/weights/pickle_reader.h"
#include "core/weights/zip_directory.h"

#include <filesystem>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

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
    /// The record's bytes, checked.
    std::pair<at::DataPtr, std::size_t> read(const std::string& record);
    /// Checks every record that was not read yet.
    void verifyRest();

private:
    void compare(const std::string& record, std::uint32_t crc) const;

    std::ifstream m_file;
    std::uint64_t m_fileSize;
    std::map<std::string, ZipRecord> m_records;
    std::unique_ptr<caffe2::serialize::PyTorchStreamReader> m_reader;
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
