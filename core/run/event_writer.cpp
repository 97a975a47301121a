#include "core/run/event_writer.h"

#include "core/base/error.h"
#include "core/base/protobuf_writer.h"
#include "core/base/system_error.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <unistd.h>

namespace cyclorama {
namespace {

/// Field numbers of event.proto and summary.proto.
namespace field {
constexpr int wallTime = 1, step = 2, fileVersion = 3, summary = 5, sessionLog = 7;
constexpr int status = 1;
constexpr int value = 1;
constexpr int tag = 1, simpleValue = 2, image = 4;
constexpr int height = 1, width = 2, colorspace = 3, encoded = 4;
} // namespace field

constexpr int kSessionStart = 1;

constexpr std::array<std::uint32_t, 256> makeCrcTable() {
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t byte = 0; byte < table.size(); ++byte) {
        std::uint32_t rest = byte;
        for (int bit = 0; bit < 8; ++bit)
            rest = rest >> 1 ^ (rest & 1 ? 0x82f63b78u : 0u); // Castagnoli's polynomial, reversed
        table[byte] = rest;
    }
    return table;
}

constexpr auto kCrcTable = makeCrcTable();

/// CRC-32C, turned and shifted as the record format asks.
std::uint32_t maskedCrc(std::string_view bytes) {
    std::uint32_t crc = 0xffffffffu;
    for (const char byte : bytes)
        crc = crc >> 8 ^ kCrcTable[(crc ^ static_cast<unsigned char>(byte)) & 0xff];
    crc = ~crc;
    return (crc >> 15 | crc << 17) + 0xa282ead8u;
}

template <typename Number>
std::string littleEndian(Number number) {
    std::string bytes;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
        bytes += static_cast<char>(number >> (8 * i));
    return bytes;
}

double now() {
    return std::chrono::duration<double>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// events.out.tfevents.TIME.HOST.PROCESS, and a number where a session of the same second has it.
std::filesystem::path freshPath(const std::filesystem::path& folder) {
    std::array<char, 256> host{};
    ::gethostname(host.data(), host.size() - 1);
    std::string name = "events.out.tfevents.";
    name += std::to_string(static_cast<std::int64_t>(now()));
    name += '.';
    name += host.data();
    name += '.';
    name += std::to_string(::getpid());
    const auto path = folder / name;
    auto free = path;
    for (int number = 1; std::filesystem::exists(free); ++number) {
        free = path;
        free += "." + std::to_string(number);
    }
    return free;
}

} // namespace

EventWriter::EventWriter(const std::filesystem::path& folder, std::int64_t firstStep)
    : m_folder(folder) {
    begin(firstStep);
}

void EventWriter::putBack(std::int64_t firstStep) {
    std::error_code ignored;
    {
        std::lock_guard lock(m_mutex);
        if (m_file.good() && std::filesystem::exists(m_path, ignored)) return;
    }
    try {
        begin(firstStep);
    } catch (...) {
        std::filesystem::remove(m_path, ignored); // it holds nothing
        throw;
    }
}

void EventWriter::begin(std::int64_t firstStep) {
    std::error_code error;
    std::filesystem::create_directories(m_folder, error);
    if (error) throw Error("{}: cannot be made: {}", m_folder, reasonOf(error));
    std::lock_guard lock(m_mutex);
    errno = 0;
    m_path = freshPath(m_folder);
    m_file = std::ofstream(m_path, std::ios::binary);
    put(event(0).bytes(field::fileVersion, "brain.Event:2"));
    put(event(firstStep).message(field::sessionLog,
                                 ProtobufWriter().integer(field::status, kSessionStart)));
    m_file.flush();
    checkWritten();
}

ProtobufWriter EventWriter::event(std::int64_t step) {
    ProtobufWriter event;
    event.real(field::wallTime, now()).integer(field::step, step);
    return event;
}

void EventWriter::scalars(std::int64_t step, std::span<const Scalar> values) {
    ProtobufWriter summary;
    for (const auto& [tag, number] : values)
        summary.message(field::value,
                        ProtobufWriter().bytes(field::tag, tag).real(field::simpleValue, number));
    write(event(step).message(field::summary, summary));
}

void EventWriter::picture(std::int64_t step, std::string_view tag, int width, int height,
                          int channels, std::string_view png) {
    ProtobufWriter image;
    image.integer(field::height, height)
        .integer(field::width, width)
        .integer(field::colorspace, channels)
        .bytes(field::encoded, png);
    ProtobufWriter value;
    value.bytes(field::tag, tag).message(field::image, image);
    write(event(step).message(field::summary, ProtobufWriter().message(field::value, value)));
}

void EventWriter::write(const ProtobufWriter& event) {
    std::lock_guard lock(m_mutex);
    errno = 0;
    put(event);
    checkWritten();
}

void EventWriter::put(const ProtobufWriter& event) {
    const std::string& data = event.data();
    const std::string length = littleEndian(static_cast<std::uint64_t>(data.size()));
    m_file << length << littleEndian(maskedCrc(length)) << data << littleEndian(maskedCrc(data));
}

void EventWriter::flush() {
    std::lock_guard lock(m_mutex);
    errno = 0;
    m_file.flush();
    checkWritten();
}

void EventWriter::checkWritten() {
    if (m_file) return;
    if (errno == 0) throw Error("{}: cannot be written", m_path); // it has failed before
    throwSystemError(say("{}: cannot be written", m_path));
}

} // namespace cyclorama
