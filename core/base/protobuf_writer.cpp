#include "core/base/protobuf_writer.h"

#include <bit>

namespace cyclorama {

ProtobufWriter& ProtobufWriter::integer(int field, std::int64_t value) {
    key(field, Wire::Varint);
    varint(static_cast<std::uint64_t>(value));
    return *this;
}

ProtobufWriter& ProtobufWriter::integers(int field, std::span<const std::int64_t> values) {
    ProtobufWriter packed;
    for (const std::int64_t value : values)
        packed.varint(static_cast<std::uint64_t>(value));
    return bytes(field, packed.m_data);
}

ProtobufWriter& ProtobufWriter::real(int field, float value) {
    key(field, Wire::Fixed32);
    littleEndian(std::bit_cast<std::uint32_t>(value), 4);
    return *this;
}

ProtobufWriter& ProtobufWriter::real(int field, double value) {
    key(field, Wire::Fixed64);
    littleEndian(std::bit_cast<std::uint64_t>(value), 8);
    return *this;
}

ProtobufWriter& ProtobufWriter::reals(int field, std::span<const float> values) {
    ProtobufWriter packed;
    for (const float value : values)
        packed.littleEndian(std::bit_cast<std::uint32_t>(value), 4);
    return bytes(field, packed.m_data);
}

ProtobufWriter& ProtobufWriter::bytes(int field, std::string_view value) {
    key(field, Wire::Length);
    varint(value.size());
    m_data += value;
    return *this;
}

ProtobufWriter& ProtobufWriter::message(int field, const ProtobufWriter& value) {
    return bytes(field, value.m_data);
}

void ProtobufWriter::key(int field, Wire wire) {
    varint(static_cast<std::uint64_t>(field) << 3 | static_cast<std::uint64_t>(wire));
}

void ProtobufWriter::varint(std::uint64_t value) {
    for (; value >= 0x80; value >>= 7)
        m_data += static_cast<char>(value | 0x80);
    m_data += static_cast<char>(value);
}

void ProtobufWriter::littleEndian(std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i)
        m_data += static_cast<char>(value >> (8 * i));
}

} // namespace cyclorama
