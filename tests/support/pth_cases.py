"""Files of torch.save for tests/core/test_weights_pth.cpp.

  pth_cases.py write FOLDER      writes each case as FOLDER/NAME.zip.pth and FOLDER/NAME.legacy.pth
  pth_cases.py compare FOLDER    compares each FOLDER/*.pth with FOLDER/*.pth.back, and prints OK
  pth_cases.py crc-off FILE      writes a file without checksums
  pth_cases.py newer-types FILE  writes types that came after storage classes: 3, 2, 1 and 0
  pth_cases.py keys FILE         prints the keys of the dict in a file
"""
import pathlib
import sys
from collections import OrderedDict

import torch


class Network(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.model = torch.nn.Sequential(torch.nn.Conv2d(3, 4, 3), torch.nn.BatchNorm2d(4))


def cases():
    torch.manual_seed(1)
    base = torch.arange(60, dtype=torch.float32).reshape(3, 4, 5)
    yield "state", Network().state_dict()
    yield "parameters", {"p": torch.nn.Parameter(torch.randn(3, 2)), "f": torch.nn.Parameter(torch.ones(2), False)}
    types = "float32 float64 float16 bfloat16 int64 int32 int16 int8 uint8 bool".split()
    yield "types", OrderedDict((t, torch.arange(-3, 5).to(getattr(torch, t))) for t in types)
    yield "strided", {
        "all": base, "transposed": base.transpose(0, 2), "slice": base[1:, ::2, 3:], "expanded": base[:, :1, :1].expand(3, 4, 5),
        "channels_last": torch.randn(2, 3, 4, 5).to(memory_format=torch.channels_last), "same": base,
    }
    yield "shapes", {"scalar": torch.tensor(2.5), "empty": torch.zeros(0, 3), "one": torch.ones(1, 1, 1, 1)}
    yield "values", {
        "none": None, "true": True, "false": False, "small": 3, "negative": -5, "int32": 1 << 30, "int64": -(1 << 62),
        "long": 1 << 31, "least": -(1 << 63), "most": (1 << 63) - 1, "double": 0.1, "infinite": float("inf"),
        "text": "größer 风景 \U0001f600", "long text": "x" * 300, "list": [1, "two", [3.0, None], []], "tuple": (1, (2, 3), ()),
        "many": list(range(2500)), "dict": {"a": {"b": {"c": 1}}}, "numbers": {0: "zero", 1 << 40: "big"}, "size": torch.Size([2, 3]),
    }
    shared = [1, 2]
    yield "shared_values", {"a": shared, "b": shared, "t": (shared, shared)}
    yield "nested_states", {"model": Network().state_dict(), "epoch": 3, "optimizer": torch.optim.Adam(Network().parameters()).state_dict()}
    yield "many_tensors", OrderedDict((f"layer.{i}.weight", torch.full((2, 2), float(i))) for i in range(1200))
    yield "bare_tensor", torch.arange(4)


def equal(a, b):
    if isinstance(a, torch.Tensor):
        return isinstance(b, torch.Tensor) and a.dtype == b.dtype and a.shape == b.shape and torch.equal(a, b)
    if isinstance(a, dict):
        return isinstance(b, OrderedDict) and list(a) == list(b) and all(equal(a[k], b[k]) for k in a)
    if isinstance(a, (list, tuple)):
        kind = tuple if isinstance(a, tuple) else list
        return isinstance(b, kind) and len(a) == len(b) and all(map(equal, a, b))
    return type(a) is type(b) and a == b


def main(command, where):
    where = pathlib.Path(where)
    if command == "write":
        for name, value in cases():
            torch.save(value, where / f"{name}.zip.pth")
            torch.save(value, where / f"{name}.legacy.pth", _use_new_zipfile_serialization=False)
    elif command == "compare":
        count = 0
        for original in sorted(where.glob("*.pth")):
            a = torch.load(original, weights_only=True)
            b = torch.load(f"{original}.back", weights_only=True)
            if not equal(a, b):
                sys.exit(f"{original.name}: {a} became {b}")
            count += 1
        print("OK", count)
    elif command == "crc-off":
        torch.serialization.set_crc32_options(False)
        torch.save({"w": torch.arange(1000.0)}, where)
    elif command == "newer-types":
        torch.save({t: torch.tensor([3, 2, 1, 0], dtype=getattr(torch, t)) for t in ("uint16", "uint32", "uint64")}, where)
    elif command == "keys":
        print(" ".join(torch.load(where, weights_only=True)))


if __name__ == "__main__":
    main(*sys.argv[1:])
