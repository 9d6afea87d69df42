#!/bin/sh
# esc10.sh BUILD_FOLDER DATA_FOLDER OUT: the ten classes of ESC-10 (K. J. Piczak, 2015) on their official folds 1 to 4. Each fold is
# named by a network that learned from the other three; accuracy, chance is 0.1.
# DATA_FOLDER/manifest.csv has the columns path, source, group, fold, sound; clips of source "esc" count.
set -e
build=$1
data=$2
out=$3
here=$(dirname "$0")
mkdir -p "$out"
python3 - "$data" "$out" "$here/esc10.json" <<'PYTHON'
import csv, json, os, sys
data, out, config = sys.argv[1:]
classes = json.load(open(config))["classes"]
with open(os.path.join(data, "manifest.csv"), newline="", encoding="utf-8") as file:
    rows = [row for row in csv.DictReader(file) if row["source"] == "esc"]
kept = 0
with open(os.path.join(out, "esc10.csv"), "w", newline="", encoding="utf-8") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["path", "group", "fold", "sound"])
    for row in rows:
        name = row["sound"].lower().replace(" ", "_")
        if name in classes:
            path = os.path.relpath(os.path.join(data, row["path"]), out)
            writer.writerow([path, row["group"] or row["path"], row["fold"], name])
            kept += 1
print("%d clips" % kept)
PYTHON
"$build/bin/cryscope-cli" train --data "$out/esc10.csv" --config "$here/esc10.json" --task reason \
  --fold-column fold --device cpu --out "$out/cnn" > "$out/cnn.json" 2> "$out/cnn.log"
python3 - "$out" <<'PYTHON'
import collections, csv, json, os, sys
out = sys.argv[1]
metrics = json.load(open(os.path.join(out, "cnn.json")))["metrics"]
for name in ("accuracy", "balanced_accuracy", "macro_auc"):
    m = metrics[name]
    print("%-18s %.3f (%.3f to %.3f)" % (name, m["value"], m["low"], m["high"]))
folds = collections.defaultdict(list)
with open(os.path.join(out, "cnn", "oof.csv"), newline="", encoding="utf-8") as file:
    for row in csv.DictReader(file):
        best = max((name for name in row if name.startswith("p_")), key=lambda name: float(row[name]))
        folds[row["fold"]].append(best[2:] == row["label"])
for fold, right in sorted(folds.items()):
    print("fold %d  %d of %d" % (int(fold) + 1, sum(right), len(right)))
PYTHON
