#include "core/weights/byte_source.h"

#include "core/base/error.h"

namespace cyclorama {
namespace {

constexpr std::size_t kLongestLine = 200;

} // namespace

ByteSource::ByteSource(std::istream& stream, std::uint64_t length)
    : m_stream(stream)
    , m_length(length) {}

void ByteSource::read(void* to, std::uint64_t count) {
    if (count > left()) {
        throw Error("it ends too early: {} bytes are wanted at byte {} and {} are there", count,
                    m_position, left());
    }
    m_stream.read(static_cast<char*>(to), static_cast<std::streamsize>(count));
    if (!m_stream) throw Error("reading failed at byte {}", m_position);
    m_position += count;
}

std::uint64_t ByteSource::number(int bytes) {
    std::uint8_t raw[8];
    read(raw, static_cast<std::uint64_t>(bytes));
    std::uint64_t value = 0;
    for (int i = bytes; i-- > 0;)
        value = value << 8 | raw[i];
    return value;
}

std::uint8_t ByteSource::byte() {
    return static_cast<std::uint8_t>(number(1));
}

std::uint16_t ByteSource::number16() {
    return static_cast<std::uint16_t>(number(2));
}

std::uint32_t ByteSource::number32() {
    return static_cast<std::uint32_t>(number(4));
}

std::uint64_t ByteSource::number64() {
    return number(8);
}

std::string ByteSource::text(std::uint64_t count) {
    if (count > left()) read(nullptr, count); // throws, before the memory is taken
    std::string text(count, '\0');
    read(text.data(), count);
    return text;
}

std::string ByteSource::line() {
    std::string line;
    for (char next = 0; (next = static_cast<char>(byte())) != '\n'; line += next) {
        if (line.size() == kLongestLine) throw Error("it holds a name of more than 200 bytes");
    }
    return line;
}

} // namespace cyclorama
