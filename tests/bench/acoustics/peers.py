#!/usr/bin/env python3
"""Pitch and all measures of CryScope beside Praat's "To Pitch (ac)" on the same files in turn.

usage: peers.py BENCH_ACOUSTICS [WAV...]
Without WAV on a minute of synthetic cries. Prints CPU seconds a minute of sound, medians of three rounds."""
import os, resource, statistics, subprocess, sys, tempfile, wave

ROUNDS = 3
PRAAT_RUNS = 10
SCRIPT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pitch.praat")


def praat(file, times):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["praat", "--run", SCRIPT, file, str(times)], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def minutes(file):
    with wave.open(file) as sound:
        return sound.getnframes() / sound.getframerate() / 60


def main():
    bench, files = sys.argv[1], [os.path.abspath(f) for f in sys.argv[2:]]
    with tempfile.TemporaryDirectory() as folder:
        if not files:
            files = [os.path.join(folder, "minute.wav")]
            subprocess.run([bench, "--make", files[0]], check=True)
        names = {"pitch": "CryScope pitch, at the file's rate", "pitch_16k": "CryScope pitch of the file, with resampling to 16 kHz",
                 "measures": "CryScope all measures of the file (pitch included)"}
        for file in files:
            rows = {}
            for _ in range(ROUNDS):
                cost = (praat(file, PRAAT_RUNS) - praat(file, 0)) / PRAAT_RUNS / minutes(file)
                rows.setdefault('Praat "To Pitch (ac)", floor 150, ceiling 1,200 Hz', []).append(cost)
                out = subprocess.run([bench, file], check=True, capture_output=True, text=True).stdout
                for line in out.splitlines():
                    name, seconds = line.split()
                    rows.setdefault(names[name], []).append(float(seconds))
            floor = statistics.median(next(iter(rows.values())))
            print(f"| {os.path.basename(file)} ({minutes(file) * 60:.0f} s) | CPU s a minute | x Praat's pitch |\n|---|---|---|")
            for name, seconds in rows.items():
                middle = statistics.median(seconds)
                print(f"| {name} | {middle:.3f} | {middle / floor:.2f} |")


main()
