#!/usr/bin/env bash
# Runs the tests of the libraries on a nanoCLR. Ends with one line: N passed, N failed, N skipped.
#
#   eng/test-device.sh --clr COMMAND --metadata-processor PATH --pe DIR [--timeout SECONDS] [TestProject...]
#
#   --clr COMMAND               runs the .pe files that it gets as arguments, in load order, and prints what they print;
#                               the program is the last one
#   --metadata-processor PATH   nanoFramework's metadata processor: an executable, or a .dll that `dotnet` runs
#   --pe DIR                    folder with the .pe files of nanoFramework's own packages, mscorlib.pe among them
#   --timeout SECONDS           for one test project; 600 unless given
#   TestProject                 for example Mgos.Json.Tests; every test project that compiles for the device unless given
set -uo pipefail
. "$(dirname "$0")/device-run.sh"

read_options 600 "$@"
projects=("${names[@]}")
if [ ${#projects[@]} -eq 0 ]; then
  for folder in tests/*.Tests; do
    library=$(basename "$folder" .Tests)
    { compgen -G "libs/$library/*.cs" >/dev/null || [ -d "$folder/Nano" ]; } && projects+=("$library.Tests")
  done
fi

log="$(mktemp)"
trap 'rm -f "$log"' EXIT

run() {
  local project=$1 folder="tests/Mgos.TestLauncher/bin/$1/Release/netnano1.0" output
  if ! build tests/Mgos.TestLauncher -p:TestProject="$project"; then
    echo "$project: 0 passed, 1 failed, 0 skipped (does not build)"
    return
  fi
  output="$(mktemp)"
  find_files "$folder"
  run_files > "$output" 2>&1
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
