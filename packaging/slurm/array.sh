#!/usr/bin/env bash
# One job of an array: runs a command of cryscope-cli with this job's share of the work.
#   sbatch --array=1-8 packaging/slurm/array.sh crossval --data m.csv --config a.json --out results
# submit.sh does this and merges afterwards.
#SBATCH --cpus-per-task=2
#SBATCH --output=cryscope-%A-%a.log
set -euo pipefail
: "${SLURM_ARRAY_TASK_ID:?This script is a job of an array: see packaging/slurm/submit.sh}"
# Numbers from 1 without gaps are what shares are made of.
if [ "${SLURM_ARRAY_TASK_MIN:-1}" != 1 ] || [ "$SLURM_ARRAY_TASK_MAX" != "$SLURM_ARRAY_TASK_COUNT" ]; then
  echo "cryscope: number the array from 1 without gaps (--array=1-N)" >&2
  exit 2
fi
exec "${CRYSCOPE_CLI:-cryscope-cli}" "$@" --job "$SLURM_ARRAY_TASK_ID/$SLURM_ARRAY_TASK_COUNT"
