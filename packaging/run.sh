#!/usr/bin/env bash
# Builds CryScope and opens it: packaging/run.sh [FILE...]
# Installs what is missing first (Debian 12). Without FILE the demo sound is opened; without a display the analysis
# of FILE is printed instead. Takes seconds when nothing has changed.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

files=()
for file in "$@"; do
    if [ ! -e "$file" ]; then
        echo "There is no file or folder named $file." >&2
        exit 2
    fi
    files+=("$(realpath "$file")")
done
[ ${#files[@]} -gt 0 ] || files=("$root/resources/demo/demo-cry.wav")

"$root/packaging/install.sh" build gui
cd "$root"
if [ ! -f build/release/build.ninja ]; then
    echo "Configuring (build/release) ..."
    mkdir -p build
    cmake --preset release >build/configure.log 2>&1 || { cat build/configure.log >&2; exit 1; }
fi
echo "Building (the first time takes several minutes) ..."
cmake --build --preset release --parallel "$(nproc)" -- --quiet

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    echo "Opening CryScope ..."
    exec build/release/bin/cryscope "${files[@]}"
fi
echo "There is no display: this is the analysis." >&2
exec build/release/bin/cryscope-cli analyze "${files[@]}"
