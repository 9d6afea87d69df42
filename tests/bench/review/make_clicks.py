#!/usr/bin/env python3
"""Writes FOLDER/clicks.wav: HOURS of quiet noise of changing loudness at 44.1 kHz with a burst of 5 ms every 60.5 s,
the first one centred on 30 s, and with ffmpeg the same as FLAC, Ogg Vorbis and MP3 of variable bit rate.

make_clicks.py FOLDER HOURS; bench_playhead reads what it makes."""
import subprocess, sys, wave
import numpy as np

RATE, EVERY, FIRST, BURST = 44100, 60.5, 30.0, 0.005


def main(folder, hours):
    seconds = int(hours * 3600)
    rng = np.random.default_rng(1)
    burst_length = int(BURST * RATE)
    shape = 0.8 * np.hanning(burst_length) * np.sin(2 * np.pi * 3000 * np.arange(burst_length) / RATE)
    with wave.open(f"{folder}/clicks.wav", "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        for begin in range(0, seconds, 10):  # ten seconds at a time
            sound = rng.standard_normal(10 * RATE) * 0.01 * (1 + np.sin(begin / 40))
            for k in range(int(max(0, (begin - FIRST) // EVERY)), int((begin + 10 - FIRST) // EVERY) + 2):
                at = round((FIRST + k * EVERY - BURST / 2) * RATE) - begin * RATE
                low, high = max(at, 0), min(at + burst_length, len(sound))
                if low < high:
                    sound[low:high] += shape[low - at:high - at]
            out.writeframes((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())
    for name, options in (("flac", []), ("ogg", ["-c:a", "libvorbis", "-q:a", "3"]),
                          ("mp3", ["-c:a", "libmp3lame", "-q:a", "4"])):
        subprocess.run(["ffmpeg", "-loglevel", "error", "-y", "-i", f"{folder}/clicks.wav", *options,
                        f"{folder}/clicks.{name}"], check=True)


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]))
