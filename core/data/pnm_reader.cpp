#include "core/data/pnm_reader.h"

#include "core/base/error.h"

#include <algorithm>

namespace cyclorama {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isBitmap(char kind) {
    return kind == '1' || kind == '4';
}

bool isText(char kind) {
    return kind <= '3';
}

int channelsOf(char kind) {
    return kind == '3' || kind == '6' ? 3 : 1;
}

/// Walks over numbers that white space and comments set apart.
class NumberReader {
public:
    NumberReader(std::string_view bytes, std::size_t place) : m_bytes(bytes), m_place(place) {}

    std::size_t place() const { return m_place; }

    std::int64_t next() {
        skipToDigit();
        std::int64_t value = 0;
        while (m_place < m_bytes.size() && isDigit(m_bytes[m_place])) {
            value = std::min<std::int64_t>(value * 10 + (m_bytes[m_place++] - '0'), INT32_MAX);
        }
        return value;
    }

    /// A bitmap's digits need nothing between them.
    std::int64_t nextDigit() {
        skipToDigit();
        return m_bytes[m_place++] - '0';
    }

private:
    void skipToDigit() {
        while (m_place < m_bytes.size() && !isDigit(m_bytes[m_place])) {
            if (m_bytes[m_place] == '#') {
                m_place = std::min(m_bytes.find('\n', m_place), m_bytes.size());
            } else if (isSpace(m_bytes[m_place])) {
                ++m_place;
            } else {
                throw Error("damaged PNM");
            }
        }
        if (m_place == m_bytes.size()) throw Error("truncated PNM");
    }

    std::string_view m_bytes;
    std::size_t m_place;
};

/// Bytes of a row of samples as the header tells them; for text at least so many.
std::int64_t rowBytes(const PnmHeader& header) {
    if (header.kind == '4') return (header.width + 7) / 8;
    const std::int64_t samples = header.width * channelsOf(header.kind);
    return isText(header.kind) || header.largest <= 255 ? samples : samples * 2;
}

std::uint8_t scaled(std::int64_t sample, std::int64_t largest) {
    return static_cast<std::uint8_t>((std::min(sample, largest) * 255 + largest / 2) / largest);
}

} // namespace

PnmHeader readPnmHeader(std::string_view bytes) {
    PnmHeader header;
    header.kind = bytes[1];
    NumberReader numbers(bytes, 2);
    header.width = numbers.next();
    header.height = numbers.next();
    header.largest = isBitmap(header.kind) ? 1 : numbers.next();
    header.samplesStart = numbers.place() + 1; // one white space ends the header
    if (header.largest < 1 || header.largest > 65535) throw Error("damaged PNM");
    if (header.samplesStart > bytes.size()) throw Error("truncated PNM");
    const auto left = static_cast<std::int64_t>(bytes.size() - header.samplesStart);
    if (header.height > 0 && rowBytes(header) > left / header.height) throw Error("truncated PNM");
    return header;
}

Image readPnm(std::string_view bytes) {
    const PnmHeader header = readPnmHeader(bytes);
    const auto& [kind, width, height, largest, start] = header;
    Image image{static_cast<int>(width), static_cast<int>(height), channelsOf(kind), {}};
    image.pixels.resize(image.rowBytes() * height);
    NumberReader numbers(bytes, start);
    const auto* samples = reinterpret_cast<const std::uint8_t*>(bytes.data()) + start;
    for (std::size_t i = 0; i < image.pixels.size(); ++i) {
        std::int64_t sample = 0;
        switch (kind) {
        case '1':
            sample = 1 - std::min<std::int64_t>(numbers.nextDigit(), 1);
            break;
        case '2':
        case '3':
            sample = numbers.next();
            break;
        case '4': {
            const std::size_t x = i % width, y = i / width;
            sample = 1 - (samples[y * rowBytes(header) + x / 8] >> (7 - x % 8) & 1);
            break;
        }
        default:
            sample = largest > 255 ? samples[2 * i] << 8 | samples[2 * i + 1] : samples[i];
        }
        image.pixels[i] = scaled(sample, largest);
    }
    return image;
}

} // namespace cyclorama
