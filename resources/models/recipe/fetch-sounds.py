#!/usr/bin/env python3
"""Fetches the sounds beside the recordings that cry-detector learns not to take for a cry.

    fetch-sounds.py OUTPUT_FOLDER

sounds.csv names files of packages of Debian 12 (voices of animals, laughing, singing, screaming, creaking, from games
and programs for children), sounds-packages.csv the packages with version and checksum. They are downloaded with
`apt-get download` and unpacked, never installed. A sound with a group and a fold there is a copy of a clip that is
judged, and is learned from only where that is not. OUTPUT_FOLDER gets one WAV file a sound at 16 kHz, and sounds.csv
with path and group for make-manifest.py. A sound shorter than four seconds is repeated, with pauses of 0.15 to 0.8 s,
so that its windows are not mostly silence. What is there already is not fetched again. Needs apt-get, dpkg-deb,
ffmpeg and numpy; 1.4 GB of space while it runs.
"""

import csv
import glob
import hashlib
import os
import subprocess
import sys
import tempfile
import wave

import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
RATE = 16000
LONGEST = 40  # seconds that are taken of a sound


def read(name):
    with open(os.path.join(HERE, name), newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def name_of(row):
    return hashlib.sha256((row["package"] + "/" + row["file"]).encode()).hexdigest()[:12] + ".wav"


def unpacked(package, folder):
    """Downloads a package and unpacks it below `folder`."""
    name = "%s=%s" % (package["package"], package["version"])
    # apt drops its rights, and a folder of our own may be closed to it.
    subprocess.run(["apt-get", "download", "-q", "-o", "APT::Sandbox::User=root", name], cwd=folder, check=True)
    (archive,) = glob.glob(os.path.join(folder, "*.deb"))
    with open(archive, "rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != package["sha256"]:
        sys.exit("%s is not the package that the models learned from (sha256 %s)." % (name, found))
    subprocess.run(["dpkg-deb", "-x", archive, folder], check=True)
    os.remove(archive)


def decode(path):
    command = ["ffmpeg", "-v", "error", "-t", str(LONGEST), "-i", path, "-f", "f32le"]
    command += ["-af", "aformat=channel_layouts=mono,aresample=%d:resampler=soxr" % RATE, "-"]
    return np.frombuffer(subprocess.run(command, capture_output=True, check=True).stdout, np.float32)


def repeated(samples, name):
    """At least four seconds of it, never beyond full scale."""
    random = np.random.RandomState(int(name[:8], 16))
    out = samples
    while len(out) < 4 * RATE:
        pause = np.zeros(int(random.uniform(0.15, 0.8) * RATE), np.float32)
        out = np.concatenate([out, pause, samples])
    peak = np.abs(out).max()
    return out * (0.7 / peak) if peak > 1 else out


def write(path, samples):
    with wave.open(path + ".part", "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes())
    os.replace(path + ".part", path)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    out = sys.argv[1]
    os.makedirs(out, exist_ok=True)
    sounds = read("sounds.csv")
    for package in read("sounds-packages.csv"):
        own = [row for row in sounds if row["package"] == package["package"]]
        if all(os.path.exists(os.path.join(out, name_of(row))) for row in own):
            continue
        with tempfile.TemporaryDirectory() as folder:
            unpacked(package, folder)
            for row in own:
                name = name_of(row)
                write(os.path.join(out, name), repeated(decode(os.path.join(folder, row["file"])), name))
        print("%s: %d sounds" % (package["package"], len(own)), file=sys.stderr)
    with open(os.path.join(out, "sounds.csv"), "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["path", "group", "fold", "sound"])
        for row in sounds:
            group = row["group"] or "debian:%s/%s" % (row["package"], row["file"])
            writer.writerow([name_of(row), group, row["fold"], os.path.basename(row["file"])])


if __name__ == "__main__":
    main()
