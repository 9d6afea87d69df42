#!/usr/bin/env python3
"""Writes voice_*.wav: 1.2 s voices of known perturbation, 16 kHz, 16 bit (needs numpy).

Each glottal cycle is an impulse that rings in three damped resonances; the cycles' lengths and heights vary by the
given standard deviations (per cent), and white noise is added at the given signal-to-noise ratio.
voices.csv holds what Praat 6.3.07 says of them: praat --run voices.praat > voices.csv
"""
import sys, wave
import numpy as np

RATE = 16000
VOICES = [  # name, f0 Hz, jitter %, shimmer %, SNR dB
    ("plain", 420, 0.0, 0.0, 60),
    ("jitter", 420, 1.0, 0.0, 60),
    ("shimmer", 380, 0.0, 6.0, 60),
    ("both", 450, 0.7, 4.0, 40),
    ("noisy", 400, 0.2, 1.0, 15),
    ("high", 560, 0.5, 3.0, 25),
]


def voice(f0, jitter, shimmer, snr, rng, seconds=1.2):
    n = int(RATE * seconds)
    x = np.zeros(n + RATE)
    t = np.arange(int(0.03 * RATE) + 1) / RATE
    at = 0.05
    while at < seconds - 0.05:
        height = 1 + shimmer / 100 * rng.standard_normal()
        first = int(np.ceil(at * RATE))
        ring = t + first / RATE - at
        for hz, width, gain in ((1100, 180, 1.0), (3300, 300, 0.4), (400, 250, 0.8)):
            x[first:first + len(ring)] += height * gain * np.exp(-np.pi * width * ring) * np.sin(2 * np.pi * hz * ring)
        at += (1 + jitter / 100 * rng.standard_normal()) / f0
    x = x[:n]
    x += np.sqrt(np.mean(x ** 2) * 10 ** (-snr / 10)) * rng.standard_normal(n)
    return 0.5 * x / np.abs(x).max()


for k, (name, f0, jitter, shimmer, snr) in enumerate(VOICES):
    x = voice(f0, jitter, shimmer, snr, np.random.default_rng(k))
    with wave.open(f"voice_{name}.wav", "wb") as out:
        out.setparams((1, 2, RATE, 0, "NONE", ""))
        out.writeframes((x * 32767).astype("<i2").tobytes())
