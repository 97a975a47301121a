#include "core/nn/own_kernels.h"

#include <ATen/autocast_mode.h>
#include <array>
#include <memory>
#include <torch/torch.h>
#include <utility>

namespace cyclorama {
namespace {

thread_local bool twiceDifferentiable = false;
thread_local bool largeTiles = false;

} // namespace

TwiceDifferentiable::TwiceDifferentiable() : ThreadSwitch(twiceDifferentiable) {}
bool TwiceDifferentiable::isOn() {
    return twiceDifferentiable;
}

LargeTiles::LargeTiles() : ThreadSwitch(largeTiles) {}
bool LargeTiles::areAllowed() {
    return largeTiles;
}

bool ownConvolutionsServe(const at::Tensor& x, const at::Tensor& weight) {
    return std::max(weight.size(0), weight.size(1)) >= kFewestOwnChannels && x.is_cpu() &&
           x.scalar_type() == at::kFloat && weight.scalar_type() == at::kFloat &&
           !at::autocast::is_autocast_enabled(at::kCPU) && !TwiceDifferentiable::isOn();
}

at::Tensor scratch(Scratch purpose, at::IntArrayRef sizes) {
    struct Block {
        std::unique_ptr<float[]> values;
        int64_t count = 0;
    };
    thread_local std::array<Block, static_cast<std::size_t>(Scratch::Count)> blocks;
    Block& block = blocks[static_cast<std::size_t>(purpose)];
    const int64_t count = c10::multiply_integers(sizes);
    if (block.count < count) {
        block.values.reset(); // before the new one is taken
        block.values = std::make_unique_for_overwrite<float[]>(static_cast<std::size_t>(count));
        block.count = count;
    }
    return at::from_blob(block.values.get(), sizes, at::kFloat);
}

} // namespace cyclorama
