#!/usr/bin/env python3
"""How soon a long recording is seen: CryScope beside Sonic Visualiser on the same file, under Xvfb.

    open_long.py BUILD/bin/cryscope RECORDING.wav [ROUNDS]

Starts each program with the recording in turn and looks at its window five times a second. Prints, from the command
on: when nine tenths of the columns first show a spectrogram; when that changes no more (and the program rests for twelve seconds), the CPU seconds until then and the most memory it held. Needs Xvfb, xdotool, xwd, sonic-visualiser
and Python's numpy; run it on a quiet machine.
"""
import os
import statistics
import struct
import subprocess
import sys
import tempfile
import time

import numpy as np

WIDTH, HEIGHT = 1280, 800
TICKS = os.sysconf("SC_CLK_TCK")
# Left, top, right, bottom of where each draws its spectrogram, well inside.
AREAS = {"CryScope": (150, 110, 570, 610), "Sonic Visualiser": (80, 110, 900, 600)}
PATIENCE = 150
REST = 12
NO_QUESTIONS = "[Preferences]\nnetwork-permission-4.5.1=false\n"


def screen(display):
    """The screen as an array of rows x columns x 3."""
    data = subprocess.run(["xwd", "-root", "-silent", "-display", display], capture_output=True, check=True).stdout
    head = struct.unpack(">25I", data[:100])
    size, width, height, stride, colours = head[0], head[4], head[5], head[12], head[19]
    pixels = np.frombuffer(data, np.uint8, offset=size + colours * 12, count=stride * height)
    return pixels.reshape(height, stride // 4, 4)[:, :width, :3]


class Watched:
    def __init__(self, command, environment):
        self.process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def cpu(self):
        fields = open(f"/proc/{self.process.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def most_memory(self):
        for line in open(f"/proc/{self.process.pid}/status"):
            if line.startswith("VmHWM"):
                return int(line.split()[1]) / 1024
        return 0.0

    def end(self):
        self.process.kill()
        self.process.wait()


def shows_spectrogram(area):
    """Whether nine tenths of the columns have several colours, as sound has: those of an empty view have one."""
    keys = area.astype(np.uint32) @ np.array([1, 256, 65536], np.uint32)
    ordered = np.sort(keys, axis=0)
    colours = 1 + (ordered[1:] != ordered[:-1]).sum(axis=0)
    return (colours > 6).mean() >= 0.9


def add_spectrogram(display):
    """Sonic Visualiser shows a part of the waveform: F shows all of it, Shift+G adds the layer of a spectrogram."""
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Sonic Visualiser"],
                           capture_output=True, text=True, env={**os.environ, "DISPLAY": display}).stdout.split()
    if not found:
        return False
    for keys in (["windowmove", found[-1], "0", "0", "windowsize", found[-1], str(WIDTH), str(HEIGHT)],
                 ["windowfocus", found[-1]], ["key", "f"], ["key", "shift+g"]):
        subprocess.run(["xdotool", *keys], env={**os.environ, "DISPLAY": display}, check=False)
    return True


def run(name, command, display, home):
    left, top, right, bottom = AREAS[name]
    environment = {**os.environ, "DISPLAY": display, "HOME": home, "QT_QPA_PLATFORM": "xcb",
                   "XDG_RUNTIME_DIR": home}
    os.chmod(home, 0o700)
    settings = os.path.join(home, ".config", "sonic-visualiser")
    os.makedirs(settings)
    with open(os.path.join(settings, "Sonic Visualiser.conf"), "w") as out:
        out.write(NO_QUESTIONS)
    begun = time.monotonic()
    program = Watched(command, environment)
    last, changed, cpu, used, first = None, begun, 0.0, [], float("nan")
    layered = name != "Sonic Visualiser"
    try:
        while time.monotonic() - begun < PATIENCE:
            time.sleep(0.2)
            now = time.monotonic()
            if not layered and now - begun > 3:
                layered = add_spectrogram(display)
            area = screen(display)[top:bottom, left:right]
            if last is None or not np.array_equal(area, last):
                last, changed, cpu = area, now, program.cpu()
                if layered and np.isnan(first) and shows_spectrogram(area):
                    first = now - begun
            used = [each for each in used if now - each[0] < REST] + [(now, program.cpu())]
            if layered and now - changed > REST and used[-1][1] - used[0][1] < REST / 10:
                break  # neither paints nor computes
        return {"first": first, "final": changed - begun, "cpu": cpu, "memory": program.most_memory()}
    finally:
        program.end()


def main():
    cryscope, recording = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 3
    commands = {"CryScope": [cryscope, "--workspace", "review", "--model", "level", recording],
                "Sonic Visualiser": ["sonic-visualiser", "--no-splash", recording]}
    display = f":{60 + os.getpid() % 30}"
    server = subprocess.Popen(["Xvfb", display, "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-noreset"], stderr=subprocess.DEVNULL)
    time.sleep(1)
    results = {name: [] for name in commands}
    try:
        for _ in range(rounds):
            for name, command in commands.items():
                with tempfile.TemporaryDirectory() as home:
                    results[name].append(run(name, command, display, home))
                print(name, results[name][-1], flush=True)
    finally:
        server.kill()
    print(f"\n{'median of ' + str(rounds):24}" + "".join(f"{name:>20}" for name in commands))
    for key, unit in (("first", "s"), ("final", "s"), ("cpu", "s"), ("memory", "MiB")):
        values = [statistics.median(each[key] for each in results[name]) for name in commands]
        print(f"{key + ', ' + unit:24}" + "".join(f"{value:20.1f}" for value in values))


if __name__ == "__main__":
    main()
