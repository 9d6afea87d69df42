#!/usr/bin/env python3
"""Makes every shipped model again from the public recordings, and says how the new ones compare.

    retrain.py DATA_FOLDER WORK_FOLDER [--program cryscope-cli] [--only NAME ...] [--quick]

DATA_FOLDER holds the recordings and their index manifest.csv (see README.md). In order: the sounds that are fetched
(fetch-sounds.py, only where cry-detector is made), the manifests (make-manifest.py, which also deals infants out to folds), a check that no group stands in two folds, the program's audit of both manifests, a
few augmented clips to hear, and `train` with each model's own settings. What is done already is not done again: a
second call goes on where the first one was stopped. At the end the figures of each new model stand beside those of the
shipped one, and whether its weights are the very same.

--quick learns from a few clips for one epoch, to see that the whole way can be gone; its models are worth nothing.
"""

import argparse
import csv
import json
import os
import shutil
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SHIPPED = os.path.dirname(HERE)
# The two networks that are joined to be cry-detector.
PARTS = ("cry-detector-first", "cry-detector-second")
# its thresholds: see README.md
RULE = {"on": 0.9914, "sustained": 0.934, "seconds": 2.75, "lasting": 0.8249, "lasting-seconds": 5.5}
# name of the shipped model: its settings, its manifest, its task
MODELS = {
    "cry-detector": ("cry-more.json", "cry-more.csv", "cry"),
    "cry-detector-base": ("cry-base.json", "cry.csv", "cry"),
    "cry-reason-cnn": ("reason-cnn.json", "reason.csv", "reason"),
    "cry-reason-spectral": ("reason-spectral.json", "reason.csv", "reason"),
    "cry-reason-hybrid": ("reason-hybrid.json", "reason.csv", "reason"),
}
QUICK_CLIPS = 2  # of each source, label and fold
HEARD_CLIPS = 8  # that are augmented to be heard


def say(text):
    print(text, flush=True)


def run(command, **more):
    say("$ " + " ".join(command))
    return subprocess.run(command, check=True, **more)


def read_manifest(path):
    with open(path, newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        return reader.fieldnames, list(reader)


def write_manifest(path, columns, rows):
    with open(path + ".part", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    os.replace(path + ".part", path)


def thin_out(path, label):
    """Keeps the first few clips of each source, label and fold."""
    columns, rows = read_manifest(path)
    seen = {}
    kept = []
    for row in rows:
        kind = (row.get("source"), row.get(label), row["fold"])
        seen[kind] = seen.get(kind, 0) + 1
        if seen[kind] <= QUICK_CLIPS:
            kept.append(row)
    write_manifest(path, columns, kept)
    say("%s: %d of %d clips" % (path, len(kept), len(rows)))


def make_manifests(options, work):
    command = [sys.executable, os.path.join(HERE, "make-manifest.py"), options.data, work]
    if "cry-detector" in options.only and not options.quick:
        sounds = os.path.join(work, "sounds")
        run([sys.executable, os.path.join(HERE, "fetch-sounds.py"), sounds])
        command.append(sounds)
    run(command)
    if options.quick:
        thin_out(os.path.join(work, "cry.csv"), "cry")
        thin_out(os.path.join(work, "reason.csv"), "reason")
        # Packages of a gigabyte would be no quick way.
        shutil.copy(os.path.join(work, "cry.csv"), os.path.join(work, "cry-more.csv"))


def check_folds(path):
    _, rows = read_manifest(path)
    folds = {}
    for row in rows:
        folds.setdefault(row["group"], set()).add(row["fold"])
    split = sorted(group for group, found in folds.items() if len(found) > 1)
    if split:
        sys.exit("%s: these groups stand in more than one fold: %s" % (path, ", ".join(split[:5])))
    say("%s: %d clips of %d groups, none in two folds" % (path, len(rows), len(folds)))


def audit(program, path, label):
    report = path[: -len(".csv")] + "-audit"
    if not os.path.exists(report + ".json"):
        # It tells of findings with its exit status; they are for people to judge.
        command = [program, "dataset", "audit", path, "--label", label]
        command += ["--out", report + ".json.part", "--html", report + ".html"]
        say("$ " + " ".join(command))
        subprocess.run(command, check=False)
        os.replace(report + ".json.part", report + ".json")
    with open(report + ".json", encoding="utf-8") as file:
        findings = json.load(file).get("findings", [])
    say("%s: %d findings, see %s.html" % (path, len(findings), report))


def augment_some(program, work):
    out = os.path.join(work, "augmented")
    if os.path.exists(os.path.join(out, "manifest.csv")):
        return
    columns, rows = read_manifest(os.path.join(work, "cry.csv"))
    step = max(1, len(rows) // HEARD_CLIPS)
    some = os.path.join(work, "to-hear.csv")
    write_manifest(some, columns, rows[::step][:HEARD_CLIPS])
    run([program, "augment", "--data", some, "--out", out, "--label", "cry"], stdout=subprocess.DEVNULL)


def settings_for(settings, work, quick):
    path = os.path.join(HERE, settings)
    if not quick:
        return path
    with open(path, encoding="utf-8") as file:
        settings = json.load(file)
    settings.update(epochs=1, patience=1, clipsPerEpoch=32, clipsPerBatch=16)
    os.makedirs(os.path.join(work, "quick"), exist_ok=True)
    path = os.path.join(work, "quick", os.path.basename(path))
    with open(path, "w", encoding="utf-8") as file:
        json.dump(settings, file, indent=2)
    return path


def train_detector(program, work, quick):
    """Two networks, joined, and what they are worth together."""
    name = "cry-detector"
    train(program, PARTS[0], work, quick, ("cry.json", "cry.csv", "cry"))
    train(program, PARTS[1], work, quick, MODELS[name])
    out = os.path.join(work, name)
    if os.path.exists(os.path.join(out, "model.json")):
        say("%s: there already" % name)
        return
    joined = out + ".part"
    run([sys.executable, os.path.join(HERE, "join-networks.py"), *(os.path.join(work, part) for part in PARTS), joined])
    judge = [sys.executable, os.path.join(HERE, "judge-folds.py"), os.path.join(work, "cry.csv"), joined]
    judge.append(os.path.join(work, "judged"))
    for key, value in RULE.items():
        judge += ["--" + key, str(value)]
    if not quick:
        run(judge, env={**os.environ, "CRYSCOPE_CLI": program})
    os.replace(joined, out)
    run([program, "models", "verify", out])


def train(program, name, work, quick, made_of):
    out = os.path.join(work, name)
    if os.path.exists(os.path.join(out, "model.json")):
        say("%s: there already" % name)
        return
    settings, manifest, task = made_of
    command = [program, "train", "--data", os.path.join(work, manifest), "--task", task]
    command += ["--config", settings_for(settings, work, quick), "--fold-column", "fold", "--out", out]
    if os.path.isdir(out):
        command.append("--resume")
    run(command, stdout=subprocess.DEVNULL)
    run([program, "models", "verify", out])


def card(folder):
    with open(os.path.join(folder, "model.json"), encoding="utf-8") as file:
        return json.load(file)


def say_other_settings(name, shipped):
    """The card tells what the shipped model was trained with; the recipe has thresholds beside that."""
    told = shipped["training"].get("config", {})
    with open(os.path.join(HERE, MODELS[name][0]), encoding="utf-8") as file:
        settings = json.load(file)
    beside = ("name", "version", "description", "features", "thresholds")
    for key, value in sorted(settings.items()):
        if key not in beside and told.get(key) != value:
            say("%s: %s is %s here and %s on the card" % (name, key, value, told.get(key)))


def compare(names, work):
    for name in names:
        say_other_settings(name, card(os.path.join(SHIPPED, name)))
    say("\n| model | figure | shipped (95 %) | made again (95 %) |\n|---|---|---|---|")
    same = []
    for name in names:
        shipped, made = card(os.path.join(SHIPPED, name)), card(os.path.join(work, name))
        if shipped["weightsSha256"] == made["weightsSha256"]:
            same.append(name)
        for figure, old in sorted(shipped["metrics"].items()):
            new = made["metrics"].get(figure)
            if new is None:
                continue  # added by hand afterwards, by the protocol that it names
            cells = ["%.3f (%.3f to %.3f)" % (m["value"], m["low"], m["high"]) for m in (old, new)]
            say("| %s | %s | %s | %s |" % (name, figure, *cells))
    say("\nVery same weights: %s" % (", ".join(same) or "none"))
    say("Other versions of LibTorch and of the processor round differently: the weights may differ where the figures "
        "agree within their intervals. Figures without a row were measured afterwards; each card says how.")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("work")
    parser.add_argument("--program", default="cryscope-cli")
    parser.add_argument("--only", nargs="+", choices=list(MODELS), default=list(MODELS), metavar="NAME")
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    work = options.work
    os.makedirs(work, exist_ok=True)
    mark = os.path.join(work, "manifests-are-quick" if options.quick else "manifests-are-whole")
    other = os.path.join(work, "manifests-are-whole" if options.quick else "manifests-are-quick")
    if os.path.exists(other):
        sys.exit("%s was begun %s --quick; take another folder." % (work, "without" if options.quick else "with"))
    more = os.path.join(work, "cry-more.csv")
    if not os.path.exists(mark) or ("cry-detector" in options.only and not os.path.exists(more)):
        make_manifests(options, work)
        open(mark, "w", encoding="utf-8").close()
    manifests = {MODELS[name][1:] for name in options.only} | {("cry.csv", "cry"), ("reason.csv", "reason")}
    for manifest, label in sorted(manifests):
        check_folds(os.path.join(work, manifest))
        audit(options.program, os.path.join(work, manifest), label)
    augment_some(options.program, work)
    for name in options.only:
        if name == "cry-detector":
            train_detector(options.program, work, options.quick)
        else:
            train(options.program, name, work, options.quick, MODELS[name])
    compare(options.only, work)


if __name__ == "__main__":
    main()
