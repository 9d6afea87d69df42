#!/usr/bin/env python3
"""Synthesises the demo sound: a room with a soft hum, two bouts of infant crying. No recording was used.

    python3 make_demo.py demo-cry.wav        16 kHz, 16 bit, mono; the same bytes on every run

A cry unit is one breath: f0 rises steeply, stays near 450 Hz, falls; the last third of a hard unit breaks into noise
and half f0 (dysphonation). A source with a spectrum of -6 dB an octave goes through three formants of a short vocal
tract (about 1.1, 3.2 and 5.6 kHz); each unit is followed by a short voiced inspiration. The result is CC0.
"""
import math
import random
import struct
import sys
import wave

RATE = 16000


def resonator(samples, hz, bandwidth):
    """Two-pole resonance with a gain of about 1 at its peak."""
    r = math.exp(-math.pi * bandwidth / RATE)
    a1, a2 = 2 * r * math.cos(2 * math.pi * hz / RATE), -r * r
    gain = (1 - r) * math.sqrt(1 + r * r - 2 * r * math.cos(4 * math.pi * hz / RATE))
    y1 = y2 = 0.0
    out = []
    for x in samples:
        y = gain * x + a1 * y1 + a2 * y2
        y2, y1 = y1, y
        out.append(y)
    return out


def melody(position, low, high):
    """f0 of a unit at 0..1 of its length: a quick rise, a long arch, a fall."""
    arch = math.sin(math.pi * min(1.0, max(0.0, position)) ** 0.6)
    return low + (high - low) * arch


def voice(seconds, low, high, loudness, roughness, rng):
    """One breath: harmonics of a wobbling f0 under an envelope, rough towards its end."""
    count = int(seconds * RATE)
    phase, drift, source = 0.0, 0.0, []
    for i in range(count):
        at = i / count
        drift += rng.gauss(0, 0.0009) - drift * 0.002
        f0 = melody(at, low, high) * (1 + drift + 0.012 * math.sin(2 * math.pi * 6.3 * i / RATE))
        phase += f0 / RATE
        rough = roughness * max(0.0, (at - 0.45) / 0.55)
        value = 0.0
        for k in range(1, int(7500 / f0) + 1):
            value += math.sin(2 * math.pi * k * phase) / k
            if rough > 0 and k < 7:
                value += 0.5 * rough * math.sin(2 * math.pi * (k - 0.5) * phase) / k
        value += rng.gauss(0, 0.10 + 0.9 * rough)
        attack = min(1.0, at * seconds / 0.06)
        release = min(1.0, (1 - at) * seconds / 0.14)
        shimmer = 1 + 0.08 * math.sin(2 * math.pi * 11.0 * i / RATE + 5 * drift)
        source.append(value * loudness * shimmer * math.sin(math.pi / 2 * attack) * release)
    formants = [(1100, 170, 1.0), (3200, 320, 0.6), (5600, 500, 0.35)]
    parts = [[g * v for v in resonator(source, hz, bw)] for hz, bw, g in formants]
    return [0.18 * s + 3.0 * sum(p) for s, p in zip(source, zip(*parts))]


def main():
    rng = random.Random(20260101)
    total = 9.0
    sound = [0.0] * int(total * RATE)
    hum = 0.0
    for i in range(len(sound)):
        hum += 0.05 * (rng.gauss(0, 0.006) - hum)
        sound[i] = hum + rng.gauss(0, 0.0006) + 0.0012 * math.sin(2 * math.pi * 100 * i / RATE)

    def put(seconds, samples):
        start = int(seconds * RATE)
        for i, value in enumerate(samples):
            if start + i < len(sound):
                sound[start + i] += value

    # (start, length, lowest f0, highest f0, loudness, roughness)
    units = [(0.90, 0.85, 330, 450, 0.10, 0.0), (1.98, 1.00, 340, 490, 0.14, 0.1), (3.22, 1.15, 350, 540, 0.17, 0.5),
             (5.60, 0.75, 330, 430, 0.10, 0.0), (6.58, 1.05, 345, 520, 0.16, 0.4), (7.85, 0.80, 320, 440, 0.11, 0.1)]
    for start, length, low, high, loudness, roughness in units:
        put(start, voice(length, low, high, loudness, roughness, rng))
        put(start + length + 0.05, voice(0.12, 520, 620, 0.018, 0.3, rng))
    peak = max(abs(v) for v in sound)
    frames = [int(round(32767 * 0.7 * v / peak)) for v in sound]
    with wave.open(sys.argv[1], "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(struct.pack("<%dh" % len(frames), *frames))


if __name__ == "__main__":
    main()
