#!/usr/bin/env python3
"""Turns the index of a folder of recordings into the two manifests that the shipped models are trained from.

    make-manifest.py DATA_FOLDER OUTPUT_FOLDER [SOUNDS_FOLDER]

DATA_FOLDER holds manifest.csv with the columns path, source, cry, reason, group, fold, cleaned. Written are
OUTPUT_FOLDER/cry.csv, OUTPUT_FOLDER/reason.csv (the cleaned cries) and OUTPUT_FOLDER/reason-union.csv (with the
labelled uploads that were not cleaned) for `cryscope-cli train`, with paths relative to OUTPUT_FOLDER. What is
decided here:

- group: the infant. A cleaned clip and the upload that it was cut from share it. Recordings of everyday sounds
  are grouped by their original recording, spoken digits by speaker, everything else by file.
- fold: 1 to 5, for cross-validation. Everyday sounds keep the folds of their authors. Infants are dealt out
  evenly over the kinds of clip, the other groups by the hash of their name. No group stands in two folds.
- source: decides how often a clip is drawn. Everyday sounds that are tonal, vocal or otherwise close to a cry are
  "esc-near", so that they are seen more often than rain; the voices that come closest (cats, laughing, sirens ...)
  are "esc-hard" and are seen more often still.

With SOUNDS_FOLDER, which fetch-sounds.py has filled, OUTPUT_FOLDER/cry-more.csv is written, too: cry.csv, and rows
with "train" in the column `use`, which are learned from and never held out to be judged:

- "esc-near-speed", "esc-hard-speed": each of those everyday sounds a second and a third time, 12 to 32 % slower and
  14 to 45 % faster (a cat at another speed is still no infant; infants are changed by 12 % at most, in training). They
  stand in the fold and group of their original, so that nothing of a sound is learned from where it is judged.
- "game": the fetched sounds, each a group of its own, in no fold: learned from always. (One is a copy of a clip of
  everyday sound: it has that one's group and fold.)

The copies need ffmpeg.
"""

import csv
import hashlib
import os
import random
import subprocess
import sys

FOLDS = 5
NEAR = set(
    "Breathing,Car horn,Cat,Chainsaw,Chirping birds,Church bells,Clock alarm,Coughing,Cow,Crow,Dog,"
    "Door - wood creaks,Frog,Hand saw,Hen,Laughing,Pig,Rooster,Sheep,Siren,Sneezing,Snoring,Train,"
    "Vacuum cleaner".split(",")
)
HARD = set("Car horn,Cat,Crow,Frog,Laughing,Rooster,Sheep,Siren".split(","))
SPEEDS = ((0.68, 0.88), (1.14, 1.45))
KINDS = ["hungry", "belly_pain", "burping", "discomfort", "tired"]


def digest(text):
    return int(hashlib.sha256(text.encode()).hexdigest(), 16)


def deal(rows):
    """Groups of infants to folds: the largest first, each to the fold where its kinds of clip are rarest."""
    profiles = {}
    totals = {}
    for row in rows:
        kind = (row["source"], row["cry"])
        profile = profiles.setdefault(row["group"], {})
        profile[kind] = profile.get(kind, 0) + 1
        totals[kind] = totals.get(kind, 0) + 1
    filled = [dict.fromkeys(totals, 0) for _ in range(FOLDS)]
    folds = {}
    for group in sorted(profiles, key=lambda name: (-sum(profiles[name].values()), digest(name))):
        profile = profiles[group]

        def cost(fold):
            return sum(
                ((filled[fold][kind] + count) ** 2 - filled[fold][kind] ** 2) / totals[kind]
                for kind, count in profile.items()
            )

        best = min(range(FOLDS), key=lambda fold: (cost(fold), fold))
        for kind, count in profile.items():
            filled[best][kind] += count
        folds[group] = best + 1
    return folds


def played_at(speed, source, target):
    if os.path.exists(target):
        return
    # The rate is changed before that of the network, so that a slower copy keeps what lies above 8 kHz.
    filters = f"aformat=channel_layouts=mono,aresample=44100,asetrate={round(44100 * speed)},aresample=16000:resampler=soxr"
    command = ["ffmpeg", "-v", "error", "-y", "-i", source, "-af", filters, "-c:a", "pcm_s16le", "-f", "wav"]
    subprocess.run(command + [target + ".part"], check=True)
    os.replace(target + ".part", target)


def to_learn_from(rows, sounds, out):
    """Rows beside those that are judged: copies at other speeds, and sounds from elsewhere."""
    draw = random.Random(5)
    folder = os.path.join(out, "speeds")
    os.makedirs(folder, exist_ok=True)
    more = []
    for row in rows:
        if row["source"] not in ("esc-near", "esc-hard"):
            continue
        stem = os.path.splitext(os.path.basename(row["path"]))[0]
        for slowest, fastest in SPEEDS:
            speed = draw.uniform(slowest, fastest)
            name = f"{stem}_{speed:.3f}.wav"
            played_at(speed, os.path.join(out, row["path"]), os.path.join(folder, name))
            more.append({**row, "path": "speeds/" + name, "source": row["source"] + "-speed", "use": "train"})
    with open(os.path.join(sounds, "sounds.csv"), newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            path = os.path.relpath(os.path.join(sounds, row["path"]), out)
            more.append({**row, "path": path, "source": "game", "cry": "0", "use": "train"})
    return more


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit("usage: make-manifest.py DATA_FOLDER OUTPUT_FOLDER [SOUNDS_FOLDER]")
    data, out = sys.argv[1:3]
    with open(os.path.join(data, "manifest.csv"), newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["group"] = row["group"].lower() or row["path"]
    infants = deal([row for row in rows if row["source"].startswith("donateacry")])
    for row in rows:
        if row["source"] == "esc" and row["cry"] == "0" and row["sound"] in NEAR:
            row["source"] = "esc-hard" if row["sound"] in HARD else "esc-near"
        if not row["source"].startswith("esc"):
            row["fold"] = infants.get(row["group"], digest(row["group"]) % FOLDS + 1)
        row["path"] = os.path.relpath(os.path.join(data, row["path"]), out)
    os.makedirs(out, exist_ok=True)
    columns = ["path", "group", "fold", "source", "cry", "reason", "platform", "sound"]

    def write(name, chosen, columns=columns):
        with open(os.path.join(out, name), "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, columns, extrasaction="ignore", restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(chosen)
        print(f"{name}: {len(chosen)} clips of {len({row['group'] for row in chosen})} groups", file=sys.stderr)

    judged = [row for row in rows if row["cry"] != ""]
    write("cry.csv", judged)
    if len(sys.argv) == 4:
        write("cry-more.csv", judged + to_learn_from(judged, sys.argv[3], out), columns + ["use"])
    cleaned = [row for row in rows if row["source"] == "donateacry-cleaned" and row["reason"] in KINDS]
    write("reason.csv", cleaned)
    # An upload that was cleaned stands in there already, as its better copy.
    uploads = [row for row in rows if row["source"] == "donateacry-upload" and row["reason"] in KINDS]
    write("reason-union.csv", cleaned + [row for row in uploads if row["cleaned"] != "1"])


if __name__ == "__main__":
    main()
