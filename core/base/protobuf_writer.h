#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace cyclorama {

/// Builds a Protocol Buffers message field by field, in the wire format that every reader of the
/// format knows. Fields may be added in any order; a repeated field is added once an element.
class ProtobufWriter {
public:
    /// int32, int64, uint32, uint64, bool or enum.
    ProtobufWriter& integer(int field, std::int64_t value);
    /// A packed repeated integer field.
    ProtobufWriter& integers(int field, std::span<const std::int64_t> values);
    ProtobufWriter& real(int field, float value);
    ProtobufWriter& real(int field, double value);
    /// A packed repeated float field.
    ProtobufWriter& reals(int field, std::span<const float> values);
    /// string or bytes.
    ProtobufWriter& bytes(int field, std::string_view value);
    /// An embedded message.
    ProtobufWriter& message(int field, const ProtobufWriter& value);

    /// The message so far.
    const std::string& data() const { return m_data; }

private:
    enum class Wire { Varint = 0, Fixed64 = 1, Length = 2, Fixed32 = 5 };

    void key(int field, Wire wire);
    void varint(std::uint64_t value);
    void littleEndian(std::uint64_t value, int bytes);

    std::string m_data;
};

} // namespace cyclorama
