"""Trains the engine in several precisions from several seeds and compares where the runs end.

  .venv/bin/python bench/compare_precisions.py --data ../shared/data/maps --out build/precisions

64 x 64 pictures, ngf 16, ndf 32, 6 blocks, 2,000 steps.  For each run: the mean of each loss over the last quarter, and the
PSNR of the test pictures' translations in both directions against their pairs (equal file names).  A precision holds
when the mean over its seeds lies no further from float32's than float32's own seeds lie apart.  Runs that are whole
already are not trained again, so the script can be stopped and started.
"""
import argparse
import concurrent.futures
import csv
import json
import pathlib
import shutil
import subprocess
import sys

import numpy
from PIL import Image

NAMES = ("D_A", "G_A", "cycle_A", "idt_A", "D_B", "G_B", "cycle_B", "idt_B")
HERE = pathlib.Path(__file__).parent
SIZE = 64


def small_tests(data, out):
    for domain in "AB":
        folder = out / f"test{domain}"
        folder.mkdir(parents=True, exist_ok=True)
        for source in sorted((data / f"test{domain}").iterdir()):
            picture = Image.open(source).convert("RGB").resize((SIZE, SIZE), Image.Resampling.BICUBIC)
            picture.save(folder / f"{source.stem}.png")


def train(a, precision, seed):
    run = a.out / f"{precision}_{seed}"
    losses = run / "metrics.csv"
    if losses.exists() and len(losses.read_text().splitlines()) > a.steps:
        return run
    settings = {"netG": "resnet_6blocks", "ngf": 16, "ndf": 32, "load_size": SIZE, "crop_size": SIZE,
                "precision": precision, "preview_steps": 0, "checkpoint_steps": 0, "threads": 1}
    options = [word for key, value in settings.items() for word in ("--set", f"{key}={value}")]
    subprocess.run([a.program, "train", "--data", a.data, "--out", run, "--steps", str(a.steps), "--seed", str(seed),
                    "--quiet", *options], check=True, stdout=subprocess.DEVNULL)
    return run


def psnr(a, run, direction):
    source, target = direction
    out = run / f"{source}to{target}"
    shutil.rmtree(out, ignore_errors=True)
    subprocess.run([a.program, "translate", a.out / f"test{source}", "--weights",
                    run / f"latest_net_G_{source}.pth", "--direction", f"{source}to{target}", "--out", out, "--precision",
                    "float32", "--quiet"], check=True, stdout=subprocess.DEVNULL)
    found = []
    for wanted in sorted((a.out / f"test{target}").iterdir()):
        made = next(out.glob(f"{wanted.stem}[._]*"))
        difference = numpy.asarray(Image.open(made), float) - numpy.asarray(Image.open(wanted), float)
        found.append(10 * numpy.log10(255**2 / max(1e-9, (difference**2).mean())))
    return float(numpy.mean(found))


def results(a, run):
    with open(run / "metrics.csv", newline="") as f:
        rows = list(csv.DictReader(f))
    tail = rows[-(a.steps // 4):]
    values = {name: float(numpy.mean([float(r[name]) for r in tail])) for name in NAMES}
    for direction in ("AB", "BA"):
        values[f"PSNR {direction[0]} to {direction[1]}"] = psnr(a, run, direction)
    return values


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--data", required=True, type=pathlib.Path)
    p.add_argument("--program", default=str(HERE.parent / "build/release/app/cyclorama"))
    p.add_argument("--precisions", nargs="+", default=["float32", "fast_float32", "bfloat16"])
    p.add_argument("--seeds", type=int, default=3)
    p.add_argument("--steps", type=int, default=2000)
    p.add_argument("--out", required=True, type=pathlib.Path)
    a = p.parse_args()
    small_tests(a.data, a.out)
    with concurrent.futures.ThreadPoolExecutor(2) as pool:  # one thread a run uses two cores best
        jobs = {(precision, seed): pool.submit(train, a, precision, seed)
                for seed in range(a.seeds) for precision in a.precisions}
    found = {key: results(a, job.result()) for key, job in jobs.items()}
    (a.out / "results.json").write_text(json.dumps({f"{p} {s}": v for (p, s), v in found.items()}, indent=1) + "\n")
    missed = 0
    for name in next(iter(found.values())):
        column = {p: [found[p, s][name] for s in range(a.seeds)] for p in a.precisions}
        yardstick = column[a.precisions[0]]
        spread, middle = max(yardstick) - min(yardstick), numpy.mean(yardstick)
        print(f"{name}")
        for precision, values in column.items():
            holds = abs(numpy.mean(values) - middle) <= spread
            missed += not holds
            print(f"  {precision:13}" + "".join(f"{value:8.3f}" for value in values) +
                  f"   mean {numpy.mean(values):.3f}" + ("" if holds else "   outside"))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
