#include "core/train/model_checkpoint.h"

#include "core/base/error.h"
#include "core/train/engine.h"
#include "core/train/settings.h"
#include "core/weights/checkpoint.h"
#include "core/weights/state_dict_file.h"
#include "core/weights/utf8.h"

#include <ATen/CPUGeneratorImpl.h>
#include <torch/torch.h>

namespace cyclorama {
namespace {

namespace fs = std::filesystem;
using Dict = c10::impl::GenericDict;

Dict emptyDict() {
    return Dict(c10::StringType::get(), c10::AnyType::get());
}

c10::IValue listOf(const std::vector<at::Tensor>& tensors) {
    c10::List<at::Tensor> list;
    for (const auto& tensor : tensors)
        list.push_back(tensor.detach().cpu());
    return list;
}

Dict networkState(const torch::nn::Module& network) {
    Dict state = emptyDict();
    for (const auto& [key, tensor] : stateDict(network))
        state.insert(key, tensor.detach().cpu());
    return state;
}

Dict optimiserState(const Adam& optimiser) {
    Dict state = emptyDict();
    state.insert("exp_avg", listOf(optimiser.firstMoments()));
    state.insert("exp_avg_sq", listOf(optimiser.secondMoments()));
    state.insert("step", listOf(optimiser.steps()));
    return state;
}

/// Python's integers have a sign, our random states have none: the same 64 bits.
int64_t signedBits(std::uint64_t bits) {
    return static_cast<int64_t>(bits);
}

Dict poolState(const ImagePool& pool) {
    Dict state = emptyDict();
    state.insert("images", listOf(pool.images()));
    state.insert("random", signedBits(pool.random().state()));
    return state;
}

Dict lossScaleState(const LossScale& lossScale) {
    Dict state = emptyDict();
    state.insert("scale", lossScale.scale().cpu());
    state.insert("steady_steps", lossScale.steadySteps().cpu());
    return state;
}

Dict seenState(const SeenPictures& seen) {
    c10::List<std::string> previewed;
    for (const std::string& key : seen.previewed)
        if (isUtf8(key)) previewed.push_back(key); // a file may have any name
    Dict state = emptyDict();
    state.insert("count", seen.count);
    state.insert("previewed", previewed);
    return state;
}

Dict progressState(const Progress& progress) {
    Dict state = emptyDict();
    state.insert("epoch", progress.epoch);
    state.insert("batch", progress.batch);
    state.insert("seconds", progress.seconds);
    state.insert("epoch_cycle_loss", progress.epochCycleLoss);
    state.insert("plateau_best", progress.plateau.best);
    state.insert("plateau_bad_epochs", int64_t(progress.plateau.badEpochs));
    state.insert("plateau_factor", progress.plateau.factor);
    state.insert("pictures_a", seenState(progress.a));
    state.insert("pictures_b", seenState(progress.b));
    return state;
}

at::Generator generatorOf(const at::Device& device) {
    return at::globalContext().defaultGenerator(device);
}

Dict randomState(CycleGan& model) {
    Dict state = emptyDict();
    state.insert("cpu", at::detail::getDefaultCPUGenerator().get_state());
    if (model.options().device.is_cuda())
        state.insert("device", generatorOf(model.options().device).get_state());
    state.insert("penalty", signedBits(model.penaltyRandom().state()));
    return state;
}

/// Reads values out of a checkpoint's dicts; what is missing is told with the file's name.
class Reader {
public:
    Reader(c10::IValue value, std::string file)
        : m_value(std::move(value))
        , m_file(std::move(file)) {}

    bool has(const std::string& key) const {
        return m_value.isGenericDict() && m_value.toGenericDict().contains(key);
    }
    Reader at(const std::string& key) const {
        if (!has(key))
            throw Error(
                "{}: the checkpoint holds no '{}'; resume from an older checkpoint of the run",
                m_file, key);
        return {m_value.toGenericDict().at(key), m_file};
    }
    int64_t integer(const std::string& key) const {
        return at(key).value(&c10::IValue::isInt, key).toInt();
    }
    double real(const std::string& key) const {
        return at(key).value(&c10::IValue::isDouble, key).toDouble();
    }
    at::Tensor tensor(const std::string& key) const {
        return at(key).value(&c10::IValue::isTensor, key).toTensor();
    }
    std::vector<at::Tensor> tensors(const std::string& key) const {
        std::vector<at::Tensor> list;
        for (const auto& item : at(key).value(&c10::IValue::isList, key).toListRef()) {
            if (!item.isTensor()) throw unexpected(key);
            list.push_back(item.toTensor());
        }
        return list;
    }
    std::vector<std::string> texts(const std::string& key) const {
        std::vector<std::string> list;
        for (const auto& item : at(key).value(&c10::IValue::isList, key).toListRef()) {
            if (!item.isString()) throw unexpected(key);
            list.push_back(item.toStringRef());
        }
        return list;
    }
    StateDict state(const std::string& key) const {
        StateDict state;
        for (const auto& item : at(key).value(&c10::IValue::isGenericDict, key).toGenericDict()) {
            if (!item.key().isString() || !item.value().isTensor()) throw unexpected(key);
            state.emplace_back(item.key().toStringRef(), item.value().toTensor());
        }
        return state;
    }

private:
    Error unexpected(const std::string& key) const {
        return Error("{}: '{}' holds something else than it should", m_file, key);
    }
    const c10::IValue& value(bool (c10::IValue::*is)() const, const std::string& key) const {
        if (!(m_value.*is)()) throw unexpected(key);
        return m_value;
    }

    c10::IValue m_value;
    std::string m_file;
};

void restore(const std::vector<at::Tensor>& into, const std::vector<at::Tensor>& from,
             const std::string& what) {
    if (into.size() != from.size())
        throw Error("{} has {} tensors, the model has {}", what, from.size(), into.size());
    for (std::size_t i = 0; i < into.size(); ++i) {
        if (into[i].sizes() != from[i].sizes()) throw Error("{} has tensors of other shapes", what);
        at::Tensor target = into[i];
        target.copy_(from[i]);
    }
}

void restore(Adam& optimiser, const Reader& state, const std::string& what) {
    restore(optimiser.firstMoments(), state.tensors("exp_avg"), what);
    restore(optimiser.secondMoments(), state.tensors("exp_avg_sq"), what);
    restore(optimiser.steps(), state.tensors("step"), what);
}

void restore(const LossScale& lossScale, const Reader& state, const std::string& what) {
    restore({lossScale.scale(), lossScale.steadySteps()},
            {state.tensor("scale"), state.tensor("steady_steps")}, what);
}

void restore(ImagePool& pool, const Reader& state, const at::Device& device) {
    std::vector<at::Tensor> images = state.tensors("images");
    for (auto& image : images)
        image = image.to(device);
    pool.restore(std::move(images), Random(static_cast<std::uint64_t>(state.integer("random"))));
}

/// The file of a network in a folder: latest_net_G_A.pth, else the last of *_net_G_A.pth by name.
fs::path networkFile(const fs::path& folder, const std::string& network) {
    const std::string ending = "_net_" + network + ".pth";
    const fs::path latest = folder / ("latest" + ending);
    if (fs::exists(latest)) return latest;
    fs::path last;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().filename().string().ends_with(ending) && entry.path() > last)
            last = entry.path();
    return last;
}

/// Checkpoints written before pictures were remembered have none.
SeenPictures seenPictures(const Reader& progress, const std::string& key) {
    if (!progress.has(key)) return {};
    const Reader seen = progress.at(key);
    return {seen.integer("count"), seen.texts("previewed")};
}

} // namespace

void saveCheckpoint(const fs::path& path, CycleGan& model, const TrainingConfig& config,
                    const Progress& progress) {
    Dict networks = emptyDict();
    for (const std::string name : kNetworkNames)
        networks.insert(name, networkState(model.network(name)));
    Dict optimisers = emptyDict();
    optimisers.insert("G", optimiserState(model.generatorOptimiser()));
    optimisers.insert("D", optimiserState(model.discriminatorOptimiser()));
    Dict pools = emptyDict();
    pools.insert("A", poolState(model.poolA()));
    pools.insert("B", poolState(model.poolB()));

    Dict content = emptyDict();
    content.insert("step", progress.step);
    content.insert("epoch", progress.epoch);
    content.insert("config", toJson(config));
    content.insert("progress", progressState(progress));
    content.insert("networks", networks);
    content.insert("optimizers", optimisers);
    content.insert("pools", pools);
    if (model.lossScale()) content.insert("loss_scale", lossScaleState(*model.lossScale()));
    content.insert("random", randomState(model));
    writeCheckpoint(path, content);
}

Progress loadCheckpoint(const fs::path& path, CycleGan& model) {
    torch::NoGradGuard noGrad;
    const Reader content(readCheckpoint(path), path.string());
    for (const std::string name : kNetworkNames)
        loadStateDict(model.network(name), content.at("networks").state(name),
                      path.string() + ", " + name);
    restore(model.generatorOptimiser(), content.at("optimizers").at("G"),
            path.string() + ": optimiser G");
    restore(model.discriminatorOptimiser(), content.at("optimizers").at("D"),
            path.string() + ": optimiser D");
    restore(model.poolA(), content.at("pools").at("A"), model.options().device);
    restore(model.poolB(), content.at("pools").at("B"), model.options().device);

    // Those written before float16 was a precision have none.
    if (model.lossScale() && content.has("loss_scale"))
        restore(*model.lossScale(), content.at("loss_scale"), path.string() + ": loss scale");

    const Reader random = content.at("random");
    at::Generator cpu = at::detail::getDefaultCPUGenerator();
    cpu.set_state(random.tensor("cpu"));
    if (model.options().device.is_cuda() && random.has("device"))
        generatorOf(model.options().device).set_state(random.tensor("device"));
    model.penaltyRandom() = Random(static_cast<std::uint64_t>(random.integer("penalty")));

    const Reader saved = content.at("progress");
    Progress progress;
    progress.step = content.integer("step");
    progress.epoch = saved.integer("epoch");
    progress.batch = saved.integer("batch");
    progress.seconds = saved.real("seconds");
    progress.epochCycleLoss = saved.real("epoch_cycle_loss");
    progress.plateau.best = saved.real("plateau_best");
    progress.plateau.badEpochs = static_cast<int>(saved.integer("plateau_bad_epochs"));
    progress.plateau.factor = saved.real("plateau_factor");
    progress.a = seenPictures(saved, "pictures_a");
    progress.b = seenPictures(saved, "pictures_b");
    return progress;
}

void verifyCheckpoint(const fs::path& checkpoint) {
    const Reader content(readCheckpoint(checkpoint), checkpoint.string());
    for (const char* part : {"config", "progress", "networks", "optimizers", "pools", "random"})
        content.at(part);
    for (const std::string name : kNetworkNames)
        content.at("networks").state(name);
}

TrainingConfig checkpointConfig(const fs::path& checkpoint) {
    return fromJson(readCheckpointHeader(checkpoint).configJson, checkpoint.string());
}

void saveNetworks(const fs::path& folder, CycleGan& model) {
    for (const std::string name : kNetworkNames)
        writeStateDict(folder / ("latest_net_" + name + ".pth"), stateDict(model.network(name)));
}

std::vector<std::string> loadNetworks(const fs::path& folder, CycleGan& model) {
    if (!fs::is_directory(folder))
        throw UsageError("{}: there is no such folder to start from", folder);
    std::vector<std::string> found;
    for (const std::string name : kNetworkNames) {
        const fs::path file = networkFile(folder, name);
        if (file.empty()) continue;
        loadStateDict(model.network(name), readStateDict(file), file.string());
        found.push_back(name);
    }
    if (found.empty())
        throw UsageError(
            "{}: no weights to start from; expected are files such as latest_net_G_A.pth", folder);
    return found;
}

} // namespace cyclorama
