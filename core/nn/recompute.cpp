#include "core/nn/recompute.h"

#include "core/nn/precision.h"

#include <torch/torch.h>

namespace cyclorama {
namespace {

using torch::autograd::AutogradContext;
using torch::autograd::variable_list;

thread_local bool isCheckpointing = false;

struct Part : torch::CustomClassHolder {
    std::function<at::Tensor(const at::Tensor&)> forward;
    std::optional<PrecisionScope::Choice> precision;
};

class Recomputed : public torch::autograd::Function<Recomputed> {
public:
    static at::Tensor forward(AutogradContext* context, const at::Tensor& x,
                              const c10::intrusive_ptr<Part>& part) {
        context->save_for_backward({x});
        context->saved_data["part"] = c10::IValue::make_capsule(part);
        return part->forward(x);
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients) {
        const auto part =
            c10::static_intrusive_pointer_cast<Part>(context->saved_data["part"].toCapsule());
        const auto x = context->get_saved_variables()[0].detach().requires_grad_();
        at::Tensor y;
        {
            const at::AutoGradMode withGraph(true);
            std::optional<PrecisionScope> precision;
            if (part->precision)
                precision.emplace(part->precision->precision, part->precision->device);
            y = part->forward(x);
        }
        // Adds to the parameters' gradients on its way.
        torch::autograd::backward({y}, {gradients[0]});
        return {x.grad(), at::Tensor()};
    }
};

} // namespace

ActivationCheckpointing::ActivationCheckpointing() : ThreadSwitch(isCheckpointing) {}
bool ActivationCheckpointing::isOn() {
    return isCheckpointing;
}

at::Tensor recomputed(std::function<at::Tensor(const at::Tensor&)> part, const at::Tensor& x) {
    auto kept = c10::make_intrusive<Part>();
    kept->forward = std::move(part);
    kept->precision = PrecisionScope::current();
    return Recomputed::apply(x, kept);
}

} // namespace cyclorama
