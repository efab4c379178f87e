#!/usr/bin/env bash
# Fills the tables in the READMEs of libraries and samples, the overview of packages, the nuspecs and the template of an app from the manifests; with --check only says which are stale.
set -euo pipefail
cd "$(dirname "$0")/.."
check=false
[ "${1:-}" = --check ] && check=true
dotnet build tools/Mgos.Build -c Release -v q --nologo
status=0
for manifest in libs/*/mos.yml samples/*/mos.yml; do
  readme="$(dirname "$manifest")/README.md"
  [ -f "$readme" ] || { echo "$readme is missing"; status=1; continue; }
  dotnet exec tools/Mgos.Build/bin/Release/net10.0/Mgos.Build.dll readme --manifest "$manifest" --check $check "$readme" || status=1
done
dotnet exec tools/Mgos.Build/bin/Release/net10.0/Mgos.Build.dll packages --libraries libs --check $check README.md || status=1
dotnet exec tools/Mgos.Build/bin/Release/net10.0/Mgos.Build.dll nuspecs --repository . --check $check || status=1
dotnet exec tools/Mgos.Build/bin/Release/net10.0/Mgos.Build.dll template --repository . --check $check || status=1
exit $status
