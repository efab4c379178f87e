#!/usr/bin/env bash
# Measures what the libraries cost on a device and writes docs/footprint.md.
#
#   eng/footprint.sh --clr COMMAND --metadata-processor PATH --pe DIR
#
#   --clr COMMAND               runs the .pe files that it gets as arguments, in load order, and prints what they print;
#                               its managed heap is what the page speaks of, so give it that of a small board
#   --metadata-processor PATH   nanoFramework's metadata processor: an executable, or a .dll that `dotnet` runs
#   --pe DIR                    folder with the .pe files of nanoFramework's own packages, mscorlib.pe among them
set -euo pipefail
cd "$(dirname "$0")/.."
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
seconds_to_boot=20
page=docs/footprint.md

usage() {
  sed -n '4,9s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

clr='' processor='' pe=''
while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || usage
  case "$1" in
    --clr) clr=$2 ;;
    --metadata-processor) processor=$2 ;;
    --pe) pe=$2 ;;
    *) usage ;;
  esac
  shift 2
done
[ -n "$clr" ] && [ -n "$processor" ] && [ -f "$pe/mscorlib.pe" ] || usage

dotnet build samples/Demo -c Release -p:MetadataProcessor="$processor" -v q --nologo
folder="$PWD/samples/Demo/bin/Release/netnano1.0"
size() { stat -c %s "$1"; }

files=()
framework=0
while read -r name; do
  if [ -f "$folder/$name.pe" ]; then
    files+=("$folder/$name.pe")
  else
    files+=("$pe/$name.pe")
    framework=$((framework + $(size "$pe/$name.pe")))
  fi
done < "$folder/load-order.txt"

boot_log="$(mktemp)"
trap 'rm -f "$boot_log"' EXIT
# shellcheck disable=SC2086 # COMMAND may have arguments of its own.
timeout -k 2 "$seconds_to_boot" $clr "${files[@]}" > "$boot_log" 2>&1 || true
read -r total free < <(sed -n 's/.*Init done, RAM: \([0-9]*\) total, \([0-9]*\) free.*/\1 \2/p' "$boot_log" | head -n 1) || {
  cat "$boot_log" >&2
  echo "the demo did not boot within $seconds_to_boot seconds" >&2
  exit 1
}

{
  cat <<'TXT'
# Footprint

Made by `eng/footprint.sh`; the figures are those of the demo app of this repository, Release, `netnano1.0`.

## Flash

| assembly | `.dll`, bytes | `.pe`, bytes |
|---|---:|---:|
TXT
  own=0
  for file in "$folder"/Mgos.*.dll "$folder/Demo.dll"; do
    name=$(basename "$file" .dll)
    echo "| $name | $(size "$file") | $(size "$folder/$name.pe") |"
    own=$((own + $(size "$folder/$name.pe")))
  done
  cat <<TXT
| all of these | | $own |
| nanoFramework's own that they need | | $framework |

A \`.pe\` runs where it lies in flash; what it costs in RAM is tables of about 5 to 10 % of its size, at least 200 bytes an assembly.

## Managed heap

Measured on nanoCLR, after all assemblies are loaded:

| | bytes |
|---|---:|
| free when the firmware starts | $total |
| free after the boot, with HTTP server, RPC, configuration, and file system running | $free |
| taken by the boot | $((total - free)) |
TXT
} > "$page"
echo "$page: boot takes $((total - free)) bytes of heap; $own bytes of .pe"
