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

/// What of these options keeps a step from being recorded; empty where nothing does.
Sentence whyNotRecordable(const CycleGanOptions& options) {
    if (options.ganMode == GanMode::Wgangp)
        return say("the gradient penalty of gan_mode wgangp draws its points on the host");
    if (options.generatorA.dropout || options.generatorB.dropout)
        return say("dropout draws anew in each step");
    if (options.activationCheckpointing)
        return say("activation checkpointing works values out within the backward pass");
    for (const std::string& norm : {options.generatorA.norm, options.generatorB.norm,
                                    options.discriminatorA.norm, options.discriminatorB.norm})
        if (norm == "batch") return say("batch norm keeps statistics from step to step");
    return {};
}

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
    , m_penaltyRandom(seedFor({options.seed, kPenalty}))
    , m_scalars(options.device, options.type)
    , m_copies(makeCopyStream(options.device))
    , m_uploadA(m_copies)
    , m_uploadB(m_copies)
    , m_uploadDrawnA(m_copies)
    , m_uploadDrawnB(m_copies) {
    if (options.precision == Precision::Float16) m_lossScale.emplace(options.device);
    if (!options.makeGraph) return;
    m_whyNotRecorded = whyNotRecordable(options);
    if (!m_whyNotRecorded.empty()) return;
    if (auto graph = options.makeGraph(options.device))
        m_recorded = std::make_unique<RecordedFunction>(std::move(graph), options.graphWarmUps);
    else
        m_whyNotRecorded = say("this device has no graphs");
}

/// What one step works on, all of it on the device.
struct CycleGan::StepInputs {
    at::Tensor realA, realB;
    at::Tensor drawnA, drawnB; ///< for the pools (ImagePool::draw); undefined: they draw themselves
};

struct CycleGan::StepResult {
    at::Tensor losses;
    CycleImages images;
};

at::Tensor CycleGan::step(const at::Tensor& realA, const at::Tensor& realB,
                          const LossWeights& weights, const LearningRates& rates,
                          CycleImages* images) {
    m_scalars.set(weights, rates);
    const at::Tensor a = m_uploadA(realA).to(m_options.device, m_options.type);
    const at::Tensor b = m_uploadB(realB).to(m_options.device, m_options.type);
    const bool recorded = mayRecord(a, b);
    StepResult result =
        recorded ? trainRecorded(a, b, weights, images) : train({a, b, {}, {}}, weights);
    if (images) *images = std::move(result.images);
    return result.losses;
}

CycleGan::StepResult CycleGan::train(const StepInputs& inputs, const LossWeights& weights) {
    CycleImages seen;
    seen.realA = inputs.realA;
    seen.realB = inputs.realB;

    // Before the graph takes its memory.
    m_optimiserG.zeroGrad();
    m_optimiserD.zeroGrad();

    // Both generators, with the discriminators standing still.
    setTrainable(*m_discriminatorA, false);
    setTrainable(*m_discriminatorB, false);
    generate(seen, weights.identity > 0);
    const GeneratorLosses losses = judgeGenerators(seen, weights.identity > 0);
    backward(losses.total());
    update(m_optimiserG, m_scalars.generatorRate());

    // Both discriminators, on fakes out of the pools.
    setTrainable(*m_discriminatorA, true);
    setTrainable(*m_discriminatorB, true);
    const auto pooled = [](ImagePool& pool, const at::Tensor& fakes, const at::Tensor& drawn) {
        return drawn.defined() ? pool.exchange(fakes, drawn) : pool.query(fakes);
    };
    const double penalty = m_options.ganMode == GanMode::Wgangp ? weights.gradientPenalty : 0;
    const auto lossA = trainDiscriminator(*m_discriminatorA, seen.realB,
                                          pooled(m_poolB, seen.fakeB, inputs.drawnB), penalty);
    const auto lossB = trainDiscriminator(*m_discriminatorB, seen.realA,
                                          pooled(m_poolA, seen.fakeA, inputs.drawnA), penalty);
    update(m_optimiserD, m_scalars.discriminatorRate());
    if (m_lossScale) m_lossScale->update();

    for (at::Tensor* made : {&seen.fakeB, &seen.reconstructedA, &seen.identityB, &seen.fakeA,
                             &seen.reconstructedB, &seen.identityA})
        if (made->defined()) *made = made->detach();
    const at::Tensor row =
        at::stack({lossA, losses.ganA.detach(), losses.cycleA.detach(), losses.identityA.detach(),
                   lossB, losses.ganB.detach(), losses.cycleB.detach(), losses.identityB.detach()})
            .to(m_options.type);
    return {row, seen};
}

/// The same step by way of RecordedFunction: what the host decides goes in as tensors.
CycleGan::StepResult CycleGan::trainRecorded(const at::Tensor& realA, const at::Tensor& realB,
                                             const LossWeights& weights, bool withImages) {
    const auto function = [this, weights](const RecordedFunction::Tensors& in) {
        const StepResult made = train({in[0], in[1], in[2], in[3]}, weights);
        return RecordedFunction::Tensors{
            made.losses,           made.images.fakeB, made.images.reconstructedA,
            made.images.identityB, made.images.fakeA, made.images.reconstructedB,
            made.images.identityA};
    };
    const auto drawnB = m_uploadDrawnB(m_poolB.draw(realA.size(0))).to(m_options.device);
    const auto drawnA = m_uploadDrawnA(m_poolA.draw(realB.size(0))).to(m_options.device);
    auto out = (*m_recorded)(function, {realA, realB, drawnA, drawnB}, weights.identity > 0);
    if (!m_recorded->failure().empty()) stopRecording(Sentence(m_recorded->failure()));
    // The next step writes over them.
    out[0] = out[0].clone();
    if (!withImages) return {out[0], {}};
    for (std::size_t i = 1; i < out.size(); ++i)
        if (out[i].defined()) out[i] = out[i].clone();
    return {out[0], {realA, out[1], out[2], out[3], realB, out[4], out[5], out[6]}};
}

/// A recording has pictures of one size; a batch may be smaller now and then.
bool CycleGan::mayRecord(const at::Tensor& realA, const at::Tensor& realB) {
    if (!m_recorded) return false;
    std::vector<int64_t> sizes = realA.sizes().slice(1).vec();
    sizes.insert(sizes.end(), realB.sizes().begin() + 1, realB.sizes().end());
    if (m_recordedSizes.empty()) m_recordedSizes = sizes;
    if (sizes != m_recordedSizes) stopRecording(say("pictures differ in size"));
    return m_recorded != nullptr;
}

void CycleGan::stopRecording(Sentence why) {
    m_whyNotRecorded = std::move(why);
    m_recorded.reset();
}

void CycleGan::backward(const at::Tensor& loss) const {
    (m_lossScale ? m_lossScale->scaled(loss) : loss).backward();
}

void CycleGan::update(Adam& optimiser, const at::Tensor& learningRate) {
    if (m_lossScale)
        optimiser.step(learningRate, m_lossScale->unscale(optimiser.gradients()));
    else
        optimiser.step(learningRate);
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

CycleGan::GeneratorLosses CycleGan::judgeGenerators(const CycleImages& images, bool withIdentity) {
    PrecisionScope precision(m_options.precision, m_options.device);
    const auto l1 = [](const at::Tensor& made, const at::Tensor& wanted, const at::Tensor& weight) {
        return at::l1_loss(made.to(wanted.scalar_type()), wanted) * weight;
    };
    GeneratorLosses losses;
    losses.ganA = generatorLoss(m_options.ganMode,
                                m_discriminatorA->forward(images.fakeB).to(m_options.type));
    losses.ganB = generatorLoss(m_options.ganMode,
                                m_discriminatorB->forward(images.fakeA).to(m_options.type));
    losses.cycleA = l1(images.reconstructedA, images.realA, m_scalars.cycleA());
    losses.cycleB = l1(images.reconstructedB, images.realB, m_scalars.cycleB());
    if (withIdentity) {
        losses.identityA = l1(images.identityA, images.realB, m_scalars.identityA());
        losses.identityB = l1(images.identityB, images.realA, m_scalars.identityB());
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
    backward(loss);
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
