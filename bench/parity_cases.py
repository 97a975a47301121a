"""Writes cases like those of the reference (case.json and tensors.f32), computed here by eager_cyclegan.py.

  .venv/bin/python bench/parity_cases.py OUT
  build/release/app/cyclorama selftest --parity OUT

Same wheel, same processor, one thread: what rounding does differently elsewhere plays no part, so these agree closer
than cases from another computer can.
"""
import json
import pathlib
import sys

import torch

import eager_cyclegan

USUAL = dict(input_nc=3, ngf=4, ndf=4, blocks=6, n_layers_D=3, norm="instance", lambda_A=10.0, lambda_B=10.0,
             lambda_identity=0.5, height=32, width=32, batch=1, seed=1)
CASES = {
    "square": {},
    "tall": dict(height=64, width=48, n_layers_D=1, seed=2),
    "wide-nine-blocks": dict(blocks=9, height=32, width=96, seed=3),
    "grey": dict(input_nc=1, height=40, width=56),
    "batch-norm-of-two": dict(norm="batch", batch=2, height=48, width=40),
    "no-norm": dict(norm="none", batch=2, height=36, width=68, blocks=9),
    "no-identity": dict(lambda_identity=0.0, lambda_A=3.0, lambda_B=20.0),
    "four-layers": dict(n_layers_D=4, height=64, width=64),
}
STEPS = 2
IMAGES = ("fake_B", "rec_A", "fake_A", "rec_B", "idt_A", "idt_B")  # in the order in which they are generated


class Tensors:
    """Float32 tensors one after the other, and where each begins."""

    def __init__(self):
        self.bytes, self.index = bytearray(), []

    def add(self, name, tensor):
        values = tensor.detach().float().contiguous()
        self.index.append({"name": name, "shape": list(values.shape), "offset": len(self.bytes)})
        self.bytes.extend(values.numpy().tobytes())

    def add_networks(self, prefix, model):
        for network, module in model.nets.items():
            for key, value in module.state_dict().items():
                self.add(f"{prefix}/{network}/{key}", value)


def make(folder, c):
    torch.manual_seed(c["seed"])
    model = eager_cyclegan.CycleGan(
        channels=c["input_nc"], ngf=c["ngf"], ndf=c["ndf"], blocks=c["blocks"], layers=c["n_layers_D"],
        norm=c["norm"], lambda_a=c["lambda_A"], lambda_b=c["lambda_B"], lambda_identity=c["lambda_identity"])
    for module in model.nets.values():
        for parameter in module.parameters():
            if parameter.dim() > 1:
                parameter.data.mul_(4)  # as in the reference's cases, so that a mistake shows
    tensors, losses, generated = Tensors(), [], []
    tensors.add_networks("init", model)
    for network in ("G_A", "G_B"):
        model.nets[network].register_forward_hook(lambda _module, _input, output: generated.append(output.detach()))
    for step in range(1, STEPS + 1):
        real_a, real_b = (torch.rand(c["batch"], c["input_nc"], c["height"], c["width"]) * 2 - 1 for _ in range(2))
        tensors.add(f"step{step}/real_A", real_a)
        tensors.add(f"step{step}/real_B", real_b)
        losses.append({name: value.item() for name, value in model.step(real_a, real_b).items()})
        if step > 1:
            continue
        for name, image in zip(IMAGES, generated):
            tensors.add(f"step1/{name}", image)
        for network, module in model.nets.items():
            for key, parameter in module.named_parameters():
                tensors.add(f"step1/grad/{network}/{key}", parameter.grad)
    tensors.add_networks("final", model)
    config = {key: value for key, value in c.items() if key not in ("blocks", "seed")}
    config |= {"output_nc": c["input_nc"], "netG": f"resnet_{c['blocks']}blocks", "netD": "n_layers",
               "no_dropout": True, "gan_mode": "lsgan", "lr": 2e-4, "beta1": 0.5, "pool_size": 50}
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "case.json").write_text(json.dumps({"config": config, "losses": losses, "tensors": tensors.index}))
    (folder / "tensors.f32").write_bytes(tensors.bytes)


def main():
    torch.set_num_threads(1)
    for name, changes in CASES.items():
        make(pathlib.Path(sys.argv[1]) / name, USUAL | changes)


if __name__ == "__main__":
    main()
