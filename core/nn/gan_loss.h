#pragma once

#include <ATen/core/Tensor.h>
#include <functional>
#include <string>

namespace cyclorama {

/// How discriminators and generators are told right from wrong: lsgan (Mao et al. 2017), vanilla
/// (Goodfellow et al. 2014), wgangp (Gulrajani et al. 2017) or hinge (Lim and Ye 2017).
enum class GanMode { Lsgan, Vanilla, Wgangp, Hinge };

/// Throws UsageError for another name.
GanMode parseGanMode(const std::string& name);

/// What a discriminator loses on scores of real or of fake pictures; `score` is N x 1 x h x w.
at::Tensor discriminatorLoss(GanMode mode, const at::Tensor& score, bool isReal);

/// What a generator loses on the scores of its fakes.
at::Tensor generatorLoss(GanMode mode, const at::Tensor& score);

/// Mean of (|gradient of the score by the picture| - 1)^2 at random points between real and fake
/// (both N x C x H x W), one point a picture; `mix` is N x 1 x 1 x 1 in [0, 1].
at::Tensor gradientPenalty(const std::function<at::Tensor(const at::Tensor&)>& discriminator,
                           const at::Tensor& real, const at::Tensor& fake, const at::Tensor& mix);

} // namespace cyclorama
