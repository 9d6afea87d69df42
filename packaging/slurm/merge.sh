#!/usr/bin/env bash
# Puts together what the jobs of an array have left; given the same arguments as array.sh.
#SBATCH --cpus-per-task=1
#SBATCH --output=cryscope-merge-%j.log
#SBATCH --error=cryscope-merge-%j.err
set -euo pipefail
exec "${CRYSCOPE_CLI:-cryscope-cli}" "$@" --merge
