#!/usr/bin/env bash
# Tries the scripts beside it on one host (Debian: slurm-wlm, munge; run as root): a cluster of one node for as
# long as it takes, with its own key, ports and files in a temporary folder. Each of analyze, crossval and tune
# runs once at a stretch and once as jobs; the bytes of both must be the same.
#   packaging/slurm/one-host.sh MANIFEST CONFIG SPACE     (CRYSCOPE_CLI names the program)
set -euo pipefail
[ $# -eq 3 ] || { sed -n '2,5s/^# \{0,1\}//p' "$0" >&2; exit 2; }
manifest=$(realpath "$1") config=$(realpath "$2") space=$(realpath "$3")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
host=$(hostname -s)
work=$(mktemp -d)
finish() {
  for pid in slurmd slurmctld munge/munged; do
    [ ! -s "$work/$pid.pid" ] || kill "$(cat "$work/$pid.pid")" || true
  done
}
trap finish EXIT
mkdir -m 700 "$work/munge"
mkdir "$work/spool" "$work/state" "$work/log"
head -c 1024 /dev/urandom > "$work/munge/munge.key"
chmod 400 "$work/munge/munge.key"
munged --force --key-file="$work/munge/munge.key" --socket="$work/munge/socket" --pid-file="$work/munge/munged.pid" \
  --log-file="$work/munge/munged.log" --seed-file="$work/munge/munged.seed" 2> /dev/null
cat > "$work/slurm.conf" << CONF
ClusterName=cryscope
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
SlurmctldPort=16817
SlurmdPort=16818
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool
SlurmctldPidFile=$work/slurmctld.pid
SlurmdPidFile=$work/slurmd.pid
SlurmctldLogFile=$work/log/slurmctld.log
SlurmdLogFile=$work/log/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
ReturnToService=2
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 State=UNKNOWN
PartitionName=main Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$work/slurm.conf SBATCH_CPUS_PER_TASK=1
slurmctld -f "$SLURM_CONF"
slurmd -f "$SLURM_CONF"
until sinfo -h -o %T 2> /dev/null | grep -q idle; do sleep 1; done

cd "$work"
export CRYSCOPE_CLI=${CRYSCOPE_CLI:-cryscope-cli}
# Runs "$@" at a stretch and as $1 jobs, and compares.
same() {
  jobs=$1
  name=$2
  shift
  whole=() parts=(--out "$work/$name-jobs")
  [ "$name" = analyze ] || whole=(--out "$work/$name")
  "$CRYSCOPE_CLI" "$@" "${whole[@]}" > "$name.whole" 2> "$name.err"
  "$here/submit.sh" "$jobs" "$@" "${parts[@]}"
  while [ -n "$(squeue -h)" ]; do sleep 2; done
  cmp "$name.whole" cryscope-merge-*.log
  rm cryscope-*.log cryscope-*.err
  echo "$name: $jobs jobs give the bytes of one run"
}
same 3 analyze "$(dirname "$manifest")" --model level
same 4 crossval --data "$manifest" --config "$config" --arch cnn,spectral --folds 3 --device cpu --bootstrap 50 --permutations 20
same 2 tune --data "$manifest" --config "$config" --space "$space" --trials 4 --rungs 2 --folds 2 --brackets 2 --reduction 2 --device cpu
finish
trap - EXIT
sleep 1
rm -rf "$work"
