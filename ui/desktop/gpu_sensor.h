#pragma once

#include <QLibrary>

#include <optional>

namespace cyclorama {

/// Use and temperature of the first NVIDIA GPU, asked of the driver's own library where it is
/// installed. Any thread, one at a time.
class GpuSensor {
public:
    struct Reading {
        int percent = 0; ///< of the time in which something ran on it
        int celsius = 0;
    };

    GpuSensor();
    ~GpuSensor();
    GpuSensor(const GpuSensor&) = delete;
    GpuSensor& operator=(const GpuSensor&) = delete;

    bool isThere() const { return m_device != nullptr; }
    /// Nothing when the driver does not answer.
    std::optional<Reading> read() const;

private:
    QLibrary m_library;
    void* m_device = nullptr;
};

} // namespace cyclorama
