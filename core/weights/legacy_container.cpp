#include "core/weights/legacy_container.h"

#include "core/base/error.h"
#include "core/weights/pickle_reader.h"
#include "core/weights/tensor_rebuild.h"

#include <algorithm>
#include <array>
#include <c10/core/CPUAllocator.h>
#include <fstream>
#include <string_view>
#include <unordered_map>

namespace cyclorama {
namespace {

/// A pickle of the number 0x1950a86a20f9469cfc6c.
constexpr std::string_view kMagic("\x80\x02\x8a\x0al\xfc\x9c\x46\xf9 j\xa8P\x19.", 15);
constexpr std::int64_t kProtocol = 1001;

/// Makes the storages that the pickle names, to be filled from what follows it.
class LegacyStorages : public StorageSource {
public:
    explicit LegacyStorages(const ByteSource& bytes) : m_bytes(bytes) {}

    c10::Storage storage(const std::string& key, std::int64_t elements,
                         c10::ScalarType type) override {
        const std::int64_t bytes = storageBytes(elements, type);
        const auto known = m_promises.find(key);
        if (known != m_promises.end()) {
            if (known->second.elements != elements ||
                static_cast<std::int64_t>(known->second.storage.nbytes()) != bytes) {
                throw Error("storage {} has two sizes: it is damaged", key);
            }
            return known->second.storage;
        }
        const auto size = static_cast<std::uint64_t>(bytes);
        if (size > m_bytes.left() - std::min(m_promised, m_bytes.left())) {
            throw Error(
                "it promises storages of more bytes than the {} left: it is truncated or damaged",
                m_bytes.left());
        }
        m_promised += size;
        c10::Storage storage(c10::Storage::use_byte_size_t(), size,
                             c10::GetCPUAllocator()->allocate(size), nullptr, false);
        m_promises.emplace(key, Promise{storage, elements});
        return storage;
    }

    /// Each storage is its count of elements, then its bytes.
    void fill(ByteSource& bytes, const c10::IValue& keys) {
        for (const c10::IValue& item : keys.toList()) {
            const std::string& key = item.toStringRef();
            const auto found = m_promises.find(key);
            if (found == m_promises.end()) {
                throw Error("it ends with storage {}, which no tensor uses", key);
            }
            const Promise promise = found->second;
            m_promises.erase(found);
            const std::uint64_t elements = bytes.number64();
            if (elements != static_cast<std::uint64_t>(promise.elements)) {
                throw Error("storage {} has {} elements where {} are promised: it is damaged", key,
                            elements, promise.elements);
            }
            if (elements > 0) bytes.read(promise.storage.mutable_data(), promise.storage.nbytes());
        }
        if (!m_promises.empty()) {
            throw Error("storage {} is missing: it is damaged", m_promises.begin()->first);
        }
        if (bytes.left() > 0) {
            throw Error("{} bytes follow its end: it is damaged", bytes.left());
        }
    }

private:
    struct Promise {
        c10::Storage storage;
        std::int64_t elements;
    };

    const ByteSource& m_bytes;
    std::uint64_t m_promised = 0;
    std::unordered_map<std::string, Promise> m_promises;
};

void expectLittleEndian(const c10::IValue& machine) {
    if (!machine.isGenericDict()) throw Error("its third pickle does not describe a machine");
    const auto facts = machine.toGenericDict();
    const auto order = facts.find(c10::IValue("little_endian"));
    if (order != facts.end() && order->value().isBool() && !order->value().toBool()) {
        throw Error("it was written on a big-endian machine, which is not read");
    }
}

bool isListOfText(const c10::IValue& value) {
    if (!value.isList()) return false;
    for (const c10::IValue& item : value.toList()) {
        if (!item.isString()) return false;
    }
    return true;
}

} // namespace

bool isLegacyFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::array<char, kMagic.size()> begin{};
    return file.read(begin.data(), begin.size()) &&
           std::string_view(begin.data(), begin.size()) == kMagic;
}

c10::IValue readLegacyFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    ByteSource bytes(file, std::filesystem::file_size(path));
    bytes.text(kMagic.size());
    const c10::IValue protocol = readPickle(bytes, nullptr);
    if (!protocol.isInt() || protocol.toInt() != kProtocol) {
        throw Error("it is of an unknown version of the old format");
    }
    expectLittleEndian(readPickle(bytes, nullptr));
    LegacyStorages storages(bytes);
    c10::IValue value = readPickle(bytes, &storages);
    const c10::IValue keys = readPickle(bytes, nullptr);
    if (!isListOfText(keys)) throw Error("its list of storages is damaged");
    storages.fill(bytes, keys);
    return value;
}

} // namespace cyclorama
