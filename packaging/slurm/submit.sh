#!/usr/bin/env bash
# Shares a piece of work among N jobs of Slurm and merges their results when all have succeeded:
#   packaging/slurm/submit.sh 8 crossval --data m.csv --config a.json --config b.json --out results
#   packaging/slurm/submit.sh 4 tune --brackets 4 --data m.csv --out search
# The folder of --out must be one that all machines see. Options of sbatch go into SBATCH_* variables;
# CRYSCOPE_CLI names the program where it is not on the path.
# A job that was killed is submitted again by the same line: what is complete is not repeated.
set -euo pipefail
usage() { sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2; }
[ $# -ge 2 ] || usage
jobs=$1
shift
[[ "$jobs" =~ ^[1-9][0-9]*$ ]] || usage
case "$1" in crossval | tune) ;; *) usage ;; esac
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
array=$(sbatch --parsable --array="1-$jobs" --job-name="cryscope-$1" "$here/array.sh" "$@")
merge=$(sbatch --parsable --dependency="afterok:${array%%;*}" --job-name="cryscope-$1-merge" "$here/merge.sh" "$@")
echo "array ${array%%;*}, merge ${merge%%;*}"
