#pragma once

#include "core/nn/device_graph.h"

#include <ATen/core/Tensor.h>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace cyclorama {

/// Runs a function of tensors again and again: the first times as it is, then from a recording on
/// the device. When recording fails it goes on as it is, for good. One thread at a time.
class RecordedFunction {
public:
    using Tensors = std::vector<at::Tensor>;
    using Function = std::function<Tensors(const Tensors&)>;

    /// `warmUps` calls (at least 1) of the same shapes and variant come before the recording: in
    /// them LibTorch chooses its algorithms and takes the memory that it keeps.
    RecordedFunction(std::unique_ptr<DeviceGraph> graph, int warmUps);

    /// function(inputs). All that changes from call to call must be in `inputs` (all on the device)
    /// or in tensors that stay where they are; `variant` names which way through its branches the
    /// function takes. Another variant is recorded anew; inputs of other shapes than the recorded
    /// ones go the ordinary way. The next call may overwrite what this one returns.
    Tensors operator()(const Function& function, const Tensors& inputs, int variant);

    bool isRecorded() const { return m_isRecorded; }

    /// Why nothing will be recorded any more; empty otherwise.
    const std::string& failure() const { return m_failure; }

private:
    bool matches(const Tensors& inputs, int variant) const;
    void warmUpFor(const Tensors& inputs, int variant);
    void record(const Function& function, const Tensors& inputs);

    std::unique_ptr<DeviceGraph> m_graph;
    int m_warmUps;
    int m_warmed = 0; ///< calls with the shapes of m_inputs and with m_variant
    int m_variant = 0;
    Tensors m_inputs, m_outputs; ///< where the recording reads and writes
    bool m_isRecorded = false;
    std::string m_failure;
};

} // namespace cyclorama
