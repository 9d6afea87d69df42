#!/usr/bin/env python3
"""compare.py BENCH_PROGRAM: rounds of the program and of the peer in turn, medians and their ratio."""
import os
import pathlib
import statistics
import subprocess
import sys

ROUNDS = 3
HERE = pathlib.Path(__file__).resolve().parent
ENVIRONMENT = dict(os.environ, OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1")


def measured(command):
    values = {}
    for line in subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=True).stdout.split("\n"):
        if line:
            name, value = line.split()
            values.setdefault(name, []).append(float(value))
    return values


def main():
    ours, theirs = {}, {}
    for _ in range(ROUNDS):
        for what in ("train", "infer"):
            for command, kept in (([sys.argv[1], what], ours), (["/usr/bin/python3", str(HERE / "peer.py"), what], theirs)):
                for name, values in measured(command).items():
                    kept.setdefault(name, []).extend(values)
    print(f"{ours['parameters'][0]:.0f} parameters, {ours['macs'][0] / 1e6:.1f} million multiplications a clip of 7 s")
    for name in ("train", "infer1", "infer64"):
        mine, other = statistics.median(ours[name]), statistics.median(theirs[name])
        print(f"{name:8} {mine:10.6f} s  python {other:10.6f} s  ratio {mine / other:.2f}")
    for name, values in measured([sys.argv[1], "cache"]).items():
        print(f"{name:10} {values[0]:.3f} s")


main()
