#!/usr/bin/env bash
# Measures calls from frame to answer on a nanoCLR and on the PC; prints Markdown tables.
#
#   eng/bench-device.sh --clr COMMAND --metadata-processor PATH --pe DIR [--timeout SECONDS]
#
#   --clr COMMAND               runs the .pe files that it gets as arguments, in load order, and prints what they print;
#                               the program is the last one. Its heap should be that of a small board, 120 KB
#   --metadata-processor PATH   nanoFramework's metadata processor: an executable, or a .dll that `dotnet` runs
#   --pe DIR                    folder with the .pe files of nanoFramework's own packages, mscorlib.pe and nanoFramework.Json.pe among them
#   --timeout SECONDS           for each of the two runs; 600 unless given
set -euo pipefail
cd "$(dirname "$0")/.."
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

usage() {
  sed -n '4,10s/^# \{0,1\}//p' "$0" >&2
  exit 2
}

clr='' processor='' pe='' limit=600
while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || usage
  case "$1" in
    --clr) clr=$2 ;;
    --metadata-processor) processor=$2 ;;
    --pe) pe=$2 ;;
    --timeout) limit=$2 ;;
    *) usage ;;
  esac
  shift 2
done
[ -n "$clr" ] && [ -n "$processor" ] && [ -f "$pe/nanoFramework.Json.pe" ] || usage

dotnet build bench/Mgos.Bench.Device -c Release -p:MetadataProcessor="$processor" -v q --nologo >&2
folder="$PWD/bench/Mgos.Bench.Device/bin/Release"

files=()
while read -r name; do
  if [ -f "$folder/netnano1.0/$name.pe" ]; then files+=("$folder/netnano1.0/$name.pe"); else files+=("$pe/$name.pe"); fi
done < "$folder/netnano1.0/load-order.txt"

state="$(mktemp -d)"
trap 'rm -rf "$state"' EXIT

# From the line that names the runtime to the end marker, which has to come.
tables() {
  awk '/^Runtime: /{on = 1} /^\*\*\* end of bench/{ended = 1; on = 0} on{print} /^FAILED/{print > "/dev/stderr"; failed = 1} END{exit failed || !ended}' "$1" || {
    cat "$1" >&2
    exit 1
  }
}

# A board ends with a reset, which is what the exit code says.
# shellcheck disable=SC2086 # COMMAND may have arguments of its own.
timeout -k 5 "$limit" $clr "${files[@]}" > "$state/device.log" 2>&1 || true
tables "$state/device.log"
timeout -k 5 "$limit" dotnet exec "$folder/net10.0/Mgos.Bench.Device.dll" --state-dir "$state/device" > "$state/pc.log" 2>&1 || true
tables "$state/pc.log"
