#!/usr/bin/env bash
# Measures what the libraries cost on a device and writes docs/footprint.md.
#
#   eng/footprint.sh --clr COMMAND --metadata-processor PATH --pe DIR [--timeout SECONDS]
#
#   --clr COMMAND               runs the .pe files that it gets as arguments, in load order, and prints what they print;
#                               its managed heap is what the page speaks of, so give it that of a small board
#   --metadata-processor PATH   nanoFramework's metadata processor: an executable, or a .dll that `dotnet` runs
#   --pe DIR                    folder with the .pe files of nanoFramework's own packages, mscorlib.pe among them
#   --timeout SECONDS           for the boot; 20 unless given
set -euo pipefail
. "$(dirname "$0")/device-run.sh"
page=docs/footprint.md

read_options 20 "$@"
[ ${#names[@]} -eq 0 ] || usage

build samples/Demo
build libs/Mgos.Mjs.Compiler
folder=samples/Demo/bin/Release/netnano1.0
find_files "$folder"
size() { stat -c %s "$1"; }

framework=0
for file in "${files[@]}"; do
  case "$file" in
    "$pe"/*) framework=$((framework + $(size "$file"))) ;;
  esac
done

boot_log="$(mktemp)"
trap 'rm -f "$boot_log"' EXIT
run_files > "$boot_log" 2>&1 || true
read -r total free < <(sed -n 's/.*Init done, RAM: \([0-9]*\) total, \([0-9]*\) free.*/\1 \2/p' "$boot_log" | head -n 1) || {
  cat "$boot_log" >&2
  echo "the demo did not boot within $limit seconds" >&2
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

The script engine is not part of the demo: \`Mgos.Mjs.pe\` has $(size libs/Mgos.Mjs/bin/Release/netnano1.0/Mgos.Mjs.pe) bytes, the compiler \`Mgos.Mjs.Compiler.pe\`, which devices with compiled scripts do
without, $(size libs/Mgos.Mjs.Compiler/bin/Release/netnano1.0/Mgos.Mjs.Compiler.pe).

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
