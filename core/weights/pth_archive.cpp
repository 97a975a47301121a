#include "core/weights/pth_archive.h"

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/system_error.h"
#include "core/weights/legacy_container.h"
#include "core/weights/pickle_writer.h"
#include "core/weights/zip_container.h"

#include <algorithm>
#include <array>
#include <c10/util/Exception.h>
#include <caffe2/serialize/inline_container.h>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>

namespace cyclorama {
namespace {

/// In one line. Names in a hostile file may hold what commands a terminal; that is not passed on.
Sentence printable(const Sentence& sentence) {
    if (!sentence.pattern().empty()) {
        std::vector<Sentence> parts;
        for (const Sentence& part : sentence.parts())
            parts.push_back(printable(part));
        return {sentence.pattern(), std::move(parts)};
    }
    std::string text = sentence.english().substr(0, sentence.english().find('\n'));
    std::replace_if(
        text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; }, '?');
    return Sentence(std::move(text));
}

/// Puts the file's name before whatever goes wrong with it.
template <class Act>
auto named(const std::filesystem::path& path, Act act) {
    const auto fail = [&](const Sentence& reason) {
        return Error("{}: {}", path, printable(reason));
    };
    try {
        return act();
    } catch (const c10::Error& error) {
        throw fail(Sentence(error.what_without_backtrace()));
    } catch (const std::bad_alloc&) {
        throw fail(say("there is not enough memory for it"));
    } catch (const std::exception& error) {
        throw fail(sentenceOf(error));
    }
}

bool isZipFile(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::array<char, 4> begin{};
    return file.read(begin.data(), begin.size()) && std::memcmp(begin.data(), "PK\3\4", 4) == 0;
}

void expectFile(const std::filesystem::path& path) {
    if (!std::filesystem::exists(path)) throw Error("there is no such file");
    if (!std::filesystem::is_regular_file(path)) throw Error("it is no file");
    if (!std::ifstream(path))
        throw Error("it cannot be read: {}", reasonOf({errno, std::generic_category()}));
}

[[noreturn]] void refuseFormat(const std::filesystem::path& path) {
    if (std::filesystem::file_size(path) == 0) throw Error("it is empty");
    throw Error("it is no file of torch.save (neither a zip file nor the older format), or its "
                "beginning is damaged");
}

c10::IValue readValue(ZipContainer& zip, StorageSource& storages) {
    if (!zip.holds("data.pkl")) {
        throw Error("it is a zip file without data.pkl, so not one that torch.save wrote");
    }
    if (zip.holds("byteorder")) {
        const auto [order, size] = zip.read("byteorder");
        if (std::string_view(static_cast<const char*>(order.get()), size) != "little") {
            throw Error("it was written on a big-endian machine, which is not read");
        }
    }
    const auto [data, size] = zip.read("data.pkl");
    std::istringstream stream(std::string(static_cast<const char*>(data.get()), size));
    ByteSource bytes(stream, size);
    return readPickle(bytes, &storages);
}

/// LibTorch's writer cannot be told of a full disk without throwing in its destructor, so failures
/// are kept here and told once it is done.
class Output {
public:
    explicit Output(const std::filesystem::path& path)
        : m_stream(path, std::ios::binary | std::ios::trunc)
        , m_reason(m_stream ? 0 : errno) {}

    std::size_t write(const void* data, std::size_t size) {
        if (m_stream &&
            !m_stream.write(static_cast<const char*>(data), static_cast<std::streamsize>(size))) {
            m_reason = errno;
        }
        return size;
    }

    void close(const std::filesystem::path& path) {
        if (m_stream && !m_stream.flush()) m_reason = errno;
        m_stream.close();
        if (!m_stream) {
            errno = m_reason;
            throwSystemError(say("{}: cannot be written", path));
        }
    }

private:
    std::ofstream m_stream;
    int m_reason;
};

} // namespace

c10::IValue readPth(const std::filesystem::path& path) {
    return named(path, [&] {
        expectFile(path);
        if (isLegacyFile(path)) return readLegacyFile(path);
        if (!isZipFile(path)) refuseFormat(path);
        ZipContainer zip(path);
        ZipStorages storages(zip);
        c10::IValue value = readValue(zip, storages);
        zip.verifyRest();
        return value;
    });
}

c10::IValue readPthOutline(const std::filesystem::path& path) {
    return named(path, [&] {
        expectFile(path);
        if (isLegacyFile(path)) return readLegacyFile(path);
        if (!isZipFile(path)) refuseFormat(path);
        ZipContainer zip(path);
        MetaStorages storages;
        return readValue(zip, storages);
    });
}

void writePth(const std::filesystem::path& path, const c10::IValue& value) {
    const Pickle pickle = named(path, [&] { return writePickle(value); });
    replaceFile(path, [&](const std::filesystem::path& beside) {
        Output output(beside);
        named(path, [&] {
            caffe2::serialize::PyTorchStreamWriter zip(
                [&output](const void* data, std::size_t size) { return output.write(data, size); });
            zip.writeRecord("data.pkl", pickle.bytes.data(), pickle.bytes.size());
            zip.writeRecord("byteorder", "little", 6);
            for (std::size_t i = 0; i < pickle.storages.size(); ++i) {
                const at::Tensor& tensor = pickle.storages[i];
                zip.writeRecord("data/" + std::to_string(i), tensor.const_data_ptr(),
                                tensor.nbytes());
            }
            zip.writeEndOfFile();
        });
        output.close(path);
    });
}

void verifyPth(const std::filesystem::path& path) {
    readPth(path);
}

} // namespace cyclorama
