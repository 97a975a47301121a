#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace cyclorama {

/// A text file that grows by whole lines. Each goes to the system at once, so that a killed program
/// loses none; what the disk does not take waits for the next flush. One thread at a time.
class LineFile {
public:
    /// Opens the file, or makes it with `firstLine` when that is not empty. The rest of a line that
    /// a crash cut short is taken off. Throws Error.
    explicit LineFile(std::filesystem::path path, std::string_view firstLine = {});
    ~LineFile();
    LineFile(const LineFile&) = delete;
    LineFile& operator=(const LineFile&) = delete;

    /// `line` without its end. Throws Error, naming what to do, when the disk is full.
    void append(std::string_view line);
    /// Takes the line without writing it yet.
    void put(std::string_view line);
    /// Writes what waits. Throws Error; what could not be written waits on.
    void flush();

    /// Flushes and returns when all lines are safe from a power cut. Throws Error.
    void sync();

    /// False when the file was removed or moved away by somebody else.
    bool isInPlace() const;
    /// Where it is not in place: makes it again with all its lines, folders included. Throws Error.
    void putBack();

private:
    const std::filesystem::path m_path;
    std::string m_waiting;
    int m_file = -1;
};

/// The last whole lines of a file, at most `bytes` of them; empty for a missing file. Throws Error
/// when it cannot be read.
std::string lastLines(const std::filesystem::path& path, std::size_t bytes);

/// Where the last whole line of a file ends; 0 for a missing file. Throws Error.
std::size_t endOfLines(const std::filesystem::path& path);

/// The whole lines from the byte `begin` on, where one begins. Throws Error.
std::string linesBehind(const std::filesystem::path& path, std::size_t begin);

} // namespace cyclorama
