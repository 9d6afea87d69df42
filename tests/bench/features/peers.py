#!/usr/bin/env python3
"""Log-mel and MFCC of one hour of noise by torchaudio in chunks of 60 s, one thread, beside bench_features in the same run.

usage: peers.py BENCH_FEATURES CRYSCOPE_CLI
Prints a table of CPU seconds (medians of three rounds in turn). Without python3-torchaudio the peer's rows are left out."""
import json, os, resource, statistics, subprocess, sys, tempfile, time, wave

import numpy as np

try:
    import torch, torchaudio
    torch.set_num_threads(1)
except ImportError:
    torch = None

RATE, SECONDS, CHUNK = 16000, 3600, 60
ROUNDS = 3


def peer(kind, sound):
    mel = dict(n_fft=512, win_length=400, hop_length=160, f_min=50.0, f_max=8000.0, n_mels=64, center=False,
               norm="slaney", mel_scale="slaney")
    if kind == "logmel":
        transform = torch.nn.Sequential(torchaudio.transforms.MelSpectrogram(sample_rate=RATE, **mel),
                                        torchaudio.transforms.AmplitudeToDB())
    else:
        transform = torchaudio.transforms.MFCC(sample_rate=RATE, n_mfcc=20, melkwargs=mel)
    begin = time.process_time()
    with torch.no_grad():
        for at in range(0, len(sound), CHUNK * RATE):
            transform(sound[at:at + CHUNK * RATE])
    return time.process_time() - begin


def ours(bench):
    names = {"bareFft/estimate": "fft", "stream<LogMelStream>": "logmel", "stream<MfccStream>": "mfcc"}
    out = subprocess.run([bench, "--benchmark_format=json", "--benchmark_min_time=0.5"], check=True,
                         capture_output=True, text=True).stdout
    return {names[b["name"]]: b["cpu_s_per_hour"] for b in json.loads(out)["benchmarks"] if b["name"] in names}


def process(cli, wav, kind, folder):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([cli, "features", wav, "--kind", kind, "--out", os.path.join(folder, "x.npy")], check=True,
                   stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main():
    rows = {}
    samples = (np.random.default_rng(1).standard_normal(RATE * SECONDS) * 3000).astype("<i2")
    with tempfile.TemporaryDirectory() as folder:
        wav = os.path.join(folder, "hour.wav")
        with wave.open(wav, "wb") as f:
            f.setnchannels(1), f.setsampwidth(2), f.setframerate(RATE), f.writeframes(samples.tobytes())
        for _ in range(ROUNDS):
            for name, seconds in ours(sys.argv[1]).items():
                rows.setdefault("CryScope " + name if name != "fft" else "bare FFTW r2c 512", []).append(seconds)
            for kind in ("logmel", "mfcc"):
                rows.setdefault(f"cryscope-cli features --kind {kind}, whole process", []).append(
                    process(sys.argv[2], wav, kind, folder))
                if torch:
                    sound = torch.from_numpy(samples.astype(np.float32) / 32768)
                    rows.setdefault(f"torchaudio {torchaudio.__version__} {kind}, 60-s chunks", []).append(
                        peer(kind, sound))
    floor = statistics.median(rows["bare FFTW r2c 512"])
    print("| one hour of 16 kHz, one thread | CPU s | x bare FFTW |\n|---|---|---|")
    for name, seconds in rows.items():
        middle = statistics.median(seconds)
        print(f"| {name} | {middle:.3f} | {middle / floor:.2f} |")


main()
