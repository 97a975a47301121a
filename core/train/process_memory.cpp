#include "core/train/process_memory.h"

#include <cstdlib>
#include <fstream>
#include <malloc.h>
#include <string>

extern "C" void MallocExtension_ReleaseFreeMemory()
    __attribute__((weak)); // where tcmalloc is linked

namespace cyclorama {
namespace {

/// The figure of a line such as "VmRSS:    1234 kB", in bytes; 0 when there is no such line.
double field(const char* file, const std::string& name) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
        if (line.starts_with(name + ":")) return std::atof(line.c_str() + name.size() + 1) * 1024;
    return 0;
}

} // namespace

double residentBytes() {
    return field("/proc/self/status", "VmRSS");
}
double peakResidentBytes() {
    return field("/proc/self/status", "VmHWM");
}
void resetPeakMemory() {
    std::ofstream("/proc/self/clear_refs") << "5";
}
void returnFreeMemory() {
    if (MallocExtension_ReleaseFreeMemory) MallocExtension_ReleaseFreeMemory();
    ::malloc_trim(0);
}
double availableMemoryBytes() {
    return field("/proc/meminfo", "MemAvailable");
}
double totalMemoryBytes() {
    return field("/proc/meminfo", "MemTotal");
}

} // namespace cyclorama
