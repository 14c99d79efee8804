#!/usr/bin/env bash
# Renders every part of hardware/mechanics to STL, and pictures of the whole, into a folder (mechanics/out if none is given).
# Fails if a part is not a valid solid. Needs openscad (Debian, Ubuntu: apt install openscad xvfb).
set -uo pipefail
here="$(cd "$(dirname "$0")/mechanics" && pwd)"
out="${1:-$here/out}"
mkdir -p "$out"
out="$(cd "$out" && pwd)"
cd "$here"

command -v openscad >/dev/null || { echo "openscad is not installed; on Debian or Ubuntu: apt install openscad xvfb" >&2; exit 1; }
screen=()
if [ -z "${DISPLAY:-}" ]; then
    command -v xvfb-run >/dev/null || { echo "There is no screen and no xvfb-run for the pictures; on Debian or Ubuntu: apt install xvfb" >&2; exit 1; }
    screen=(xvfb-run -a)
fi

part() { # FILE: one STL; the solid must be a 2-manifold, and nothing may be warned of
    local log="$out/$1.log"
    if openscad -o "$out/$1.stl" "$1.scad" >"$log" 2>&1 && grep -qE "Simple: +yes" "$log" && ! grep -qE "WARNING|ERROR" "$log"; then
        echo "$1: a valid solid"
    else
        echo "$1: not a valid solid" >&2
        cat "$log" >&2
        return 1
    fi
}
export -f part
export out

picture() { # NAME CAMERA OPTION...
    local name="$1" camera="$2"
    shift 2
    "${screen[@]}" openscad -o "$out/$name.png" --imgsize=1000,740 --colorscheme=Tomorrow --camera="$camera" "$@" assembly.scad >"$out/$name.log" 2>&1 || { cat "$out/$name.log" >&2; return 1; }
}

status=0
ls ./*.scad | sed -E 's|^\./(.*)\.scad$|\1|' | grep -vxE "parameters|shapes|assembly" \
    | xargs -P "$(nproc)" -I{} bash -c 'part {}' || status=1
picture assembly 40,0,110,60,0,215,1150 || status=1
picture inside 100,0,120,78,0,325,950 -D show_guard=false || status=1
picture side 60,0,130,90,0,0,1150 -D show_guard=false --projection=ortho || status=1
exit $status
