#pragma once

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace cyclorama {

class ProtobufWriter;

/// Writes an event file that TensorBoard reads: records of length, checksum and a message, the
/// messages being those of tensorflow/core/util/event.proto. Any thread; what is written reaches
/// the disk with flush().
class EventWriter {
public:
    /// Begins a new file in `folder` (made when missing). TensorBoard is told to forget what
    /// earlier files say of `firstStep` and later steps. Throws Error.
    EventWriter(const std::filesystem::path& folder, std::int64_t firstStep);

    /// Begins another file, as above, where this one was removed or failed. Throws Error.
    void putBack(std::int64_t firstStep);

    using Scalar = std::pair<std::string, float>;

    /// Curves: one point each at this step. Throws Error.
    void scalars(std::int64_t step, std::span<const Scalar> values);

    /// A picture with 1, 3 or 4 channels, as PNG. Throws Error.
    void picture(std::int64_t step, std::string_view tag, int width, int height, int channels,
                 std::string_view png);

    /// Throws Error.
    void flush();

    const std::filesystem::path& path() const { return m_path; }

private:
    void begin(std::int64_t firstStep);
    static ProtobufWriter event(std::int64_t step);
    void write(const ProtobufWriter& event);
    void put(const ProtobufWriter& event); ///< with the mutex held
    void checkWritten();

    const std::filesystem::path m_folder;
    std::filesystem::path m_path;
    std::mutex m_mutex;
    std::ofstream m_file;
};

} // namespace cyclorama
