#include "core/translate/gif_writer.h"

#include "core/base/system_error.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace cyclorama {
namespace {

constexpr int kColours = 256;
constexpr int kBits = 5; ///< of each channel that colours are told apart by
constexpr int kCells = 1 << (3 * kBits);

int cellOf(const std::uint8_t* pixel) {
    constexpr int kShift = 8 - kBits;
    return (pixel[0] >> kShift) << (2 * kBits) | (pixel[1] >> kShift) << kBits | pixel[2] >> kShift;
}

/// A coarse colour of the picture: how often it occurs and the sum of its exact colours.
struct Cell {
    int index = 0;
    std::int64_t count = 0;
    std::array<std::int64_t, 3> sum{};
    int channel(int c) const { return static_cast<int>(sum[c] / count); }
};

struct Palette {
    std::array<std::array<std::uint8_t, 3>, kColours> colours{};
    std::vector<std::uint8_t> ofCell; ///< kCells
};

struct Box {
    std::size_t begin = 0, end = 0; ///< of the cells
    std::int64_t count = 0;
    int channel = 0; ///< in which it is widest
    int width = 0;
};

Box measured(const std::vector<Cell>& cells, std::size_t begin, std::size_t end) {
    Box box{begin, end, 0, 0, 0};
    for (int c = 0; c < 3; ++c) {
        int low = 255, high = 0;
        for (std::size_t i = begin; i < end; ++i) {
            low = std::min(low, cells[i].channel(c));
            high = std::max(high, cells[i].channel(c));
        }
        if (high - low > box.width) {
            box.width = high - low;
            box.channel = c;
        }
    }
    for (std::size_t i = begin; i < end; ++i)
        box.count += cells[i].count;
    return box;
}

std::vector<Cell> cellsOf(const Image& picture) {
    std::vector<Cell> all(kCells);
    for (std::size_t i = 0; i < picture.pixels.size(); i += 3) {
        const std::uint8_t* pixel = &picture.pixels[i];
        Cell& cell = all[static_cast<std::size_t>(cellOf(pixel))];
        ++cell.count;
        for (int c = 0; c < 3; ++c)
            cell.sum[c] += pixel[c];
    }
    std::vector<Cell> used;
    for (int index = 0; index < kCells; ++index) {
        if (all[index].count == 0) continue;
        all[index].index = index;
        used.push_back(all[index]);
    }
    return used;
}

/// Cuts the box that holds most, weighed by how wide it is, at its median until there are enough.
Palette medianCut(std::vector<Cell> cells) {
    std::vector<Box> boxes = {measured(cells, 0, cells.size())};
    while (boxes.size() < kColours) {
        const auto widest =
            std::max_element(boxes.begin(), boxes.end(), [](const Box& a, const Box& b) {
                return a.count * a.width < b.count * b.width;
            });
        if (widest->width == 0 || widest->end - widest->begin < 2) break;
        const Box box = *widest;
        std::sort(cells.begin() + static_cast<std::ptrdiff_t>(box.begin),
                  cells.begin() + static_cast<std::ptrdiff_t>(box.end),
                  [&](const Cell& a, const Cell& b) {
                      return a.channel(box.channel) < b.channel(box.channel);
                  });
        std::int64_t before = 0;
        std::size_t cut = box.begin;
        while (cut + 1 < box.end && before + cells[cut].count <= box.count / 2)
            before += cells[cut++].count;
        cut = std::max(cut, box.begin + 1);
        *widest = measured(cells, box.begin, cut);
        boxes.push_back(measured(cells, cut, box.end));
    }

    Palette palette;
    palette.ofCell.resize(kCells);
    for (std::size_t b = 0; b < boxes.size(); ++b) {
        std::array<std::int64_t, 3> sum{};
        for (std::size_t i = boxes[b].begin; i < boxes[b].end; ++i) {
            palette.ofCell[static_cast<std::size_t>(cells[i].index)] = static_cast<std::uint8_t>(b);
            for (int c = 0; c < 3; ++c)
                sum[c] += cells[i].sum[c];
        }
        for (int c = 0; c < 3; ++c)
            palette.colours[b][c] = static_cast<std::uint8_t>(sum[c] / boxes[b].count);
    }
    return palette;
}

/// Lempel, Ziv and Welch's coding as GIF wants it: codes of 9 to 12 bits in blocks of 255 bytes.
class LzwWriter {
public:
    explicit LzwWriter(std::ofstream& out) : m_out(out) { reset(); }

    void write(const std::vector<std::uint8_t>& indices) {
        m_out.put(8);
        put(kClear);
        int prefix = indices.front();
        for (std::size_t i = 1; i < indices.size(); ++i) {
            const int next = m_next[static_cast<std::size_t>(prefix * 256 + indices[i])];
            if (next != 0) {
                prefix = next;
                continue;
            }
            put(prefix);
            if (m_codes < 4096) {
                m_next[static_cast<std::size_t>(prefix * 256 + indices[i])] =
                    static_cast<std::uint16_t>(m_codes);
                if (m_codes++ == 1 << m_width) ++m_width;
            } else {
                put(kClear);
                reset();
            }
            prefix = indices[i];
        }
        put(prefix);
        put(kEnd);
        while (m_held > 0)
            takeByte();
        flush();
        m_out.put(0);
    }

private:
    static constexpr int kClear = 256, kEnd = 257;

    void reset() {
        m_next.assign(4096 * 256, 0);
        m_codes = 258;
        m_width = 9;
    }
    void put(int code) {
        m_bits |= static_cast<std::uint32_t>(code) << m_held;
        m_held += m_width;
        while (m_held >= 8)
            takeByte();
    }
    void takeByte() {
        m_block.push_back(static_cast<char>(m_bits & 255));
        m_bits >>= 8;
        m_held -= 8;
        if (m_block.size() == 255) flush();
    }
    void flush() {
        if (m_block.empty()) return;
        m_out.put(static_cast<char>(m_block.size()));
        m_out.write(m_block.data(), static_cast<std::streamsize>(m_block.size()));
        m_block.clear();
    }

    std::ofstream& m_out;
    std::vector<std::uint16_t> m_next; ///< code of (code, index); 0: none
    int m_codes = 0, m_width = 0;
    std::uint32_t m_bits = 0;
    int m_held = 0;
    std::vector<char> m_block;
};

} // namespace

GifWriter::GifWriter(const std::filesystem::path& path, int width, int height, int hundredths)
    : m_path(path)
    , m_out(path, std::ios::binary | std::ios::trunc)
    , m_width(width)
    , m_height(height)
    , m_hundredths(hundredths) {
    if (!m_out) throwSystemError(say("{}: cannot be written", path));
    m_out << "GIF89a";
    word(width);
    word(height);
    byte(0x70); // 8 bits a channel, no palette for all
    byte(0);
    byte(0);
    // Repeat without end.
    m_out << "\x21\xFF\x0BNETSCAPE2.0\x03\x01";
    word(0);
    byte(0);
}

void GifWriter::add(const Image& picture) {
    const Palette palette = medianCut(cellsOf(picture));
    byte(0x21);
    byte(0xF9);
    byte(4);
    byte(0x04); // stays until the next covers it
    word(m_hundredths);
    byte(0);
    byte(0);

    byte(0x2C);
    word(0);
    word(0);
    word(m_width);
    word(m_height);
    byte(0x87); // a palette of 256 of its own
    for (const auto& colour : palette.colours)
        for (const std::uint8_t channel : colour)
            byte(channel);

    std::vector<std::uint8_t> indices(picture.pixels.size() / 3);
    for (std::size_t i = 0; i < indices.size(); ++i)
        indices[i] = palette.ofCell[static_cast<std::size_t>(cellOf(&picture.pixels[i * 3]))];
    LzwWriter(m_out).write(indices);
}

void GifWriter::finish() {
    byte(0x3B);
    m_out.close();
    if (!m_out) throwSystemError(say("{}: cannot be written", m_path));
}

} // namespace cyclorama
