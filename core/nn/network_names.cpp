#include "core/nn/network_names.h"

#include "core/base/error.h"

#include <charconv>
#include <string_view>

namespace cyclorama {
namespace {

constexpr int kMaxBlocks = 64;
constexpr int kMinHalvings = 5;
constexpr int kMaxHalvings = 12;

/// The number between `prefix` and `suffix`, or -1.
int numberIn(std::string_view text, std::string_view prefix, std::string_view suffix) {
    if (!text.starts_with(prefix) || !text.ends_with(suffix)) return -1;
    text.remove_prefix(prefix.size());
    text.remove_suffix(suffix.size());
    int number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : -1;
}

} // namespace

GeneratorName parseGeneratorName(const std::string& netG) {
    const int blocks = numberIn(netG, "resnet_", "blocks");
    if (blocks >= 1 && blocks <= kMaxBlocks) return {false, blocks};
    const int side = numberIn(netG, "unet_", "");
    for (int halvings = kMinHalvings; halvings <= kMaxHalvings; ++halvings)
        if (side == 1 << halvings) return {true, halvings};
    throw UsageError("netG is '{}'; allowed are resnet_<N>blocks with N from 1 to 64 "
                     "(resnet_9blocks) and unet_<S> with S = 32, 64, 128, ... 4096 (unet_256)",
                     netG);
}

} // namespace cyclorama
