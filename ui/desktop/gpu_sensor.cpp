#include "ui/desktop/gpu_sensor.h"

namespace cyclorama {

namespace {

// As NVML declares them; its header is not needed for four functions.
struct Utilization {
    unsigned int gpu;
    unsigned int memory;
};
using Init = int (*)();
using HandleByIndex = int (*)(unsigned int, void**);
using GetUtilization = int (*)(void*, Utilization*);
using GetTemperature = int (*)(void*, int, unsigned int*);
constexpr int kSuccess = 0;
constexpr int kOnTheChip = 0;

template <typename Function>
Function resolve(const QLibrary& library, const char* name) {
    return reinterpret_cast<Function>(const_cast<QLibrary&>(library).resolve(name));
}

} // namespace

GpuSensor::GpuSensor() : m_library("nvidia-ml", 1) {
    if (!m_library.load()) return;
    const auto init = resolve<Init>(m_library, "nvmlInit_v2");
    const auto handle = resolve<HandleByIndex>(m_library, "nvmlDeviceGetHandleByIndex_v2");
    if (!init || !handle || init() != kSuccess || handle(0, &m_device) != kSuccess)
        m_device = nullptr;
}

GpuSensor::~GpuSensor() {
    if (!m_device) return;
    if (const auto shutdown = resolve<Init>(m_library, "nvmlShutdown")) shutdown();
}

std::optional<GpuSensor::Reading> GpuSensor::read() const {
    if (!m_device) return std::nullopt;
    const auto use = resolve<GetUtilization>(m_library, "nvmlDeviceGetUtilizationRates");
    const auto heat = resolve<GetTemperature>(m_library, "nvmlDeviceGetTemperature");
    Utilization utilization{};
    unsigned int celsius = 0;
    if (!use || !heat || use(m_device, &utilization) != kSuccess ||
        heat(m_device, kOnTheChip, &celsius) != kSuccess)
        return std::nullopt;
    return Reading{static_cast<int>(utilization.gpu), static_cast<int>(celsius)};
}

} // namespace cyclorama
