#include "core/nn/network_options.h"

#include "core/nn/network_names.h"

namespace cyclorama {

int sizeMultiple(const std::string& netG) {
    const GeneratorName name = parseGeneratorName(netG);
    return name.isUnet ? 1 << name.depth : 4;
}

std::string describe(const GeneratorOptions& options) {
    return options.netG + ", " + std::to_string(options.filters) + " filters, " +
           (options.norm == "none" ? "no" : options.norm) + " norm, " +
           std::to_string(options.inputChannels) + " to " + std::to_string(options.outputChannels) +
           " channels" + (options.dropout ? ", dropout" : "");
}

} // namespace cyclorama
