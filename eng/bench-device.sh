#!/usr/bin/env bash
# Runs a benchmark on a nanoCLR and on the PC; prints Markdown tables.
#
#   eng/bench-device.sh --clr COMMAND --metadata-processor PATH --pe DIR [--timeout SECONDS] [PROJECT]
#
#   PROJECT                     Mgos.Bench.Device, calls from frame to answer, unless given; or Mgos.Bench.Script, the script engine; or Mgos.Bench.Ota, updates
#   --clr COMMAND               runs the .pe files that it gets as arguments, in load order, and prints what they print;
#                               the program is the last one. Its heap should be that of a small board, 120 KB
#   --metadata-processor PATH   nanoFramework's metadata processor: an executable, or a .dll that `dotnet` runs
#   --pe DIR                    folder with the .pe files of nanoFramework's own packages, mscorlib.pe and nanoFramework.Json.pe among them
#   --timeout SECONDS           for each of the two runs; 600 unless given
set -euo pipefail
. "$(dirname "$0")/device-run.sh"

read_options 600 "$@"
project=${names[0]:-Mgos.Bench.Device}
[ ${#names[@]} -le 1 ] && [ -d "bench/$project" ] && [ -f "$pe/nanoFramework.Json.pe" ] || usage

build "bench/$project" >&2
folder=bench/$project/bin/Release
find_files "$folder/netnano1.0"

state="$(mktemp -d)"
trap 'rm -rf "$state"' EXIT

# From the line that names the runtime to the end marker, which has to come.
tables() {
  awk '/^Runtime: /{on = 1} /^\*\*\* end of bench/{ended = 1; on = 0} on{print} /^FAILED/{print > "/dev/stderr"; failed = 1} END{exit failed || !ended}' "$1" || {
    cat "$1" >&2
    exit 1
  }
}

run_files > "$state/device.log" 2>&1 || true
tables "$state/device.log"
timeout -k 5 "$limit" dotnet exec "$folder/net10.0/$project.dll" --state-dir "$state/device" > "$state/pc.log" 2>&1 || true
tables "$state/pc.log"
