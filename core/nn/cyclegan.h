#pragma once

#include "core/base/sentence.h"
#include "core/nn/adam.h"
#include "core/nn/device_graph.h"
#include "core/nn/discriminator.h"
#include "core/nn/gan_loss.h"
#include "core/nn/generator.h"
#include "core/nn/image_pool.h"
#include "core/nn/loss_scale.h"
#include "core/nn/precision.h"
#include "core/nn/recorded_function.h"
#include "core/nn/step_scalars.h"
#include "core/nn/upload.h"

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace cyclorama {

/// What a model is made of.
struct CycleGanOptions {
    GeneratorOptions generatorA;         ///< G_A: A to B
    GeneratorOptions generatorB;         ///< G_B: B to A
    DiscriminatorOptions discriminatorA; ///< D_A judges B
    DiscriminatorOptions discriminatorB; ///< D_B judges A
    std::string initType = "normal";
    double initGain = 0.02;
    GanMode ganMode = GanMode::Lsgan;
    int poolSize = 50;
    double beta1 = 0.5;
    std::uint64_t seed = 0;
    at::Device device = at::kCPU;
    Precision precision = Precision::Float32;
    bool activationCheckpointing = false; ///< less memory, more time (recompute.h)
    at::ScalarType type =
        at::kFloat; ///< of weights and pictures; float64 is for tests of rightness
    /// Makes what records the step, makeDeviceGraph or a test's stand-in; empty: nothing is
    /// recorded. Called once; may answer null where the device has no graphs.
    std::function<std::unique_ptr<DeviceGraph>(const at::Device&)> makeGraph;
    int graphWarmUps = 3; ///< ordinary steps before the recording, at least 1
};

/// The pictures of one step or preview, each N x C x H x W in [-1, 1].
struct CycleImages {
    at::Tensor realA, fakeB, reconstructedA, identityB; ///< A, G_A(A), G_B(G_A(A)), G_B(A)
    at::Tensor realB, fakeA, reconstructedB, identityA; ///< B, G_B(B), G_A(G_B(B)), G_A(B)
};

inline constexpr std::array<const char*, 4> kNetworkNames = {"G_A", "G_B", "D_A", "D_B"};

/// Two generators and two discriminators that train each other on unpaired pictures (Zhu et al.
/// 2017). One thread at a time.
class CycleGan {
public:
    /// Fresh weights drawn from `seed`. Throws UsageError for options that name no network.
    explicit CycleGan(const CycleGanOptions& options);

    /// One iteration on real pictures of both domains (N x C x H x W in [-1, 1], on any device; the
    /// domains may differ in size): both generators, then both discriminators. Returns the eight
    /// weighted losses (float32, on the device, in the order D_A, G_A, cycle_A, idt_A, D_B, G_B,
    /// cycle_B, idt_B) without waiting for the device. `images` receives what was generated,
    /// without a graph.
    at::Tensor step(const at::Tensor& realA, const at::Tensor& realB, const LossWeights& weights,
                    const LearningRates& rates, CycleImages* images = nullptr);

    /// What the generators make of pictures, in evaluation mode and without a graph.
    CycleImages preview(const at::Tensor& realA, const at::Tensor& realB);

    const CycleGanOptions& options() const { return m_options; }

    /// One of kNetworkNames.
    torch::nn::Module& network(const std::string& name);

    Adam& generatorOptimiser() { return m_optimiserG; }
    Adam& discriminatorOptimiser() { return m_optimiserD; }
    ImagePool& poolA() { return m_poolA; } ///< fakes of domain A
    ImagePool& poolB() { return m_poolB; }
    Random& penaltyRandom() { return m_penaltyRandom; }
    /// With float16 only, else null.
    LossScale* lossScale() { return m_lossScale ? &*m_lossScale : nullptr; }

    /// Why a step that was to be recorded never will be; empty where it may be or need not.
    const Sentence& whyNotRecorded() const { return m_whyNotRecorded; }
    /// True while steps come from a recording.
    bool isRecorded() const { return m_recorded && m_recorded->isRecorded(); }

private:
    struct GeneratorLosses;
    struct StepInputs;
    struct StepResult;
    StepResult train(const StepInputs& inputs, const LossWeights& weights);
    StepResult trainRecorded(const at::Tensor& realA, const at::Tensor& realB,
                             const LossWeights& weights, bool withImages);
    bool mayRecord(const at::Tensor& realA, const at::Tensor& realB);
    void stopRecording(Sentence why);
    void backward(const at::Tensor& loss) const;
    void update(Adam& optimiser, const at::Tensor& learningRate);
    void generate(CycleImages& images, bool withIdentity);
    GeneratorLosses judgeGenerators(const CycleImages& images, bool withIdentity);
    at::Tensor trainDiscriminator(Discriminator& discriminator, const at::Tensor& real,
                                  const at::Tensor& fake, double penaltyWeight);
    bool passesMayJoin(const at::Tensor& one, const at::Tensor& other,
                       const std::string& norm) const;
    std::pair<at::Tensor, at::Tensor>
    both(const std::function<at::Tensor(const at::Tensor&)>& network, const at::Tensor& one,
         const at::Tensor& other, const std::string& norm) const;

    CycleGanOptions m_options;
    std::shared_ptr<Generator> m_generatorA, m_generatorB;
    std::shared_ptr<Discriminator> m_discriminatorA, m_discriminatorB;
    Adam m_optimiserG, m_optimiserD;
    ImagePool m_poolA, m_poolB;
    Random m_penaltyRandom;
    StepScalars m_scalars;
    std::optional<LossScale> m_lossScale;
    std::shared_ptr<CopyStream> m_copies;
    Upload m_uploadA, m_uploadB, m_uploadDrawnA, m_uploadDrawnB;
    std::unique_ptr<RecordedFunction> m_recorded; ///< null: steps are not recorded
    std::vector<int64_t> m_recordedSizes;         ///< C x H x W of A's pictures, then of B's
    Sentence m_whyNotRecorded;
};

} // namespace cyclorama
