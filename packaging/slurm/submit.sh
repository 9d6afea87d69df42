#!/usr/bin/env bash
# Shares a piece of work among N jobs of Slurm and merges their results when all have succeeded:
#   packaging/slurm/submit.sh 8 crossval --data m.csv --config a.json --config b.json --out results
#   packaging/slurm/submit.sh 4 tune --brackets 4 --data m.csv --out search
#   packaging/slurm/submit.sh 16 analyze /recordings --resume --out results   (the merge's log is the result)
# The folder of --out must be one that all machines see. Options of sbatch go into SBATCH_* variables;
# CRYSCOPE_CLI names the program where it is not on the path.
# A job that was killed is submitted again by the same line: what is complete is not repeated.
set -euo pipefail
usage() { sed -n '2,8s/^# \{0,1\}//p' "$0" >&2; exit 2; }
[ $# -ge 2 ] || usage
jobs=$1
shift
[[ "$jobs" =~ ^[1-9][0-9]*$ ]] || usage
case "$1" in analyze | crossval | tune) ;; *) usage ;; esac
# A recording that cannot be read fails its job of analyze and none of the others; the merge says what is missing.
after=afterok
[ "$1" != analyze ] || after=afterany
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
array=$(sbatch --parsable --array="1-$jobs" --job-name="cryscope-$1" "$here/array.sh" "$@")
merge=$(sbatch --parsable --dependency="$after:${array%%;*}" --job-name="cryscope-$1-merge" "$here/merge.sh" "$@")
echo "array ${array%%;*}, merge ${merge%%;*}"
