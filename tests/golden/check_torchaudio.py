#!/usr/bin/env python3
"""Compares `cryscope-cli features` with torchaudio on tests/golden/synthetic-cry.wav.

usage: check_torchaudio.py CRYSCOPE_CLI
Exit status 0: they agree; 1: they do not; 77: torchaudio is not installed (Debian: python3-torchaudio)."""
import os, subprocess, sys, tempfile

try:
    import numpy as np, torch, torchaudio
except ImportError:
    print("python3-torchaudio is not installed: not compared")
    sys.exit(77)

WAV = os.path.join(os.path.dirname(os.path.abspath(__file__)), "synthetic-cry.wav")
AUDIBLE_DB = -80.0
RATE = 16000
SHAPE = dict(n_fft=512, win_length=400, hop_length=160, center=False)


def ours(cli, kind):
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "x.npy")
        subprocess.run([cli, "features", WAV, "--kind", kind, "--out", out], check=True)
        return np.load(out)


def main():
    with open(WAV, "rb") as f:
        samples = torch.from_numpy(np.frombuffer(f.read()[44:], "<i2").astype(np.float32) / 32768)
    magnitude = torchaudio.transforms.Spectrogram(power=1, **SHAPE)(samples).T.numpy()
    mel = torchaudio.transforms.MelSpectrogram(sample_rate=RATE, f_min=50.0, f_max=8000.0, n_mels=64,
                                               norm="slaney", mel_scale="slaney", **SHAPE)(samples)
    logmel = (10 * torch.log10(torch.clamp(mel, min=1e-10))).T.numpy()
    dct = torchaudio.functional.create_dct(20, 64, "ortho").numpy()
    mfcc = logmel @ dct

    audible = logmel >= AUDIBLE_DB
    whole = audible.all(axis=1)
    differences = [
        ("stft", np.abs(ours(sys.argv[1], "stft") - magnitude) / np.maximum(magnitude.max(axis=1, keepdims=True), 1e-6),
         1e-5),
        ("logmel", np.abs(ours(sys.argv[1], "logmel") - logmel)[audible], 0.01),
        ("mfcc", np.abs(ours(sys.argv[1], "mfcc") - mfcc)[whole], 0.05),
    ]
    failed = False
    for name, difference, limit in differences:
        worst = float(difference.max())
        good = difference.size > 0 and worst <= limit  # NaN is not good
        failed |= not good
        print(f"{name}: largest difference {worst:.2e}, allowed {limit:g}{'' if good else '  TOO LARGE'}")
    return 1 if failed else 0


sys.exit(main())
