#!/usr/bin/env python3
"""False episodes an hour in a day of sound without a cry, by networks that have not heard it.

    night-mix.py cry.csv RUN_FOLDER OUTPUT_FOLDER [HOURS]

RUN_FOLDER is what `cryscope-cli train --fold-column fold` has left: for each fold, the clips of that fold that hold
no cry (everyday sounds, speech, background; not the weakly labelled uploads) are mixed to its share of HOURS (24;
as many as it has clips) of sound at 16 kHz and heard by that fold's network (checkpoints/fold-K.safetensors) at the thresholds of
RUN_FOLDER/model.json. Beds of background sound run through, looped; clips come at random, about one in ten seconds,
at peaks of -35 to -6 dBFS. The same arguments give the same mix. Printed are the episodes, the exact Poisson
interval of their rate, and the sounds under them. Needs numpy, ffmpeg and cryscope-cli (CRYSCOPE_CLI names it).
"""

import collections
import csv
import hashlib
import json
import math
import os
import struct
import subprocess
import sys
import wave

import numpy as np

RATE = 16000
SOURCES = ("esc", "esc-near", "esc-hard", "speech")


def decode(path):
    """Mono samples; a failure is told and gives none."""
    done = subprocess.run(
        ["ffmpeg", "-v", "error", "-i", path, "-f", "f32le", "-ac", "1", "-ar", str(RATE), "-"], capture_output=True
    )
    if done.returncode != 0:
        print(f"{path}: {done.stderr.decode(errors='replace').strip()}", file=sys.stderr)
    return np.frombuffer(done.stdout, "<f4")


def bundle_of_fold(run, fold, out):
    """The fold's network with the card of the run."""
    with open(os.path.join(run, "checkpoints", f"fold-{fold}.safetensors"), "rb") as file:
        data = file.read()
    length = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8 : 8 + length])
    body = b""
    tensors = {}
    for name, tensor in header.items():
        if name.startswith("best."):
            begin, end = tensor["data_offsets"]
            part = data[8 + length + begin : 8 + length + end]
            tensors[name[5:]] = {**tensor, "data_offsets": [len(body), len(body) + len(part)]}
            body += part
    text = json.dumps(tensors).encode()
    text += b" " * (-len(text) % 8)
    weights = struct.pack("<Q", len(text)) + text + body
    with open(os.path.join(run, "model.json"), encoding="utf-8") as file:
        card = json.load(file)
    card["weightsSha256"] = hashlib.sha256(weights).hexdigest()
    os.makedirs(out, exist_ok=True)
    with open(os.path.join(out, "weights.safetensors"), "wb") as file:
        file.write(weights)
    with open(os.path.join(out, "model.json"), "w", encoding="utf-8") as file:
        json.dump(card, file)


def mix(rows, folder, seconds, seed):
    """Samples, and what was laid where: (begin, end, name of the sound) in seconds."""
    random = np.random.RandomState(seed)
    clips = [(row, decode(os.path.join(folder, row["path"]))) for row in rows if row["source"] in SOURCES]
    beds = [decode(os.path.join(folder, row["path"])) for row in rows if row["source"] == "background"]
    clips = [(row, samples) for row, samples in clips if np.any(samples)]
    sound = np.zeros(int(seconds * RATE), np.float32)
    begin = 0
    while begin < len(sound):  # beds of half a minute to five minutes
        length = min(int(random.uniform(30, 300) * RATE), len(sound) - begin)
        level = 10 ** (random.uniform(-60, -30) / 20)
        if beds and random.rand() < 0.8:
            bed = beds[random.randint(len(beds))]
            part = np.resize(bed, length) / max(1e-9, float(np.sqrt(np.mean(bed**2))))
        else:
            part = random.randn(length)
        sound[begin : begin + length] += level * part
        begin += length
    laid = []
    begin = 0.0
    while True:
        row, samples = clips[random.randint(len(clips))]
        begin += random.exponential(6)
        first = int(begin * RATE)
        if first + len(samples) > len(sound):
            break
        peak = 10 ** (random.uniform(-35, -6) / 20)
        sound[first : first + len(samples)] += samples * (peak / float(np.max(np.abs(samples))))
        end = begin + len(samples) / RATE
        laid.append((begin, end, row["sound"] or row["source"], row["path"]))
        begin = end
    return sound, laid


def poisson_interval(count, hours):
    """95 %, exact (Garwood 1936), by bisection on the Poisson sums."""

    def tail(mean, up_to):
        return sum(math.exp(-mean + k * math.log(mean) - math.lgamma(k + 1)) for k in range(up_to + 1))

    def solve(target, up_to):
        low, high = 1e-9, 10.0 * count + 100
        for _ in range(200):
            middle = (low + high) / 2
            low, high = (middle, high) if tail(middle, up_to) > target else (low, middle)
        return low

    return (0.0 if count == 0 else solve(0.975, count - 1)) / hours, solve(0.025, count) / hours


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    manifest, run, out = sys.argv[1:4]
    hours = float(sys.argv[4]) if len(sys.argv) == 5 else 24.0
    with open(manifest, newline="", encoding="utf-8") as file:
        rows = [row for row in csv.DictReader(file) if row["cry"] == "0" and row["source"] != "donateacry-upload"]
    folds = sorted({row["fold"] for row in rows})
    program = os.environ.get("CRYSCOPE_CLI", "cryscope-cli")
    episodes = 0
    under = collections.Counter()
    paths = collections.Counter()
    os.makedirs(out, exist_ok=True)
    for number, fold in enumerate(folds, 1):
        model = os.path.join(out, f"fold-{fold}")
        bundle_of_fold(run, fold, model)
        own = [row for row in rows if row["fold"] == fold]
        sound, laid = mix(own, os.path.dirname(manifest), 3600 * hours * len(own) / len(rows), number)
        file = os.path.join(out, f"mix-{fold}.wav")
        with wave.open(file, "wb") as target:
            target.setnchannels(1)
            target.setsampwidth(2)
            target.setframerate(RATE)
            target.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())
        done = subprocess.run([program, "analyze", file, "--model", model, "--device", "cpu"], capture_output=True)
        found = json.loads(done.stdout)["episodes"]
        os.remove(file)
        episodes += len(found)
        for episode in found:
            for begin, end, name, path in laid:
                if begin < episode["end_s"] and end > episode["start_s"]:
                    under[name] += 1
                    paths[path] += 1
        print(f"fold {fold}: {len(found)} episodes", file=sys.stderr)
    low, high = poisson_interval(episodes, hours)
    print(
        json.dumps(
            {
                "hours": hours,
                "episodes": episodes,
                "per_hour": {"value": episodes / hours, "low": low, "high": high},
                "sounds": dict(under.most_common(12)),
                "recordings": dict(paths.most_common(12)),
            },
            indent=2,
        )
    )


if __name__ == "__main__":
    main()
