"""Trains eager PyTorch and the engine on the same folders and lays their losses beside each other.

  .venv/bin/python bench/compare_losses.py --data ../shared/data/facades --out docs/images/losses-facades.png

Both take 64 x 64 pictures, 9 blocks, ngf 16 and 300 steps; pictures come in another order and
weights start from other numbers, so curves agree as bands, not as lines: three seeds of eager
PyTorch show how wide the band is.  Prints the mean of each loss over the last third and exits 1 when
one of the engine's lies outside of the eager runs' range widened by --slack of its middle.
"""
import argparse
import csv
import pathlib
import subprocess
import sys
import tempfile

NAMES = ("D_A", "G_A", "cycle_A", "idt_A", "D_B", "G_B", "cycle_B", "idt_B")
HERE = pathlib.Path(__file__).parent


def read(path):
    with open(path, newline="") as f:
        rows = list(csv.DictReader(f))
    return {name: [float(r[name]) for r in rows] for name in NAMES}


def eager(a, seed, folder):
    out = folder / f"eager{seed}.csv"
    subprocess.run([sys.executable, str(HERE / "eager_cyclegan.py"), "train", "--data", a.data, "--size", "64",
                    "--ngf", "16", "--blocks", "9", "--steps", str(a.steps), "--seed", str(seed), "--out", str(out)],
                   check=True, stdout=subprocess.DEVNULL)
    return read(out)


def ours(a, seed, folder):
    run = folder / f"run{seed}"
    settings = {"netG": "resnet_9blocks", "ngf": 16, "load_size": 64, "crop_size": 64, "no_flip": "true",
                "precision": "float32", "preview_steps": 0}
    options = [word for key, value in settings.items() for word in ("--set", f"{key}={value}")]
    subprocess.run([a.program, "train", "--data", a.data, "--out", str(run), "--steps", str(a.steps), "--seed",
                    str(seed), "--quiet", *options], check=True, stdout=subprocess.DEVNULL)
    return read(run / "metrics.csv")


def smooth(values, width=15):
    return [sum(values[max(0, i - width + 1):i + 1]) / (i + 1 - max(0, i - width + 1)) for i in range(len(values))]


def plot(eager_runs, our_runs, path):
    import matplotlib
    matplotlib.use("Agg")
    from matplotlib import pyplot
    figure, axes = pyplot.subplots(2, 4, figsize=(14, 6), sharex=True, layout="constrained")
    for axis, name in zip(axes.flat, NAMES):
        for runs, colour, label in ((eager_runs, "#9aa3ad", "eager PyTorch"), (our_runs, "#1f6feb", "Cyclorama")):
            for i, losses in enumerate(runs):
                axis.plot(smooth(losses[name]), color=colour, linewidth=1.3, label=label if i == 0 else None)
        axis.set_title(name, fontsize=10)
        axis.set_ylim(bottom=0)
        axis.spines[["top", "right"]].set_visible(False)
    axes[0][0].legend(frameon=False, fontsize=9)
    for axis in axes[1]:
        axis.set_xlabel("step")
    figure.savefig(path, dpi=90)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--data", required=True)
    p.add_argument("--program", default=str(HERE.parent / "build/release/app/cyclorama"))
    p.add_argument("--steps", type=int, default=300)
    p.add_argument("--seeds", type=int, default=3)
    p.add_argument("--slack", type=float, default=0.15)
    p.add_argument("--out", required=True)
    a = p.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        eager_runs = [eager(a, seed, folder) for seed in range(a.seeds)]
        our_runs = [ours(a, seed, folder) for seed in range(2)]
    pathlib.Path(a.out).parent.mkdir(parents=True, exist_ok=True)
    plot(eager_runs, our_runs, a.out)
    tail = lambda losses, name: sum(losses[name][-(a.steps // 3):]) / (a.steps // 3)
    missed = 0
    print(f"mean of the last {a.steps // 3} of {a.steps} steps")
    for name in NAMES:
        band = sorted(tail(run, name) for run in eager_runs)
        mine = [tail(run, name) for run in our_runs]
        slack = a.slack * (band[0] + band[-1]) / 2
        inside = all(band[0] - slack <= value <= band[-1] + slack for value in mine)
        missed += not inside
        print(f"{name:8} eager {band[0]:.3f} to {band[-1]:.3f}   Cyclorama " +
              ", ".join(f"{value:.3f}" for value in mine) + ("" if inside else "   outside"))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
