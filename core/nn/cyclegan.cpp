#include "core/nn/cyclegan.h"

#include "core/nn/initialise.h"
#include "core/nn/own_kernels.h"
#include "core/nn/recompute.h"
#include "core/nn/state_dict.h"

#include <torch/torch.h>

namespace cyclorama {
namespace {

template <typename Network>
std::shared_ptr<Network> ready(std::shared_ptr<Network> network, const CycleGanOptions& options) {
    initialiseWeights(*network, options.initType, options.initGain);
    network->to(options.device);
    // Not Module::to, which would make the count of batches a floating number too.
    for (auto& [key, tensor] : stateDict(*network))
        if (tensor.is_floating_point() && tensor.scalar_type() != options.type)
            tensor.set_data(tensor.to(options.type));
    return network;
}

std::vector<at::Tensor> parametersOf(const torch::nn::Module& one, const torch::nn::Module& other) {
    auto parameters = one.parameters();
    for (auto& parameter : other.parameters())
        parameters.push_back(parameter);
    return parameters;
}

void setTrainable(const torch::nn::Module& network, bool trainable) {
    for (auto& parameter : network.parameters())
        parameter.requires_grad_(trainable);
}

/// LibTorch's generator gives the first weights and the dropout; it must be seeded before both.
const CycleGanOptions& seeded(const CycleGanOptions& options) {
    torch::manual_seed(options.seed);
    return options;
}

/// The network's answers to batches of pictures of one size.
std::vector<at::Tensor> inOnePass(const std::function<at::Tensor(const at::Tensor&)>& network,
                                  const std::vector<at::Tensor>& batches) {
    std::vector<int64_t> sizes;
    for (const auto& batch : batches)
        sizes.push_back(batch.size(0));
    return network(at::cat(batches)).split_with_sizes(sizes);
}

enum SeedOf : std::uint64_t { kPoolA = 101, kPoolB, kPenalty };

} // namespace

struct CycleGan::GeneratorLosses {
    at::Tensor ganA, ganB, cycleA, cycleB, identityA, identityB;
    at::Tensor total() const { return ganA + ganB + cycleA + cycleB + identityA + identityB; }
};

CycleGan::CycleGan(const CycleGanOptions& options)
    : m_options(seeded(options))
    , m_generatorA(ready(makeGenerator(options.generatorA), options))
    , m_generatorB(ready(makeGenerator(options.generatorB), options))
    , m_discriminatorA(ready(makeDiscriminator(options.discriminatorA), options))
    , m_discriminatorB(ready(makeDiscriminator(options.discriminatorB), options))
    , m_optimiserG(parametersOf(*m_generatorA, *m_generatorB), options.beta1)
    , m_optimiserD(parametersOf(*m_discriminatorA, *m_discriminatorB), options.beta1)
    , m_poolA(options.poolSize, Random(seedFor({options.seed, kPoolA})))
    , m_poolB(options.poolSize, Random(seedFor({options.seed, kPoolB})))
    , m_penaltyRandom(seedFor({options.seed, kPenalty})) {}

at::Tensor CycleGan::step(const at::Tensor& realA, const at::Tensor& realB,
                          const LossWeights& weights, const LearningRates& rates,
                          CycleImages* images) {
    CycleImages seen;
    seen.realA = realA.to(m_options.device, m_options.type);
    seen.realB = realB.to(m_options.device, m_options.type);

    // Before the graph takes its memory.
    m_optimiserG.zeroGrad();
    m_optimiserD.zeroGrad();

    // Both generators, with the discriminators standing still.
    setTrainable(*m_discriminatorA, false);
    setTrainable(*m_discriminatorB, false);
    generate(seen, weights.identity > 0);
    const GeneratorLosses losses = judgeGenerators(seen, weights);
    losses.total().backward();
    m_optimiserG.step(rates.generators);

    // Both discriminators, on fakes out of the pools.
    setTrainable(*m_discriminatorA, true);
    setTrainable(*m_discriminatorB, true);
    const double penalty = m_options.ganMode == GanMode::Wgangp ? weights.gradientPenalty : 0;
    const auto lossA =
        trainDiscriminator(*m_discriminatorA, seen.realB, m_poolB.query(seen.fakeB), penalty);
    const auto lossB =
        trainDiscriminator(*m_discriminatorB, seen.realA, m_poolA.query(seen.fakeA), penalty);
    m_optimiserD.step(rates.discriminators);

    if (images) *images = seen;
    return at::stack({lossA, losses.ganA.detach(), losses.cycleA.detach(),
                      losses.identityA.detach(), lossB, losses.ganB.detach(),
                      losses.cycleB.detach(), losses.identityB.detach()})
        .to(m_options.type);
}

void CycleGan::generate(CycleImages& images, bool withIdentity) {
    PrecisionScope precision(m_options.precision, m_options.device);
    std::optional<ActivationCheckpointing> checkpointing;
    if (m_options.activationCheckpointing) checkpointing.emplace();
    const auto ab = [this](const at::Tensor& x) { return m_generatorA->forward(x); };
    const auto ba = [this](const at::Tensor& x) { return m_generatorB->forward(x); };
    if (passesMayJoin(images.realA, images.realB, m_options.generatorA.norm)) {
        // As few passes as the pictures' making allows: G_B takes what G_A made beside its own.
        std::vector<at::Tensor> forA = {images.realA}, forB = {images.realB};
        if (withIdentity) {
            forA.push_back(images.realB);
            forB.push_back(images.realA);
        }
        const auto madeByA = inOnePass(ab, forA);
        images.fakeB = madeByA[0];
        forB.push_back(images.fakeB.to(images.realA.scalar_type()));
        const auto madeByB = inOnePass(ba, forB);
        images.fakeA = madeByB[0];
        images.reconstructedA = madeByB.back();
        images.reconstructedB = ab(images.fakeA);
        if (!withIdentity) return;
        images.identityA = madeByA[1];
        images.identityB = madeByB[1];
        return;
    }
    // In the order of the Python implementation, which batch norm's running statistics follow.
    images.fakeB = ab(images.realA);
    images.reconstructedA = ba(images.fakeB);
    images.fakeA = ba(images.realB);
    images.reconstructedB = ab(images.fakeA);
    if (!withIdentity) return;
    images.identityA = ab(images.realB);
    images.identityB = ba(images.realA);
}

CycleGan::GeneratorLosses CycleGan::judgeGenerators(const CycleImages& images,
                                                    const LossWeights& weights) {
    PrecisionScope precision(m_options.precision, m_options.device);
    const auto l1 = [](const at::Tensor& made, const at::Tensor& wanted, double weight) {
        return at::l1_loss(made.to(wanted.scalar_type()), wanted) * weight;
    };
    GeneratorLosses losses;
    losses.ganA = generatorLoss(m_options.ganMode,
                                m_discriminatorA->forward(images.fakeB).to(m_options.type));
    losses.ganB = generatorLoss(m_options.ganMode,
                                m_discriminatorB->forward(images.fakeA).to(m_options.type));
    losses.cycleA = l1(images.reconstructedA, images.realA, weights.cycleA);
    losses.cycleB = l1(images.reconstructedB, images.realB, weights.cycleB);
    if (weights.identity > 0) {
        losses.identityA = l1(images.identityA, images.realB, weights.cycleB * weights.identity);
        losses.identityB = l1(images.identityB, images.realA, weights.cycleA * weights.identity);
    } else {
        losses.identityA = losses.identityB = at::zeros({}, losses.cycleA.options());
    }
    return losses;
}

at::Tensor CycleGan::trainDiscriminator(Discriminator& discriminator, const at::Tensor& real,
                                        const at::Tensor& fake, double penaltyWeight) {
    const auto judge = [&](const at::Tensor& x) {
        return discriminator.forward(x).to(m_options.type);
    };
    at::Tensor loss;
    {
        PrecisionScope precision(m_options.precision, m_options.device);
        const auto [onReal, onFake] = both(judge, real, fake, m_options.discriminatorA.norm);
        loss = 0.5 * (discriminatorLoss(m_options.ganMode, onReal, true) +
                      discriminatorLoss(m_options.ganMode, onFake, false));
    }
    if (penaltyWeight > 0) {
        const TwiceDifferentiable scope;
        auto mix = at::empty({real.size(0), 1, 1, 1}, at::kFloat);
        for (int64_t i = 0; i < mix.size(0); ++i)
            mix.data_ptr<float>()[i] = m_penaltyRandom.uniform();
        loss = loss + penaltyWeight * gradientPenalty(judge, real, fake.to(real.scalar_type()),
                                                      mix.to(real.options()));
    }
    loss.backward();
    return loss.detach();
}

CycleImages CycleGan::preview(const at::Tensor& realA, const at::Tensor& realB) {
    torch::NoGradGuard noGrad;
    for (const char* name : kNetworkNames)
        network(name).eval();
    CycleImages images;
    images.realA = realA.to(m_options.device, m_options.type);
    images.realB = realB.to(m_options.device, m_options.type);
    const bool identity = m_options.generatorA.inputChannels == m_options.generatorA.outputChannels;
    generate(images, identity);
    for (const char* name : kNetworkNames)
        network(name).train();
    return images;
}

torch::nn::Module& CycleGan::network(const std::string& name) {
    if (name == "G_A") return *m_generatorA;
    if (name == "G_B") return *m_generatorB;
    if (name == "D_A") return *m_discriminatorA;
    return *m_discriminatorB;
}

bool CycleGan::passesMayJoin(const at::Tensor& one, const at::Tensor& other,
                             const std::string& norm) const {
    // Each pass alone, as the Python implementation has it; the kernels of FastFloat32 gain most.
    if (m_options.precision == Precision::Float32 && m_options.device.is_cpu()) return false;
    // Batch norm would take its statistics over both.
    return norm != "batch" && one.sizes().slice(1) == other.sizes().slice(1);
}

/// The network's answers to two batches, in one pass where that changes nothing but the speed.
std::pair<at::Tensor, at::Tensor>
CycleGan::both(const std::function<at::Tensor(const at::Tensor&)>& network, const at::Tensor& one,
               const at::Tensor& other, const std::string& norm) const {
    if (!passesMayJoin(one, other, norm)) {
        auto first = network(one);
        return {std::move(first), network(other)};
    }
    const auto answers = inOnePass(network, {one, other});
    return {answers[0], answers[1]};
}

} // namespace cyclorama
