#!/usr/bin/env python3
"""Writes golden.json: inputs and what scikit-learn (python3-sklearn) makes of them.

    python3 make_golden.py > golden.json
"""
import json

import numpy as np
import sklearn
from sklearn import metrics

random = np.random.default_rng(20)


def rounded(values):
    return [round(float(v), 6) for v in np.ravel(values)]


# Two classes, scores with ties.
positives = (random.random(60) < 0.35).astype(int)
scores = np.round(np.clip(0.35 * positives + 0.65 * random.random(60), 0, 1), 2)
answers = (scores >= 0.5).astype(int)
binary = {
    "scores": rounded(scores),
    "positives": [int(p) for p in positives],
    "rocAuc": metrics.roc_auc_score(positives, scores),
    "averagePrecision": metrics.average_precision_score(positives, scores),
    "precisionAtHalf": metrics.precision_score(positives, answers),
    "recallAtHalf": metrics.recall_score(positives, answers),
    "f1AtHalf": metrics.f1_score(positives, answers),
    "balancedAccuracyAtHalf": metrics.balanced_accuracy_score(positives, answers),
}

# Four classes, one of them rare.
truth = random.choice(4, 80, p=[0.5, 0.3, 0.15, 0.05])
logits = np.round(random.normal(size=(80, 4)) + 1.2 * np.eye(4)[truth], 3)
probabilities = np.round(np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True), 6)
probabilities[:, 3] = 1 - probabilities[:, :3].sum(axis=1)
guesses = probabilities.argmax(axis=1)
precision, recall, f1, support = metrics.precision_recall_fscore_support(truth, guesses, labels=range(4),
                                                                          zero_division=0)
several = {
    "classes": 4,
    "truth": [int(t) for t in truth],
    "logits": rounded(logits),
    "probabilities": [float(p) for p in probabilities.ravel()],
    "confusion": [int(c) for c in metrics.confusion_matrix(truth, guesses, labels=range(4)).ravel()],
    "precision": list(precision), "recall": list(recall), "f1": list(f1), "clips": [int(s) for s in support],
    "accuracy": metrics.accuracy_score(truth, guesses),
    "balancedAccuracy": metrics.balanced_accuracy_score(truth, guesses),
    "macroF1": metrics.f1_score(truth, guesses, average="macro"),
    "macroRocAuc": metrics.roc_auc_score(truth, probabilities, multi_class="ovr", average="macro"),
    "logLoss": metrics.log_loss(truth, probabilities, labels=range(4)),
    "kappa": metrics.cohen_kappa_score(truth, guesses),
}

# Platt scaling: the sigmoid that scikit-learn fits in CalibratedClassifierCV.
from sklearn.calibration import _sigmoid_calibration
a, b = _sigmoid_calibration(scores, positives)
binary["plattSlope"], binary["plattOffset"] = -a, -b

# The temperature by scipy's bounded minimiser.
from scipy.optimize import minimize_scalar


def loss(temperature):
    scaled = logits / temperature
    scaled -= scaled.max(axis=1, keepdims=True)
    p = np.exp(scaled) / np.exp(scaled).sum(axis=1, keepdims=True)
    return -np.log(p[np.arange(len(truth)), truth]).mean()


several["temperature"] = minimize_scalar(loss, bounds=(0.05, 20), method="bounded",
                                         options={"xatol": 1e-9}).x

lines = [" %s: {\n%s\n }" % (json.dumps(name), ",\n".join("  %s: %s" % (json.dumps(k), json.dumps(v))
                                                           for k, v in figures.items()))
         for name, figures in (("binary", binary), ("several", several))]
print("{\n \"madeWith\": \"scikit-learn %s\",\n%s\n}" % (sklearn.__version__, ",\n".join(lines)))
