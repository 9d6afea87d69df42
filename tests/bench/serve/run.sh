#!/bin/sh
# run.sh BUILD_FOLDER FILE...: one client for SECONDS (60), then 64 for as long, then 64 against a queue of 8, each against
# a service of its own on CORES (2) cores, judging with MODEL (cry-detector). One row of a table each; fails when an
# answer is lost, wrong or mixed up.
set -e
build=$1
shift
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ticks() { # of the CPU, by the whole process so far
  awk '{ print $14 + $15 }' "/proc/$1/stat"
}
round() { # CLIENTS QUEUE FILE...
  clients=$1
  queue=$2
  shift 2
  rm -f "$folder/out" # what the one before wrote must not be read for this one
  "$build/bin/cryscope-cli" serve --listen 127.0.0.1:0 --jobs "${CORES:-2}" --queue "$queue" --timeout 300 \
    --model "${MODEL:-cry-detector}" > "$folder/out" 2> "$folder/err" &
  service=$!
  while ! grep -q token "$folder/out" 2> /dev/null; do
    kill -0 $service 2> /dev/null || { cat "$folder/err" >&2; exit 1; }
    sleep 0.2
  done
  port=$(sed 's/.*:\([0-9]*\) token.*/\1/' "$folder/out")
  token=$(sed 's/.*token: //' "$folder/out")
  failed=0
  # The first answers pay for what a model sets up once.
  "$build/bench/bench_serve" "$port" "$token" "${CORES:-2}" 1 "$@" > /dev/null || failed=1
  before=$(ticks $service)
  "$build/bench/bench_serve" "$port" "$token" "$clients" "${SECONDS_EACH:-60}" "$@" > "$folder/row" || failed=1
  # What an answer costs is the same on a machine that others use.
  awk -F'|' -v ticks=$(($(ticks $service) - before)) -v hz="$(getconf CLK_TCK)" \
    '{ printf "%s %.0f |\n", $0, ($3 > 0 ? 1000 * ticks / hz / $3 : 0) }' "$folder/row"
  kill -TERM $service
  wait $service || true
  grep answered "$folder/err" >&2
  [ $failed = 0 ]
}
echo "| clients | answers | a second | times real time | p50 ms | p99 ms | longest ms | told to come back | of these without Retry-After | lost or wrong | CPU ms an answer |"
echo "|---|---|---|---|---|---|---|---|---|---|---|"
round 1 64 "$@"
round 64 64 "$@"
round 64 8 "$@"
