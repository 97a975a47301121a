#include "core/nn/generator.h"

#include "core/nn/network_names.h"
#include "core/nn/resnet_generator.h"
#include "core/nn/unet_generator.h"

namespace cyclorama {

std::shared_ptr<Generator> makeGenerator(const GeneratorOptions& options) {
    return parseGeneratorName(options.netG).isUnet ? makeUnetGenerator(options)
                                                   : std::make_shared<ResnetGenerator>(options);
}

} // namespace cyclorama
