#!/usr/bin/env python3
"""Two networks of the same shape as one of two groups of channels: its logits are the means of theirs.

    join-networks.py FIRST_RUN SECOND_RUN OUTPUT_RUN

FIRST_RUN and SECOND_RUN are what `cryscope-cli train` has left: model.json, weights.safetensors and, where there were
folds, checkpoints/fold-K.safetensors. OUTPUT_RUN gets the same, each pair joined. Only cry-cnn without groups, with
bandPooling flatten, timePooling meanMax and a hidden layer, is understood. The card is that of FIRST_RUN with the larger network; temperature,
calibration, thresholds and figures are not right any more until judge-folds.py has written its own. Needs numpy.
"""

import hashlib
import json
import os
import struct
import sys

import numpy as np


def read_tensors(path, prefixes=("",)):
    """The tensors behind the first of `prefixes` that there is, without it."""
    with open(path, "rb") as file:
        data = file.read()
    length = struct.unpack("<Q", data[:8])[0]
    header = json.loads(data[8 : 8 + length])
    header.pop("__metadata__", None)
    prefix = next(prefix for prefix in prefixes if any(name.startswith(prefix) for name in header))
    tensors = {}
    for name, entry in header.items():
        if name.startswith(prefix):
            begin, end = entry["data_offsets"]
            values = np.frombuffer(data[8 + length + begin : 8 + length + end], "<f4")
            tensors[name[len(prefix) :]] = values.reshape(entry["shape"])
    return tensors


def write_tensors(path, tensors, prefix=""):
    header = {}
    body = b""
    for name, values in tensors.items():
        part = np.ascontiguousarray(values, "<f4").tobytes()
        header[prefix + name] = {
            "dtype": "F32",
            "shape": list(values.shape),
            "data_offsets": [len(body), len(body) + len(part)],
        }
        body += part
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    data = struct.pack("<Q", len(text)) + text + body
    with open(path + ".part", "wb") as file:
        file.write(data)
    os.replace(path + ".part", path)
    return hashlib.sha256(data).hexdigest()


def join(first, second):
    joined = {}
    for name, a in first.items():
        b = second[name]
        if a.shape != b.shape:
            sys.exit(f"The tensor {name} has two shapes: these networks cannot be joined.")
        if name == "output.bias":
            joined[name] = (a + b) / 2
        elif name == "output.weight":
            joined[name] = np.concatenate([a, b], 1) / 2
        elif name == "hidden.weight":
            # The features are the means of the first network's and of the second's, then the largest of both.
            part = a.shape[1] // 2
            none = np.zeros((len(a), part), np.float32)
            joined[name] = np.concatenate(
                [
                    np.concatenate([a[:, :part], none, a[:, part:], none], 1),
                    np.concatenate([none, b[:, :part], none, b[:, part:]], 1),
                ]
            )
        else:
            joined[name] = np.concatenate([a, b])
    return joined


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    first, second, out = sys.argv[1:]
    cards = []
    for run in (first, second):
        with open(os.path.join(run, "model.json"), encoding="utf-8") as file:
            cards.append(json.load(file))
    options = cards[0]["architectureOptions"]
    same = ("architecture", "architectureOptions", "features", "windowLength", "windowHop", "classes")
    if any(cards[0][key] != cards[1][key] for key in same):
        sys.exit("The two networks differ in their options; only networks of one shape can be joined.")
    if (
        cards[0]["architecture"] != "cry-cnn"
        or options.get("groups", 1) != 1
        or options["bandPooling"] != "flatten"
        or options["timePooling"] != "meanMax"
        or options["hidden"] == 0
    ):
        sys.exit("Only cry-cnn with bandPooling flatten, timePooling meanMax and a hidden layer can be joined.")
    options["channels"] = [2 * count for count in options["channels"]]
    options["hidden"] *= 2
    options["groups"] = 2
    card = {**cards[0], "metrics": {}, "temperature": 1.0}
    card.pop("cost", None)
    os.makedirs(os.path.join(out, "checkpoints"), exist_ok=True)
    runs = [os.path.join(run, "weights.safetensors") for run in (first, second)]
    card["weightsSha256"] = write_tensors(
        os.path.join(out, "weights.safetensors"), join(*(read_tensors(path) for path in runs))
    )
    for name in sorted(os.listdir(os.path.join(first, "checkpoints"))) if os.path.isdir(os.path.join(first, "checkpoints")) else []:
        other = os.path.join(second, "checkpoints", name)
        if not name.startswith("fold-") or not os.path.exists(other):
            continue
        pair = [read_tensors(path, ("best.",)) for path in (os.path.join(first, "checkpoints", name), other)]
        write_tensors(os.path.join(out, "checkpoints", name), join(*pair), "best.")
    with open(os.path.join(out, "model.json"), "w", encoding="utf-8") as file:
        json.dump(card, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
