#!/usr/bin/env bash
# Builds CryScope and runs every test, those of the windows included (without a display): packaging/test.sh
# Installs what is missing first (Debian 12). Arguments go to ctest, e.g. packaging/test.sh -R Layering
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
"$root/packaging/install.sh" build gui test
cd "$root"
werror=OFF
[ -n "${CI:-}" ] && werror=ON
started=$SECONDS
echo "Configuring (build/dev) ..."
mkdir -p build
cmake --preset dev -DCRYSCOPE_WERROR=$werror >build/configure.log 2>&1 || { cat build/configure.log >&2; exit 1; }
echo "Building ..."
cmake --build --preset dev --parallel "$(nproc)" -- --quiet
echo "Built in $((SECONDS - started)) s. Testing ..."
export QT_QPA_PLATFORM=offscreen
runtime=$(mktemp -d)
trap 'rm -rf "$runtime"' EXIT
export XDG_RUNTIME_DIR="$runtime" # Qt and PulseAudio ask for one; a bare machine has none
chmod 700 "$runtime"
ctest --preset dev --parallel "$(nproc)" "$@"
