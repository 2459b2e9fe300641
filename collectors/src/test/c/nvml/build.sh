#!/bin/sh
# build.sh SCRIPT LIBRARY [OBJECT]
#
# Links the fake libnvidia-ml for a script: functions that its "absent" lines name are not in it, so that the loader
# says so as it would with an old driver. Put the script beside the library as LIBRARY.script. OBJECT keeps the
# compiled sources for the next call; take another one when they change.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
script=$1 library=$2
object=${3:-$library.o}
cc=${CC:-cc}

if [ ! -e "$object" ]; then
  fresh=$object.$$
  mkdir "$fresh"
  for source in "$here"/*.c; do
    "$cc" -std=gnu11 -O1 -g -fPIC -pthread -Wall -Wextra -Werror -c "$source" -o "$fresh/$(basename "$source" .c).o"
  done
  "$cc" -r -nostdlib "$fresh"/*.o -o "$fresh/all"
  mv "$fresh/all" "$object"
  rm -r "$fresh"
fi

exports=$library.exports.$$
{
  echo '{ global: nvml*; fake_nvml_*; local:'
  sed -n 's/#.*//; s/^[[:space:]]*absent[[:space:]]//p' "$script" | tr -s '[:space:]' '\n' | sed -n 's/..*/&;/p'
  echo '*; };'
} >"$exports"
"$cc" -shared -pthread -Wl,-soname,libnvidia-ml.so.1 "-Wl,--version-script=$exports" -o "$library.$$" "$object" -lm -ldl
rm "$exports"
[ $# -gt 2 ] || rm "$object"
mv "$library.$$" "$library"
