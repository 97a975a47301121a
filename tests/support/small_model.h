#pragma once

#include "core/nn/cyclegan.h"

namespace cyclorama {

/// The options of a model whose steps take some milliseconds.
inline CycleGanOptions smallModel() {
    CycleGanOptions options;
    options.generatorA.netG = "resnet_1blocks";
    options.generatorA.filters = 4;
    options.generatorB = options.generatorA;
    options.discriminatorA.netD = "n_layers";
    options.discriminatorA.layers = 1;
    options.discriminatorA.filters = 4;
    options.discriminatorB = options.discriminatorA;
    options.initGain = 0.2;
    return options;
}

} // namespace cyclorama
