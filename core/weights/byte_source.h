#pragma once

#include <cstdint>
#include <istream>
#include <string>

namespace cyclorama {

/// Reads a stream of known length from front to back. Every count is compared with what is left
/// before memory is taken or a byte is read; numbers are little endian.
/// Every member throws Error when the stream ends before what was asked for.
class ByteSource {
public:
    ByteSource(std::istream& stream, std::uint64_t length);

    std::uint64_t position() const { return m_position; }
    std::uint64_t left() const { return m_length - m_position; }

    void read(void* to, std::uint64_t count);
    std::uint8_t byte();
    std::uint16_t number16();
    std::uint32_t number32();
    std::uint64_t number64();
    std::string text(std::uint64_t count);
    /// Up to the next newline, which is taken but not returned; names are shorter than 200 bytes.
    std::string line();

private:
    std::uint64_t number(int bytes);

    std::istream& m_stream;
    std::uint64_t m_length;
    std::uint64_t m_position = 0;
};

} // namespace cyclorama
