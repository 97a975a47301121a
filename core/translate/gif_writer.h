#pragma once

#include "core/base/image.h"

#include <filesystem>
#include <fstream>

namespace cyclorama {

/// Writes an endlessly repeating GIF89a, each picture with 256 colours of its own (median cut,
/// Heckbert 1982). One thread at a time.
class GifWriter {
public:
    /// Throws Error when the file cannot be made. `hundredths` of a second each picture stays.
    GifWriter(const std::filesystem::path& path, int width, int height, int hundredths);

    /// RGB of the given size.
    void add(const Image& picture);

    /// Writes the end. Throws Error when anything could not be written.
    void finish();

private:
    void byte(int value) { m_out.put(static_cast<char>(value)); }
    void word(int value) {
        byte(value & 255);
        byte(value >> 8);
    }

    std::filesystem::path m_path;
    std::ofstream m_out;
    int m_width;
    int m_height;
    int m_hundredths;
};

} // namespace cyclorama
