#include "core/nn/tensor_image.h"

#include <cstring>
#include <torch/torch.h>

namespace cyclorama {

at::Tensor toTensor(const Image& image) {
    const auto bytes = at::from_blob(const_cast<std::uint8_t*>(image.pixels.data()),
                                     {image.height, image.width, image.channels}, at::kByte);
    return (bytes.permute({2, 0, 1}).to(at::kFloat, false, false, at::MemoryFormat::Contiguous) /
                127.5 -
            1)
        .unsqueeze(0);
}

at::Tensor toBytes(const at::Tensor& picture) {
    torch::NoGradGuard noGrad;
    return ((picture.to(at::kFloat) + 1) * 127.5)
        .round()
        .clamp(0, 255)
        .to(at::kByte)
        .permute({1, 2, 0})
        .contiguous();
}

Image fromBytes(const at::Tensor& bytes) {
    Image image{static_cast<int>(bytes.size(1)),
                static_cast<int>(bytes.size(0)),
                static_cast<int>(bytes.size(2)),
                {}};
    image.pixels.assign(bytes.data_ptr<std::uint8_t>(),
                        bytes.data_ptr<std::uint8_t>() + bytes.numel());
    return image;
}

Image toImage(const at::Tensor& picture) {
    return fromBytes(toBytes(picture.to(at::kCPU)));
}

} // namespace cyclorama
