#!/bin/sh
# run.sh BUILD_FOLDER OUT [ARCHITECTURES [INFANTS]]: five-fold cross-validation by infant on synthetic cries of five kinds that
# differ in melody, rhythm and f0. Prints accuracy and macro AUC of each architecture; chance is 0.2.
set -e
build=$1
out=$2
here=$(dirname "$0")
"$build/bench/make_synthetic_cries" "$out/data" "${4:-40}"
for arch in ${3:-spectral}; do
  "$build/bin/cryscope-cli" train --data "$out/data/manifest.csv" --config "$here/synthetic.json" \
    --arch "$arch" --folds 5 --device cpu --out "$out/$arch" > "$out/$arch.json" 2> "$out/$arch.log"
  python3 -c 'import json, sys
metrics = json.load(open(sys.argv[1]))["metrics"]
for name in ("accuracy", "balanced_accuracy", "macro_auc", "majority_accuracy"):
    m = metrics[name]
    print("%-10s %-18s %.4f (%.4f to %.4f)" % (sys.argv[2], name, m["value"], m["low"], m["high"]))' "$out/$arch.json" "$arch"
done
