#!/usr/bin/env bash
# Installs what is missing of the Debian packages listed in packages.txt.
# usage: packaging/install.sh SECTION...        (sections: build gui test fuzz bench)
# Does nothing, in well under a second, when all are there.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

wanted() {
    awk -v sections=" $* " '
        /^[[:space:]]*(#|$)/ { next }
        /^\[/ { gsub(/[][]/, ""); use = index(sections, " " $0 " ") > 0; next }
        use { print $1 }' "$here/packages.txt" | sort -u
}

mapfile -t packages < <(wanted "$@")
installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | awk '$1 == "ii" { print $2 }')
missing=()
for package in "${packages[@]}"; do
    grep -qxF "$package" <<<"$installed" || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
        echo "These packages are missing; install them as root and start again:" >&2
        echo "  apt-get install ${missing[*]}" >&2
        exit 1
    fi
    as_root=(sudo)
fi
echo "Installing ${#missing[@]} Debian packages: ${missing[*]}"
apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300)
"${apt[@]}" update -qq
"${apt[@]}" install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
