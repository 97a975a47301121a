#pragma once

#include "core/nn/device_graph.h"

#include <ATen/ATen.h>
#include <ATen/core/LegacyTypeDispatch.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <c10/core/impl/LocalDispatchKeySet.h>
#include <cstring>
#include <map>
#include <stdexcept>
#include <torch/library.h>
#include <vector>

namespace cyclorama::test {

/// A CUDA graph's stand-in on the CPU. It records each of LibTorch's operators that runs below
/// autograd, with its arguments as they are then, and repeats them on the same memory: a number
/// that the host should have handed in as a tensor stays what it was, and so does an answer that
/// the host gave. Recording leaves no trace in the tensors, as on a GPU, and an operator that would
/// wait for the device is an error. What our own kernels do is not seen, so models must be float64.
class RecordingGraph : public DeviceGraph {
public:
    /// A dispatch key below autograd that nothing else uses.
    static constexpr auto kKey = c10::DispatchKey::CustomRNGKeyId;

    void run(const std::function<void()>& work) override { work(); }

    void record(const std::function<void()>& work) override {
        forget();
        s_recording = this;
        try {
            const c10::impl::IncludeDispatchKeyGuard watching(kKey);
            work();
        } catch (...) {
            s_recording = nullptr;
            undo();
            throw;
        }
        s_recording = nullptr;
        undo();
        ++recordings;
    }

    void replay() override {
        const at::AutoDispatchBelowADInplaceOrView plain;
        for (const Call& call : m_calls) {
            torch::jit::Stack stack = call.arguments;
            call.op.callBoxed(&stack);
            for (std::size_t i = 0; i < stack.size(); ++i)
                put(stack[i], call.results[i], call.arguments);
        }
        ++replays;
    }

    void forget() override { m_calls.clear(); }

    int recordings = 0, replays = 0;

    /// What every operator goes through while kKey is on.
    static void see(const c10::OperatorHandle& op, c10::DispatchKeySet keys,
                    torch::jit::Stack* stack) {
        RecordingGraph* graph = s_recording;
        const auto& schema = op.schema();
        const auto first = stack->end() - static_cast<std::ptrdiff_t>(schema.arguments().size());
        torch::jit::Stack arguments(first, stack->end());
        if (graph) {
            if (schema.name() == "aten::_local_scalar_dense")
                throw std::runtime_error("the host waited for the device");
            for (std::size_t i = 0; i < arguments.size(); ++i)
                if (const auto* alias = schema.arguments()[i].alias_info();
                    alias && alias->isWrite())
                    graph->keep(arguments[i]);
        }
        {
            const c10::impl::ExcludeDispatchKeyGuard once(kKey);
            op.redispatchBoxed(keys & c10::DispatchKeySet(c10::DispatchKeySet::FULL_AFTER, kKey),
                               stack);
        }
        if (!graph) return;
        const auto count = static_cast<std::ptrdiff_t>(schema.returns().size());
        graph->m_calls.push_back(
            {op, std::move(arguments), torch::jit::Stack(stack->end() - count, stack->end())});
    }

private:
    struct Call {
        c10::OperatorHandle op;
        torch::jit::Stack arguments, results;
    };

    /// The content of what will be written, as it is before.
    void keep(const c10::IValue& written) {
        if (written.isTensorList()) {
            for (const at::Tensor& tensor : written.toTensorVector())
                keep(tensor);
        } else if (written.isTensor() && written.toTensor().defined()) {
            const c10::Storage storage = written.toTensor().storage();
            const auto* bytes = static_cast<const char*>(storage.data());
            m_before.try_emplace(storage.unsafeGetStorageImpl(), storage,
                                 std::vector<char>(bytes, bytes + storage.nbytes()));
        }
    }

    void undo() {
        for (auto& [key, kept] : m_before)
            std::memcpy(kept.first.mutable_data(), kept.second.data(), kept.second.size());
        m_before.clear();
    }

    /// A repeated result into the memory of the recorded one, unless it lies there already.
    static void put(const c10::IValue& repeated, const c10::IValue& recorded,
                    const torch::jit::Stack& arguments) {
        if (repeated.isTensorList()) {
            const auto from = repeated.toTensorVector(), to = recorded.toTensorVector();
            for (std::size_t i = 0; i < from.size(); ++i)
                put(from[i], to[i], arguments);
            return;
        }
        if (!repeated.isTensor() || !repeated.toTensor().defined()) return;
        const at::Tensor from = repeated.toTensor();
        for (const auto& argument : arguments)
            if (argument.isTensor() && argument.toTensor().defined() &&
                argument.toTensor().is_alias_of(from))
                return;
        recorded.toTensor().copy_(from);
    }

    inline static RecordingGraph* s_recording = nullptr;
    std::vector<Call> m_calls;
    std::map<c10::StorageImpl*, std::pair<c10::Storage, std::vector<char>>> m_before;
};

/// Operators whose general kernels, which the dispatcher takes before a fallback, work themselves
/// (mse_loss: with a warning).
TORCH_LIBRARY_IMPL(aten, CustomRNGKeyId, library) {
    for (const char* name : {"copy_", "convolution", "convolution_backward", "mse_loss"})
        library.impl(name, torch::CppFunction::makeFromBoxedFunction<&RecordingGraph::see>());
}

TORCH_LIBRARY_IMPL(_, CustomRNGKeyId, library) {
    library.fallback(torch::CppFunction::makeFromBoxedFunction<&RecordingGraph::see>());
}

} // namespace cyclorama::test
