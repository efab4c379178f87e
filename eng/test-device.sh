#!/usr/bin/env bash
# Runs the tests of the libraries on a nanoCLR. Ends with one line: N passed, N failed, N skipped.
#
#   eng/test-device.sh --clr COMMAND --metadata-processor PATH --pe DIR [TestProject...]
#
#   --clr COMMAND               runs the .pe files that it gets as arguments, in load order, and prints what they print;
#                               the program is the last one
#   --metadata-processor PATH   nanoFramework's metadata processor: an executable, or a .dll that `dotnet` runs
#   --pe DIR                    folder with the .pe files of nanoFramework's own packages, mscorlib.pe among them
#   --timeout SECONDS           for one test project; 600 unless given
#   TestProject                 for example Mgos.Json.Tests; every test project that compiles for the device unless given
set -uo pipefail
cd "$(dirname "$0")/.."
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1

usage() {
  sed -n 's/^# \{0,1\}//; 2,13p' "$0" >&2
  exit 2
}

clr='' processor='' pe='' limit=600
projects=()
while [ $# -gt 0 ]; do
  case "$1" in
    --clr | --metadata-processor | --pe | --timeout)
      [ $# -ge 2 ] || usage
      case "$1" in
        --clr) clr=$2 ;;
        --metadata-processor) processor=$2 ;;
        --pe) pe=$2 ;;
        --timeout) limit=$2 ;;
      esac
      shift 2
      ;;
    -*) usage ;;
    *)
      projects+=("$1")
      shift
      ;;
  esac
done
[ -n "$clr" ] && [ -n "$processor" ] && [ -f "$pe/mscorlib.pe" ] || usage

if [ ${#projects[@]} -eq 0 ]; then
  for folder in tests/*.Tests; do
    library=$(basename "$folder" .Tests)
    [ -f "libs/$library/$library.csproj" ] && projects+=("$library.Tests")
  done
fi

log="$(mktemp)"
trap 'rm -f "$log"' EXIT

# One .pe a line, as an absolute path: the program's own folder first, then the one of nanoFramework.
load_list() {
  local name
  while read -r name; do
    if [ -f "$1/$name.pe" ]; then echo "$PWD/$1/$name.pe"; else echo "$pe/$name.pe"; fi
  done < "$1/load-order.txt"
}

run() {
  local project=$1 folder="tests/Mgos.TestLauncher/bin/$1/Release/netnano1.0" output files
  if ! dotnet build tests/Mgos.TestLauncher -c Release -p:TestProject="$project" -p:MetadataProcessor="$processor" -v q --nologo; then
    echo "$project: 0 passed, 1 failed, 0 skipped (does not build)"
    return
  fi
  output="$(mktemp)"
  mapfile -t files < <(load_list "$folder")
  # shellcheck disable=SC2086 # COMMAND may have arguments of its own.
  timeout -k 5 "$limit" $clr "${files[@]}" > "$output" 2>&1
  local status=$?
  cat "$output"
  grep -q '^\*\*\* end of tests \*\*\*' "$output" || echo "$project: 0 passed, 1 failed, 0 skipped (did not come to its end, exit code $status)"
  rm -f "$output"
}

for project in "${projects[@]}"; do
  run "$project" | tee -a "$log"
done
awk '
  match($0, /: [0-9]+ passed, [0-9]+ failed, [0-9]+ skipped/) {
    split(substr($0, RSTART + 2, RLENGTH - 2), n, /[^0-9]+/)
    passed += n[1]; failed += n[2]; skipped += n[3]
  }
  END {
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
    exit failed > 0 || passed == 0
  }' "$log"
