"""Times the engine's training step beside eager PyTorch, interleaved in one call.

  .venv/bin/python bench/compare_step.py [--size 128] [--steps 3] [--rounds 3] [--bench build/release/bench/step_bench]

Prints each round, the medians over all rounds and their ratio, and exits 1 when the ratio is above
--bar.  Run it on an idle machine.
"""
import argparse
import json
import pathlib
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).parent


def run(command):
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--bench", default=str(HERE.parent / "build/release/bench/step_bench"))
    p.add_argument("--size", default="128")
    p.add_argument("--batch", default="1")
    p.add_argument("--steps", default="3")
    p.add_argument("--rounds", type=int, default=3)
    p.add_argument("--bar", type=float, default=1.02)
    p.add_argument("--out", help="write the figures here as JSON")
    a = p.parse_args()
    shared = ["--size", a.size, "--batch", a.batch, "--steps", a.steps, "--warmup", "1"]
    eager = [sys.executable, str(HERE / "eager_cyclegan.py"), "bench", *shared]
    ours = [a.bench, *shared, "--precision", "float32"]
    rows = {"eager": [], "ours": []}
    for _ in range(a.rounds):
        for name, command in (("eager", eager), ("ours", ours)):
            rows[name].append(run(command))
            print(json.dumps(rows[name][-1]), flush=True)
    seconds = {n: statistics.median(r["seconds_per_step_median"] for r in rs) for n, rs in rows.items()}
    peak = {n: statistics.median(r["peak_mib"] for r in rs) for n, rs in rows.items()}
    result = {"size": int(a.size), "batch": int(a.batch), "rounds": a.rounds, "steps_a_round": int(a.steps),
              "eager_seconds": seconds["eager"], "ours_seconds": seconds["ours"],
              "time_ratio": round(seconds["ours"] / seconds["eager"], 3),
              "eager_peak_mib": peak["eager"], "ours_peak_mib": peak["ours"],
              "memory_ratio": round(peak["ours"] / peak["eager"], 3)}
    print(json.dumps(result, indent=1))
    if a.out:
        pathlib.Path(a.out).write_text(json.dumps(result, indent=1) + "\n")
    return result["time_ratio"] > a.bar


if __name__ == "__main__":
    sys.exit(main())
