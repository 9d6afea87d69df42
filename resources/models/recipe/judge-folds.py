#!/usr/bin/env python3
"""The figures of cry-detector's card, from clips that each fold's network has not learned from.

    judge-folds.py cry.csv RUN_FOLDER WORK_FOLDER [--on P --sustained P --seconds S --lasting P --lasting-seconds S]

RUN_FOLDER is what `cryscope-cli train --fold-column fold` or join-networks.py has left: model.json and
checkpoints/fold-K.safetensors. Each fold's clips are heard by its network with `cryscope-cli analyze` (CRYSCOPE_CLI names it), the
uploads also after a low-pass at 3.4 kHz. Temperature and clip calibration are fitted to the clip scores of all folds together, the
clip's threshold is that of the best F1; the episodes' thresholds are given, or those of the card. All of it and the
figures, with their protocol and 95 % intervals by bootstrap of groups, are written into RUN_FOLDER/model.json. What
night-mix.py counts is not touched. Needs numpy, scipy and ffmpeg.
"""

import argparse
import collections
import csv
import importlib
import json
import math
import os
import subprocess
import sys
import wave

import numpy as np
from scipy.optimize import minimize
from scipy.signal import butter, sosfilt
from scipy.stats import chi2, rankdata

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
night = importlib.import_module("night-mix")

DRAWS = 2000
QUIET_DBFS = -50
CV = "5-fold cross-validation by infant, heard by the program itself with the network of the fold; "


def logit(p):
    p = min(max(p, 1e-15), 1 - 1e-15)
    return math.log(p / (1 - p))


def auc(truth, score):
    ranks = rankdata(score)
    positives = truth.sum()
    return (ranks[truth].sum() - positives * (positives + 1) / 2) / (positives * (len(truth) - positives))


def average_precision(truth, score):
    order = np.argsort(-score, kind="stable")
    truth, score = truth[order], score[order]
    last = np.r_[np.flatnonzero(np.diff(score)), len(score) - 1]  # ties are one step
    hits = np.cumsum(truth)[last]
    steps = np.diff(np.r_[0, hits])
    return float((steps * hits / (last + 1)).sum() / truth.sum())


def platt(score, truth):
    def loss(w):
        margin = np.where(truth, 1, -1) * (w[0] * score + w[1])
        return np.logaddexp(0, -margin).sum()

    return minimize(loss, [1.0, 0.0], method="BFGS").x


class Judge:
    def __init__(self, options):
        self.options = options
        self.program = os.environ.get("CRYSCOPE_CLI", "cryscope-cli")
        with open(options.manifest, newline="", encoding="utf-8") as file:
            self.rows = [row for row in csv.DictReader(file) if row["cry"] in ("0", "1")]
        folder = os.path.dirname(os.path.abspath(options.manifest))
        for row in self.rows:
            row["file"] = os.path.normpath(os.path.join(folder, row["path"]))
        self.folds = sorted({row["fold"] for row in self.rows})
        os.makedirs(options.work, exist_ok=True)

    def analyse(self, files):
        """The program's answer for each file, by its fold's network."""
        answers = {}
        for fold in self.folds:
            model = os.path.join(self.options.work, "fold-" + fold)
            night.bundle_of_fold(self.options.run, fold, model)
            own = [file for file, of in files if of == fold]
            command = [self.program, "analyze", "--model", model, "--device", "cpu", "--jobs", "1"]
            done = subprocess.run(command + own, capture_output=True, text=True)
            for line in done.stdout.splitlines():
                answer = json.loads(line)
                if "error" in answer:
                    print(answer["file"], answer["error"], file=sys.stderr)
                else:
                    answers[answer["file"]] = answer
        return answers

    def card(self):
        with open(os.path.join(self.options.run, "model.json"), encoding="utf-8") as file:
            return json.load(file)

    def keep(self, card):
        path = os.path.join(self.options.run, "model.json")
        with open(path + ".part", "w", encoding="utf-8") as file:
            json.dump(card, file, indent=2)
            file.write("\n")
        os.replace(path + ".part", path)

    def calibrate(self):
        """Temperature and clip calibration; afterwards self.answers are those of the card."""
        card = self.card()
        given = {"episodeOn": self.options.on, "episodeSustained": self.options.sustained}
        given["sustainedSeconds"] = self.options.seconds
        given["episodeLasting"] = self.options.lasting
        given["lastingSeconds"] = self.options.lasting_seconds
        card["thresholds"].update({key: value for key, value in given.items() if value is not None})
        for _ in range(8):
            card["clipCalibration"] = {"slope": 1.0, "offset": 0.0}
            self.keep(card)
            self.answers = self.analyse([(row["file"], row["fold"]) for row in self.rows])
            self.rows = [row for row in self.rows if row["file"] in self.answers]
            for row in self.rows:
                row["score"] = logit(self.answers[row["file"]]["cry_probability"])
                row["episodes"] = len(self.answers[row["file"]]["episodes"])
                row["seconds"] = self.answers[row["file"]]["duration_s"]
            score = np.array([row["score"] for row in self.rows])
            truth = np.array([row["cry"] == "1" for row in self.rows])
            slope, offset = platt(score, truth)
            print(f"temperature {card['temperature']:.6f} slope {slope:.5f} offset {offset:.5f}", file=sys.stderr)
            if slope <= 0:
                sys.exit("These networks tell nothing apart: louder evidence makes a cry less likely.")
            if abs(slope - 1) < 5e-3:
                break
            card["temperature"] /= slope
        card["clipCalibration"] = {"slope": float(slope), "offset": float(offset)}
        probability = 1 / (1 + np.exp(-(slope * score + offset)))
        best = max(
            np.unique(probability), key=lambda t: 2 * (truth & (probability >= t)).sum() / ((probability >= t).sum() + truth.sum())
        )
        card["thresholds"]["clip"] = round(float(best), 4)
        for row, p in zip(self.rows, probability):
            row["said"] = p >= best
        self.keep(card)

    def hear_uploads_otherwise(self):
        """Scores after a low-pass, and levels."""
        filters = butter(8, 3400, fs=night.RATE, output="sos")
        low = []
        for number, row in enumerate(self.uploads()):
            samples = night.decode(row["file"])
            row["level"] = 20 * math.log10(math.sqrt(float(np.mean(samples**2))) + 1e-9) if len(samples) else -180
            row["low"] = os.path.join(self.options.work, f"low-{number}.wav")
            heard = np.clip(sosfilt(filters, samples), -1, 1)
            with wave.open(row["low"], "wb") as target:
                target.setnchannels(1)
                target.setsampwidth(2)
                target.setframerate(night.RATE)
                target.writeframes((heard * 32767).astype("<i2").tobytes())
            low.append((row["low"], row["fold"]))
        answers = self.analyse(low)
        for row in self.uploads():
            row["band"] = logit(answers[row["low"]]["cry_probability"])
            os.remove(row["low"])

    def uploads(self):
        return [row for row in self.rows if row["source"] == "donateacry-upload"]

    def interval(self, rows, statistic):
        groups = collections.defaultdict(list)
        for row in rows:
            groups[row["group"]].append(row)
        groups = list(groups.values())
        random = np.random.RandomState(1)
        drawn = []
        for _ in range(DRAWS):
            chosen = [row for index in random.randint(0, len(groups), len(groups)) for row in groups[index]]
            value = statistic(chosen)
            if np.isfinite(value):
                drawn.append(value)
        low, high = np.percentile(drawn, [2.5, 97.5])
        return {"value": float(statistic(rows)), "low": float(low), "high": float(high)}

    def over_folds(self, figure, score="score"):
        def statistic(rows):
            values = []
            for fold in self.folds:
                own = [row for row in rows if row["fold"] == fold]
                truth = np.array([row["cry"] == "1" for row in own])
                if len(own) and 0 < truth.sum() < len(own):
                    values.append(figure(truth, np.array([row[score] for row in own])))
            return np.mean(values) if values else np.nan

        return statistic

    def f1_of_other_folds(self, rows):
        thresholds = {}
        for fold in self.folds:
            others = [row for row in rows if row["fold"] != fold]
            score = np.array([row["score"] for row in others])
            truth = np.array([row["cry"] == "1" for row in others])
            thresholds[fold] = max(
                np.unique(score), key=lambda t: 2 * (truth & (score >= t)).sum() / ((score >= t).sum() + truth.sum())
            )

        def statistic(chosen):
            counts = collections.Counter(
                (row["score"] >= thresholds[row["fold"]], row["cry"] == "1") for row in chosen
            )
            return 2 * counts[True, True] / (2 * counts[True, True] + counts[True, False] + counts[False, True])

        return statistic

    def figures(self):
        uploads = self.uploads()
        audible = [row for row in uploads if row["level"] > QUIET_DBFS]
        sounds = [row for row in self.rows if row["source"].startswith("esc")]
        cleaned = [row for row in self.rows if row["source"] == "donateacry-cleaned"]
        cries = [row for row in sounds if row["cry"] == "1"]
        quiet = [row for row in self.rows if row["cry"] == "0" and row["source"] != "donateacry-upload"]

        def pooled(rows):
            truth = np.array([row["cry"] == "1" for row in rows])
            return average_precision(truth, np.array([row["score"] for row in rows])) if truth.any() else np.nan

        def heard(rows):
            return np.mean([row["episodes"] > 0 for row in rows])

        told = {
            "roc_auc_uploads": (uploads, self.over_folds(auc), "labelled uploads, mean over folds, bootstrap of infants"),
            "roc_auc_uploads_band_limited": (
                uploads,
                self.over_folds(auc, "band"),
                "the same uploads after a low-pass at 3.4 kHz (Butterworth, order 8)",
            ),
            "roc_auc_uploads_audible": (
                audible,
                self.over_folds(auc),
                f"the {len(audible)} uploads louder than {QUIET_DBFS} dBFS rms",
            ),
            "f1_uploads": (
                uploads,
                self.f1_of_other_folds(uploads),
                "labelled uploads, threshold of the best F1 on the other four folds",
            ),
            "average_precision_esc": (
                sounds,
                self.over_folds(average_precision),
                "everyday sounds in their official folds 1 to 4, mean over folds, bootstrap of original recordings",
            ),
            "average_precision_esc_pooled": (sounds, pooled, "everyday sounds, scores of the folds pooled"),
            "cleaned_cries_with_episode": (
                cleaned,
                heard,
                "share of the held-out cleaned cries in which an episode opens, bootstrap of infants",
            ),
            "esc_cries_with_episode": (
                cries,
                heard,
                f"share of the {len(cries)} held-out cries of ESC-50, official folds 1 to 4, in which an episode opens",
            ),
        }
        metrics = {}
        for name, (rows, statistic, protocol) in told.items():
            metrics[name] = {**self.interval(rows, statistic), "protocol": CV + protocol}
        hours = sum(row["seconds"] for row in quiet) / 3600
        false = sum(row["episodes"] for row in quiet)
        low = chi2.ppf(0.025, 2 * false) / 2 if false else 0.0
        metrics["false_episodes_per_hour"] = {
            "value": false / hours,
            "low": low / hours,
            "high": chi2.ppf(0.975, 2 * false + 2) / 2 / hours,
            "protocol": CV + f"{false} false episodes in {hours:.2f} h of speech, background and everyday sounds without cries; "
            "Poisson interval; the thresholds were chosen on these same scores",
        }
        card = self.card()
        card["metrics"].update(metrics)
        self.keep(card)
        print(json.dumps(metrics, indent=1))
        for row in quiet:
            if row["episodes"]:
                print("false:", row["fold"], row["sound"] or row["source"], os.path.basename(row["file"]))
        said = [sum(row["said"] for row in rows) / len(rows) for rows in (cleaned, cries)]
        print("clips said to be a cry: %.3f of the cleaned, %.3f of the everyday cries," % tuple(said), end=" ")
        print(sum(row["said"] for row in quiet), "of", len(quiet), "without one")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("manifest")
    parser.add_argument("run")
    parser.add_argument("work")
    for name in ("on", "sustained", "seconds", "lasting", "lasting-seconds"):
        parser.add_argument("--" + name, type=float)
    judge = Judge(parser.parse_args())
    judge.calibrate()
    judge.hear_uploads_otherwise()
    judge.figures()


if __name__ == "__main__":
    main()
