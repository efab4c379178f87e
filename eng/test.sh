#!/usr/bin/env bash
# Builds everything for both targets and runs all tests. Ends with one line: N passed, N failed, N skipped.
set -uo pipefail
cd "$(dirname "$0")/.."
configuration=Release
log="$(mktemp)"

# As many nodes as cores, and none of them left behind. They share one compiler, which has to be asked for then, and to be ended.
export MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=true DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
trap 'rm -f "$log"; dotnet build-server shutdown --vbcscompiler > /dev/null 2>&1' EXIT

if ! dotnet build Mgos.Libs.sln -c $configuration -v q --nologo; then
  echo "0 passed, 1 failed, 0 skipped"
  exit 1
fi
./eng/readme-tables.sh --check || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }

# One after the other, by their assemblies: a test of the solution would read all projects once more.
status=0
for project in tests/*.Tests; do
  dotnet test "$project/bin/$configuration/net10.0/${project#tests/}.dll" --nologo --blame-hang-timeout 5m "$@" 2>&1 | tee -a "$log"
  [ "${PIPESTATUS[0]}" -eq 0 ] || status=1
done
awk -v status="$status" '
  /(Passed|Failed|Skipped)! +- Failed:/ {
    line = $0; gsub(/[^0-9 ]/, " ", line); split(line, n, " ")
    failed += n[1]; passed += n[2]; skipped += n[3]
  }
  END {
    if (status != 0 && failed == 0) failed = 1
    printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped
  }' "$log"
exit "$status"
