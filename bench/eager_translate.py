"""Translates a folder of pictures with eager PyTorch: the yardstick of `cyclorama translate`.

  .venv/bin/python bench/eager_translate.py --weights FILE.pth --data DIR --out DIR [--amp bf16] [--channels-last]

One picture at a time, read with Pillow and saved as PNG.  Prints the seconds from the first picture to the last.
"""
import argparse
import contextlib
import json
import pathlib
import time

import numpy as np
import torch
from PIL import Image

import eager_cyclegan


def main():
    p = argparse.ArgumentParser()
    p.add_argument("--weights", required=True)
    p.add_argument("--data", required=True)
    p.add_argument("--out", required=True)
    p.add_argument("--ngf", type=int, default=64)
    p.add_argument("--blocks", type=int, default=9)
    p.add_argument("--amp", choices=("bf16",))
    p.add_argument("--channels-last", action="store_true")
    a = p.parse_args()
    net = eager_cyclegan.ResnetGenerator(ngf=a.ngf, blocks=a.blocks).eval()
    net.load_state_dict(torch.load(a.weights, weights_only=True))
    if a.channels_last:
        net = net.to(memory_format=torch.channels_last)
    cast = torch.autocast("cpu", torch.bfloat16) if a.amp else contextlib.nullcontext()
    files = sorted(pathlib.Path(a.data).iterdir())
    began = time.perf_counter()
    for file in files:
        x = torch.from_numpy(np.asarray(Image.open(file).convert("RGB")).copy()).permute(2, 0, 1)[None].float()
        x = x / 127.5 - 1
        if a.channels_last:
            x = x.contiguous(memory_format=torch.channels_last)
        with torch.inference_mode(), cast:
            y = net(x)
        y = ((y[0].float().permute(1, 2, 0) + 1) * 127.5).clamp(0, 255).round().to(torch.uint8)
        Image.fromarray(y.numpy()).save(pathlib.Path(a.out) / (file.stem + ".png"))
    print(json.dumps({"pictures": len(files), "seconds": time.perf_counter() - began}))


if __name__ == "__main__":
    main()
