#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace cyclorama {

/// A lock on a file that the system itself lets go of when the program ends, however it ends; it
/// also keeps two holders within one program apart. Any thread.
class FileLock {
public:
    /// Takes the lock (the file is made when missing) or returns nothing when another holds it.
    /// Throws Error when the file cannot be made or its disk knows no locks.
    static std::optional<FileLock> tryTake(const std::filesystem::path& path);

    /// The same, but waits until the lock is free.
    static FileLock take(const std::filesystem::path& path);

    /// Does anyone hold the lock now? Never disturbs who wants to take it.
    static bool isHeld(const std::filesystem::path& path);

    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    ~FileLock();

    /// Replaces what the locked file says.
    void write(const std::string& text);

private:
    FileLock(std::filesystem::path path, int file);

    std::filesystem::path m_path;
    int m_file = -1;
};

} // namespace cyclorama
