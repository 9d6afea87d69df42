#!/bin/bash
# A microphone that exists only while this script runs: a PulseAudio server of its own with a null sink, whose
# monitor is the source "testmic". What is played into the sink "nul" is what the microphone hears.
#
#   virtual-microphone.sh            prints the environment (NAME=VALUE lines), then "ready"; ends with its stdin,
#                                    on which it takes orders, one a line, each answered by "ready":
#                                    kill (the server is gone), start (it is back), stall (it stands still), resume
#   virtual-microphone.sh CMD...     runs CMD in that environment and ends with its exit status
#
# Inside: play       paplay --device=nul --latency-msec=20 FILE.wav
#         unplug     pactl unload-module $(pactl list short modules | awk '/remap-source/{print $1}')
#         plug in    pactl load-module module-remap-source source_name=testmic master=nul.monitor \
#                          source_properties=device.description=TestMic
# Exits with 77 and one sentence when no server can be started here. Works as root, without sound card or session.
set -u

skip() { echo "virtual-microphone: $1" >&2; exit 77; }
for tool in pulseaudio pactl parec paplay; do
  command -v "$tool" >/dev/null || skip "$tool is not installed (packages pulseaudio and pulseaudio-utils)"
done

runtime=$(mktemp -d "${TMPDIR:-/tmp}/cryscope-mic.XXXXXX") || skip "no temporary folder can be made"
chmod 700 "$runtime"
export XDG_RUNTIME_DIR=$runtime PULSE_RUNTIME_PATH=$runtime/pulse
export PULSE_SERVER=unix:$runtime/native PULSE_COOKIE=$runtime/cookie
unset DBUS_SESSION_BUS_ADDRESS

server= warm=
end() {
  [ -n "$warm" ] && kill "$warm" 2>/dev/null
  [ -n "$server" ] && kill -CONT "$server" 2>/dev/null && kill "$server" 2>/dev/null
  wait 2>/dev/null
  rm -rf "$runtime"
}
trap end EXIT
trap 'exit 143' TERM INT HUP

start() {
  rm -f "$runtime/native"
  HOME=$runtime pulseaudio -n --daemonize=no --exit-idle-time=-1 --use-pid-file=no --disable-shm=yes \
    --log-target="file:$runtime/pulse.log" \
    -L "module-native-protocol-unix auth-anonymous=1 socket=$runtime/native" \
    -L "module-null-sink sink_name=nul rate=48000 channels=1" \
    -L "module-remap-source source_name=testmic master=nul.monitor source_properties=device.description=TestMic" \
    >/dev/null 2>&1 </dev/null &
  server=$!
  for _ in $(seq 200); do
    pactl info >/dev/null 2>&1 && break
    kill -0 "$server" 2>/dev/null || { cat "$runtime/pulse.log" >&2; server=; skip "pulseaudio does not start here"; }
    sleep 0.05
  done
  pactl info >/dev/null 2>&1 || skip "pulseaudio does not answer"
  pactl set-default-sink nul
  pactl set-default-source testmic
  # A client that asks for low latency: without one the server delivers its first sound two seconds late.
  parec -d testmic --latency-msec=20 >/dev/null 2>&1 </dev/null &
  warm=$!
}
start

if [ $# -gt 0 ]; then
  "$@"
  exit $?
fi
for name in XDG_RUNTIME_DIR PULSE_RUNTIME_PATH PULSE_SERVER PULSE_COOKIE; do echo "$name=${!name}"; done
echo ready
while read -r order; do # until whoever started this closes our stdin or dies
  case $order in
    kill) kill -9 "$server"; wait "$server" 2>/dev/null; server= ;;
    start) start ;;
    stall) kill -STOP "$server" ;;
    resume) kill -CONT "$server" ;;
  esac
  echo ready
done
